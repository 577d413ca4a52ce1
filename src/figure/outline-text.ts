/// <reference path="./pdfkit.d.ts" />
import { create, type Font } from "fontkit";
import { glyphPath, runWidth, withLookupsOnce } from "./glyph-path.js";
import type { HouseFiles } from "./house-fonts.js";
import { fontRuns, type OtherFont } from "./missing-letters.js";
import type { PdfFaces } from "./pdf-page.js";
import { tag, unescapeXml } from "./xml.js";

/** Bytes of the shipped faces as TrueType. */
export type FaceBytes = Readonly<Record<keyof PdfFaces, Uint8Array>>;

const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
/** Attributes that only text has. */
const OF_TEXT = /^(x|y|font-.*|letter-spacing|text-anchor)$/;
const PIECE = /<tspan((?:\s[^<>]*?)?)>([^<]*)<\/tspan>/g;

type Attributes = Readonly<Record<string, string>>;

const attributesIn = (written: string): Attributes =>
  Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, unescapeXml(value)]));

/**
 * A figure's SVG with its text as outlines, for programs without the fonts. The text can no longer be searched or read out;
 * title and description remain. `others` draw what the faces lack; `house` are the files of its style. `svg` must be a figure's: attributes in double quotes, no elements but `tspan` inside text.
 */
export function outlineText(
  svg: string,
  faces: FaceBytes,
  others: readonly OtherFont[] = [],
  house: HouseFiles = {},
): string {
  const fonts = new Map<string, Font>();
  const open = (key: string, bytes: () => Uint8Array, postscriptName?: string | undefined): Font => {
    const font = fonts.get(key) ?? withLookupsOnce(create(bytes(), postscriptName));
    fonts.set(key, font);
    return font;
  };
  const fontOf = ({ "font-weight": weight = "", "font-style": style }: Attributes): Font => {
    const name = style === "italic" ? "italic" : /^(600|700|bold)$/.test(weight) ? "semibold" : "regular";
    return open(name, () => faces[name]);
  };
  return svg.replace(/<text((?:\s[^<>]*?)?)>((?:[^<]|<\/?tspan)*)<\/text>/g, (_, written: string, content: string) => {
    const attributes = attributesIn(written);
    const spans = [...content.matchAll(PIECE)];
    const pieces = (spans.length > 0 ? spans : [["", "", content]]).map(([, written = "", text = ""]) => {
      const look: Attributes = { ...attributes, ...attributesIn(written) };
      const size = Number(look["font-size"]);
      const spacing = Number(look["letter-spacing"] ?? 0);
      const own = look["font-family"] ? house.heading : house.text;
      const runs = fontRuns(unescapeXml(text), others, own).map((run) => {
        const font = run.font ? open(run.font.path, run.font.bytes, run.font.postscriptName) : fontOf(look);
        const layout = font.layout(run.text);
        return { layout, font, width: runWidth(layout, font.unitsPerEm, size, spacing) };
      });
      return { look, runs, size, spacing, width: runs.reduce((sum, run) => sum + run.width, 0) };
    });
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const anchor = attributes["text-anchor"];
    let at = Number(attributes.x ?? 0) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const paths = pieces.map(({ look, runs, size, spacing }) => {
      const d = runs.map(({ layout, font, width: own }) => {
        at += own;
        return glyphPath(layout, font.unitsPerEm, at - own, Number(attributes.y ?? 0), size, spacing);
      });
      const kept = Object.entries(look).filter(([key]) => !OF_TEXT.test(key));
      return tag("path", { ...Object.fromEntries(kept), d: d.join("") });
    });
    return paths.join("");
  });
}
