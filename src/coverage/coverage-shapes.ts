import type { MultiPolygon } from "geojson";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import { type Cell, cellsOf, joined } from "./geometry/partition.js";
import { type ChangeFate, pick, watched, watchRules } from "./ledger/measures.js";
import { ownSide, type Watch } from "./watch.js";
import { changeAt, pairCaps, sidesOf } from "./watch-pair.js";

/** What is watched inside the area of interest, as shapes to draw. `[lon, lat]` degrees; none overlaps another but `seen`. */
export interface CoverageShapes {
  /** Watched for the floor or longer each day, in the state as it stands. */
  readonly seen: MultiPolygon;
  readonly kept: MultiPolygon;
  readonly thinned: MultiPolygon;
  readonly lost: MultiPolygon;
  /** Watched for the floor or longer in the state, and less in the one that it is compared with; nothing without US ISR is. */
  readonly gained: MultiPolygon;
  /** By how many stations that are held at all reach it, in the state as it stands: exactly 0, 1, 2, and 3 or more. */
  readonly redundancy: readonly MultiPolygon[];
}

/** Redundancy is told apart up to this many watchers. */
export const MOST_WATCHERS = 3;

/**
 * Draws the regions of a watch; the ledger measures the same ones. Each is made when it is asked for. What is kept, thinned,
 * lost and gained is by the change from `baseline` to the watch, or from US ISR on to off where there is no baseline.
 */
export function coverageShapes(
  watch: Watch,
  area: AreaOfInterest = defaultArea(watch.dataset),
  baseline: Watch | null = null,
): CoverageShapes {
  const frame = frameOf(area);
  const rules = watchRules(watch.values);
  const shares = {
    with: watch.watchers.map(({ held }) => held.with.share),
    without: watch.watchers.map(({ held }) => held.without.share),
  };
  const own = shares[ownSide(watch)];
  const pair = pairCaps(baseline?.watchers ?? watch.watchers, watch.watchers);
  const earlier = baseline
    ? { shares: baseline.watchers.map(({ held }) => held[ownSide(baseline)].share), rules: watchRules(baseline.values) }
    : { shares: shares.with, rules };
  const later = { shares: baseline ? own : shares.without, rules };
  const reaching = (cell: Cell) => sidesOf(pair, cell.caps).after;
  const shapeOf = (belongs: (cell: Cell) => boolean) => () =>
    frame.toGeometry(joined(cellsOf(frame, pair.caps).filter(belongs)));
  const fated = (fate: ChangeFate) =>
    once(shapeOf((cell) => changeAt(sidesOf(pair, cell.caps), earlier, later).fate === fate));
  const holding = (cell: Cell) => reaching(cell).filter((watcher) => (own[watcher] as number) > 0).length;
  const seen = once(
    shapeOf((cell) => watched(pick(own, reaching(cell)), rules.overlap).any * 24 >= rules.floorH - 1e-9),
  );
  const [kept, thinned, lost, gained] = [fated("kept"), fated("thinned"), fated("lost"), fated("gained")];
  const redundancy = once(() =>
    Array.from({ length: MOST_WATCHERS + 1 }, (_, count) =>
      shapeOf((cell) => Math.min(MOST_WATCHERS, holding(cell)) === count)(),
    ),
  );
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
    get gained() {
      return gained();
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
