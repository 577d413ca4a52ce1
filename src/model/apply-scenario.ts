import type { Dataset } from "./dataset.js";
import { fieldText } from "./field-text.js";
import type { Overrides, Scenario } from "./scenario.js";
import { findScenario } from "./scenario-of.js";
import { type CoalitionState, DEFAULT_STATE, type StateKey } from "./state.js";

/** What a scenario file needs in order to restore a state: only what differs from the default, under the state's own keys. */
export function scenarioState(state: CoalitionState): Scenario["state"] {
  const keys = (Object.keys(DEFAULT_STATE) as StateKey[]).filter(
    (key) => key !== "scenario" && fieldText(state, key) !== fieldText(DEFAULT_STATE, key),
  );
  return Object.fromEntries(
    keys.map((key) => {
      const value = state[key];
      return [key, typeof value === "object" ? fieldText(state, key).split(",") : value];
    }),
  );
}

/**
 * The dataset with a valid scenario in its list, in place of one with the same id. The scenario's own numbers count only in
 * states of that scenario: see `seenIn`. The dataset passed in is not changed.
 */
export function addScenario(dataset: Dataset, scenario: Scenario): Dataset {
  const others = dataset.scenarios.filter(({ id }) => id !== scenario.id);
  return { ...dataset, scenarios: [...others, scenario] };
}

/** Datasets as scenarios with numbers of their own see them, so that each is made once; and what each was made from. */
const SEEN = new WeakMap<Dataset, WeakMap<Scenario, Dataset>>();
const ORIGINALS = new WeakMap<Dataset, Dataset>();

function withNumbers(dataset: Dataset, { assumptions = {}, fleets = {} }: Overrides): Dataset {
  return {
    ...dataset,
    assumptions: dataset.assumptions.map((row) =>
      Object.hasOwn(assumptions, row.id) ? { ...row, value: assumptions[row.id] as number } : row,
    ),
    fleets: dataset.fleets.map((fleet) =>
      Object.hasOwn(fleets, fleet.id) ? { ...fleet, quantity: fleets[fleet.id]?.quantity ?? fleet.quantity } : fleet,
    ),
  };
}

/**
 * The dataset as a state sees it: with the numbers of the state's scenario, where it has any, in place of the dataset's.
 * The same inputs give the same object. A dataset that one state has seen may be given to another.
 */
export function seenIn(given: Dataset, state: Pick<CoalitionState, "scenario">): Dataset {
  const dataset = ORIGINALS.get(given) ?? given;
  const scenario = findScenario(dataset, state.scenario) ?? dataset.scenarios[0];
  if (!scenario?.overrides) return dataset;
  const made = SEEN.get(dataset) ?? new WeakMap<Scenario, Dataset>();
  SEEN.set(dataset, made);
  const known = made.get(scenario);
  if (known) return known;
  const seen = withNumbers(dataset, scenario.overrides);
  made.set(scenario, seen);
  ORIGINALS.set(seen, dataset);
  return seen;
}
