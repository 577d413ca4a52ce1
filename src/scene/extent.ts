import { ringArc } from "../coverage/geometry/ring-arc.js";
import { distanceKm } from "../model/distance.js";
import type { Contributor } from "../model/records.js";
import type { Bounds, Position, Scene } from "./scene.js";
import { groupBySite } from "./sites.js";
import type { Situation } from "./situation.js";

/** What a locator shows, and what is shown where nothing else decides: from the Atlantic to the Caspian, from Crete to Lapland. */
export const EUROPE: Bounds = [-11, 34.5, 46, 64];

/** White around what must be seen, as a part of its width and height on each side. */
const MARGIN = 0.05;
/** Around points, which stand for what is larger than they are: degrees of longitude and of latitude. */
const AROUND = [6, 2.4] as const;
/** What lies further from the host is another continent's, in kilometres. */
const NEAR_KM = 3_500;
/** A turn beyond this would show the poles. */
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

/** The least bounds that have both in them. */
export function unionOf(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function withMargin([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  const clamp = (lat: number) => Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  return [round(west - x), round(clamp(south - y)), round(east + x), round(clamp(north + y))];
}

/** Places of nested coordinates, however deep. */
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

/** The host whole, the area that a user gave, and every ring that is held. */
function coverageExtent(situation: Situation): Bounds | null {
  const { area, stations } = situation;
  const rings = stations.flatMap(({ ring, share }) =>
    ring && share > 0 ? ringArc(ring, ring.nominalKm, 0, 1).coordinates : [],
  );
  return boundsOf([...hostLand(situation), ...(area ? placesIn(area.geometry.coordinates) : []), ...rings]);
}

/** Where the host is, as far as its label. */
function hostPlace({ dataset }: Situation): Position | undefined {
  const host = dataset.contributors.find(({ role }) => role === "host");
  const label = dataset.stateLabels.find(({ id }) => id === host?.id);
  return label && [label.lon, label.lat];
}

/** The host whole, and the participants that have said something about the component, without those of other continents. */
function contributorsExtent(situation: Situation, near: (place: Position) => boolean): Bounds | null {
  const { dataset, state } = situation;
  const speaks = ({ participant, posture }: Contributor) =>
    participant && posture[state.asOf][state.component] !== "unknown";
  const speaking = new Set(dataset.contributors.filter(speaks).map(({ id }) => id));
  const places = dataset.stateLabels.flatMap(({ id, lon, lat }): Position[] => (speaking.has(id) ? [[lon, lat]] : []));
  const [land, said] = [boundsOf(hostLand(situation)), boundsOf(places.filter(near), AROUND)];
  return land && said ? unionOf(land, said) : (land ?? said);
}

/** Around headquarters: signs with their names. */
const AROUND_SIGNS = [2.6, 1.9] as const;
/** A single place without which the rest would take less than this share of the ground is left to a note. */
const OUTLIER = 0.72;

const spanOf = (bounds: Bounds | null): number => (bounds ? (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) : 0);

/** Places without one that alone would make the map of all others small. */
function withoutOutlier(places: readonly Position[], host: readonly Corner[]): readonly Position[] {
  const span = (of: readonly Position[]) => spanOf(boundsOf([...of, ...host]));
  const whole = span(places);
  const rests = places.map((place) => places.filter((other) => other !== place));
  const [least] = [...rests].sort((a, b) => span(a) - span(b));
  return least && span(least) < whole * OUTLIER ? least : places;
}

/** The headquarters that there are, and the host whole. */
function commandExtent(situation: Situation, near: (place: Position) => boolean): Bounds | null {
  const land = hostLand(situation);
  const places = situation.headquarters.map(({ record: { lon, lat } }): Position => [lon, lat]).filter(near);
  const signs = boundsOf(withoutOutlier(places, land), AROUND_SIGNS);
  const host = boundsOf(land);
  return signs && host ? unionOf(signs, host) : (signs ?? host);
}

/**
 * What a first view of a situation shows: west, south, east, north in degrees, with a margin. For coverage the host whole and
 * the rings that are held, for the other readings those whom they are about; an area that a user gave is always in it.
 */
export function extentOf(situation: Situation): Bounds {
  const { reading } = situation.state;
  const host = hostPlace(situation);
  const near = ([lon, lat]: Position) => !host || distanceKm({ lon: host[0], lat: host[1] }, { lon, lat }) < NEAR_KM;
  const found =
    reading === "coverage"
      ? coverageExtent(situation)
      : reading === "contributors"
        ? contributorsExtent(situation, near)
        : commandExtent(situation, near);
  const area = situation.area && boundsOf(placesIn(situation.area.geometry.coordinates));
  const whole = found && area ? unionOf(found, area) : (found ?? area);
  return whole ? withMargin(whole) : EUROPE;
}

/** How many bases a scene has that lie outside what is shown: one for each place, however many fleets are there. */
export function basesOutside(scene: Pick<Scene, "layers">, isShown: (at: Position) => boolean): number {
  const bases = scene.layers.flatMap((layer) =>
    layer.id === "fleets" && layer.kind === "mark" ? layer.features.map(({ at }) => ({ lon: at[0], lat: at[1] })) : [],
  );
  return groupBySite(bases).filter(({ at }) => !isShown(at)).length;
}

/** The same for bounds: west, south, east, north in degrees. */
export function outsideCount(scene: Pick<Scene, "layers">, [west, south, east, north]: Bounds): number {
  return basesOutside(scene, ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
}
