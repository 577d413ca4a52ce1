import { type EditedState, seenIn } from "./apply-scenario.js";
import type { Dataset } from "./dataset.js";
import { OWN_ASSUMPTION } from "./placed.js";
import type { AddedFleet, Placed, Scenario, Station } from "./scenario.js";
import { scenarioOf } from "./scenario-of.js";
import { withOwnRecords } from "./seen-scenario.js";
import type { CoalitionState } from "./state.js";
import { type Domain, senseOf } from "./terms.js";

/** A racetrack at a place: centre in degrees, direction clockwise from true north, length of its legs in km. */
export type Racetrack = Pick<Placed, "lon" | "lat" | "orientationDeg" | "legLengthKm">;

/** Aircraft that nobody has promised: what kind, whose, how many, from where. */
export type Aircraft = Pick<AddedFleet, "operator" | "platform" | "quantity" | "base" | "lon" | "lat">;

/** A dataset and a state of it. */
export interface Situation<S = CoalitionState> {
  readonly dataset: Dataset;
  readonly state: S;
}

/**
 * A situation in which the scenario's own numbers, places and records, and the state's edits, are ordinary records: more can
 * be added to it without applying them again, and as often as a pointer moves.
 */
export function settledIn<S extends EditedState>(given: Dataset, state: S): Situation<S> {
  const dataset = seenIn(given, state);
  const own = scenarioOf(dataset, state);
  const { id, name, summary, state: start, stations, sources } = own;
  const settled: Scenario = { id, name, summary, state: start, stations, sources };
  return {
    dataset: { ...dataset, scenarios: dataset.scenarios.map((one) => (one === own ? settled : one)) },
    state: { ...state, edits: "" },
  };
}

/** A station and the fleet that holds it, as records that a scenario can add. */
export interface Addition {
  readonly fleet: AddedFleet;
  readonly station: Station;
}

/** The records by which aircraft come to hold a racetrack of their own: what a reader adopts when a suggestion is pressed. */
export function additionOf(
  id: string,
  name: string,
  aircraft: Aircraft,
  { lon, lat, orientationDeg, legLengthKm }: Racetrack,
  domain: Domain,
  source = OWN_ASSUMPTION,
): Addition {
  const { operator, platform, quantity, base } = aircraft;
  return {
    fleet: { id, operator, platform, quantity, base, lon: aircraft.lon, lat: aircraft.lat, source },
    station: {
      id,
      name,
      orbit: { lon, lat, orientationDeg, legLengthKm, source },
      domain: senseOf(domain),
      candidates: [id],
    },
  };
}

function withScenario<S extends EditedState>(
  { dataset, state }: Situation<S>,
  change: (scenario: Scenario) => Scenario,
): Situation<S> {
  return { dataset: withOwnRecords(dataset, change(scenarioOf(dataset, state))), state };
}

/**
 * A settled situation with one more station, last in the order and held by a fleet of its own: no other station loses an hour
 * or a tonne of fuel to it.
 */
export const withAddition = <S extends EditedState>(
  situation: Situation<S>,
  { fleet, station }: Addition,
): Situation<S> =>
  withScenario(situation, (scenario) => ({
    ...scenario,
    stations: [...scenario.stations, station],
    added: { fleets: [fleet] },
  }));

/** A settled situation with one station moved to a racetrack of its own, whoever else flies its old one. */
export const withStationAt = <S extends EditedState>(
  situation: Situation<S>,
  stationId: string,
  { lon, lat, orientationDeg, legLengthKm }: Racetrack,
): Situation<S> =>
  withScenario(situation, (scenario) => ({
    ...scenario,
    stations: scenario.stations.map((station) =>
      station.id === stationId
        ? { ...station, orbit: { lon, lat, orientationDeg, legLengthKm, source: OWN_ASSUMPTION } }
        : station,
    ),
  }));
