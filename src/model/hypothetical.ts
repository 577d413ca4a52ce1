import type { Dataset } from "./dataset.js";
import type { Quantity } from "./quantity.js";
import type { Fleet, Orbit, Owner } from "./records.js";
import type { Station } from "./scenario.js";
import { scenarioOf } from "./scenario-of.js";
import type { CoalitionState } from "./state.js";
import { type Domain, senseOf } from "./terms.js";

/** A racetrack at a place: centre in degrees, direction clockwise from true north, length of its legs in km. */
export interface PlacedOrbit {
  readonly lon: number;
  readonly lat: number;
  readonly orientationDeg: number;
  readonly legLengthKm: number;
}

/** Where aircraft are based; without coordinates the model's assumed transit applies. */
export interface GivenBase {
  readonly name: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** Aircraft that nobody has promised: what kind, whose, how many, from where. */
export interface HypotheticalFleet {
  readonly platform: string;
  /** ISO alpha-3 or `NATO`. */
  readonly operator: string;
  readonly quantity: number;
  readonly base: GivenBase;
}

/** Who provides the aircraft of an operator. */
export const ownerOf = (operator: string): Owner =>
  operator === "USA" ? "us" : operator === "NATO" ? "nato" : "national";

const unsourced = { sources: [], asOf: null, confidence: "low", grade: null } as const;

/** Such a fleet as a record, so that every rule of the model judges it. */
export function fleetRecord(id: string, { platform, operator, quantity, base }: HypotheticalFleet): Fleet {
  const owner = ownerOf(operator);
  return {
    id,
    operator,
    owner,
    platform,
    quantity,
    quantityModel: null,
    quantityFrom: null,
    pauses: [],
    base: base.name,
    lon: base.lon,
    lat: base.lat,
    baseKind: "home",
    status: "",
    needsConsensus: owner === "nato",
    notes: [],
    from: null,
    until: null,
    ...unsourced,
    sources: [],
  };
}

const fixed = (nominal: number): Quantity => ({
  nominal,
  low: nominal,
  high: nominal,
  basis: "published",
  assumption: null,
  sources: [],
  grade: null,
});

const ROLES = { air: "aew", surface: "gmti", signals: "sigint" } as const;

/** A placed racetrack as a record. */
export function orbitRecord(id: string, { lon, lat, orientationDeg, legLengthKm }: PlacedOrbit, domain: Domain): Orbit {
  return {
    id,
    name: id,
    role: ROLES[senseOf(domain)],
    lon,
    lat,
    uncertaintyKm: 0,
    centreEastKm: fixed(0),
    centreNorthKm: fixed(0),
    orientationDeg: fixed(orientationDeg),
    legLengthKm: fixed(legLengthKm),
    airspace: "",
    reportedPeriod: "",
    typicalUsers: [],
    notes: [],
    ...unsourced,
    sources: [],
  };
}

/** The dataset with the stations of a state's scenario changed. */
function withStations(
  dataset: Dataset,
  state: Pick<CoalitionState, "scenario">,
  change: (stations: readonly Station[]) => Station[],
): Dataset {
  const own = scenarioOf(dataset, state);
  return {
    ...dataset,
    scenarios: dataset.scenarios.map((scenario) =>
      scenario === own ? { ...scenario, stations: change(scenario.stations) } : scenario,
    ),
  };
}

/**
 * The dataset with one more station in a state's scenario, last in its order, held by a fleet of its own. So no other station
 * loses an hour or a tonne of fuel to it.
 */
export function withAddedStation(
  dataset: Dataset,
  state: Pick<CoalitionState, "scenario" | "domain">,
  id: string,
  fleet: HypotheticalFleet,
  orbit: PlacedOrbit,
): Dataset {
  const station: Station = { id, name: id, orbit: id, domain: senseOf(state.domain), candidates: [id] };
  return {
    ...withStations(dataset, state, (stations) => [...stations, station]),
    fleets: [...dataset.fleets, fleetRecord(id, fleet)],
    orbits: [...dataset.orbits, orbitRecord(id, orbit, state.domain)],
  };
}

/** The dataset with one station of a state's scenario moved to a racetrack of its own, whoever else flies its old one. */
export function withMovedStation(
  dataset: Dataset,
  state: Pick<CoalitionState, "scenario" | "domain">,
  stationId: string,
  orbit: PlacedOrbit,
): Dataset {
  const id = `moved:${stationId}`;
  return {
    ...withStations(dataset, state, (stations) =>
      stations.map((station) => (station.id === stationId ? { ...station, orbit: id } : station)),
    ),
    orbits: [...dataset.orbits, orbitRecord(id, orbit, state.domain)],
  };
}
