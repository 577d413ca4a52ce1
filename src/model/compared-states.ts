import { stateOf } from "./apply-scenario.js";
import { type Baseline, baselineState, pinnedBaseline } from "./baseline.js";
import type { Dataset } from "./dataset.js";
import { scenarioOf } from "./scenario-of.js";
import type { CoalitionState } from "./state.js";

/** Two states that are compared: what was, or would be, and what a reader has made of it. */
export interface ComparedStates {
  readonly basis: "us-isr" | "baseline";
  readonly before: CoalitionState;
  readonly after: CoalitionState;
}

/** The state that a state's baseline stands for; without a baseline, where the state's scenario starts. */
export function baselineOf(dataset: Dataset, state: CoalitionState, baseline?: Baseline | null): CoalitionState {
  return baselineState(baseline ?? pinnedBaseline(stateOf(scenarioOf(dataset, state))), state);
}

/**
 * The two states whose difference is what a state's numbers, sentences and maps tell: a baseline that is pinned, or asked for
 * by `compare`, and the state itself; otherwise the state with US ISR and without.
 */
export function comparedStates(dataset: Dataset, state: CoalitionState, baseline?: Baseline | null): ComparedStates {
  const isUsIsr = state.compare === "us-isr" || (state.compare === "none" && !baseline);
  if (isUsIsr) return { basis: "us-isr", before: { ...state, usIsr: "on" }, after: { ...state, usIsr: "off" } };
  return { basis: "baseline", before: baselineOf(dataset, state, baseline), after: state };
}
