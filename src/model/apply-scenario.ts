import type { Dataset } from "./dataset.js";
import { parseState } from "./parse-state.js";
import { fieldText } from "./query.js";
import type { Scenario } from "./scenario.js";
import type { CoalitionState, StateKey } from "./state.js";

/** The state that a scenario starts from: the default, with the scenario's own values laid over it. */
export function stateOf(scenario: Scenario): CoalitionState {
  return { ...parseState(scenario.state).state, scenario: scenario.id };
}

/** What a scenario file needs in order to restore a state: only what differs from the default, under the state's own keys. */
export function scenarioState(state: CoalitionState): Scenario["state"] {
  const usual = parseState({}).state;
  const keys = (Object.keys(usual) as StateKey[]).filter(
    (key) => key !== "scenario" && fieldText(state, key) !== fieldText(usual, key),
  );
  return Object.fromEntries(
    keys.map((key) => {
      const value = state[key];
      return [key, typeof value === "object" ? fieldText(state, key).split(",") : value];
    }),
  );
}

/**
 * The dataset as a scenario sees it: with the scenario in its list, and the scenario's own numbers in place of the
 * dataset's. The scenario has to be valid. The dataset passed in is not changed.
 */
export function applyScenario(dataset: Dataset, scenario: Scenario): Dataset {
  const others = dataset.scenarios.filter(({ id }) => id !== scenario.id);
  const scenarios = [...others, scenario];
  const { assumptions = {}, fleets = {} } = scenario.overrides ?? {};
  return {
    ...dataset,
    scenarios,
    assumptions: dataset.assumptions.map((row) =>
      Object.hasOwn(assumptions, row.id) ? { ...row, value: assumptions[row.id] as number } : row,
    ),
    fleets: dataset.fleets.map((fleet) =>
      Object.hasOwn(fleets, fleet.id) ? { ...fleet, quantity: fleets[fleet.id]?.quantity ?? fleet.quantity } : fleet,
    ),
  };
}
