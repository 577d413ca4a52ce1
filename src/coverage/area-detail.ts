import type { MultiPolygon } from "geojson";
import type { Problem } from "../model/problem.js";
import { problem } from "./area-input.js";
import { thousands, tooIntricate, tooMuchWork } from "./area-outline.js";
import { FillRule, union } from "./geometry/clip.js";
import type { Paths } from "./geometry/equal-area-plane.js";
import { areaKm2, Frame } from "./geometry/frame.js";
import { simplified } from "./geometry/simplify.js";
import { sweepWork } from "./geometry/sweep-work.js";

/**
 * An area's ledger takes long if its outline has more corners than this, counting those that long sides are cut into. Four
 * domains of a page's ledger then take about 100 ms.
 */
export const MOST_LEDGER_CORNERS = 2_500;
/** The same for a clipper's work, see `sweepWork`. */
const MOST_LEDGER_WORK = 200_000;
/** Corners are left out as long as the outline moves by no more than this share of the side of a square of equal area. */
const MOST_MOVED = 0.002;
/** Tolerances that are tried, from the finest on: each is so many times the one before. */
const COARSER = 1.5;
const TOLERANCES = 13;
/** The outline's area may change by this share. */
const MOST_CHANGED = 0.001;
/** A corner is kept at least every so many metres, because lines are straight in degrees, not in the plane. */
const STRETCH_M = 40_000;

const cornersOf = (paths: Paths): number => paths.reduce((sum, { length }) => sum + length, 0);

/** An outline with no more corners than a ledger can take, and a notice of what that changed. */
export interface Lightened {
  readonly geometry: MultiPolygon;
  readonly notices: readonly Problem[];
}

/** Whether a region has too many corners for a ledger, or too many sides beside each other. */
export const isHeavy = (region: Paths): boolean =>
  cornersOf(region) > MOST_LEDGER_CORNERS || sweepWork(region) > MOST_LEDGER_WORK;

/**
 * The same region with fewer corners: with the least tolerance that is enough, at most `MOST_MOVED` of its size. A problem if
 * that leaves too many, or changes the area.
 */
export function lightened(
  region: Paths,
  centre: readonly [number, number],
  path: string,
): Lightened | { readonly problems: readonly Problem[] } {
  const km2 = areaKm2(region);
  const most = Math.sqrt(km2 * 1e6) * MOST_MOVED;
  const withTolerance = (finer: number) => {
    const tolerance = most / COARSER ** finer;
    const fewer = region.map((one) => simplified(one, tolerance, STRETCH_M)).filter(({ length }) => length > 2);
    return { tolerance, fewer };
  };
  // The finest that is light enough, by halves: the finer, the more corners.
  let [finest, low, high] = [-1, 0, TOLERANCES - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (isHeavy(withTolerance(middle).fewer)) high = middle - 1;
    else [finest, low] = [middle, middle + 1];
  }
  for (let finer = finest; finer >= 0; finer--) {
    const { tolerance, fewer } = withTolerance(finer);
    const plane = new Frame({ type: "MultiPolygon", coordinates: [] }, centre, fewer);
    const geometry = plane.toGeometry(union(fewer, null, FillRule.Positive));
    const frame = new Frame(geometry, centre);
    if (isHeavy(frame.paths) || Math.abs(frame.areaKm2 / km2 - 1) > MOST_CHANGED) continue;
    const message =
      `its outline of ${thousands(cornersOf(region))} corners is drawn and measured with ` +
      `${thousands(cornersOf(frame.paths))}: those left out lie within ${thousands(Math.ceil(tolerance))} m of it`;
    return { geometry, notices: [problem("area-simplified", path, message)] };
  }
  if (cornersOf(region) <= MOST_LEDGER_CORNERS)
    return { problems: [tooMuchWork(path, sweepWork(region), MOST_LEDGER_WORK)] };
  const more = `; without those within ${thousands(most)} m of the outline there are still too many, or its area changes`;
  return { problems: [tooIntricate(path, cornersOf(region), MOST_LEDGER_CORNERS, more)] };
}
