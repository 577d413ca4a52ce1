import type { LedgerRange } from "../coverage/ledger/schema.js";
import type { Words } from "./words.js";

/** From here on numbers are printed whole; below with one decimal. */
const WHOLE_FROM = 10;
/** Below this, and above nothing, a number with one decimal would print as nothing. */
const LEAST = 0.05;
/** The smallest number that is printed. */
const SMALLEST = 0.1;

const formats = new Map<string, Intl.NumberFormat>();

/** A number with exactly so many decimals, alone or as per cent in the way of the language. */
function exactly(value: number, digits: number, words: Words, style: "decimal" | "percent"): string {
  const key = `${words.locale} ${style} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(words.locale, {
      style,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(style === "percent" ? value / 100 : value);
}

/** Decimals that a number is printed with: one below ten, as it prints; none from ten on, and none of nothing. */
const digitsOf = (value: number): number => (value === 0 || Math.round(value * 10) >= WHOLE_FROM * 10 ? 0 : 1);

const isLittle = (value: number): boolean => value > 0 && value < LEAST;

/** One end of a range; what is less than can be printed is not nothing. */
function endText(value: number, words: Words): string {
  if (isLittle(value)) return `<${exactly(SMALLEST, 1, words, "decimal")}`;
  return exactly(value, digitsOf(value), words, "decimal");
}

/** `3.1–7.2`; nothing where there are no draws, or where both ends print as the value does. */
function endsText({ value, low, high }: LedgerRange, words: Words): string {
  if (low === null || high === null) return "";
  const [from, to] = [endText(low, words), endText(high, words)];
  if (from === to) return from === endText(value, words) ? "" : ` (${from})`;
  return ` (${from}–${to})`;
}

/** Per cent as they are printed: `4.9%`, `24%`, `less than 0.1%`, `0%`. */
export function percentText(percent: number, words: Words): string {
  if (isLittle(percent)) return words.say("range.lessThan", { value: exactly(SMALLEST, 1, words, "percent") });
  return exactly(percent, digitsOf(percent), words, "percent");
}

/** The same where there is little room: `4.9%`, `<0.1%`, and of an upper bound `≤ 4.9%`. */
export function compactPercent(value: number, words: Words, atMost = false): string {
  const bound = atMost && value > 0;
  if (isLittle(value)) return `${bound ? "≤\u00a0" : "<"}${exactly(SMALLEST, 1, words, "percent")}`;
  return (bound ? "≤\u00a0" : "") + percentText(value, words);
}

export interface RangeLook {
  /** Rests on a reach that is not published: "at most" goes in front. */
  readonly atMost?: boolean;
  /** What is printed in place of the value, where several numbers must add up. */
  readonly shown?: string;
}

/** Per cent with their 5–95 % range: `4.9% (3.1–7.2)`, `at most 4.9% (3.1–7.2)`; without draws the number alone. */
export function rangeText(range: LedgerRange, words: Words, { atMost = false, shown }: RangeLook = {}): string {
  const { value } = range;
  const ends = endsText(range, words);
  // Of nothing there is no most; and where other assumptions would make it something, "at most" would be wrong.
  if (!atMost || value === 0) return (shown ?? percentText(value, words)) + ends;
  // "At most less than" would be twice the same.
  const most = isLittle(value) ? exactly(SMALLEST, 1, words, "percent") : percentText(value, words);
  return words.say("range.atMost", { value: (shown ?? most) + ends });
}

/** Parts of a whole as they are printed, in per cent: with one decimal as soon as one of them needs it. */
export function partText(percent: number, decimals: 0 | 1, words: Words): string {
  return exactly(percent, decimals, words, "percent");
}

/** Hours of a day with their range: `21 (18–24)`, one decimal below ten. The unit is the caller's to say. */
export function hoursText(range: LedgerRange, words: Words): string {
  return endText(range.value, words) + endsText(range, words);
}

/** Whether a number and its range print as nothing: not only the value, but every draw between its 5th and 95th percentile. */
export const isNothing = ({ value, high }: LedgerRange): boolean => value === 0 && (high ?? 0) === 0;
