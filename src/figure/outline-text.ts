/// <reference path="./pdfkit.d.ts" />
import { create, type Font } from "fontkit";
import { glyphPath, runWidth } from "./glyph-path.js";
import type { PdfFaces } from "./pdf-page.js";
import { tag, unescapeXml } from "./xml.js";

/** Bytes of the shipped faces as TrueType. */
export type FaceBytes = Readonly<Record<keyof PdfFaces, Uint8Array>>;

const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
/** Attributes that only text has. */
const OF_TEXT = /^(x|y|font-.*|letter-spacing|text-anchor)$/;

/**
 * A figure's SVG with its text as outlines, for programs without the fonts. The text can no longer be searched or read out;
 * title and description remain. `svg` must be a figure's: attributes in double quotes, no elements inside text.
 */
export function outlineText(svg: string, faces: FaceBytes): string {
  const fonts = new Map<string, Font>();
  const fontOf = (name: keyof FaceBytes): Font => {
    const font = fonts.get(name) ?? create(faces[name]);
    fonts.set(name, font);
    return font;
  };
  return svg.replace(/<text((?:\s[^<>]*?)?)>([^<]*)<\/text>/g, (_, written: string, content: string) => {
    const attributes = Object.fromEntries(
      [...written.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, value]),
    );
    const bold = /^(600|700|bold)$/.test(attributes["font-weight"] ?? "");
    const font = fontOf(attributes["font-style"] === "italic" ? "italic" : bold ? "semibold" : "regular");
    const { unitsPerEm } = font;
    const layout = font.layout(unescapeXml(content));
    const size = Number(attributes["font-size"]);
    const spacing = Number(attributes["letter-spacing"] ?? 0);
    const width = runWidth(layout, unitsPerEm, size, spacing);
    const anchor = attributes["text-anchor"];
    const x = Number(attributes.x ?? 0) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const y = Number(attributes.y ?? 0);
    const d = glyphPath(layout, unitsPerEm, x, y, size, spacing);
    const kept = Object.entries(attributes).filter(([key]) => !OF_TEXT.test(key));
    return tag("path", { ...Object.fromEntries(kept.map(([key, value]) => [key, unescapeXml(value)])), d });
  });
}
