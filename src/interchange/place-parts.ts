/** A number in a typed place with the sign and marks around it. */
export type Token =
  | { readonly kind: "number"; readonly text: string; readonly value: number }
  | { readonly kind: "unit"; readonly unit: "°" | "'" | '"' }
  | { readonly kind: "side"; readonly side: "N" | "S" | "E" | "W" }
  | { readonly kind: "between" };

/** Signs that mean the same to a reader, one of each. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2212\u2013\u2010\u2011]/g, "-"],
  [/[\u00ba\u02da]|\bdeg\b/gi, "°"],
  [/''|[\u2033\u201c\u201d\u201e\u02ba]/g, '"'],
  [/[\u2032\u2018\u2019\u00b4\u02b9`]/g, "'"],
  [/[\s\u00a0]+/g, " "],
];

/** Letters and words for the four sides: English, German, French, Polish share most; Ukrainian abbreviates. */
const SIDES: readonly (readonly [RegExp, "N" | "S" | "E" | "W"])[] = [
  [/^(?:north|nord|n|пн\.?(?: ?ш\.?)?)(?!\p{L})/iu, "N"],
  [/^(?:south|süd|sud|s|пд\.?(?: ?ш\.?)?)(?!\p{L})/iu, "S"],
  [/^(?:east|est|ost|e|сх\.?(?: ?д\.?)?)(?!\p{L})/iu, "E"],
  [/^(?:west|ouest|w|зх\.?(?: ?д\.?)?)(?!\p{L})/iu, "W"],
];

export const alike = (text: string): string =>
  ALIKE.reduce((shown, [sign, one]) => shown.replace(sign, one), text).trim();

/**
 * Commas that are decimal ones as points, the others as semicolons; `null` if both are possible. A comma between two digits is a
 * decimal one, unless the text has decimal points, or nothing else divides two numbers.
 */
export function withPoints(text: string): string | null {
  const inside = text.match(/\d,(?=\d)/g)?.length ?? 0;
  const separators = (shown: string) => shown.replaceAll(",", ";");
  if (inside === 0 || /\d\.\d/.test(text)) return separators(text);
  const divided = /\d\S* \S*\d|;|, |[NSEWnsew°'"]/.test(text);
  if (!divided) return inside === 1 ? separators(text) : null;
  return separators(text.replace(/(\d),(?=\d)/g, "$1."));
}

/** The parts of a typed place in their order; the rest that is none of them, if any. */
export function tokensOf(text: string): readonly Token[] | { readonly rest: string } {
  const tokens: Token[] = [];
  for (let rest = text.trimStart(); rest !== ""; rest = rest.trimStart()) {
    const number = /^[+-]? ?\d+(?:\.\d*)?|^[+-]?\.\d+/.exec(rest)?.[0];
    const side = SIDES.find(([letters]) => letters.test(rest));
    const [first = ""] = rest;
    if (number) {
      tokens.push({ kind: "number", text: number, value: Number(number.replace(" ", "")) });
      rest = rest.slice(number.length);
    } else if (side) {
      tokens.push({ kind: "side", side: side[1] });
      rest = rest.replace(side[0], "");
    } else if (first === "°" || first === "'" || first === '"') {
      tokens.push({ kind: "unit", unit: first });
      rest = rest.slice(1);
    } else if (first === ";" || first === "/") {
      tokens.push({ kind: "between" });
      rest = rest.slice(1);
    } else return { rest };
  }
  return tokens;
}

/** One of the two numbers of a place: degrees, which side its letter names, and how many numbers it was typed with. */
export interface Angle {
  readonly degrees: number;
  readonly side: "N" | "S" | "E" | "W" | null;
  readonly numbers: number;
}

const UNITS = ["°", "'", '"'] as const;

/** Degrees, minutes and seconds as one number; otherwise what is wrong with them. */
export function angleOf(tokens: readonly Token[]): Angle | { readonly wrong: string } {
  const numbers = tokens.filter((token) => token.kind === "number");
  const side = tokens.find((token) => token.kind === "side")?.side ?? null;
  if (numbers.length === 0 || numbers.length > 3)
    return { wrong: `${numbers.length} numbers where 1 to 3 make an angle` };
  let count = 0;
  for (const token of tokens) {
    if (token.kind === "number") count++;
    if (token.kind === "unit" && token.unit !== UNITS[count - 1])
      return { wrong: `${token.unit} after number ${count} of an angle` };
  }
  const [first] = numbers;
  const signed = first !== undefined && /^[+-]/.test(first.text);
  if (signed && side) return { wrong: `both a sign and ${side}` };
  if (numbers.slice(1).some(({ text, value }) => /^[+-]/.test(text) || value >= 60))
    return { wrong: "minutes or seconds that are not 0 to 60" };
  if (numbers.slice(0, -1).some(({ value }) => !Number.isInteger(value)))
    return { wrong: "decimals before the last number of an angle" };
  const size = numbers.reduce((sum, { value }, index) => sum + Math.abs(value) / 60 ** index, 0);
  const negative = first?.text.startsWith("-") || side === "S" || side === "W";
  return { degrees: negative ? -size : size, side, numbers: numbers.length };
}

/** The tokens of each of the two angles of a place; otherwise what is wrong with them. */
export function halvesOf(tokens: readonly Token[]): readonly [Token[], Token[]] | { readonly wrong: string } {
  const split = (at: number, skip = 0): readonly [Token[], Token[]] => [tokens.slice(0, at), tokens.slice(at + skip)];
  const indexes = (kind: Token["kind"]) => tokens.flatMap((token, index) => (token.kind === kind ? [index] : []));
  const [sides, numbers, between] = [indexes("side"), indexes("number"), indexes("between")];
  if (sides.length === 1 || sides.length > 2)
    return { wrong: "expected a letter of N, S, E, W with both numbers or none" };
  if (between.length > 1) return { wrong: "expected two numbers, got more than two parts" };
  const [middle = -1] = between;
  if (middle >= 0) return split(middle, 1);
  const [one = -1, other = -1] = sides;
  if (sides.length === 2) return split(one === 0 ? other : one + 1);
  if (numbers.length % 2 !== 0 || numbers.length > 6)
    return { wrong: `expected 2, 4 or 6 numbers, got ${numbers.length}` };
  return split(numbers[numbers.length / 2] ?? 0);
}
