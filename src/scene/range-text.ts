import type { LedgerRange } from "../coverage/ledger/schema.js";
import type { Words } from "./words.js";

/** From here on numbers are printed whole; below with one decimal. */
const WHOLE_FROM = 10;
/** A smaller number above zero would print as zero with one decimal. */
const LEAST = 0.05;
/** The smallest number that is printed. */
const SMALLEST = 0.1;

const formats = new Map<string, Intl.NumberFormat>();

/** A number with exactly `digits` decimals, alone or as per cent in the way of the language. */
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

/** Decimals of a printed number: one if it prints below ten, none from ten on, none for zero. */
const digitsOf = (value: number): number => (value === 0 || Math.round(value * 10) >= WHOLE_FROM * 10 ? 0 : 1);

const isLittle = (value: number): boolean => value > 0 && value < LEAST;

/** One end of a range; a number too small to print is `<0.1`, not zero. */
export function endText(value: number, words: Words): string {
  if (isLittle(value)) return `<${exactly(SMALLEST, 1, words, "decimal")}`;
  return exactly(value, digitsOf(value), words, "decimal");
}

/** ` (3.1–7.2)`; empty without draws, or if both ends print like the value. */
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

/** The same for little room: `4.9%`, `<0.1%`, and for an upper bound `≤ 4.9%`. */
export function compactPercent(value: number, words: Words, atMost = false): string {
  const bound = atMost && value > 0;
  if (isLittle(value)) return `${bound ? "≤\u00a0" : "<"}${exactly(SMALLEST, 1, words, "percent")}`;
  return (bound ? "≤\u00a0" : "") + percentText(value, words);
}

export interface RangeLook {
  /** The number rests on an unpublished reach: "at most" goes in front. */
  readonly atMost?: boolean;
  /** Printed instead of the value, if several numbers must add up. */
  readonly shown?: string;
}

/** Per cent with their 5–95 % range: `4.9% (3.1–7.2)`, `at most 4.9% (3.1–7.2)`; without draws the number alone. */
export function rangeText(range: LedgerRange, words: Words, { atMost = false, shown }: RangeLook = {}): string {
  const { value } = range;
  const ends = endsText(range, words);
  // "At most 0%" makes no sense, and would be wrong if other assumptions gave more.
  if (!atMost || value === 0) return (shown ?? percentText(value, words)) + ends;
  // "At most less than 0.1%" would say the same twice.
  const most = isLittle(value) ? exactly(SMALLEST, 1, words, "percent") : percentText(value, words);
  return words.say("range.atMost", { value: (shown ?? most) + ends });
}

/** A part of a whole as printed, in per cent; `decimals` is 1 for all parts if one of them needs it. */
export function partText(percent: number, decimals: 0 | 1, words: Words): string {
  return exactly(percent, decimals, words, "percent");
}

/** Hours of a day with their range: `21 (18–24)`, one decimal below ten. The caller adds the unit. */
export function hoursText(range: LedgerRange, words: Words): string {
  return endText(range.value, words) + endsText(range, words);
}

/** Whether a number is zero, and so is its range up to the 95th percentile of the draws. */
export const isNothing = ({ value, high }: LedgerRange): boolean => value === 0 && (high ?? 0) === 0;
