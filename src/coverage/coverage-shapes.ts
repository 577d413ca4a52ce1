import type { MultiPolygon } from "geojson";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import { type Cell, cellsOf, joined } from "./geometry/partition.js";
import { type Fate, fateOf, pick, type Watched, watched, watchRules } from "./ledger/measures.js";
import type { Watch } from "./watch.js";

/** What is watched inside the area of interest, as shapes to draw. `[lon, lat]` degrees; none overlaps another but `seen`. */
export interface CoverageShapes {
  /** Watched for the floor or longer each day, in the state as it stands. */
  readonly seen: MultiPolygon;
  readonly kept: MultiPolygon;
  readonly thinned: MultiPolygon;
  readonly lost: MultiPolygon;
  /** By how many stations that are held at all reach it, in the state as it stands: exactly 0, 1, 2, and 3 or more. */
  readonly redundancy: readonly MultiPolygon[];
}

/** Redundancy is told apart up to this many watchers. */
export const MOST_WATCHERS = 3;

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
  const shapeOf = (belongs: (cell: Cell) => boolean) => () =>
    frame.toGeometry(joined(cellsOf(frame, watch.watchers).filter(belongs)));
  const fated = (fate: Fate) =>
    once(
      shapeOf((cell) => {
        const { with: w, without: o } = sides(cell);
        return fateOf(w, o, floorH) === fate;
      }),
    );
  const holding = (cell: Cell) => cell.caps.filter((watcher) => (shares[own][watcher] as number) > 0).length;
  const seen = once(shapeOf((cell) => sides(cell)[own].any * 24 >= floorH - 1e-9));
  const [kept, thinned, lost] = [fated("kept"), fated("thinned"), fated("lost")];
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
