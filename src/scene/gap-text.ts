import type { Ledger } from "./ledger-text.js";
import type { Words } from "./words.js";

type LedgerRange = NonNullable<Ledger["stations"][number]["longestGapH"]>;

/** From this length on, in hours, a gap counts as endless: in some draws nobody holds the station at all. */
const ENDLESS_H = 24 * 365;

/** A number of hours, tonnes or the like: one decimal below ten, none above. */
export const brief = (value: number, words: Words): string => words.number(value, value < 10 ? 1 : 0);

/** A longest gap in hours with its range; an endless one is `∞`. */
export function gapRangeText({ value, low, high }: LedgerRange, words: Words): string {
  const end = (hours: number) => (hours >= ENDLESS_H ? "∞" : brief(hours, words));
  const text = end(value);
  if (low === null || high === null) return text;
  const [from, to] = [end(low), end(high)];
  return from === text && to === text ? text : `${text} (${from}–${to})`;
}
