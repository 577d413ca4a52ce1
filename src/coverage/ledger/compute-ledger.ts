import type { Dataset } from "../../model/dataset.js";
import type { Problem } from "../../model/problem.js";
import { type CoalitionState, STATE_FIELDS } from "../../model/state.js";
import { withAreaOf } from "../edited-area.js";
import { watchOf } from "../watch.js";
import { ledgerInputProblems } from "./input.js";
import { ledgerOf } from "./ledger.js";
import { type RangeOptions, rangesOf } from "./ranges.js";
import type { Ledger } from "./schema.js";

/** The area of a ledger, and the draws for its ranges. */
export type LedgerOptions = RangeOptions;

/**
 * The numbers behind a state, with their ranges: how much of an area its stations watch with and without US ISR, on average
 * over the hours of a day; what is kept, thinned, lost and unseen; what each provider contributes; and hours and warning of
 * cities. Pure: the same dataset and state give the same ledger. Nothing is watched without stations or in an area of no
 * size. A state with a bad field is computed without stations, and `problems` names the field with its path and value.
 */
export function computeLedger(dataset: Dataset, given: CoalitionState, options: LedgerOptions = {}): Ledger {
  const faults = ledgerInputProblems(given, options, dataset);
  if (faults.length === 0) {
    const watch = watchOf(dataset, given);
    const within = withAreaOf(dataset, given, options);
    return ledgerOf(watch, within, rangesOf(watch, within));
  }
  const state = sound(given, faults);
  const bare = { ...dataset, scenarios: dataset.scenarios.map((scenario) => ({ ...scenario, stations: [] })) };
  const { area } = options;
  const ledger = ledgerOf(watchOf(bare, state), area && { area });
  return { ...ledger, problems: [...faults, ...ledger.problems] };
}

/** The state with every field that has a problem reset to its default. */
export function sound(state: CoalitionState, faults: readonly Problem[]): CoalitionState {
  const bad = new Set(faults.map(({ path }) => path.split(".")[0]));
  const fields = STATE_FIELDS.filter(({ key }) => bad.has(key)).map((field) => [field.key, field.default]);
  return { ...state, ...Object.fromEntries(fields) };
}
