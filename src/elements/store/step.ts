import type { Baseline } from "../../model/baseline.js";
import type { Scenario } from "../../model/scenario.js";
import type { CoalitionState } from "../../model/state.js";
import { History, LONGEST_HISTORY } from "../../session/history.js";

/** One step of undo: the state, the baseline that it is compared with, and the scenarios from files. */
export interface Step {
  readonly state: CoalitionState;
  readonly baseline: Baseline | null;
  readonly files: readonly Scenario[];
}

/** Numbers lists of scenarios, which may be long, so that steps can be compared by their texts. */
const NUMBERS = new WeakMap<readonly Scenario[], number>();
let numbered = 0;
function numberOf(files: readonly Scenario[]): number {
  const known = NUMBERS.get(files);
  if (known === undefined) NUMBERS.set(files, ++numbered);
  return known ?? numbered;
}
/** A text that tells steps apart. */
export const keyOf = ({ state, baseline, files }: Step): string => JSON.stringify([state, baseline, numberOf(files)]);
/** A history that begins with a step. */
export const historyFrom = (step: Step): History<Step> => new History(step, LONGEST_HISTORY, keyOf);
