import type { Dataset } from "./dataset.js";
import { parseState } from "./parse-state.js";
import type { Quantity } from "./quantity.js";
import type { Scenario } from "./scenario.js";
import type { CoalitionState } from "./state.js";

/** The state that a scenario starts from: the default, with what the scenario says over it. */
export function stateOf(scenario: Scenario): CoalitionState {
  return { ...parseState(scenario.state).state, scenario: scenario.id };
}

/** What a scenario file holds to give back a state: only what differs from the default, under the state's own keys. */
export function scenarioState(state: CoalitionState): Scenario["state"] {
  const usual = parseState({}).state;
  const entries = Object.entries(state).filter(
    ([key, value]) => key !== "scenario" && String(value) !== String(usual[key as keyof CoalitionState]),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === "object" ? [...value] : value]));
}

type Values = Readonly<Record<string, number>>;

function overrideQuantity<Q extends Quantity | null>(quantity: Q, values: Values): Q {
  const id = quantity?.assumption;
  if (!quantity || id == null || !Object.hasOwn(values, id)) return quantity;
  const nominal = values[id] as number;
  const { low, high } = quantity;
  return { ...quantity, nominal, low: Math.min(low, nominal), high: Math.max(high, nominal) };
}

/**
 * The dataset as a scenario sees it: with the scenario in its list, and the scenario's own numbers in place of the
 * dataset's. The scenario must be valid. The dataset given is not changed.
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
    fleets: dataset.fleets.map((fleet) => ({
      ...fleet,
      quantityModel: overrideQuantity(fleet.quantityModel, assumptions),
      ...(Object.hasOwn(fleets, fleet.id) ? { quantity: fleets[fleet.id]?.quantity ?? fleet.quantity } : {}),
    })),
    platforms: dataset.platforms.map((platform) => ({
      ...platform,
      operatingAltitudeM: overrideQuantity(platform.operatingAltitudeM, assumptions),
      cruiseSpeedKmh: overrideQuantity(platform.cruiseSpeedKmh, assumptions),
      enduranceUnrefuelledH: overrideQuantity(platform.enduranceUnrefuelledH, assumptions),
      enduranceRefuelledH: overrideQuantity(platform.enduranceRefuelledH, assumptions),
    })),
    orbits: dataset.orbits.map((orbit) => ({
      ...orbit,
      orientationDeg: overrideQuantity(orbit.orientationDeg, assumptions),
      legLengthKm: overrideQuantity(orbit.legLengthKm, assumptions),
    })),
  };
}
