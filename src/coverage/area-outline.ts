import type { MultiPolygon, Position } from "geojson";
import { EARTH_RADIUS_KM } from "../model/distance.js";
import type { Problem } from "../model/problem.js";
import { type GivenParts, problem } from "./area-input.js";
import { centreOf } from "./geometry/centre.js";
import { difference, FillRule, signedArea, union } from "./geometry/clip.js";
import { cutCount, EqualAreaPlane, type Paths } from "./geometry/equal-area-plane.js";
import { areaKm2, turned } from "./geometry/frame.js";
import { apart, boxOf } from "./geometry/partition.js";
import { ringKm2 } from "./geometry/sphere-area.js";

/** An area with more corners is refused, counting those that long sides are cut into: its joining would take too long. */
export const MOST_CUT_CORNERS = 60_000;
/** Half of the earth, in km²: nothing that reaches further around it can be drawn in one piece. */
const MOST_KM2 = 2 * Math.PI * EARTH_RADIUS_KM ** 2;
const MOST_REACH_DEG = 120;
/** Numbers are given in whole km². */
const LEAST_KM2 = 1;
/** Areas of one shape by two ways of computing may differ by this share. */
const SLACK = 0.003;

/** A part of an area in the plane, without its holes. */
export interface Part {
  readonly paths: Paths;
  readonly km2: number;
  /** Whether its area is that of its outline less those of its holes: no ground is enclosed or cut out twice. */
  readonly plain: boolean;
}

/** The parts of an area in an equal-area plane. */
export interface Outline {
  readonly centre: readonly [lon: number, lat: number];
  readonly parts: readonly Part[];
}

export const thousands = (value: number): string => Math.round(value).toLocaleString("en");
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const all = (parts: readonly Position[][][]): MultiPolygon => ({ type: "MultiPolygon", coordinates: [...parts] });

/**
 * Puts the parts of an area into an equal-area plane, and cuts out their holes. What a ring encloses counts once however often
 * it is walked around, and what several holes cut out is cut out once. Problems name what has no area of that kind.
 */
export function outlineOf(given: GivenParts): Outline | { readonly problems: readonly Problem[] } {
  const { parts, path, pathOf } = given;
  const corners = sumOf(parts.flat().map(cutCount));
  if (corners > MOST_CUT_CORNERS) return { problems: [tooIntricate(path, corners, MOST_CUT_CORNERS)] };
  const tooLarge = parts.flatMap(([outer = []], index) => {
    const km2 = Math.abs(ringKm2(outer));
    const message = `expected at most half of the earth, ${thousands(MOST_KM2)} km², got ${thousands(km2)}`;
    return km2 > MOST_KM2 * (1 + SLACK) ? [problem("area-too-large", pathOf(index), message)] : [];
  });
  if (tooLarge.length > 0) return { problems: tooLarge };
  const centre = centreOf(all(parts));
  if (centre.reachDeg > MOST_REACH_DEG) {
    const message = `expected at most ${MOST_REACH_DEG}° from its middle to its furthest place, got ${Math.round(centre.reachDeg)}°`;
    return { problems: [problem("area-too-large", path, message)] };
  }
  const plane = new EqualAreaPlane([...centre.at]);
  const found = parts.map((rings, index) => partOf(rings, plane, pathOf(index)));
  const problems = found.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) return { problems };
  const sound = found as readonly (Part & { readonly missedKm2: number })[];
  const [km2, missed] = [sumOf(sound.map((one) => one.km2)), sumOf(sound.map(({ missedKm2 }) => missedKm2))];
  if (km2 < LEAST_KM2) {
    const message = `expected at least ${LEAST_KM2} km², got ${Number(km2.toPrecision(2))}`;
    return { problems: [problem("area-too-small", path, message)] };
  }
  if (missed > km2 * SLACK) {
    const message = "too narrow for its length: its area in whole metres is not its area on the earth";
    return { problems: [problem("area-too-narrow", path, message)] };
  }
  return { centre: centre.at, parts: sound };
}

export const tooIntricate = (path: string, corners: number, most: number, more = ""): Problem =>
  problem(
    "area-too-intricate",
    path,
    `expected at most ${thousands(most)} corners, counting those that sides longer than half a degree are cut into, ` +
      `got ${thousands(corners)}${more}`,
  );

/** A part with its holes cut out, and by how much the areas of its rings in the plane and on the earth differ. */
function partOf(
  rings: readonly Position[][],
  plane: EqualAreaPlane,
  path: string,
): (Part & { readonly missedKm2: number }) | { readonly problems: readonly Problem[] } {
  const lines = rings.map((ring) => turned(plane.path(ring), 1));
  const [shell = [], ...holes] = lines.map((line) => union([line], null, FillRule.NonZero));
  const empty = [shell, ...holes].flatMap((one, index) =>
    one.length === 0 && Math.abs(ringKm2(rings[index] ?? [])) < 1e-8 ? [index] : [],
  );
  if (empty.length > 0)
    return { problems: empty.map((index) => problem("area-empty", `${path}[${index}]`, "the ring encloses nothing")) };
  const cut = union(holes.flat(), null, FillRule.NonZero);
  const paths = cut.length > 0 ? difference(shell, cut) : shell;
  const [whole, km2] = [areaKm2(shell), areaKm2(paths)];
  const outside = cut.length > 0 ? difference(cut, shell) : [];
  if (areaKm2(outside) > Math.max(km2, whole * 1e-6) * SLACK)
    return { problems: holesOutside(holes, shell, outside, path) };
  if (whole > 0 && km2 < whole * 1e-6)
    return { problems: [problem("area-empty", path, "its holes leave nothing of it")] };
  const [own = 0, ...others] = lines.map((line) => signedArea([line]) / 1e6);
  const [missed = 0, ...missedIn] = [own, ...others].map((one, index) =>
    Math.abs(Math.abs(ringKm2(rings[index] ?? [])) - one),
  );
  const held = sumOf(others);
  return {
    paths,
    km2,
    plain: Math.abs(own - held - km2) <= km2 * 1e-6 + 1e-3,
    // Of holes in holes, only what they cut out together matters.
    missedKm2: missed + (held > 0 ? (sumOf(missedIn) * areaKm2(cut)) / held : 0),
  };
}

/** At most this many holes are looked at one by one. */
const MOST_LOOKED_AT = 20;

function holesOutside(holes: readonly Paths[], shell: Paths, outside: Paths, path: string): Problem[] {
  const boxes = outside.map((one) => boxOf([one]));
  const near = holes.flatMap((hole, index) => {
    const box = boxOf(hole);
    return boxes.some((other) => !apart(box, other)) ? [{ hole, at: `${path}[${index + 1}]` }] : [];
  });
  const found = near.slice(0, MOST_LOOKED_AT).flatMap(({ hole, at }) => {
    const beyond = areaKm2(difference(hole, shell));
    if (beyond <= areaKm2(hole) * SLACK) return [];
    const message = `a hole outside of its outline at ${path}[0], by ${Number(beyond.toPrecision(3))} km²`;
    return [problem("area-hole-outside", at, message)];
  });
  return found.length > 0 ? found : [problem("area-hole-outside", path, "holes lie outside of the outline")];
}

/** Whether any two parts may meet. */
export function mayMeet(parts: readonly Part[]): boolean {
  const boxes = parts.map(({ paths }) => boxOf(paths)).sort((a, b) => a.left - b.left);
  return boxes.some((box, index) => {
    for (let next = index + 1; (boxes[next]?.left ?? Infinity) <= box.right; next++)
      if (!apart(box, boxes[next] as typeof box)) return true;
    return false;
  });
}

/** All parts as one region. `null` if the clipper's answer cannot be right. */
export function regionOf(parts: readonly Part[]): Paths | null {
  const region = union(
    parts.flatMap(({ paths }) => paths),
    null,
    FillRule.NonZero,
  );
  const km2 = areaKm2(region);
  const [most, sum] = [Math.max(...parts.map((part) => part.km2)), parts.reduce((total, part) => total + part.km2, 0)];
  return km2 > most * (1 - SLACK) && km2 < sum * (1 + SLACK) ? region : null;
}

/** Whether a region is what its parts are, each with its own rings. */
export const isAsGiven = (region: Paths, parts: readonly Part[]): boolean =>
  parts.every(({ plain }) => plain) &&
  region.length === parts.reduce((sum, { paths }) => sum + paths.length, 0) &&
  Math.abs(areaKm2(region) - parts.reduce((sum, { km2 }) => sum + km2, 0)) <= areaKm2(region) * 1e-6 + 1e-3;
