import type { Position } from "geojson";
import { type Problem, quote } from "../model/problem.js";
import { firstCrossing } from "./geometry/self-crossing.js";

/** The polygons of an area as it was given: rings of corners, the outline first. */
export interface GivenParts {
  readonly parts: readonly Position[][][];
  /** Path of a polygon, and of all of them, in what was given. */
  readonly pathOf: (part: number) => string;
  readonly path: string;
}

/** An area with more corners is refused before any corner is checked. */
export const MOST_VERTICES = 100_000;
const MOST_PROBLEMS = 20;

export const problem = (code: string, path: string, message: string): Problem => ({ code, path, message });

/** The polygons of a Polygon, a MultiPolygon, a Feature or a collection of one; or every problem with them. */
export function readParts(input: unknown): GivenParts | { readonly problems: readonly Problem[] } {
  const found = unwrapped(input);
  if ("problems" in found) return found;
  const { type, coordinates, path } = found;
  const single = type === "Polygon";
  const pathOf = (part: number) => `${path}${single ? "" : `[${part}]`}`;
  const parts = single ? [coordinates] : coordinates;
  const problems = shapeProblems(parts, path, pathOf);
  if (problems.length > 0) return { problems };
  const sound = parts as Position[][][];
  for (const [part, rings] of sound.entries()) for (const one of partProblems(rings, pathOf(part))) problems.push(one);
  if (problems.length === 0) return { parts: sound, pathOf, path };
  return { problems: atMost(problems) };
}

/** The first problems, and how many more there are. */
export function atMost(problems: readonly Problem[]): readonly Problem[] {
  const left = problems.length - MOST_PROBLEMS;
  if (left <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), problem("area-more", "area", `${left} more problems of this kind`)];
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
/** Systems of coordinates that are longitude and latitude, with differences of metres: WGS 84, ETRS89, NAD83. */
const DEGREES = /(?:\bCRS:?:?8[34]|(?:EPSG|epsg)\S*?[:/]+(?:4326|4258|4269|4979))$/;
/** Whether the name of a system of coordinates is known to mean longitude and latitude. */
export const isDegrees = (system: unknown): boolean => typeof system === "string" && DEGREES.test(system);

/** The polygon in a Feature, or in a collection of one. */
function unwrapped(
  input: unknown,
): { type: string; coordinates: unknown; path: string } | { readonly problems: readonly Problem[] } {
  let [value, path] = [input, "area"];
  for (let depth = 0; depth < 4; depth++) {
    const { type, geometry, features, geometries, coordinates, crs } = fieldsOf(value);
    const system = fieldsOf(fieldsOf(crs).properties).name;
    if (system !== undefined && !isDegrees(system)) {
      const message = `expected longitude and latitude (WGS 84), got the coordinate system ${quote(system)}`;
      return { problems: [problem("area-crs", `${path}.crs`, message)] };
    }
    const list = type === "FeatureCollection" ? features : type === "GeometryCollection" ? geometries : undefined;
    const key = type === "FeatureCollection" ? "features" : "geometries";
    if (type === "Polygon" || type === "MultiPolygon") return { type, coordinates, path: `${path}.coordinates` };
    if (type === "Feature") [value, path] = [geometry, `${path}.geometry`];
    else if (Array.isArray(list) && list.length === 1) [value, path] = [list[0], `${path}.${key}[0]`];
    else {
      const got = Array.isArray(list) ? `${list.length} in a ${type}` : quote(type ?? value);
      const message = `expected one Polygon or MultiPolygon, got ${got}`;
      return { problems: [problem("area-type", list === undefined ? `${path}.type` : `${path}.${key}`, message)] };
    }
  }
  return {
    problems: [problem("area-type", path, "expected a Polygon or MultiPolygon, got collections in collections")],
  };
}

/** Problems of the nested lists: values that are not lists, no ring at all, too many corners to be checked. */
function shapeProblems(parts: unknown, whole: string, pathOf: GivenParts["pathOf"]): Problem[] {
  if (!Array.isArray(parts) || parts.length === 0 || parts.every((part) => Array.isArray(part) && part.length === 0))
    return [problem("area-empty", whole, "expected at least one ring, got none")];
  const problems: Problem[] = [];
  let vertices = 0;
  for (const [index, part] of parts.entries()) {
    const path = pathOf(index);
    if (!Array.isArray(part)) problems.push(problem("area-type", path, `expected a list of rings, got ${quote(part)}`));
    else
      for (const [ring, corners] of part.entries()) {
        if (Array.isArray(corners)) vertices += corners.length;
        else
          problems.push(problem("area-type", `${path}[${ring}]`, `expected a list of corners, got ${quote(corners)}`));
        if (problems.length >= MOST_PROBLEMS) return problems;
      }
    if (problems.length >= MOST_PROBLEMS) return problems;
  }
  if (vertices > MOST_VERTICES)
    problems.push(problem("area-vertices", whole, `expected at most ${MOST_VERTICES} corners, got ${vertices}`));
  return problems;
}

function partProblems(rings: readonly Position[][], path: string): Problem[] {
  if (rings.length === 0) return [problem("area-empty", path, "expected at least one ring, got a list of 0")];
  const problems = rings.flatMap((ring, index) => ringProblems(ring, `${path}[${index}]`));
  if (problems.length > 0) return problems;
  const crossing = firstCrossing(rings);
  if (crossing === "too-intricate")
    return [problem("area-too-intricate", path, "too many long sides to be checked for crossings")];
  if (crossing) {
    const [first, second] = [crossing.first, crossing.second].map((side) => `[${side.join("][")}]`);
    const at = crossing.at.map((degrees) => degrees.toFixed(4)).join(", ");
    return [problem("area-self-crossing", `${path}${first}`, `crosses the side at ${path}${second} near ${at}`)];
  }
  return [];
}

function ringProblems(ring: readonly unknown[], path: string): Problem[] {
  const problems = Array.from(ring, (corner, index) => cornerProblems(corner, `${path}[${index}]`)).flat();
  if (ring.length < 4) problems.push(problem("area-corners", path, `expected at least 4 corners, got ${ring.length}`));
  if (problems.length > 0) return problems;
  const corners = ring as readonly Position[];
  const [first, last] = [corners[0], corners[corners.length - 1]] as [Position, Position];
  const around = aroundProblem(corners, path);
  if (around) return [around];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    const message = `expected the first corner again at the end, got ${quote(last[0])}, ${quote(last[1])}`;
    return [problem("area-unclosed", path, message)];
  }
  return [];
}

function cornerProblems(corner: unknown, at: string): Problem[] {
  if (!Array.isArray(corner))
    return [problem("area-number", at, `expected a longitude and a latitude, got ${quote(corner)}`)];
  const [lon, lat] = corner as unknown[];
  if (typeof lon !== "number" || !Number.isFinite(lon) || typeof lat !== "number" || !Number.isFinite(lat))
    return [problem("area-number", at, `expected two finite numbers, got ${quote(lon)}, ${quote(lat)}`)];
  const problems: Problem[] = [];
  if (Math.abs(lon) > 180) problems.push(problem("area-longitude", `${at}[0]`, `expected −180 to 180, got ${lon}`));
  if (Math.abs(lat) > 90) problems.push(problem("area-latitude", `${at}[1]`, `expected −90 to 90, got ${lat}`));
  return problems;
}

/**
 * A side that goes more than half around the earth can be meant either way: as GeoJSON has it, or the short way across the
 * antimeridian. The sides of a box around the whole earth, from −180 to 180, can only be meant as they are.
 */
function aroundProblem(ring: readonly Position[], path: string): Problem | undefined {
  let [turned, at] = [0, -1];
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]?.[0] ?? 0, ring[index]?.[0] ?? 0];
    turned += b - a - (Math.abs(b - a) > 180 ? 360 * Math.sign(b - a) : 0);
    if (at < 0 && Math.abs(b - a) > 180 && (Math.abs(a) < 180 || Math.abs(b) < 180)) at = index - 1;
  }
  if (Math.abs(turned) > 180) {
    const message = "goes around a pole: expected it to be closed along the meridians −180 and 180 to the pole";
    return problem("area-around-pole", path, message);
  }
  if (at < 0) return undefined;
  const [from, to] = [ring[at]?.[0] ?? 0, ring[at + 1]?.[0] ?? 0];
  const message =
    `the side from ${from} to ${to} goes more than half around the earth: ` +
    "give an area across the 180th meridian in two parts, one on each side, or add a corner between";
  return problem("area-antimeridian", `${path}[${at}]`, message);
}
