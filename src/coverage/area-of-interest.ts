import { featureCollection, polygon, union } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Dataset } from "../model/dataset.js";
import { type Problem, quote } from "../model/problem.js";
import type { AreaOfInterest } from "./area.js";
import { decodeGeography } from "./geography.js";
import { firstCrossing } from "./geometry/self-crossing.js";

/** A user's area with notices, such as parts that could not be joined. */
export interface CheckedArea extends AreaOfInterest {
  readonly notices: readonly Problem[];
}
export type AreaResult = { readonly area: CheckedArea } | { readonly problems: readonly Problem[] };

/** An area with more corners is refused before any corner is checked. */
export const MOST_VERTICES = 100_000;
const MOST_PROBLEMS = 20;

/** A country as an area of interest, by its ISO code, Ukraine by default; a problem if the geography lacks it. */
export function areaOfState(dataset: Dataset, iso = "UKR"): AreaResult {
  const geometry = decodeGeography(dataset.geography).states.get(iso);
  if (!geometry)
    return { problems: [problem("area-unknown", "area", `expected the code of a state, got ${quote(iso)}`)] };
  const name = dataset.stateLabels.find(({ id }) => id === iso)?.name ?? iso;
  return { area: { id: iso, name, geometry, notices: [] } };
}

/** Joins the parts of a MultiPolygon into one shape; may throw. */
export type Join = (parts: readonly Position[][][]) => Polygon | MultiPolygon | null;
const joinWithTurf: Join = (parts) => union(featureCollection(parts.map((part) => polygon(part))))?.geometry ?? null;

/**
 * Checks an area given by a user: a GeoJSON Polygon or MultiPolygon, or a Feature of one. Returns all problems at once,
 * each with its path and value; never throws. Overlapping parts are joined; if that fails, they stay as they are and
 * `notices` says so.
 *
 * @param join replaced only in tests; `turf.union` by default
 */
export function areaOfInterest(input: unknown, name = "Area of interest", join: Join = joinWithTurf): AreaResult {
  const feature = input as { type?: unknown; geometry?: unknown } | null;
  const geometry = (feature?.type === "Feature" ? feature.geometry : input) as Polygon | MultiPolygon | null;
  if (typeof geometry !== "object" || geometry === null || !["Polygon", "MultiPolygon"].includes(geometry.type)) {
    const got = quote((geometry as { type?: unknown } | null)?.type ?? geometry);
    return { problems: [problem("area-type", "area.type", `expected Polygon or MultiPolygon, got ${got}`)] };
  }
  const single = geometry.type === "Polygon";
  const parts = (single ? [geometry.coordinates] : geometry.coordinates) as unknown;
  const problems = shapeProblems(parts, single);
  if (problems.length > 0) return { problems };
  const sound = parts as Position[][][];
  for (const [part, rings] of sound.entries())
    for (const found of partProblems(rings, pathOf(single, part))) problems.push(found);
  if (problems.length > MOST_PROBLEMS) {
    const left = problems.length - MOST_PROBLEMS;
    problems.splice(MOST_PROBLEMS, left, problem("area-more", "area", `${left} more problems of this kind`));
  }
  if (problems.length > 0) return { problems };
  return { area: joined({ id: "custom", name, geometry, notices: [] }, sound, join) };
}

const problem = (code: string, path: string, message: string): Problem => ({ code, path, message });
const pathOf = (single: boolean, part: number): string => `area.coordinates${single ? "" : `[${part}]`}`;

/** Problems of the nested lists: values that are not lists, no ring at all, too many corners to be checked. */
function shapeProblems(parts: unknown, single: boolean): Problem[] {
  if (!Array.isArray(parts) || parts.length === 0 || parts.every((part) => Array.isArray(part) && part.length === 0))
    return [problem("area-empty", "area.coordinates", "expected at least one ring, got none")];
  const problems: Problem[] = [];
  let vertices = 0;
  for (const [index, part] of parts.entries()) {
    const path = pathOf(single, index);
    if (!Array.isArray(part)) problems.push(problem("area-type", path, `expected a list of rings, got ${quote(part)}`));
    else
      for (const [ring, corners] of part.entries()) {
        if (Array.isArray(corners)) vertices += corners.length;
        else
          problems.push(problem("area-type", `${path}[${ring}]`, `expected a list of corners, got ${quote(corners)}`));
        if (problems.length >= MOST_PROBLEMS) return problems;
      }
  }
  if (vertices > MOST_VERTICES)
    problems.push(
      problem("area-vertices", "area.coordinates", `expected at most ${MOST_VERTICES} corners, got ${vertices}`),
    );
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
  return rings.flatMap((ring, index) =>
    Math.abs(flatArea(ring)) < 1e-12 ? [problem("area-empty", `${path}[${index}]`, "the ring encloses nothing")] : [],
  );
}

function ringProblems(ring: readonly unknown[], path: string): Problem[] {
  const problems: Problem[] = [];
  for (const [index, corner] of ring.entries()) {
    const [lon, lat] = (Array.isArray(corner) ? corner : []) as unknown[];
    const at = `${path}[${index}]`;
    if (typeof lon !== "number" || !Number.isFinite(lon) || typeof lat !== "number" || !Number.isFinite(lat))
      problems.push(problem("area-number", at, `expected two finite numbers, got ${quote(lon)}, ${quote(lat)}`));
    else {
      if (Math.abs(lon) > 180) problems.push(problem("area-longitude", `${at}[0]`, `expected −180 to 180, got ${lon}`));
      if (Math.abs(lat) > 90) problems.push(problem("area-latitude", `${at}[1]`, `expected −90 to 90, got ${lat}`));
    }
  }
  if (ring.length < 4) problems.push(problem("area-corners", path, `expected at least 4 corners, got ${ring.length}`));
  if (problems.length > 0) return problems;
  const [first, last] = [ring[0], ring[ring.length - 1]] as [Position, Position];
  if (first[0] !== last[0] || first[1] !== last[1])
    return [
      problem(
        "area-unclosed",
        path,
        `expected the first corner again at the end, got ${quote(last[0])}, ${quote(last[1])}`,
      ),
    ];
  return [];
}

/** Area in square degrees by the shoelace formula: enough to detect a ring that encloses nothing. */
function flatArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i] as Position, ring[i + 1] as Position];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

function joined(area: CheckedArea, parts: readonly Position[][][], join: Join): CheckedArea {
  if (!parts.some((part, index) => parts.slice(index + 1).some((other) => boxesMeet(part, other)))) return area;
  try {
    const geometry = join(parts);
    if (geometry) return { ...area, geometry };
  } catch {
    // The clipper throws on some shapes; the notice below says what is drawn instead.
  }
  const message = `${parts.length} parts could not be joined: drawn one by one, what overlaps counts twice`;
  return { ...area, notices: [problem("area-parts-not-joined", "area.coordinates", message)] };
}

function boxesMeet(p: Position[][], q: Position[][]): boolean {
  const [a, b] = [boxOf(p), boxOf(q)];
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

function boxOf([outer = []]: Position[][]) {
  const box = { west: 180, east: -180, south: 90, north: -90 };
  for (const [lon = 0, lat = 0] of outer) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}
