import type { MultiPolygon } from "geojson";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import type { Paths } from "./geometry/equal-area-plane.js";
import { MOST_WATCHERS, minus, type Regions, regionsOf } from "./geometry/regions.js";
import { bothWays } from "./watchers.js";

/** What is seen inside the area of interest, as shapes to draw. `[lon, lat]` degrees; none overlaps another but `seen`. */
export interface CoverageShapes {
  /** Seen in the state as it stands. */
  readonly seen: MultiPolygon;
  readonly kept: MultiPolygon;
  readonly thinned: MultiPolygon;
  readonly lost: MultiPolygon;
  /** By how many watch in the state as it stands: exactly 0, 1, 2, and 3 or more. */
  readonly redundancy: readonly MultiPolygon[];
}

/** Draws the regions of a state; the ledger measures the same ones. */
export function coverageShapes(
  dataset: Dataset,
  state: CoalitionState,
  area: AreaOfInterest = defaultArea(dataset),
): CoverageShapes {
  const frame = frameOf(area);
  const sides = bothWays(dataset, state);
  const regions = regionsOf(frame, sides.with, sides.without);
  const on = state.usIsr === "on";
  const shape = (paths: Paths) => frame.toGeometry(paths);
  // Each made when it is asked for: most pictures show one or two of them.
  const seen = once(() => shape(on ? regions.seenWith : regions.seenWithout));
  const kept = once(() => shape(regions.kept));
  const thinned = once(() => shape(regions.thinned));
  const lost = once(() => shape(regions.lost));
  const redundancy = once(() => exactly(regions, on, frame.paths).map(shape));
  return {
    get seen() {
      return seen();
    },
    get kept() {
      return kept();
    },
    get thinned() {
      return thinned();
    },
    get lost() {
      return lost();
    },
    get redundancy() {
      return redundancy();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Regions watched by exactly 0, 1, 2 and by 3 or more. */
function exactly(regions: Regions, on: boolean, whole: Paths): Paths[] {
  const atLeast = [whole, ...(on ? regions.levelsWith : regions.levelsWithout)];
  return Array.from({ length: MOST_WATCHERS + 1 }, (_, count) => minus(atLeast[count] ?? [], atLeast[count + 1] ?? []));
}
