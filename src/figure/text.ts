import { ASCENT, LINE_HEIGHT, type TextStyle } from "../scene/placement/text-metrics.js";
import { escapeXml, tag } from "./xml.js";

export {
  ASCENT,
  DESCENT,
  LINE_HEIGHT,
  type TextStyle,
  textWidth,
  wrapText,
} from "../scene/placement/text-metrics.js";

/** One line of text at its foot. Font family is the root's. */
export function textLine(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  anchor: "start" | "middle" | "end" = "start",
): string {
  const { size, weight, italic, letterSpacing, colour, halo } = style;
  return tag(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight === 600 ? 600 : undefined,
      "font-style": italic ? "italic" : undefined,
      "letter-spacing": letterSpacing ? letterSpacing * size : undefined,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill: colour,
      ...(halo && { stroke: halo, "stroke-width": 2.8, "stroke-linejoin": "round", "paint-order": "stroke" }),
    },
    escapeXml(text),
  );
}

/** A block of lines from its top left corner; its height is `lines.length * size * LINE_HEIGHT`. */
export function textBlock(lines: readonly string[], x: number, y: number, style: TextStyle): string {
  return lines.map((line, i) => textLine(line, x, y + style.size * (ASCENT + 0.1 + i * LINE_HEIGHT), style)).join("");
}

export const blockHeight = (lines: readonly string[], size: number): number => lines.length * size * LINE_HEIGHT;
