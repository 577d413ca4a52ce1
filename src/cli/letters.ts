import type { Figure } from "../figure/figure-svg.js";
import { fontFor, missingLetters } from "../figure/missing-letters.js";
import type { Look } from "./options.js";
import { otherFonts } from "./other-fonts.js";
import { printable } from "./output.js";

/** So many letters and texts are named. */
const MOST_NAMED = 12;
const MOST_TEXTS = 3;
const LONGEST = 60;

function some(items: readonly string[], most: number, show: (item: string) => string): string {
  const named = items.slice(0, most).map(show).join(", ");
  return items.length > most ? `${named} and ${items.length - most} more` : named;
}

const quoted = (text: string): string => `"${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;
const codesOf = (letter: string): string =>
  [...letter].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ");

/**
 * What becomes of the letters that the shipped font lacks, one line for each fate: which letters, in which texts, and what
 * draws them. None if it has all.
 */
export function lettersWarnings(figure: Pick<Figure, "svg" | "fonts">, format: string, fonts: Look["fonts"]): string[] {
  const { letters, texts } = missingLetters(figure.svg, figure.fonts?.text);
  if (letters.length === 0) return [];
  const where = some(texts, MOST_TEXTS, quoted);
  const lacks = (which: readonly string[]) =>
    `the figures' font lacks ${some(which, MOST_NAMED, (letter) => `${letter} (${codesOf(letter)})`)} in ${where}`;
  if (format === "svg" && fonts !== "outline")
    return [`${lacks(letters)}: the program that opens the SVG draws them in a font of its own, if it has one`];
  const others = otherFonts(letters);
  const drawn = letters.filter((letter) => fontFor(letter, others));
  const lost = letters.filter((letter) => !fontFor(letter, others));
  return [
    ...(drawn.length > 0
      ? [`${lacks(drawn)}: drawn in a font of this machine, ${others.map(({ name }) => name).join(", ")}`]
      : []),
    ...(lost.length > 0
      ? [`${lacks(lost)}, and so does every font of this machine: they are missing from the ${format.toUpperCase()}`]
      : []),
  ];
}

const told = new Set<string>();

/** Writes each warning once to standard error. */
export function warnOfLetters(figure: Pick<Figure, "svg" | "fonts">, format: string, fonts: Look["fonts"]): void {
  for (const warning of lettersWarnings(figure, format, fonts)) {
    if (told.has(warning)) continue;
    told.add(warning);
    process.stderr.write(`${printable(warning)}\n`);
  }
}
