import type { FigureTools } from "../figure/take-figure.js";
import { fontBytes, fontData } from "./fonts.js";
import { needing } from "./optional.js";
import { otherFonts } from "./other-fonts.js";

/** Figure tools for Node: fonts from files, PNG by resvg. */
export const nodeTools: FigureTools = {
  faces: async () => fontBytes(),
  fontData: async () => fontData(),
  others: otherFonts,
  png: async (figure, scale, texts) => {
    const { renderPng } = await needing("A PNG", () => import("./png.js"));
    return renderPng(figure, scale, texts);
  },
};
