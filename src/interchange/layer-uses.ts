import type { MultiPolygon, Polygon, Position } from "geojson";
import { destination, distanceKm } from "../model/distance.js";
import { MOST_LATITUDE, roundedLeg, roundedOrientation, roundedPlace } from "../model/placed.js";
import type { Problem } from "../model/problem.js";
import { MOST_STATIONS } from "../model/scenario.js";
import type { Reference } from "../scene/reference.js";
import { type Layer, type LayerFeature, refusedLayer } from "./read-parts.js";

/** An area of a reader's file; whether it can be an area of interest is for `areaOfInterest` to check. */
export interface LayerArea {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Where it is from: a source that the file names, or the file. */
  readonly source: string;
}

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

const LONGEST_SOURCE = 200;
const SOURCES = ["source", "source_url", "sources"];

function sourceOf({ properties }: LayerFeature, { file }: Layer): string {
  const named = SOURCES.map((key) => properties[key]).find((value) => typeof value === "string" && value !== "");
  // A scenario takes no longer one, and half an address leads nowhere.
  return typeof named === "string" && named.length <= LONGEST_SOURCE ? named : file;
}

const numbered = (name: string, id: string, { name: layer }: Layer): string => name || `${layer} ${id}`;

/** The areas of a layer, in the order of the file. */
export function areasOf(layer: Layer): LayerArea[] {
  return layer.features.flatMap((feature) => {
    const { id, name, geometry } = feature;
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    return [{ id, name: numbered(name, id, layer), geometry, source: sourceOf(feature, layer) }];
  });
}

/** All areas of a layer as one input for `areaOfInterest`, under the name of the only one or of the layer; `null` without any. */
export function areaInput(layer: Layer): { readonly input: Polygon | MultiPolygon; readonly name: string } | null {
  const areas = areasOf(layer);
  const [only] = areas;
  if (!only) return null;
  if (areas.length === 1) return { input: only.geometry, name: only.name };
  const coordinates = areas.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  return { input: { type: "MultiPolygon", coordinates }, name: layer.name };
}

/**
 * The places for stations in a layer: each point, each line of two places as a racetrack between them, and each loop that says
 * its direction and legs, as racetracks that we have written. `others` counts what is
 * neither. Refused if there are more than 500.
 */
export function stationsOf(
  layer: Layer,
): { readonly stations: readonly LayerStation[]; readonly others: number } | { readonly problems: readonly Problem[] } {
  const found = layer.features.flatMap((feature) =>
    tracksOf(feature).map((track, part): LayerStation => {
      const { id, name, properties } = feature;
      const own = part === 0 ? id : `${id}-${part + 1}`;
      return { id: own, name: numbered(name, own, layer), ...track, source: sourceOf(feature, layer), properties };
    }),
  );
  if (found.length > MOST_STATIONS)
    return refusedLayer("layer-stations", `expected at most ${MOST_STATIONS} stations, got ${found.length}`);
  return { stations: found, others: layer.features.filter((feature) => tracksOf(feature).length === 0).length };
}

type Track = Pick<LayerStation, "lon" | "lat" | "orientationDeg" | "legLengthKm">;

function tracksOf({ geometry, properties }: LayerFeature): Track[] {
  const said = {
    orientationDeg: direction(numberIn(properties, ["orientation_deg", "orientationDeg"])),
    legLengthKm: length(numberIn(properties, ["leg_length_km", "leg_km", "legLengthKm"])),
  };
  if (geometry.type === "Point") return placed(geometry.coordinates, said);
  if (geometry.type === "MultiPoint") return geometry.coordinates.flatMap((at) => placed(at, said));
  const line = geometry.type === "LineString" ? geometry.coordinates : [];
  const [from, to, more] = line;
  if (from && to && !more) return between(from, to);
  // A racetrack as we write it: a loop that says which way it is flown and how long its legs are.
  const last = line.at(-1);
  const isLoop = from && last && from[0] === last[0] && from[1] === last[1];
  return isLoop && said.orientationDeg !== null && said.legLengthKm !== null ? placed(middleOfLoop(line), said) : [];
}

function placed([lon = 0, lat = 0]: Position, said: Omit<Track, "lon" | "lat">): Track[] {
  return Math.abs(lat) <= MOST_LATITUDE ? [{ ...roundedPlace({ lon, lat }), ...said }] : [];
}

/** The middle of a loop's places, the last of which is the first again. */
function middleOfLoop(loop: readonly Position[]): Position {
  const places = loop.slice(1);
  const mean = (at: 0 | 1) => places.reduce((sum, place) => sum + (place[at] ?? 0), 0) / places.length;
  return [mean(0), mean(1)];
}

/** The racetrack whose legs run between two places: its middle, direction and length. */
function between([lon = 0, lat = 0]: Position, [toLon = 0, toLat = 0]: Position): Track[] {
  const km = distanceKm({ lon, lat }, { lon: toLon, lat: toLat });
  const [midLon, midLat] = destination([lon, lat], km / 2, bearing([lon, lat], [toLon, toLat]));
  const orientationDeg = direction(bearing([midLon, midLat], [toLon, toLat]));
  return placed([midLon, midLat], { orientationDeg, legLengthKm: length(km) });
}

/** The direction in which the great circle from one place to another starts, in degrees clockwise from north. */
function bearing([lon, lat]: readonly [number, number], [toLon, toLat]: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const [phi, toPhi, turn] = [lat * radians, toLat * radians, (toLon - lon) * radians];
  const east = Math.sin(turn) * Math.cos(toPhi);
  const north = Math.cos(phi) * Math.sin(toPhi) - Math.sin(phi) * Math.cos(toPhi) * Math.cos(turn);
  return Math.atan2(east, north) / radians;
}

const direction = (degrees: number | null): number | null => (degrees === null ? null : roundedOrientation(degrees));

/** Lengths of legs in km that a scenario may have. */
const LEAST_LEG_KM = 1;
const MOST_LEG_KM = 1000;
const length = (km: number | null): number | null =>
  km === null || km < LEAST_LEG_KM || km > MOST_LEG_KM ? null : roundedLeg(km);

function numberIn(properties: LayerFeature["properties"], keys: readonly string[]): number | null {
  // GDAL puts properties of GPX under a name of its own.
  const value = keys
    .flatMap((key) => [properties[key], properties[`ogr_${key}`]])
    .find((one) => one !== undefined && one !== null && one !== "");
  const number = typeof value === "string" ? Number(value.replace(",", ".")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** The layer to be drawn below ours. */
export function referenceOf({ name, features }: Layer): Reference {
  return {
    type: "FeatureCollection",
    name,
    features: features.map(({ id, name: own, description, geometry }) => ({
      type: "Feature",
      id,
      geometry,
      properties: { name: own, ...(description ? { description } : {}) },
    })),
  };
}
