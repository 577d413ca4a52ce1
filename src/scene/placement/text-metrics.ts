import metrics from "./font-metrics.json";

/** How a line of text is set. Sizes in units of the picture: CSS pixels of a screen, 1/96 inch on paper. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly italic?: boolean;
  /** In ems. */
  readonly letterSpacing?: number;
  readonly colour: string;
  readonly halo?: string;
  /** Set in the font for headings, where a house has one. */
  readonly heading?: boolean;
}

type Face = "regular" | "semibold" | "italic";

/**
 * Letter → advance width in thousandths of an em. The file has runs of code points, and for other faces the difference from
 * the regular one.
 */
function widthsOf(face: Face): ReadonlyMap<string, number> {
  const codes = metrics.runs.flatMap(([first = 0, count = 0]) =>
    Array.from({ length: count }, (_, step) => first + step),
  );
  return new Map(
    codes.map((code, index) => {
      const more = face === "regular" ? 0 : (metrics[face][index] ?? 0);
      return [String.fromCodePoint(code), (metrics.regular[index] ?? 0) + more];
    }),
  );
}
const WIDTHS: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  regular: widthsOf("regular"),
  semibold: widthsOf("semibold"),
  italic: widthsOf("italic"),
};
/** Whether the shipped font has a letter. */
export const hasGlyph = (letter: string): boolean => WIDTHS.regular.has(letter);

/** Width of a letter that the shipped font lacks: wide, so that a box is too large rather than too small. */
const UNKNOWN_WIDTH = 1000;

/** Advance width of a letter in ems by its code point; `undefined` for one that the font lacks. */
export type Measure = (codePoint: number) => number | undefined;
/** How wide letters are in fonts that take the place of the shipped ones. */
export interface HouseMeasures {
  readonly text?: Measure | undefined;
  readonly heading?: Measure | undefined;
}

let house: HouseMeasures = {};

/** What `draw` returns, with every text in it measured in other fonts than the shipped ones. `draw` must not wait. */
export function measuredIn<T>(measures: HouseMeasures, draw: () => T): T {
  const before = house;
  house = measures;
  try {
    return draw();
  } finally {
    house = before;
  }
}

/** Height of a line, and of letters above and below the baseline, in ems. */
export const LINE_HEIGHT = 1.2;
export const ASCENT = 0.77;
export const DESCENT = 0.22;

function faceOf({ weight, italic }: Pick<TextStyle, "weight" | "italic">): Face {
  return italic ? "italic" : weight === 600 ? "semibold" : "regular";
}

/** Width of a line by the font's own advance widths. Kerning is ignored: it moves an end by less than a letter's halo. */
export function textWidth(text: string, style: Omit<TextStyle, "colour">): number {
  const widths = WIDTHS[faceOf(style)];
  const measure = style.heading ? house.heading : house.text;
  let sum = 0;
  let letters = 0;
  for (const letter of text) {
    const own = measure?.(letter.codePointAt(0) ?? 0);
    sum += own === undefined ? (widths.get(letter) ?? UNKNOWN_WIDTH) : own * 1000;
    letters++;
  }
  return (sum / 1000 + letters * (style.letterSpacing ?? 0)) * style.size;
}

/** Cuts one word that is wider than a line into parts that fit. */
function cutWord(word: string, width: number, style: TextStyle): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part && textWidth(part + letter, style) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/** Breaks a text into lines no wider than `width`; a word that is wider is cut, unless `whole`. Line breaks in the text stay. */
export function wrapText(text: string, width: number, style: TextStyle, whole = false): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/[ \t\r]+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (textWidth(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      const parts = !whole && textWidth(word, style) > width ? cutWord(word, width, style) : [word];
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    }
    if (line) lines.push(line);
  }
  return lines;
}
