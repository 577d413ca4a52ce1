import { hasGlyph } from "../scene/placement/text-metrics.js";
import { unescapeXml } from "./xml.js";

/** Letters that the shipped font lacks, and the texts that have them. */
export interface MissingLetters {
  readonly letters: readonly string[];
  readonly texts: readonly string[];
}

/** A font that draws what the shipped one lacks. */
export interface OtherFont {
  /** For a reader. */
  readonly name: string;
  readonly path: string;
  /** If the file holds several fonts: which one is meant. */
  readonly postscriptName: string | undefined;
  readonly bytes: () => Uint8Array;
  readonly has: (codePoint: number) => boolean;
}

/** White space and signs that steer others have no shape that could be missing. */
const SHAPELESS = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** The letters of a text as a reader counts them: with their accents; an emoji is one, however it is composed. */
export function lettersOf(text: string): string[] {
  const whole = text.normalize("NFC");
  if (typeof Intl.Segmenter === "undefined") return [...whole];
  return Array.from(new Intl.Segmenter().segment(whole), ({ segment }) => segment);
}

const isCovered = (letter: string, has: (sign: string) => boolean): boolean =>
  [...letter].every((sign) => SHAPELESS.test(sign) || has(sign));

/** What of a figure's texts the shipped font and a house's text font lack, each letter and text once, in the order of the file. */
export function missingLetters(svg: string, house?: OtherFont): MissingLetters {
  const letters = new Set<string>();
  const texts = new Set<string>();
  for (const [, content = ""] of svg.matchAll(/<text[^<>]*>((?:[^<]|<\/?tspan)*)<\/text>/g)) {
    const text = unescapeXml(content.replace(/<[^>]*>/g, ""));
    const missing = lettersOf(text).filter(
      (letter) => !isCovered(letter, hasGlyph) && !(house && fontFor(letter, [house])),
    );
    if (missing.length > 0) texts.add(text);
    for (const letter of missing) letters.add(letter);
  }
  return { letters: [...letters], texts: [...texts] };
}

/** The font among others that has a letter; `undefined` if none has. */
export const fontFor = (letter: string, others: readonly OtherFont[]): OtherFont | undefined =>
  others.find(({ has }) => isCovered(letter, (sign) => has(sign.codePointAt(0) ?? 0)));

/** Scripts that are written from right to left. */
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

interface FontRun {
  readonly text: string;
  /** `undefined`: the shipped one. */
  readonly font: OtherFont | undefined;
  /** It is written from right to left. */
  readonly leftward: boolean;
}

/** Text that one font draws in one go: a word, or words from right to left, which keep their order only together. */
function isOne(a: FontRun, b: FontRun, house: OtherFont | undefined): boolean {
  if (a.font !== b.font || a.leftward !== b.leftward) return false;
  return a.font === house || a.leftward || !/\s$/.test(a.text);
}

/**
 * A text in parts by the font that draws them: `house` takes the place of the shipped one for the letters that it has. A
 * letter that no font has stays with the shipped one, which draws a box.
 */
export function fontRuns(text: string, others: readonly OtherFont[], house?: OtherFont): FontRun[] {
  const whole: FontRun = { text: text.normalize("NFC"), font: house, leftward: false };
  if (others.length === 0 && !house) return [whole];
  const fontOf = (letter: string): OtherFont | undefined => {
    if (house && fontFor(letter, [house])) return house;
    return isCovered(letter, hasGlyph) ? undefined : fontFor(letter, others);
  };
  const runs: FontRun[] = [];
  let space = "";
  const add = (run: FontRun) => {
    const last = runs.at(-1);
    if (last && isOne({ ...last, text: last.text + space }, run, house))
      runs[runs.length - 1] = { ...last, text: last.text + space + run.text };
    else if (last && !last.leftward) {
      runs[runs.length - 1] = { ...last, text: last.text + space };
      runs.push(run);
    } else runs.push(...(space ? [{ ...whole, text: space }] : []), run);
    space = "";
  };
  for (const letter of lettersOf(text)) {
    if (/^\s$/.test(letter)) space += letter;
    else {
      add({ text: letter, font: fontOf(letter), leftward: LEFTWARD.test(letter) });
    }
  }
  if (space) add({ ...whole, text: "" });
  return runs;
}
