import type { Position } from "geojson";
import { MOST_LATITUDE } from "../model/placed.js";
import { quote } from "../model/problem.js";
import { cutLine, cutPolygon, goesAround, turnedBack } from "./around.js";
import type { Gathering } from "./gathering.js";
import type { LayerFeature, LeftKind } from "./read-parts.js";

export type SoundGeometry = LayerFeature["geometry"];

/** How deep the places of each type are nested. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
const DEEPEST = 8;
/** A longitude of more than one turn is a mistake, not a way to write an area over the antimeridian. */
const MOST_LONGITUDE = 360;

interface Wrong {
  readonly what: LeftKind;
  readonly example: string;
}
const isWrong = (value: object): value is Wrong => "what" in value;

/**
 * The geometries in a GeoJSON geometry that can be drawn, of a collection one for points, lines and areas each: places checked, elevations dropped, rings closed,
 * cut at the antimeridian. What cannot be taken is left out under its kind.
 */
export function soundGeometries(value: unknown, told: Gathering, where: string, depth = 0): SoundGeometry[] {
  const { type, coordinates, geometries } = (value ?? {}) as Record<string, unknown>;
  const leave = (what: LeftKind, example: string) => {
    told.leave(what, `${where}: ${example}`);
    return [];
  };
  if (value === null || value === undefined) return leave("no-geometry", "no geometry");
  if (type === "GeometryCollection") {
    if (!Array.isArray(geometries) || depth >= DEEPEST) return leave("unknown-geometry", "a collection in collections");
    if (geometries.length === 0) return leave("no-geometry", "an empty collection");
    return together(geometries.flatMap((one) => soundGeometries(one, told, where, depth + 1)));
  }
  const levels = typeof type === "string" && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
  if (levels === undefined) return leave("unknown-geometry", quote(type ?? value));
  if (Array.isArray(coordinates) && coordinates.length === 0) return leave("no-geometry", `an empty ${type}`);
  const found: Found = { elevation: null };
  const places = placesOf(coordinates, levels, found);
  if (isWrong(places)) return leave(places.what, places.example);
  if (found.elevation) told.leave("elevation", `${where}: ${found.elevation}`);
  const shape = shaped(type as SoundGeometry["type"], places, told, where);
  return isWrong(shape) ? leave(shape.what, shape.example) : [shape];
}

/** Geometries of one kind as one: KML has no other way to write a state with islands. */
function together(parts: readonly SoundGeometry[]): SoundGeometry[] {
  return (["Point", "LineString", "Polygon"] as const).flatMap((kind): SoundGeometry[] => {
    const own = parts.filter(({ type }) => type.endsWith(kind));
    const [only] = own;
    if (own.length < 2) return only ? [only] : [];
    const coordinates = own.flatMap((one): unknown[] => (one.type === kind ? [one.coordinates] : one.coordinates));
    return [{ type: `Multi${kind}`, coordinates } as SoundGeometry];
  });
}

interface Found {
  elevation: string | null;
}

/** Places nested so many levels deep, each as longitude and latitude only; or the first that is none. */
function placesOf(value: unknown, levels: number, found: Found): unknown[] | Wrong {
  if (!Array.isArray(value)) return { what: "bad-place", example: quote(value) };
  if (levels === 0) return placeOf(value, found);
  const places: unknown[] = [];
  for (const one of value) {
    const place = placesOf(one, levels - 1, found);
    if (isWrong(place)) return place;
    places.push(place);
  }
  return places;
}

function placeOf(value: readonly unknown[], found: Found): [number, number] | Wrong {
  const [lon, lat, elevation] = value;
  const example = value.slice(0, 3).map(quote).join(", ");
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon) || !Number.isFinite(lat))
    return { what: "bad-place", example: example || "no numbers" };
  if (Math.abs(lon) > MOST_LONGITUDE || Math.abs(lat) > 90) return { what: "bad-place", example };
  if (Math.abs(lat) > MOST_LATITUDE) return { what: "pole", example };
  if (elevation !== undefined && elevation !== 0) found.elevation ??= quote(elevation);
  return [lon, lat];
}

/** A geometry of sound places in a type that fits them, cut where it reaches over the antimeridian. */
function shaped(type: SoundGeometry["type"], places: unknown, told: Gathering, where: string): SoundGeometry | Wrong {
  const around = () => told.warn("antimeridian", where);
  const point = (place: Position): Position => {
    const [lon = 0, lat = 0] = place;
    if (Math.abs(lon) > 180) around();
    return [turnedBack(lon), lat];
  };
  if (type === "Point") return { type, coordinates: point(places as Position) };
  if (type === "MultiPoint") return { type, coordinates: (places as Position[]).map(point) };
  if (type === "LineString" || type === "MultiLineString") {
    const given = type === "LineString" ? [places as Position[]] : (places as Position[][]);
    const lines = given.filter((line) => line.length >= 2);
    if (lines.length === 0) return { what: "too-short", example: "a line of fewer than 2 places" };
    if (lines.length < given.length) told.leave("too-short", `${where}: a part of fewer than 2 places`);
    if (lines.some(goesAround)) around();
    return oneOrMany(
      "LineString",
      lines.flatMap((line) => (goesAround(line) ? cutLine(line) : [line])),
    );
  }
  const given = type === "Polygon" ? [places as Position[][]] : (places as Position[][][]);
  const polygons = given.flatMap((rings) => closed(rings, told, where));
  const short = "a ring of fewer than 3 corners";
  if (polygons.length === 0) return { what: "too-short", example: short };
  if (polygons.length < given.length) told.leave("too-short", `${where}: ${short}`);
  const crosses = (rings: readonly Position[][]) => rings.some(goesAround);
  if (polygons.some(crosses)) around();
  const parts = polygons.flatMap((rings) => (crosses(rings) ? cutPolygon(rings) : [rings]));
  if (parts.flat(2).some(([, lat = 0]) => Math.abs(lat) > MOST_LATITUDE))
    return { what: "pole", example: "an area around a pole" };
  return oneOrMany("Polygon", parts);
}

function oneOrMany(type: "LineString", parts: Position[][]): SoundGeometry;
function oneOrMany(type: "Polygon", parts: Position[][][]): SoundGeometry;
function oneOrMany(type: "LineString" | "Polygon", parts: unknown[]): SoundGeometry {
  const [only] = parts;
  return (
    parts.length === 1 ? { type, coordinates: only } : { type: `Multi${type}`, coordinates: parts }
  ) as SoundGeometry;
}

/** The rings of a polygon, closed; without its outline there is none, holes that are too short are left out. */
function closed(rings: readonly Position[][], told: Gathering, where: string): Position[][][] {
  const whole = rings.map((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
    if (ring.length >= 3) told.warn("unclosed", where);
    return [...ring, first];
  });
  const [outer, ...holes] = whole;
  if (!outer || outer.length < 4) return [];
  const sound = holes.filter((ring) => ring.length >= 4);
  if (sound.length < holes.length) told.leave("too-short", `${where}: a hole of fewer than 3 corners`);
  return [[outer, ...sound]];
}
