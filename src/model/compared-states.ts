import { type Baseline, baselineState, pinnedBaseline } from "./baseline.js";
import type { Dataset } from "./dataset.js";
import { scenarioOf } from "./scenario-of.js";
import { stateOf } from "./start.js";
import type { CoalitionState } from "./state.js";

/** Two states that are compared: with and without US ISR, or a baseline and the present state. */
export interface ComparedStates {
  readonly basis: "us-isr" | "baseline";
  readonly before: CoalitionState;
  readonly after: CoalitionState;
}

/** The whole state that a baseline describes; without a baseline, the state where the scenario starts. */
export function baselineOf(dataset: Dataset, state: CoalitionState, baseline?: Baseline | null): CoalitionState {
  return baselineState(baseline ?? pinnedBaseline(stateOf(scenarioOf(dataset, state))), state);
}

/**
 * The two states whose difference the numbers, sentences and maps of a state show: the baseline and the state itself if
 * `compare` is `baseline`, otherwise the state with and without US ISR.
 */
export function comparedStates(dataset: Dataset, state: CoalitionState, baseline?: Baseline | null): ComparedStates {
  if (state.compare !== "baseline")
    return { basis: "us-isr", before: { ...state, usIsr: "on" }, after: { ...state, usIsr: "off" } };
  return { basis: "baseline", before: baselineOf(dataset, state, baseline), after: state };
}
