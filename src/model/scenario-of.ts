import type { Dataset } from "./dataset.js";
import type { Scenario, Station } from "./scenario.js";
import type { CoalitionState } from "./state.js";

/** The scenario with an id; `undefined` where the dataset has none. */
export function findScenario(dataset: Dataset, id: string): Scenario | undefined {
  return dataset.scenarios.find((scenario) => scenario.id === id);
}

/** The scenario of a state; for an unknown id the dataset's first, so that a map is drawn. Throws if the dataset has none. */
export function scenarioOf(dataset: Dataset, state: Pick<CoalitionState, "scenario">): Scenario {
  const scenario = findScenario(dataset, state.scenario) ?? dataset.scenarios[0];
  if (!scenario) throw new Error(`the dataset has no scenario, asked for "${state.scenario}"`);
  return scenario;
}

/** The stations of a state, in the order in which they are filled. */
export function stationsOf(dataset: Dataset, state: Pick<CoalitionState, "scenario">): readonly Station[] {
  return scenarioOf(dataset, state).stations;
}
