/// <reference path="./pdfkit.d.ts" />
import { create, type Font } from "fontkit";
import { glyphPath, runWidth } from "./glyph-path.js";
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
 * title and description remain. `svg` must be a figure's: attributes in double quotes, no elements but `tspan` inside text.
 */
export function outlineText(svg: string, faces: FaceBytes): string {
  const fonts = new Map<string, Font>();
  const fontOf = ({ "font-weight": weight = "", "font-style": style }: Attributes): Font => {
    const name = style === "italic" ? "italic" : /^(600|700|bold)$/.test(weight) ? "semibold" : "regular";
    const font = fonts.get(name) ?? create(faces[name]);
    fonts.set(name, font);
    return font;
  };
  return svg.replace(/<text((?:\s[^<>]*?)?)>((?:[^<]|<\/?tspan)*)<\/text>/g, (_, written: string, content: string) => {
    const attributes = attributesIn(written);
    const spans = [...content.matchAll(PIECE)];
    const pieces = (spans.length > 0 ? spans : [["", "", content]]).map(([, own = "", text = ""]) => {
      const look: Attributes = { ...attributes, ...attributesIn(own) };
      const font = fontOf(look);
      const run = font.layout(unescapeXml(text));
      const size = Number(look["font-size"]);
      const spacing = Number(look["letter-spacing"] ?? 0);
      return { look, run, font, size, spacing, width: runWidth(run, font.unitsPerEm, size, spacing) };
    });
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const anchor = attributes["text-anchor"];
    let at = Number(attributes.x ?? 0) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const paths = pieces.map(({ look, run, font, size, spacing, width: own }) => {
      const d = glyphPath(run, font.unitsPerEm, at, Number(attributes.y ?? 0), size, spacing);
      at += own;
      return tag("path", { ...Object.fromEntries(Object.entries(look).filter(([key]) => !OF_TEXT.test(key))), d });
    });
    return paths.join("");
  });
}
