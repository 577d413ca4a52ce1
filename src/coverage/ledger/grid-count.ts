import { inside, type SampleGrid } from "../geometry/grid.js";
import type { Watcher } from "../watchers.js";

/** How many watch each point of a grid, and what that adds up to. */
export interface GridCount {
  /** Points with 0, 1, 2 and 3 or more watchers. */
  readonly byWatchers: readonly [number, number, number, number];
  /** Sum over the points of the share of the day that each is watched. */
  readonly expected: number;
  /** Points that a provider watches, and those that nobody else does. */
  readonly byProvider: ReadonlyMap<string, { readonly watched: number; readonly sole: number }>;
}

/** Counts a grid for a set of watchers: one pass per watcher, one over the points. */
export function countGrid(grid: SampleGrid, watchers: readonly Watcher[]): GridCount {
  const { count } = grid;
  const watched = new Uint8Array(count);
  const missed = new Float64Array(count).fill(1);
  const names = [...new Set(watchers.map(({ provider }) => provider))];
  const owners = names.map(() => new Uint8Array(count));
  for (const watcher of watchers) {
    const hits = inside(grid, watcher);
    const own = owners[names.indexOf(watcher.provider)] as Uint8Array;
    for (let index = 0; index < count; index++) {
      if (hits[index] === 0) continue;
      (watched[index] as number)++;
      (own[index] as number)++;
    }
    miss(grid, watcher, hits, missed);
  }
  const byWatchers: [number, number, number, number] = [0, 0, 0, 0];
  const totals = names.map(() => ({ watched: 0, sole: 0 }));
  let expected = 0;
  for (let index = 0; index < count; index++) {
    const all = watched[index] as number;
    (byWatchers[Math.min(3, all)] as number)++;
    expected += 1 - (missed[index] as number);
    if (all === 0) continue;
    owners.forEach((own, name) => {
      const total = totals[name] as { watched: number; sole: number };
      if (own[index] !== 0) total.watched++;
      if (own[index] === all) total.sole++;
    });
  }
  return {
    byWatchers,
    expected,
    byProvider: new Map(names.map((name, index) => [name, totals[index] as { watched: number; sole: number }])),
  };
}

/**
 * Multiplies into `missed` the share of the day that a station is not watching each point. Its holders take turns,
 * so their shares add up; a stand-in that sees less far counts only where it sees.
 */
function miss(grid: SampleGrid, { shares, radiusKm, filled }: Watcher, hits: Uint8Array, missed: Float64Array): void {
  const alike = shares.every(({ cap }) => cap.radiusKm === radiusKm);
  const parts = alike
    ? [{ seen: hits, presence: filled.presence }]
    : shares.map(({ cap, presence }) => ({ seen: inside(grid, cap), presence }));
  for (let index = 0; index < missed.length; index++) {
    let present = 0;
    for (const { seen, presence } of parts) if (seen[index] !== 0) present += presence;
    if (present > 0) missed[index] = (missed[index] as number) * (1 - Math.min(1, present));
  }
}
