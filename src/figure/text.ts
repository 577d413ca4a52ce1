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

/** How much wider than the shipped faces others may be: DejaVu Sans, the widest that is common, has 1.08 and 1.18. */
const widerBy = ({ weight }: Pick<TextStyle, "weight">): number => (weight === 600 ? 1.18 : 1.12);

/** The width that a line of a measured width may have where the shipped font is ignored. */
export const mostWidth = (width: number, style: Pick<TextStyle, "weight">): number => width * widerBy(style);

/**
 * The width to wrap to, so that lines in a wider font do not leave their column, apart from `spare` units of white to its
 * right.
 */
export const roomFor = (width: number, spare: number, style: Pick<TextStyle, "weight">): number =>
  Math.min(width, (width + spare) / widerBy(style));

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

/** How the texts of a block are set. */
export interface BlockType {
  readonly size: number;
  /** White to the right of the block, which texts in a wider font than the shipped one may use. */
  readonly spare: number;
}

let headingFamilies = "";

/** What `draw` returns, with headings set in other families than all other text: `'House', `, or empty. */
export function headedBy<T>(families: string, draw: () => T): T {
  const before = headingFamilies;
  headingFamilies = families;
  try {
    return draw();
  } finally {
    headingFamilies = before;
  }
}

const lookOf = ({ weight, italic, letterSpacing, size, colour, heading }: TextStyle) => ({
  "font-family": heading && headingFamilies ? `${headingFamilies}${FONT_FAMILIES}` : undefined,
  "font-weight": weight === 600 ? 600 : undefined,
  "font-style": italic ? "italic" : undefined,
  "letter-spacing": letterSpacing ? letterSpacing * size : undefined,
  fill: colour,
});

/** One line of text with its foot at `y`. The font family is inherited from the root. */
export function textLine(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  anchor: "start" | "middle" | "end" = "start",
): string {
  const { size, halo } = style;
  const { fill, ...look } = lookOf(style);
  return tag(
    "text",
    {
      x,
      y,
      "font-size": size,
      ...look,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill,
      ...(halo && { stroke: halo, "stroke-width": 2.8, "stroke-linejoin": "round", "paint-order": "stroke" }),
    },
    // Letters with their accents as one, as the font has them.
    escapeXml(text.normalize("NFC")),
  );
}

/** A no-break space: some programs drop others at the end of a `tspan`. */
const SPACE = "\u00a0";

/** Texts of one size on one line, a space apart: each begins where the one before ends, in whatever font. */
export function textPieces(
  pieces: readonly (readonly [text: string, style: TextStyle])[],
  x: number,
  y: number,
): string {
  const spans = pieces.map(([text, style], index) =>
    tag("tspan", lookOf(style), escapeXml((index < pieces.length - 1 ? text + SPACE : text).normalize("NFC"))),
  );
  return tag("text", { x, y, "font-size": pieces[0]?.[1].size }, spans.join(""));
}

/** A block of lines from its top left corner; its height is `lines.length * size * LINE_HEIGHT`. */
export function textBlock(lines: readonly string[], x: number, y: number, style: TextStyle): string {
  return lines.map((line, i) => textLine(line, x, footOf(y, style.size, i), style)).join("");
}

/** Foot of a line of a block whose top is at `y`. */
export const footOf = (y: number, size: number, line = 0): number => y + size * (ASCENT + 0.1 + line * LINE_HEIGHT);

export const blockHeight = (lines: readonly string[], size: number): number => lines.length * size * LINE_HEIGHT;
