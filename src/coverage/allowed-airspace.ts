import type { Dataset } from "../model/dataset.js";
import { destination, distanceKm, type Place } from "../model/distance.js";
import type { Racetrack } from "../model/hypothetical.js";
import { decodeGeography } from "./geography.js";
import { polygonsOf } from "./geometry/frame.js";

/** Id of the dataset's rule that says where surveillance aircraft may orbit. */
export const AIRSPACE_RULE = "surveillance-airspace";
/** Greatest breadth of a territorial sea: 12 nautical miles (UN Convention on the Law of the Sea, article 3). */
export const TERRITORIAL_SEA_KM = 12 * 1.852;

/** Islands with a territorial sea that are too small for the dataset's outlines. */
const SMALL_ISLANDS: readonly (Place & { readonly state: string })[] = [
  { lon: 30.204, lat: 45.255, state: "UKR" }, // Snake Island
];
/** Degrees that hold no sea but one whose coastal states claim all of it, and the nearest of them. */
const CLOSED_SEAS = [
  // The Sea of Azov: by an agreement of 2003 internal waters of Ukraine and Russia.
  { west: 34.3, south: 45.2, east: 39.6, north: 47.4, state: "UKR" },
  // The White Sea: internal waters of Russia, by Cape Kanin Nos and Cape Svyatoy Nos.
  { west: 32, south: 63.5, east: 44.5, north: 68, state: "RUS" },
  // The Caspian Sea: by its convention of 2018 no armed forces but those of its coastal states.
  { west: 46.5, south: 36.4, east: 55, north: 47.4, state: "RUS" },
] as const;
/** Greatest distance between the places of a leg that are looked at, in km. */
const LEG_STEP_KM = 20;

/** Why an aircraft may or may not orbit at a place; `state` is the ISO alpha-3 code of the state that decides. */
export type AirspaceReason =
  | { readonly code: "allied" | "not-allied" | "territorial-sea" | "closed-sea"; readonly state: string }
  | { readonly code: "international" | "not-a-place" };

/** Whether an aircraft may orbit at a place, and why. */
export interface AirspaceVerdict {
  readonly allowed: boolean;
  readonly reason: AirspaceReason;
  /** The first place on the racetrack that is not allowed; the place itself if all are. */
  readonly at: Place;
}

/** A closed line of a state's territory, with its bounds in degrees. */
interface Outline {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
interface Territory {
  readonly iso: string;
  readonly allied: boolean;
  readonly outlines: readonly Outline[];
}
/** What matters in one degree of longitude and latitude. */
interface Cell {
  /** Territories whose bounds reach into it. */
  readonly territories: Set<Territory>;
  /** Stretches of coast or border that are not an ally's and may be within a territorial sea's breadth of a place in it. */
  readonly coasts: { readonly iso: string; readonly from: Place; readonly to: Place }[];
}
/** An airspace by cells, so that a place is compared with what is around it, not with the whole earth. */
type Airspace = ReadonlyMap<number, Cell>;

const airspaces = new WeakMap<Dataset, Airspace>();
/** Airspaces by geography, which datasets share, and by the states that are allied. */
const made = new WeakMap<object, Map<string, Airspace>>();

/** States over whose territory aircraft may orbit: NATO's members, and members of the EU that participate. */
function alliedStates({ natoMembers, contributors }: Dataset): Set<string> {
  const partners = contributors.filter(
    ({ kind, euMember, participant }) => kind === "country" && euMember && participant,
  );
  return new Set([...natoMembers, ...partners.map(({ id }) => id)]);
}

function outlineOf(ring: readonly (readonly number[])[]): Outline {
  const lons = Float64Array.from(ring, ([lon = 0]) => lon);
  const lats = Float64Array.from(ring, ([, lat = 0]) => lat);
  return {
    lons,
    lats,
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}

const KM_PER_DEGREE = distanceKm({ lon: 0, lat: 0 }, { lon: 0, lat: 1 });
/** km of a degree of longitude; near a pole not less than one, so that all longitudes are near. */
const eastKmAt = (lat: number): number => Math.max(1, KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
const cellAt = (lon: number, lat: number): number => Math.floor(lat) * 1000 + Math.floor(lon);

function* cellsOver(west: number, south: number, east: number, north: number): Generator<number> {
  for (let lat = Math.floor(south); lat <= north; lat++)
    for (let lon = Math.floor(west); lon <= east; lon++) yield cellAt(lon, lat);
}

function makeAirspace(dataset: Dataset, allied: ReadonlySet<string>): Airspace {
  const cells = new Map<number, Cell>();
  const cell = (key: number): Cell => {
    const known = cells.get(key) ?? { territories: new Set<Territory>(), coasts: [] };
    cells.set(key, known);
    return known;
  };
  for (const [iso, geometry] of decodeGeography(dataset.geography).states) {
    const outlines = polygonsOf(geometry).flat().map(outlineOf);
    const territory: Territory = { iso, allied: allied.has(iso), outlines };
    for (const { west, south, east, north, lons, lats } of outlines) {
      for (const key of cellsOver(west, south, east, north)) cell(key).territories.add(territory);
      if (territory.allied) continue;
      const dLat = TERRITORIAL_SEA_KM / KM_PER_DEGREE;
      for (let to = 1; to < lons.length; to++) {
        const [from, until] = [to - 1, to].map((at) => ({ lon: lons[at] as number, lat: lats[at] as number })) as [
          Place,
          Place,
        ];
        const [low, high] = [Math.min(from.lat, until.lat) - dLat, Math.max(from.lat, until.lat) + dLat];
        const dLon = Math.min(180, TERRITORIAL_SEA_KM / eastKmAt(Math.max(Math.abs(low), Math.abs(high))));
        const [left, right] = [Math.min(from.lon, until.lon) - dLon, Math.max(from.lon, until.lon) + dLon];
        for (const key of cellsOver(left, low, right, high)) cell(key).coasts.push({ iso, from, to: until });
      }
    }
  }
  return cells;
}

function airspaceOf(dataset: Dataset): Airspace {
  const known = airspaces.get(dataset);
  if (known) return known;
  const allied = alliedStates(dataset);
  const byMembers = made.get(dataset.geography) ?? new Map<string, Airspace>();
  made.set(dataset.geography, byMembers);
  const members = [...allied].sort().join();
  const airspace = byMembers.get(members) ?? makeAirspace(dataset, allied);
  byMembers.set(members, airspace);
  airspaces.set(dataset, airspace);
  return airspace;
}

/** Whether a place lies in a territory: inside an odd number of its outlines, so that holes are outside. */
function holds({ outlines }: Territory, { lon, lat }: Place): boolean {
  let inside = false;
  for (const { lons, lats, west, south, east, north } of outlines) {
    if (lon < west || lon > east || lat < south || lat > north) continue;
    for (let to = 0, from = lons.length - 1; to < lons.length; from = to++) {
      const [a, b] = [lats[from] as number, lats[to] as number];
      if (a <= lat === b <= lat) continue;
      const [x, y] = [lons[from] as number, lons[to] as number];
      if (lon < x + ((lat - a) / (b - a)) * (y - x)) inside = !inside;
    }
  }
  return inside;
}

/** Distance in km from a place to a line nearby, on a flat earth. */
function kmTo({ lon, lat }: Place, from: Place, to: Place): number {
  const eastKm = eastKmAt(lat);
  const [ax, ay] = [(from.lon - lon) * eastKm, (from.lat - lat) * KM_PER_DEGREE];
  const [ux, uy] = [(to.lon - from.lon) * eastKm, (to.lat - from.lat) * KM_PER_DEGREE];
  const length = ux * ux + uy * uy;
  const along = length > 0 ? Math.min(1, Math.max(0, -(ax * ux + ay * uy) / length)) : 0;
  return Math.hypot(ax + along * ux, ay + along * uy);
}

function reasonAt(airspace: Airspace, place: Place): AirspaceReason {
  const { lon, lat } = place;
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return { code: "not-a-place" };
  const cell = airspace.get(cellAt(lon, lat));
  for (const territory of cell?.territories ?? [])
    if (holds(territory, place)) return { code: territory.allied ? "allied" : "not-allied", state: territory.iso };
  const closed = CLOSED_SEAS.find(
    ({ west, south, east, north }) => lon > west && lon < east && lat > south && lat < north,
  );
  if (closed) return { code: "closed-sea", state: closed.state };
  const coast =
    SMALL_ISLANDS.find((island) => distanceKm(island, place) < TERRITORIAL_SEA_KM)?.state ??
    cell?.coasts.find(({ from, to }) => kmTo(place, from, to) < TERRITORIAL_SEA_KM)?.iso;
  return coast === undefined ? { code: "international" } : { code: "territorial-sea", state: coast };
}

const allows = ({ code }: AirspaceReason): boolean => code === "allied" || code === "international";

/** The places of a racetrack that must be allowed: both ends of its legs, and between them, not its turns. */
function placesOf({ lon, lat, orientationDeg, legLengthKm }: Racetrack): Place[] {
  const steps = Math.max(1, Math.ceil(legLengthKm / 2 / LEG_STEP_KM));
  return [0, 180].flatMap((turn) =>
    Array.from({ length: steps }, (_, index): Place => {
      const km = ((steps - index) * legLengthKm) / 2 / steps;
      const [at, up] = destination([lon, lat], km, orientationDeg + turn);
      return { lon: at, lat: up };
    }),
  );
}

/**
 * Whether a surveillance aircraft may orbit at a place, by the rule {@link AIRSPACE_RULE}: over an ally's territory or that
 * of a member of the EU that participates, or over the sea outside any other state's territorial sea; so never over Ukraine,
 * Russia or Belarus. Borders are those of the dataset: Crimea is Ukraine's. Of a placed racetrack the whole length of its
 * legs counts. Whether the place is safe is not asked.
 */
export function mayOrbit(dataset: Dataset, where: Place | Racetrack): AirspaceVerdict {
  const airspace = airspaceOf(dataset);
  const { lon, lat } = where;
  const reason = reasonAt(airspace, where);
  if (!allows(reason) || !("legLengthKm" in where)) return { allowed: allows(reason), reason, at: { lon, lat } };
  for (const at of placesOf(where)) {
    const there = reasonAt(airspace, at);
    if (!allows(there)) return { allowed: false, reason: there, at };
  }
  return { allowed: true, reason, at: { lon, lat } };
}
