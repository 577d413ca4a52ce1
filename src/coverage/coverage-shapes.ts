import type { MultiPolygon } from "geojson";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import { type Cell, cellsOf, joined } from "./geometry/partition.js";
import { type Fate, fateOf, HOURS_A_DAY, pick, type Watched, watched, watchRules } from "./ledger/measures.js";
import type { Watch } from "./watch.js";

/**
 * What is watched inside the area of interest, as shapes to draw, `[lon, lat]` degrees: by what becomes of it without US ISR
 * (the same in a state with it and in one without), by how many watch, by hours of the day. Of one kind none overlaps another.
 */
export interface CoverageShapes {
  readonly kept: MultiPolygon;
  readonly thinned: MultiPolygon;
  readonly lost: MultiPolygon;
  /** By how many stations that are held at all reach it, in the state as it stands: exactly 0, 1, 2, and 3 or more. */
  readonly redundancy: readonly MultiPolygon[];
  /**
   * By hours of the day that anybody watches it, in the state as it stands: one shape for each of `HOURS_STEPS`, from the
   * step before (the first from the floor) to less than its own; 24 hours are in the last.
   */
  readonly hours: readonly MultiPolygon[];
  /** What of the area is in none of those shapes, whose ground is bare: watched less than the floor, by nobody. */
  readonly bare: { readonly unseen: boolean; readonly unwatched: boolean; readonly belowFloor: boolean };
}

/** Redundancy is told apart up to this many watchers. */
export const MOST_WATCHERS = 3;
/** Where the steps of hours end, in hours a day. */
export const HOURS_STEPS = [6, 12, 18, 24] as const;
/** Less than this is rounding, in hours. */
const ROUNDING_H = 1e-9;

/** Draws the regions of a watch; the ledger measures the same ones. Each is made when it is asked for. */
export function coverageShapes(watch: Watch, area: AreaOfInterest = defaultArea(watch.dataset)): CoverageShapes {
  const frame = frameOf(area);
  const { floorH, overlap } = watchRules(watch.values);
  const shares = {
    with: watch.watchers.map(({ held }) => held.with.share),
    without: watch.watchers.map(({ held }) => held.without.share),
  };
  const own = watch.state.usIsr === "on" ? "with" : "without";
  const sides = (cell: Cell): Record<"with" | "without", Watched> => ({
    with: watched(pick(shares.with, cell.caps), overlap),
    without: watched(pick(shares.without, cell.caps), overlap),
  });
  const cells = (belongs: (cell: Cell) => boolean) => cellsOf(frame, watch.watchers).filter(belongs);
  const shapeOf = (belongs: (cell: Cell) => boolean) => () => frame.toGeometry(joined(cells(belongs)));
  const fate = (cell: Cell): Fate => {
    const { with: withUs, without } = sides(cell);
    return fateOf(withUs, without, floorH);
  };
  const fated = (wanted: Fate) => once(shapeOf((cell) => fate(cell) === wanted));
  const holding = (cell: Cell) => cell.caps.filter((watcher) => (shares[own][watcher] as number) > 0).length;
  const hoursOf = (cell: Cell) => sides(cell)[own].any * HOURS_A_DAY;
  /** Place of a cell's step; none where it is watched less than the floor. */
  const stepOf = (cell: Cell) => {
    const hours = hoursOf(cell);
    if (hours < floorH - ROUNDING_H) return undefined;
    const step = HOURS_STEPS.findIndex((end) => hours < end - ROUNDING_H);
    return step < 0 ? HOURS_STEPS.length - 1 : step;
  };
  const [kept, thinned, lost] = [fated("kept"), fated("thinned"), fated("lost")];
  const redundancy = once(() =>
    Array.from({ length: MOST_WATCHERS + 1 }, (_, count) =>
      shapeOf((cell) => Math.min(MOST_WATCHERS, holding(cell)) === count)(),
    ),
  );
  const hours = once(() => HOURS_STEPS.map((_, step) => shapeOf((cell) => stepOf(cell) === step)()));
  const bare = once(() => ({
    unseen: cells((cell) => fate(cell) === "unseen").length > 0,
    unwatched: cells((cell) => holding(cell) === 0).length > 0,
    belowFloor: cells((cell) => stepOf(cell) === undefined).length > 0,
  }));
  return {
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
    get hours() {
      return hours();
    },
    get bare() {
      return bare();
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
