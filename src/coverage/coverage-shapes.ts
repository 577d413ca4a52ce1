import type { MultiPolygon } from "geojson";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import { type Cell, cellsOf, joined } from "./geometry/partition.js";
import { type ChangeFate, HOURS_A_DAY, pick, watched, watchRules } from "./ledger/measures.js";
import { ownSide, type Watch } from "./watch.js";
import { changeAt, pairCaps, type Side, sidesOf } from "./watch-pair.js";

/**
 * What is watched inside the area of interest, as shapes to draw, `[lon, lat]` degrees: by what becomes of it without US ISR
 * or since a baseline (the same on both sides of a comparison), by how many watch, by hours of the day. Of one kind none overlaps another.
 */
export interface CoverageShapes {
  readonly kept: MultiPolygon;
  readonly thinned: MultiPolygon;
  readonly lost: MultiPolygon;
  /** Watched for the floor or longer in the state, and less in the one that it is compared with; nothing without US ISR is. */
  readonly gained: MultiPolygon;
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

/** Two states whose difference is drawn. */
export interface ComparedWatches {
  readonly before: Watch;
  readonly after: Watch;
}

const sideOf = ({ watchers, values }: Watch, side: ReturnType<typeof ownSide>): Side => ({
  shares: watchers.map(({ held }) => held[side].share),
  rules: watchRules(values),
});

/**
 * Draws the regions of a watch; the ledger measures the same ones. Each is made when it is asked for. What is kept, thinned,
 * lost and gained is by the change between the states of `compared`, or from US ISR on to off where there are none.
 */
export function coverageShapes(
  watch: Watch,
  area: AreaOfInterest = defaultArea(watch.dataset),
  compared: ComparedWatches | null = null,
): CoverageShapes {
  const frame = frameOf(area);
  const { rules, shares } = sideOf(watch, ownSide(watch));
  const { floorH, overlap } = rules;
  const cells = (belongs: (cell: Cell) => boolean) => cellsOf(frame, watch.watchers).filter(belongs);
  const shapeOf = (belongs: (cell: Cell) => boolean) => () => frame.toGeometry(joined(cells(belongs)));
  const holding = (cell: Cell) => cell.caps.filter((watcher) => (shares[watcher] as number) > 0).length;
  /** Place of a cell's step; none where it is watched less than the floor. */
  const stepOf = (cell: Cell) => {
    const hours = watched(pick(shares, cell.caps), overlap).any * HOURS_A_DAY;
    if (hours < floorH - ROUNDING_H) return undefined;
    const step = HOURS_STEPS.findIndex((end) => hours < end - ROUNDING_H);
    return step < 0 ? HOURS_STEPS.length - 1 : step;
  };
  const { before, after } = compared ?? { before: watch, after: watch };
  const pair = pairCaps(before.watchers, after.watchers);
  const earlier = sideOf(before, compared ? ownSide(before) : "with");
  const later = sideOf(after, compared ? ownSide(after) : "without");
  const changed = (fate: ChangeFate) =>
    cellsOf(frame, pair.caps).filter((cell) => changeAt(sidesOf(pair, cell.caps), earlier, later).fate === fate);
  const fated = (fate: ChangeFate) => once(() => frame.toGeometry(joined(changed(fate))));
  const [kept, thinned, lost, gained] = [fated("kept"), fated("thinned"), fated("lost"), fated("gained")];
  const redundancy = once(() =>
    Array.from({ length: MOST_WATCHERS + 1 }, (_, count) =>
      shapeOf((cell) => Math.min(MOST_WATCHERS, holding(cell)) === count)(),
    ),
  );
  const hours = once(() => HOURS_STEPS.map((_, step) => shapeOf((cell) => stepOf(cell) === step)()));
  const bare = once(() => ({
    unseen: changed("unseen").length > 0,
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
    get gained() {
      return gained();
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
