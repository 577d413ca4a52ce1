import type { MultiPolygon } from "geojson";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import { type Cell, cellsOf, joined } from "./geometry/partition.js";
import { type ChangeFate, HOURS_A_DAY, pick, watched, watchRules } from "./ledger/measures.js";
import { ownSide, type Watch } from "./watch.js";
import { changeAt, pairCaps, type Side, sidesOf } from "./watch-pair.js";

/**
 * What is watched inside the area of interest, as shapes to draw in `[lon, lat]` degrees, divided in three ways: by fate
 * without US ISR or since a baseline (the same on both sides of a comparison), by number of watchers, by hours of the day.
 * Shapes of one division do not overlap.
 */
export interface CoverageShapes {
  readonly kept: MultiPolygon;
  readonly thinned: MultiPolygon;
  readonly lost: MultiPolygon;
  /** Watched for the floor or longer in the state, and for less in its baseline; empty in a comparison by US ISR. */
  readonly gained: MultiPolygon;
  /** Watched for less than the floor on both sides. */
  readonly unseen: MultiPolygon;
  /** By number of held stations that reach a place, in the present state: exactly 0, 1, 2, and 3 or more. */
  readonly redundancy: readonly MultiPolygon[];
  /**
   * By hours of the day for which a place is watched, in the present state: one shape for each of `HOURS_STEPS`, from the
   * step before (the first from the floor) to less than its own; the last includes 24 hours.
   */
  readonly hours: readonly MultiPolygon[];
  /** Watched for less than the floor in the present state. */
  readonly seldom: MultiPolygon;
  /** Whether ground stays uncoloured: unseen on both sides, reached by no held station, watched for less than the floor. */
  readonly bare: { readonly unseen: boolean; readonly unwatched: boolean; readonly belowFloor: boolean };
}

/** Redundancy is distinguished up to this number of watchers. */
export const MOST_WATCHERS = 3;
/** Upper ends of the steps, in hours a day. */
export const HOURS_STEPS = [6, 12, 18, 24] as const;
/** Smaller differences are rounding errors, in hours. */
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
 * The regions of a watch as shapes; the ledger measures the same regions. Each shape is computed when it is first read.
 * Fates are those between the states of `compared`, or without it from US ISR on to off.
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
  /** Index of a cell's step; `undefined` if it is watched for less than the floor. */
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
  const unseen = fated("unseen");
  const redundancy = once(() =>
    Array.from({ length: MOST_WATCHERS + 1 }, (_, count) =>
      shapeOf((cell) => Math.min(MOST_WATCHERS, holding(cell)) === count)(),
    ),
  );
  const hours = once(() => HOURS_STEPS.map((_, step) => shapeOf((cell) => stepOf(cell) === step)()));
  const seldom = once(shapeOf((cell) => stepOf(cell) === undefined));
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
    get unseen() {
      return unseen();
    },
    get seldom() {
      return seldom();
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
