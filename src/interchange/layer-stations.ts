import type { Position } from "geojson";
import { destination, distanceKm } from "../model/distance.js";
import { MOST_LATITUDE, roundedLeg, roundedOrientation, roundedPlace } from "../model/placed.js";
import { type Problem, quote } from "../model/problem.js";
import { MOST_STATIONS } from "../model/scenario.js";
import { isLoop, joinedLines, middleOf } from "./joined-lines.js";
import { numbered, sourceOf } from "./layer-uses.js";
import { type Layer, type LayerFeature, refusedLayer } from "./read-parts.js";

/** A place for a station, from a point or from a line between the ends of a racetrack. */
export interface LayerStation {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Clockwise from true north; `null` if the file does not say. */
  readonly orientationDeg: number | null;
  readonly legLengthKm: number | null;
  readonly source: string;
  readonly properties: LayerFeature["properties"];
}

/** A property with values that no station can have: what the file calls it, how often, and the first of them. */
export interface Unusable {
  readonly property: string;
  readonly count: number;
  readonly example: string;
}

/** Counts values that cannot be used, each with its property and whose it is. */
export function unusableOf(found: readonly (readonly [property: string, whose: string, value: unknown])[]): Unusable[] {
  const rows = new Map<string, Unusable>();
  for (const [property, whose, value] of found) {
    const known = rows.get(property);
    rows.set(property, {
      property,
      count: (known?.count ?? 0) + 1,
      example: known?.example ?? `${whose}: ${quote(value)}`,
    });
  }
  return [...rows.values()];
}

/** What a layer has for stations. */
export interface LayerStations {
  readonly stations: readonly LayerStation[];
  /** How many features are no station. */
  readonly others: number;
  /** Directions and lengths that no racetrack can have, which are not taken over. */
  readonly unusable: readonly Unusable[];
}

/**
 * The places for stations in a layer: each point, each line of two places as a racetrack between them, and each loop that says
 * its direction and legs, as racetracks that we have written. Refused if there are more than 500.
 */
export function stationsOf(layer: Layer): LayerStations | { readonly problems: readonly Problem[] } {
  const read = layer.features.map((feature) => ({ feature, ...tracksOf(feature) }));
  const stations = read.flatMap(({ feature, tracks }) =>
    tracks.map((track, part): LayerStation => {
      const { id, name, properties } = feature;
      const own = part === 0 ? id : `${id}-${part + 1}`;
      return { id: own, name: numbered(name, own, layer), ...track, source: sourceOf(feature, layer), properties };
    }),
  );
  if (stations.length > MOST_STATIONS)
    return refusedLayer("layer-stations", `expected at most ${MOST_STATIONS} stations, got ${stations.length}`);
  const unusable = unusableOf(
    read.flatMap(({ feature: { id, name }, unusable }) =>
      unusable.map(([property, value]) => [property, numbered(name, id, layer), value] as const),
    ),
  );
  return { stations, others: read.filter(({ tracks }) => tracks.length === 0).length, unusable };
}

type Track = Pick<LayerStation, "lon" | "lat" | "orientationDeg" | "legLengthKm">;
type Said = Omit<Track, "lon" | "lat">;
/** A property of the file, and its value, that no station can have. */
type Wrong = readonly [property: string, value: unknown];

function tracksOf({ geometry, properties }: LayerFeature): {
  readonly tracks: readonly Track[];
  readonly unusable: readonly Wrong[];
} {
  // An area is no station, whatever it says.
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return { tracks: [], unusable: [] };
  const unusable: Wrong[] = [];
  const said: Said = {
    orientationDeg: numberIn(properties, ["orientation_deg", "orientationDeg"], roundedOrientation, unusable),
    legLengthKm: numberIn(properties, ["leg_length_km", "leg_km", "legLengthKm"], length, unusable),
  };
  if (geometry.type === "Point") return { tracks: placed(geometry.coordinates, said), unusable };
  if (geometry.type === "MultiPoint")
    return { tracks: geometry.coordinates.flatMap((at) => placed(at, said)), unusable };
  return { tracks: joinedLines(geometry).flatMap((line) => tracksAlong(line, said, unusable)), unusable };
}

/** A line of two places, or a racetrack as we write it: a loop that says which way it is flown and how long its legs are. */
function tracksAlong(line: readonly Position[], said: Said, unusable: Wrong[]): Track[] {
  const [from, to, more] = line;
  if (from && to && !more) return between(from, to, unusable);
  return isLoop(line) && said.orientationDeg !== null && said.legLengthKm !== null ? placed(middleOf(line), said) : [];
}

function placed([lon = 0, lat = 0]: Position, said: Said): Track[] {
  return Math.abs(lat) <= MOST_LATITUDE ? [{ ...roundedPlace({ lon, lat }), ...said }] : [];
}

/** The racetrack whose legs run between two places: its middle, direction and length. */
function between([lon = 0, lat = 0]: Position, [toLon = 0, toLat = 0]: Position, unusable: Wrong[]): Track[] {
  const km = distanceKm({ lon, lat }, { lon: toLon, lat: toLat });
  const [midLon, midLat] = destination([lon, lat], km / 2, bearing([lon, lat], [toLon, toLat]));
  const orientationDeg = roundedOrientation(bearing([midLon, midLat], [toLon, toLat]));
  const legLengthKm = length(km);
  if (legLengthKm === null) unusable.push(["leg_km", roundedLeg(km)]);
  return placed([midLon, midLat], { orientationDeg, legLengthKm });
}

/** The direction in which the great circle from one place to another starts, in degrees clockwise from north. */
function bearing([lon, lat]: readonly [number, number], [toLon, toLat]: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const [phi, toPhi, turn] = [lat * radians, toLat * radians, (toLon - lon) * radians];
  const east = Math.sin(turn) * Math.cos(toPhi);
  const north = Math.cos(phi) * Math.sin(toPhi) - Math.sin(phi) * Math.cos(toPhi) * Math.cos(turn);
  return Math.atan2(east, north) / radians;
}

/** Lengths of legs in km that a scenario may have. */
const LEAST_LEG_KM = 1;
const MOST_LEG_KM = 1000;
const length = (km: number): number | null => (km < LEAST_LEG_KM || km > MOST_LEG_KM ? null : roundedLeg(km));

/**
 * The number that a feature has under one of the keys; `null` if it has none. One that is no number, or cannot be used, is
 * added to a list.
 */
function numberIn(
  properties: LayerFeature["properties"],
  keys: readonly string[],
  used: (value: number) => number | null,
  unusable: Wrong[],
): number | null {
  // GDAL puts properties of GPX under a name of its own.
  const key = keys.flatMap((one) => [one, `ogr_${one}`]).find((one) => String(properties[one] ?? "").trim() !== "");
  if (key === undefined) return null;
  const value = properties[key];
  const number = typeof value === "string" ? Number(value.replace(",", ".")) : value;
  const usable = typeof number === "number" && Number.isFinite(number) ? used(number) : null;
  if (usable === null) unusable.push([key, value]);
  return usable;
}
