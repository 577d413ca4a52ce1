import { ringArc } from "../coverage/geometry/ring-arc.js";
import { distanceKm } from "../model/distance.js";
import type { Contributor } from "../model/records.js";
import { allKinds } from "./kinds/index.js";
import type { Bounds, Position, Scene } from "./scene.js";
import { groupBySite } from "./sites.js";
import type { Situation } from "./situation.js";

/** The extent of a locator, and the default of a view: from the Atlantic to the Caspian, from Crete to Lapland. */
export const EUROPE: Bounds = [-11, 34.5, 46, 64];

/** Extents of parts of Europe by name. */
export const PARTS_OF_EUROPE = {
  europe: EUROPE,
  "black-sea": [26, 40.4, 42.6, 47.6],
  "poland-and-baltics": [13.4, 48.6, 29, 60.2],
} as const satisfies Readonly<Record<string, Bounds>>;

/** Margin on each side, as a fraction of the extent's width and height. */
const MARGIN = 0.05;
/** Margin around points that represent something larger, in degrees of longitude and latitude. */
const AROUND = [6, 2.4] as const;
/** Places further from the host count as on another continent, in kilometres. */
const NEAR_KM = 3_500;
/** Bounds stay within this latitude, so that no view shows the poles. */
const MOST_LATITUDE = 82;

type Corner = readonly number[];

function boundsOf(
  places: readonly Corner[],
  [aroundLon, aroundLat]: readonly [number, number] = [0, 0],
): Bounds | null {
  if (places.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of places) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west - aroundLon, south - aroundLat, east + aroundLon, north + aroundLat];
}

/** The smallest bounds that contain both. */
export function unionOf(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function withMargin([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  const clamp = (lat: number) => Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  return [round(west - x), round(clamp(south - y)), round(east + x), round(clamp(north + y))];
}

/** Flattens coordinates nested to any depth into places. */
function placesIn(nested: readonly unknown[]): Corner[] {
  const [first] = nested as readonly (readonly unknown[])[];
  if (typeof first?.[0] === "number") return nested as Corner[];
  return nested.flatMap((part) => placesIn(part as readonly unknown[]));
}

/** The corners of the host's land. */
function hostLand({ dataset, geography }: Pick<Situation, "dataset" | "geography">): Corner[] {
  const host = dataset.contributors.find(({ role }) => role === "host");
  const land = host && geography.states.get(host.id);
  return land ? placesIn(land.coordinates) : [];
}

/** All of the host, the user's area, and every ring held with or without US ISR: the switch does not move the map. */
function coverageExtent(situation: Situation): Bounds | null {
  const { area, watch } = situation;
  const rings = watch.watchers.flatMap(({ ring, held }) =>
    held.with.share + held.without.share > 0 ? ringArc(ring, ring.nominalKm, 0, 1).coordinates : [],
  );
  return boundsOf([...hostLand(situation), ...(area ? placesIn(area.geometry.coordinates) : []), ...rings]);
}

/** The place of the host's label. */
function hostPlace({ dataset }: Situation): Position | undefined {
  const host = dataset.contributors.find(({ role }) => role === "host");
  const label = dataset.stateLabels.find(({ id }) => id === host?.id);
  return label && [label.lon, label.lat];
}

/** Margin around the force's things for their signs and names, in degrees of longitude and latitude. */
const AROUND_FORCE = [1.6, 0.9] as const;
/** The host's land south of this latitude is its coast. */
const COAST_LATITUDE = 47.2;

/**
 * The extent of the force in the air or at sea, with all of the host or, at sea, its coast and its name; `null` if no kind of
 * thing is about it.
 */
function forceExtent(situation: Situation): Bounds | null {
  const force = boundsOf(
    allKinds().flatMap((kind) => kind.places?.(situation) ?? []),
    AROUND_FORCE,
  );
  const all = hostLand(situation);
  const host = hostPlace(situation);
  const isAtSea = situation.state.component === "sea";
  const land = isAtSea ? [...all.filter(([, lat = 90]) => lat < COAST_LATITUDE), ...(host ? [host] : [])] : all;
  const bounds = boundsOf(land);
  return bounds && force ? unionOf(bounds, force) : force;
}

/** All of the host, and the participants with a known position on the component, except those on other continents. */
function contributorsExtent(situation: Situation, near: (place: Position) => boolean): Bounds | null {
  const { dataset, state } = situation;
  const speaks = ({ participant, posture }: Contributor) =>
    participant && posture[state.asOf][state.component] !== "unknown";
  const speaking = new Set(dataset.contributors.filter(speaks).map(({ id }) => id));
  const places = dataset.stateLabels.flatMap(({ id, lon, lat }): Position[] => (speaking.has(id) ? [[lon, lat]] : []));
  const [land, said] = [boundsOf(hostLand(situation)), boundsOf(places.filter(near), AROUND)];
  return land && said ? unionOf(land, said) : (land ?? said);
}

/** Margin around headquarters for their signs and names, in degrees of longitude and latitude. */
const AROUND_SIGNS = [2.6, 1.9] as const;
/** A single place is left to a note if the extent without it has less than this share of the area. */
const OUTLIER = 0.72;

const spanOf = (bounds: Bounds | null): number => (bounds ? (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) : 0);

/** The places without one that alone would make the map of all others small. */
function withoutOutlier(places: readonly Position[], host: readonly Corner[]): readonly Position[] {
  const span = (of: readonly Position[]) => spanOf(boundsOf([...of, ...host]));
  const whole = span(places);
  const rests = places.map((place) => places.filter((other) => other !== place));
  const [least] = [...rests].sort((a, b) => span(a) - span(b));
  return least && span(least) < whole * OUTLIER ? least : places;
}

/** The headquarters, except an outlier and those on other continents, and all of the host. */
function commandExtent(situation: Situation, near: (place: Position) => boolean): Bounds | null {
  const land = hostLand(situation);
  const places = situation.headquarters.map(({ record: { lon, lat } }): Position => [lon, lat]).filter(near);
  const signs = boundsOf(withoutOutlier(places, land), AROUND_SIGNS);
  const host = boundsOf(land);
  return signs && host ? unionOf(signs, host) : (signs ?? host);
}

/**
 * The extent of a situation's first view: west, south, east, north in degrees, with a margin. In Coverage all of the host and
 * the held rings, in the other readings the host and the participants or headquarters; always with the user's area.
 */
export function extentOf(situation: Situation): Bounds {
  const { reading } = situation.state;
  const host = hostPlace(situation);
  const near = ([lon, lat]: Position) => !host || distanceKm({ lon: host[0], lat: host[1] }, { lon, lat }) < NEAR_KM;
  const found =
    reading === "coverage"
      ? coverageExtent(situation)
      : reading === "contributors"
        ? (forceExtent(situation) ?? contributorsExtent(situation, near))
        : commandExtent(situation, near);
  const area = situation.area && boundsOf(placesIn(situation.area.geometry.coordinates));
  const whole = found && area ? unionOf(found, area) : (found ?? area);
  return whole ? withMargin(whole) : EUROPE;
}

/** Layers of signs that are at a base each. */
const SITES: ReadonlySet<string> = new Set(["fleets", "bases"]);

/** How many bases of a scene are outside the view; a place counts once, however many fleets it has. */
export function basesOutside(scene: Pick<Scene, "layers">, isShown: (at: Position) => boolean): number {
  const bases = scene.layers.flatMap((layer) =>
    SITES.has(layer.id) && layer.kind === "mark" ? layer.features.map(({ at }) => ({ lon: at[0], lat: at[1] })) : [],
  );
  return groupBySite(bases).filter(({ at }) => !isShown(at)).length;
}

/** The same for bounds: west, south, east, north in degrees. */
export function outsideCount(scene: Pick<Scene, "layers">, [west, south, east, north]: Bounds): number {
  return basesOutside(scene, ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
}
