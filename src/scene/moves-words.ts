import type { Ledger, LedgerMeasure } from "../coverage/ledger/schema.js";
import type { MeasureName, Sensitivity } from "../coverage/ledger/sensitivity.js";
import type { Dataset } from "../model/dataset.js";
import { lookupOf } from "../model/lookup.js";
import ENGLISH from "./messages/moves.en.json" with { type: "json" };
import { rangeText } from "./range-text.js";
import type { Params, Words } from "./words.js";

export { MEASURES, type MeasureName, parseClaim, type Sensitivity } from "../coverage/ledger/sensitivity.js";

/** Texts of "what moves this number", on a page and in its figure, in a file of their own so that they are loaded with it. */
export type MovesKey = keyof typeof ENGLISH;

/** A text of "what moves this number": from the catalogue of `words` if it has the key, else in English. */
export function sayMoves(words: Words, key: MovesKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

export const measureName = (words: Words, measure: MeasureName): string => sayMoves(words, `moves.measure.${measure}`);

/** An assumption's value with its unit. Shares are shown in per cent. */
export function amountText(value: number, unit: string, words: Words): string {
  if (unit === "share") return words.percent(value * 100, Math.abs(value) < 0.1 ? 1 : 0);
  const n = words.number(value, Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0).replace("-", "−");
  return words.find(`moves.unit.${unit}`, { n }, ENGLISH) ?? `${n} ${words.data(unit)}`;
}

/** The name of an assumption, with its orbit's name first, since several orbits share a label. */
export function assumptionName(
  dataset: Dataset,
  row: { readonly id: string; readonly label: string },
  words: Words,
): string {
  const orbit = lookupOf(dataset).orbits.get(row.id.slice(row.id.indexOf(".") + 1));
  const name = words.data(row.label);
  return orbit ? sayMoves(words, "moves.of", { of: words.data(orbit.name), name }) : name;
}

/** Measures that grow with reach, so that a reach that is an upper bound makes them upper bounds; `unseen` shrinks with it. */
const GROWING: ReadonlySet<MeasureName> = new Set([
  "average-with",
  "average-without",
  "at-some-time-with",
  "at-some-time-without",
  "two-or-more-with",
  "two-or-more-without",
]);

/** The number with its range, and "at most" or "at least" if it rests on an unpublished reach. */
export function valueText({ measure, value, p5, p95, draws }: Drawn, atMost: boolean, words: Words): string {
  const range = { value, low: draws > 0 ? p5 : null, high: draws > 0 ? p95 : null };
  const said = rangeText(range, words, { atMost: atMost && GROWING.has(measure) });
  return atMost && measure === "unseen" ? words.say("range.atLeast", { value: said }) : said;
}

/** A number with the range that its draws give. */
type Drawn = Pick<Sensitivity, "measure" | "value" | "p5" | "p95" | "draws" | "seed">;

/** Finds a measure in a ledger; `null` for those that a ledger does not have. */
const IN_LEDGER: Readonly<Record<MeasureName, ((ledger: Measured) => LedgerMeasure) | null>> = {
  "average-with": ({ average }) => average.with,
  "average-without": ({ average }) => average.without,
  "average-difference": null,
  "us-share": null,
  "at-some-time-with": ({ atSomeTime }) => atSomeTime.with,
  "at-some-time-without": ({ atSomeTime }) => atSomeTime.without,
  "two-or-more-with": ({ twoOrMore }) => twoOrMore.with,
  "two-or-more-without": ({ twoOrMore }) => twoOrMore.without,
  kept: ({ kept }) => kept,
  thinned: ({ thinned }) => thinned,
  lost: ({ lost }) => lost,
  unseen: ({ unseen }) => unseen,
};
type Measured = Pick<
  Ledger,
  "average" | "atSomeTime" | "twoOrMore" | "kept" | "thinned" | "lost" | "unseen" | "method"
>;

/** The range as printed in the ledger beside it, if that has one, so that a page shows only one range of a number. */
export function asInLedger(found: Sensitivity, ledger: Measured): Drawn {
  const { value, low, high } = IN_LEDGER[found.measure]?.(ledger).percent ?? { low: null, high: null };
  if (value === undefined || low === null || high === null) return found;
  const { draws, seed } = ledger.method;
  return { measure: found.measure, value, p5: low, p95: high, draws, seed };
}

/** Notes that explain the bars and the range in brackets. */
export function movesNotes({ draws, seed }: Drawn, moved: boolean, atMost: boolean, words: Words): string[] {
  return [
    sayMoves(words, moved ? "moves.alone.note" : "moves.nothing"),
    ...(draws > 0 ? [sayMoves(words, "moves.drawn", { draws, seed: String(seed) })] : []),
    ...(atMost ? [sayMoves(words, "moves.reach")] : []),
  ];
}
