import type { LabelStyle } from "../scene.js";
import { ASCENT, DESCENT, LINE_HEIGHT, type TextStyle, textWidth, wrapText } from "./text-metrics.js";

/** A label's text broken into lines, and the size of their box. */
export interface SetText {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

/** Smallest type: six points on paper. */
export const LEAST_SIZE = 8;
const WIDEST_EM = 30;
/** Spacing of letter-spaced names that have no other place, in ems. */
const TIGHT_EM = 0.04;

/** Sets a text in its style; on a small map type is smaller by `scale`, but never below six points, the size of `tight` text. */
export function setText(text: string, look: LabelStyle, scale: number, tight = false): SetText {
  const { weight, italic, letterSpacing, colour, halo } = look;
  const least = tight ? LEAST_SIZE : Math.min(look.size, Math.max(LEAST_SIZE, look.size * scale));
  const style: TextStyle = {
    size: least,
    weight,
    colour,
    halo,
    ...(italic && { italic }),
    ...(letterSpacing && { letterSpacing: tight ? TIGHT_EM : letterSpacing }),
  };
  const { size } = style;
  const lines = wrapText(look.uppercase ? text.toUpperCase() : text, (look.wrap ?? WIDEST_EM) * size, style, true);
  return {
    lines,
    style,
    width: Math.max(0, ...lines.map((line) => textWidth(line, style))),
    height: ((lines.length - 1) * LINE_HEIGHT + ASCENT + DESCENT) * size,
  };
}
