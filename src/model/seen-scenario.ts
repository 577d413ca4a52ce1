import type { Dataset } from "./dataset.js";
import type { ForceBase } from "./forces.js";
import type { Quantity } from "./quantity.js";
import type { Fleet, Headquarters, Orbit } from "./records.js";
import type { AddedBase, AddedFleet, AddedHeadquarters, Placed, Scenario, Station } from "./scenario.js";

/** What a reader has set: a number without a range and without a source of ours. */
const chosen = (nominal: number): Quantity => ({
  nominal,
  low: nominal,
  high: nominal,
  basis: "published",
  assumption: null,
  sources: [],
  grade: null,
});
/** Nobody but the reader vouches for what was added. */
const unsourced = (): Pick<Fleet, "sources" | "asOf" | "confidence" | "grade"> => ({
  sources: [],
  asOf: null,
  confidence: "low",
  grade: null,
});
const always = { from: null, until: null } as const;

/** A remark that names the source which a reader has given. */
const givenBy = (source: string) => [{ text: `Added by a reader. Source given: ${source}`, ...always }];

const ROLES = { air: "aew", surface: "gmti", signals: "sigint", tanker: "tanker" } as const;

/** Id of the orbit of a station that has been given a place. */
export const placedOrbitId = (station: Pick<Station, "id">): string => `placed.${station.id}`;

/** The orbit of a station with a place: exactly there, since it is a choice and not a report. */
export function orbitOf(station: Station, { lon, lat, orientationDeg, legLengthKm, source }: Placed): Orbit {
  return {
    id: placedOrbitId(station),
    name: station.name,
    role: ROLES[station.domain],
    lon,
    lat,
    uncertaintyKm: 0,
    centreEastKm: chosen(0),
    centreNorthKm: chosen(0),
    orientationDeg: chosen(orientationDeg),
    legLengthKm: chosen(legLengthKm),
    airspace: "",
    reportedPeriod: "",
    typicalUsers: [],
    notes: [{ text: `Placed by a reader. Source given: ${source}`, ...always }],
    ...unsourced(),
  };
}

/** An added fleet as a record, so that every rule of the model judges it. */
export function fleetOf({ id, operator, platform, quantity, base, lon, lat, source }: AddedFleet): Fleet {
  const owner = operator === "USA" ? "us" : operator === "NATO" ? "nato" : "national";
  return {
    id,
    operator,
    owner,
    platform,
    quantity,
    quantityModel: null,
    quantityFrom: null,
    pauses: [],
    base,
    lon,
    lat,
    baseKind: "home",
    status: "",
    needsConsensus: owner === "nato",
    notes: givenBy(source),
    ...always,
    ...unsourced(),
  };
}

const headquartersOf = ({ id, name, kind, country, lon, lat, source }: AddedHeadquarters): Headquarters => ({
  id,
  name,
  shortName: name,
  kind,
  framework: kind.startsWith("nato-") ? "nato" : kind === "eu" ? "eu" : kind === "un" ? "un" : "coalition",
  country,
  city: "",
  lon,
  lat,
  precision: "site",
  // What a reader adds is assumed to work, as an added fleet is.
  status: "active",
  notes: givenBy(source),
  ...always,
  ...unsourced(),
});

const baseOf = ({ id, name, country, component, lon, lat, source }: AddedBase): ForceBase => ({
  id,
  name,
  iso: country,
  component,
  lon,
  lat,
  precision: "site",
  use: "",
  notes: givenBy(source),
  ...always,
  ...unsourced(),
});

/** Whether a scenario has places or records of its own, which a dataset has to be given before it is used. */
export const hasOwnRecords = ({ stations, added }: Scenario): boolean =>
  added !== undefined || stations.some(({ orbit }) => typeof orbit !== "string");

/**
 * A dataset in which a scenario's places and added records are ordinary orbits, fleets, headquarters and bases, and the
 * scenario refers to them by id. Bases are drawn only where the dataset has forces. Numbers are not overridden here.
 */
export function withOwnRecords(dataset: Dataset, scenario: Scenario): Dataset {
  const { added = {} } = scenario;
  const orbits: Orbit[] = [];
  const stations = scenario.stations.map((station) => {
    if (typeof station.orbit === "string") return station;
    const orbit = orbitOf(station, station.orbit);
    orbits.push(orbit);
    return { ...station, orbit: orbit.id };
  });
  const seen = { ...scenario, stations };
  const { forces } = dataset;
  return {
    ...dataset,
    scenarios: dataset.scenarios.map((one) => (one.id === scenario.id ? seen : one)),
    orbits: [...dataset.orbits, ...orbits],
    fleets: [...dataset.fleets, ...(added.fleets ?? []).map(fleetOf)],
    headquarters: [...dataset.headquarters, ...(added.headquarters ?? []).map(headquartersOf)],
    ...(forces && { forces: { ...forces, bases: [...forces.bases, ...(added.bases ?? []).map(baseOf)] } }),
  };
}
