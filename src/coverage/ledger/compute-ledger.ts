import type { Dataset } from "../../model/dataset.js";
import type { Problem } from "../../model/problem.js";
import { type CoalitionState, STATE_FIELDS } from "../../model/state.js";
import { watchOf } from "../watch.js";
import { ledgerInputProblems } from "./input.js";
import { ledgerOf } from "./ledger.js";
import { type RangeOptions, rangesOf } from "./ranges.js";
import type { Ledger } from "./schema.js";

/** What a ledger is taken over, and how many draws its ranges are made from. */
export type LedgerOptions = RangeOptions;

/**
 * The numbers behind a state: what its stations watch of an area with US ISR and without, on average over the hours of a
 * day, with the range of every number, what is kept, thinned, lost and unseen, by whom, and what that means for cities. Pure:
 * the same dataset and state give the same ledger. An area without stations, or of no size, gives a ledger of zeros; so does
 * a state with a bad field, which `problems` then names with its path and value.
 */
export function computeLedger(dataset: Dataset, given: CoalitionState, options: LedgerOptions = {}): Ledger {
  const faults = ledgerInputProblems(given, options, dataset);
  if (faults.length === 0) {
    const watch = watchOf(dataset, given);
    return ledgerOf(watch, options, rangesOf(watch, options));
  }
  const state = sound(given, faults);
  const bare = { ...dataset, scenarios: dataset.scenarios.map((scenario) => ({ ...scenario, stations: [] })) };
  const { area } = options;
  const ledger = ledgerOf(watchOf(bare, state), area && { area });
  return { ...ledger, problems: [...faults, ...ledger.problems] };
}

/** The state with every field that has a problem at its default. */
export function sound(state: CoalitionState, faults: readonly Problem[]): CoalitionState {
  const bad = new Set(faults.map(({ path }) => path.split(".")[0]));
  const fields = STATE_FIELDS.filter(({ key }) => bad.has(key)).map((field) => [field.key, field.default]);
  return { ...state, ...Object.fromEntries(fields) };
}
