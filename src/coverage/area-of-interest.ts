import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Dataset } from "../model/dataset.js";
import { plainSigns } from "../model/plain-signs.js";
import { type Problem, quote } from "../model/problem.js";
import type { AreaOfInterest } from "./area.js";
import { isHeavy, lightened } from "./area-detail.js";
import { type GivenParts, MOST_VERTICES, problem, readParts } from "./area-input.js";
import { isAsGiven, mayMeet, type Outline, outlineOf, regionOf } from "./area-outline.js";
import { decodeGeography } from "./geography.js";
import type { Paths } from "./geometry/equal-area-plane.js";
import { Frame } from "./geometry/frame.js";
import { oblastFeature } from "./oblast-areas.js";

export { MOST_VERTICES };

/** A user's area with notices, such as parts that could not be joined. */
export interface CheckedArea extends AreaOfInterest {
  readonly notices: readonly Problem[];
}
export type AreaResult = { readonly area: CheckedArea } | { readonly problems: readonly Problem[] };

/**
 * A country or an oblast of Ukraine as an area of interest, by its ISO code in upper or lower case, Ukraine by default; a
 * problem if the data lack it.
 */
export function areaOfState(dataset: Dataset, code = "UKR"): AreaResult {
  const iso = code.toUpperCase();
  const oblast = oblastFeature(dataset, iso);
  if (oblast) return { area: { id: iso, name: oblast.properties.name, geometry: oblast.geometry, notices: [] } };
  const geometry = decodeGeography(dataset.geography).states.get(iso);
  if (!geometry)
    return {
      problems: [problem("area-unknown", "area", `expected the code of a state or oblast, got ${quote(code)}`)],
    };
  const name = dataset.stateLabels.find(({ id }) => id === iso)?.name ?? iso;
  return { area: { id: iso, name, geometry, notices: [] } };
}

const LONGEST_NAME = 80;

/** The name that a Feature gives itself, on one line. */
function nameIn(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || !("properties" in input)) return undefined;
  const { properties } = input;
  if (typeof properties !== "object" || properties === null || !("name" in properties)) return undefined;
  const { name } = properties;
  if (typeof name !== "string") return undefined;
  return plainSigns(name).replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME) || undefined;
}

/** Joins the parts of a MultiPolygon into one shape; may throw. */
export type Join = (parts: readonly Position[][][]) => Polygon | MultiPolygon | null;

/**
 * Checks an area given by a user: a GeoJSON Polygon or MultiPolygon, or a Feature or a collection of one. Returns all problems
 * at once, each with its path and value; never throws. Parts that meet are joined; if that fails, they stay as they are and
 * `notices` says so. An outline with more corners than a ledger can take in time is drawn and counted with fewer, also noticed.
 *
 * @param name by default that of a Feature with a `name`
 * @param join replaced only in tests
 */
export function areaOfInterest(input: unknown, name = nameIn(input) ?? "Area of interest", join?: Join): AreaResult {
  try {
    const given = readParts(input);
    if ("problems" in given) return given;
    const outline = outlineOf(given);
    if ("problems" in outline) return outline;
    const shape = shapeOf(given, outline, join);
    if ("problems" in shape) return shape;
    return { area: { id: "custom", name, centre: outline.centre, ...shape } };
  } catch (error) {
    return { problems: [problem("area-unreadable", "area", `the area cannot be read: ${String(error)}`)] };
  }
}

type Shape = Pick<CheckedArea, "geometry" | "notices">;

function shapeOf(given: GivenParts, outline: Outline, join?: Join): Shape | { readonly problems: readonly Problem[] } {
  const { parts, centre } = outline;
  const asGiven = asGeometry(given.parts);
  const region = mayMeet(parts) ? joined(given, outline, join) : parts.flatMap(({ paths }) => paths);
  const notices = region ? [] : [notJoined(given)];
  const whole = region ?? new Frame(asGiven, centre).paths;
  if (isHeavy(whole)) {
    const light = lightened(whole, centre, given.path);
    return "problems" in light ? light : { geometry: light.geometry, notices: [...notices, ...light.notices] };
  }
  if (!region || isAsGiven(region, parts)) return { geometry: asGiven, notices };
  const { type, coordinates } = new Frame(asGiven, centre, region).toGeometry(region);
  const [only] = coordinates;
  const geometry: Shape["geometry"] =
    coordinates.length === 1 && only ? { type: "Polygon", coordinates: only } : { type, coordinates };
  return { geometry, notices };
}

/** The parts as one region; `null` if they cannot be joined. */
function joined({ parts: given }: GivenParts, { parts, centre }: Outline, join?: Join): Paths | null {
  try {
    if (!join) return regionOf(parts);
    const geometry = join(given);
    return geometry && new Frame(geometry, centre).paths;
  } catch {
    return null;
  }
}

function notJoined({ parts, path }: GivenParts): Problem {
  const message = `${parts.length} parts could not be joined: each is drawn with its own outline, what overlaps counts once`;
  return problem("area-parts-not-joined", path, message);
}

/** Corners without elevation, in the type that was given. */
function asGeometry(parts: readonly Position[][][]): Polygon | MultiPolygon {
  const flat = parts.map((rings) => rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat])));
  const [only] = flat;
  return flat.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: flat };
}
