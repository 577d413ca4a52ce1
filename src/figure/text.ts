import { ASCENT, LINE_HEIGHT, type TextStyle, textWidth, wrapText } from "../scene/placement/text-metrics.js";
import { escapeXml, tag } from "./xml.js";

export {
  ASCENT,
  DESCENT,
  LINE_HEIGHT,
  type TextStyle,
  textWidth,
  wrapText,
} from "../scene/placement/text-metrics.js";

/**
 * The shipped font; where it is missing, Inter, from which it is made; then fonts no wider. Where only a wider one is left,
 * lines have room for it (`roomFor`).
 */
export const FONT_FAMILIES = "'Coalition Sans', Inter, 'Noto Sans', Arial, 'Liberation Sans', Helvetica, sans-serif";

/** A last line shorter than this share of the width reads as a word left behind. */
const SHORT = 0.25;
/** Steps in which a text is set narrower, and the narrowest, as shares of the width. */
const [STEP, NARROWEST] = [0.02, 0.7];

/** Breaks a heading into lines as `wrapText` does, but no more of them, and without a single word in the last one. */
export function wrapHeading(text: string, width: number, style: TextStyle): string[] {
  let lines = wrapText(text, width, style);
  for (let share = 1 - STEP; share > NARROWEST && lines.length > 1; share -= STEP) {
    if (textWidth(lines.at(-1) ?? "", style) >= width * SHORT) break;
    const narrower = wrapText(text, width * share, style);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** One line of text with its foot at `y`. The font family is inherited from the root. */
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
