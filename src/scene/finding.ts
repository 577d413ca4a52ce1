import type { LedgerRange } from "../coverage/ledger/schema.js";
import type { Change, DomainComparison } from "./comparison.js";
import { isNothing, percentText, rangeText } from "./range-text.js";
import type { Words } from "./words.js";

/** Averages that differ by less than this, in percentage points, and print alike count as equal. */
const LEAST_DIFFERENCE = 0.05;
/** Smaller values, in percentage points, are not worth saying in a sentence. */
export const WORTH_SAYING = 0.5;

/** Whether the sides of a change print differently, or differ by as much as would print. */
export const differs = ({ from, to }: Change, words: Words): boolean =>
  percentText(from.value, words) !== percentText(to.value, words) ||
  Math.abs(from.value - to.value) >= LEAST_DIFFERENCE;

/** Whether both sides of a change are zero, and so are their ranges. */
export const isAlwaysZero = ({ from, to }: Change): boolean => isNothing(from) && isNothing(to);

/** One range for two sides that print alike: from the lower low to the higher high. */
export function together({ from, to }: Change): LedgerRange {
  const lows = [from.low, to.low].filter((end) => end !== null);
  const highs = [from.high, to.high].filter((end) => end !== null);
  return lows.length + highs.length < 4
    ? { value: from.value, low: null, high: null }
    : { value: from.value, low: Math.min(...lows), high: Math.max(...highs) };
}

/** What the force's aircraft would do in a domain: "see aircraft at 100 m", "hear emitters on the ground". */
export const verbText = ({ domain, target }: DomainComparison, words: Words): string =>
  words.say(`ledger.doing.${domain}`, { m: target.altitudeM });

/** A comparison's area in the language of the words. */
export const areaText = ({ area }: DomainComparison, words: Words): string => words.country(area.id, area.name);

/** A number with its range, "at most" in front if that side is an upper bound. */
export const sideText = ({ atMost }: DomainComparison, side: "from" | "to", range: LedgerRange, words: Words): string =>
  rangeText(range, words, { atMost: atMost[side] });

/**
 * The effect of US ISR in one domain, as a sentence without its full stop. The first rule that applies: nothing on average;
 * nothing without US ISR; averages that differ; two or more watching that differ; lost or thinned parts worth saying; else
 * "no difference".
 */
export function usIsrFinding(row: DomainComparison, words: Words): string {
  const { average, twoOrMore, fates, domain } = row;
  const place = { doing: verbText(row, words), area: areaText(row, words) };
  if (isNothing(average.from)) return words.say("ledger.nowhere", place);
  const withUs = sideText(row, "from", average.from, words);
  if (isNothing(average.to)) return words.say("ledger.nowhereWithout", { ...place, with: withUs });
  if (differs(average, words))
    return words.say("ledger.differs", { ...place, with: withUs, without: sideText(row, "to", average.to, words) });
  const either = sideText(row, "from", together(average), words);
  if (differs(twoOrMore, words))
    return words.say(`ledger.two.${domain === "signals" ? "hear" : "watch"}`, {
      ...place,
      either,
      with: sideText(row, "from", twoOrMore.from, words),
      without: sideText(row, "to", twoOrMore.to, words),
    });
  if (fates && (fates.lost.value >= WORTH_SAYING || fates.thinned.value >= WORTH_SAYING))
    return words.say("ledger.fates", {
      ...place,
      either,
      lost: rangeText(fates.lost, words),
      thinned: rangeText(fates.thinned, words),
    });
  return words.say("ledger.same", { ...place, either });
}
