import type { Dataset } from "../model/dataset.js";
import { destination, distanceKm, type Place } from "../model/distance.js";
import type { PlacedOrbit } from "../model/hypothetical.js";
import { decodeGeography } from "./geography.js";
import { polygonsOf } from "./geometry/frame.js";

/** Id of the dataset's rule that says where surveillance aircraft may orbit. */
export const AIRSPACE_RULE = "allowed-airspace";
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

/** Bounds in degrees. */
interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
/** A closed line of a state's territory. */
interface Outline extends Bounds {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}
interface Territory extends Bounds {
  readonly iso: string;
  readonly allied: boolean;
  readonly outlines: readonly Outline[];
}

const territories = new WeakMap<Dataset, readonly Territory[]>();
/** Outlines by geography, which datasets share. */
const outlines = new WeakMap<object, ReadonlyMap<string, readonly Outline[]>>();

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

function outlinesOf({ geography }: Dataset): ReadonlyMap<string, readonly Outline[]> {
  const known = outlines.get(geography);
  if (known) return known;
  const { states } = decodeGeography(geography);
  const made = new Map([...states].map(([iso, geometry]) => [iso, polygonsOf(geometry).flat().map(outlineOf)]));
  outlines.set(geography, made);
  return made;
}

function territoriesOf(dataset: Dataset): readonly Territory[] {
  const known = territories.get(dataset);
  if (known) return known;
  const allied = alliedStates(dataset);
  const list = [...outlinesOf(dataset)].map(([iso, own]): Territory => {
    return {
      iso,
      allied: allied.has(iso),
      outlines: own,
      west: Math.min(...own.map(({ west }) => west)),
      south: Math.min(...own.map(({ south }) => south)),
      east: Math.max(...own.map(({ east }) => east)),
      north: Math.max(...own.map(({ north }) => north)),
    };
  });
  territories.set(dataset, list);
  return list;
}

const isOutside = ({ west, south, east, north }: Bounds, { lon, lat }: Place, dLon = 0, dLat = 0): boolean =>
  lon < west - dLon || lon > east + dLon || lat < south - dLat || lat > north + dLat;

/** Whether a place lies in a territory: inside an odd number of its outlines, so that holes are outside. */
function holds(territory: Territory, place: Place): boolean {
  if (isOutside(territory, place)) return false;
  const { lon, lat } = place;
  let inside = false;
  for (const outline of territory.outlines) {
    if (isOutside(outline, place)) continue;
    const { lons, lats } = outline;
    for (let to = 0, from = lons.length - 1; to < lons.length; from = to++) {
      const [a, b] = [lats[from] as number, lats[to] as number];
      if (a <= lat === b <= lat) continue;
      const [x, y] = [lons[from] as number, lons[to] as number];
      if (lon < x + ((lat - a) / (b - a)) * (y - x)) inside = !inside;
    }
  }
  return inside;
}

/** Whether a place is less than `km` from a territory's outline; `km` must be short, since the sphere is taken as flat there. */
function isNear(territory: Territory, place: Place, km: number): boolean {
  const { lon, lat } = place;
  const kmPerDegree = distanceKm({ lon: 0, lat: 0 }, { lon: 0, lat: 1 });
  const eastKm = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  const [dLat, dLon] = [km / kmPerDegree, km / Math.max(eastKm, 1)];
  if (isOutside(territory, place, dLon, dLat)) return false;
  for (const outline of territory.outlines) {
    if (isOutside(outline, place, dLon, dLat)) continue;
    const { lons, lats } = outline;
    for (let to = 0, from = lons.length - 1; to < lons.length; from = to++) {
      const [ax, ay] = [((lons[from] as number) - lon) * eastKm, ((lats[from] as number) - lat) * kmPerDegree];
      const [bx, by] = [((lons[to] as number) - lon) * eastKm, ((lats[to] as number) - lat) * kmPerDegree];
      const [ux, uy] = [bx - ax, by - ay];
      const length = ux * ux + uy * uy;
      const along = length > 0 ? Math.min(1, Math.max(0, -(ax * ux + ay * uy) / length)) : 0;
      if (Math.hypot(ax + along * ux, ay + along * uy) < km) return true;
    }
  }
  return false;
}

function reasonAt(list: readonly Territory[], place: Place): AirspaceReason {
  const { lon, lat } = place;
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return { code: "not-a-place" };
  const below = list.find((territory) => holds(territory, place));
  if (below) return { code: below.allied ? "allied" : "not-allied", state: below.iso };
  const closed = CLOSED_SEAS.find(
    ({ west, south, east, north }) => lon > west && lon < east && lat > south && lat < north,
  );
  if (closed) return { code: "closed-sea", state: closed.state };
  const coast =
    SMALL_ISLANDS.find((island) => distanceKm(island, place) < TERRITORIAL_SEA_KM)?.state ??
    list.find((territory) => !territory.allied && isNear(territory, place, TERRITORIAL_SEA_KM))?.iso;
  return coast === undefined ? { code: "international" } : { code: "territorial-sea", state: coast };
}

const allows = ({ code }: AirspaceReason): boolean => code === "allied" || code === "international";

/** The places of a racetrack that must be allowed: both ends of its legs, and between them, not its turns. */
function placesOf({ lon, lat, orientationDeg, legLengthKm }: PlacedOrbit): Place[] {
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
export function mayOrbit(dataset: Dataset, where: Place | PlacedOrbit): AirspaceVerdict {
  const list = territoriesOf(dataset);
  const { lon, lat } = where;
  const reason = reasonAt(list, where);
  if (!allows(reason) || !("legLengthKm" in where)) return { allowed: allows(reason), reason, at: { lon, lat } };
  for (const at of placesOf(where)) {
    const there = reasonAt(list, at);
    if (!allows(there)) return { allowed: false, reason: there, at };
  }
  return { allowed: true, reason, at: { lon, lat } };
}
