import type { MeasureName, Sensitivity } from "../coverage/ledger/sensitivity.js";
import type { Dataset } from "../model/dataset.js";
import { lookupOf } from "../model/lookup.js";
import ENGLISH from "./messages/moves.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** What only "what moves this number" says, on a page and in its figure: apart from the others, so that it comes with them. */
export type MovesKey = keyof typeof ENGLISH;

/** One of its sentences: from the catalogue of `words` where it has the key, else in English. */
export function sayMoves(words: Words, key: MovesKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

export const measureName = (words: Words, measure: MeasureName): string => sayMoves(words, `moves.measure.${measure}`);

/** A number in per cent as it is printed: one decimal below ten, none above. */
export const percentText = (percent: number, words: Words): string =>
  words.percent(percent, Math.abs(percent) < 9.95 ? 1 : 0);

/** The same without its sign, for the low end of a range. */
const bareText = (percent: number, words: Words): string => words.number(percent, Math.abs(percent) < 9.95 ? 1 : 0);

/** An assumption's value with its unit. Shares are per cent. */
export function amountText(value: number, unit: string, words: Words): string {
  if (unit === "share") return words.percent(value * 100, Math.abs(value) < 0.1 ? 1 : 0);
  const n = words.number(value, Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
  return words.find(`moves.unit.${unit}`, { n }, ENGLISH) ?? `${n} ${words.data(unit)}`;
}

/** What an assumption is called: where several orbits or routes share a label, the orbit's name comes first. */
export function assumptionName(
  dataset: Dataset,
  row: { readonly id: string; readonly label: string },
  words: Words,
): string {
  const orbit = lookupOf(dataset).orbits.get(row.id.slice(row.id.indexOf(".") + 1));
  const name = words.data(row.label);
  return orbit ? sayMoves(words, "moves.of", { of: words.data(orbit.name), name }) : name;
}

/** Which way a reach that is an upper bound bounds a measure; one that is not here may go either way. */
const BOUNDED: Readonly<Partial<Record<MeasureName, "moves.atMost" | "moves.atLeast">>> = {
  "average-with": "moves.atMost",
  "average-without": "moves.atMost",
  "at-some-time-with": "moves.atMost",
  "at-some-time-without": "moves.atMost",
  "two-or-more-with": "moves.atMost",
  "two-or-more-without": "moves.atMost",
  unseen: "moves.atLeast",
};

/** The number with its range, and "at most" or "at least" where it rests on a reach that nobody publishes. */
export function valueText(found: Sensitivity, atMost: boolean, words: Words): string {
  const value = percentText(found.value, words);
  const range = { value, low: bareText(found.p5, words), high: bareText(found.p95, words) };
  const said = found.draws > 0 ? sayMoves(words, "moves.range", range) : value;
  const bound = atMost ? BOUNDED[found.measure] : undefined;
  return bound ? sayMoves(words, bound, { value: said }) : said;
}

/** What the bars and the range in brackets are. */
export function movesNotes({ draws, seed, oneAtATime }: Sensitivity, atMost: boolean, words: Words): string[] {
  return [
    sayMoves(words, oneAtATime.length > 0 ? "moves.alone.note" : "moves.nothing"),
    ...(draws > 0 ? [sayMoves(words, "moves.drawn", { draws, seed: String(seed) })] : []),
    ...(atMost ? [sayMoves(words, "moves.reach")] : []),
  ];
}
