import { assumed, type Values } from "../../model/values.js";

/** A part of an area, or of the people in it, that the same stations reach. */
export interface Region {
  /** Indices in the list of watchers. */
  readonly watchers: readonly number[];
  /** Share of the area, km², or people. */
  readonly amount: number;
}

/** The numbers that decide what counts as watched. */
export interface WatchRules {
  /** Hours a day below which a place counts as unseen. */
  readonly floorH: number;
  /** How far the stations' hours coincide: −1 spread out, 0 independent, 1 at the same hours. */
  readonly overlap: number;
}

export const watchRules = (values: Values): WatchRules => ({
  floorH: assumed(values, "floor-h"),
  overlap: assumed(values, "hours-overlap"),
});

/** Share of the day that anybody watches a place, and that two or more do. */
export interface Watched {
  readonly any: number;
  readonly two: number;
}

/**
 * Share of the day that a place is watched, from the shares of the stations that reach it.
 *
 * Independent hours: `any = 1 − Π(1 − p)`, `two = any − Σ pᵢ Π_{j≠i}(1 − pⱼ)`. At the same hours: the largest share, and the
 * second largest. Spread out as far as possible: `any = min(1, Σ p)`, and the least possible `two` for n stations,
 * `max(0, (Σ p − 1) / (n − 1))` (Fréchet bounds). Linear in between. None of these falls when a share rises.
 *
 * @param who indices of the shares that count; all by default
 */
export function watched(shares: readonly number[], overlap: number, who?: readonly number[]): Watched {
  let [none, one, sum, first, second] = [1, 0, 0, 0, 0];
  const count = who ? who.length : shares.length;
  for (let index = 0; index < count; index++) {
    const share = shares[who ? (who[index] as number) : index] as number;
    one = one * (1 - share) + none * share;
    none *= 1 - share;
    sum += share;
    if (share > first) [first, second] = [share, first];
    else if (share > second) second = share;
  }
  const [any, two] = [1 - none, Math.max(0, 1 - none - one)];
  if (overlap === 0) return { any, two };
  const bound =
    overlap > 0
      ? { any: first, two: second }
      : { any: Math.min(1, sum), two: count > 1 ? Math.max(0, (sum - 1) / (count - 1)) : 0 };
  const weight = Math.abs(overlap);
  return { any: any + (bound.any - any) * weight, two: two + (bound.two - two) * weight };
}

/** Bounds of the share of the day that stations with these shares watch a place: low if all at once, high if all apart. */
export function watchedBounds(shares: readonly number[]): { readonly low: number; readonly high: number } {
  return {
    low: Math.max(0, ...shares),
    high: Math.min(
      1,
      shares.reduce((sum, share) => sum + share, 0),
    ),
  };
}

export const HOURS_A_DAY = 24;
/** Smaller differences are rounding errors, in hours. */
const ROUNDING_H = 1e-9;

export type Fate = "kept" | "thinned" | "lost" | "unseen";

/**
 * What becomes of a place without US ISR, by the hours that any, and that two or more, watch it. Below the floor with US ISR:
 * unseen. Below it only without: lost. Still at the floor or above, but losing the floor or more of either: thinned. Else
 * kept.
 */
export function fateOf(withUs: Watched, without: Watched, floorH: number): Fate {
  const [had, has] = [withUs.any * HOURS_A_DAY, without.any * HOURS_A_DAY];
  if (had < floorH - ROUNDING_H) return "unseen";
  if (has < floorH - ROUNDING_H) return "lost";
  const twoGone = (withUs.two - without.two) * HOURS_A_DAY;
  return Math.max(had - has, twoGone) >= floorH - ROUNDING_H ? "thinned" : "kept";
}

export type ChangeFate = Fate | "gained";

/**
 * What becomes of a place between two states, by the same rules; gained if it was below the floor before and no longer is.
 */
export function changeOf(before: Watched, after: Watched, floorH: number): ChangeFate {
  const fate = fateOf(before, after, floorH);
  return fate === "unseen" && after.any * HOURS_A_DAY >= floorH - ROUNDING_H ? "gained" : fate;
}

/** Measures of an area, in the unit of its regions; see the ledger's schema. */
export interface Amounts {
  averageWith: number;
  averageWithout: number;
  atSomeTimeWith: number;
  atSomeTimeWithout: number;
  twoOrMoreWith: number;
  twoOrMoreWithout: number;
  kept: number;
  thinned: number;
  lost: number;
  unseen: number;
}
export const AMOUNTS = [
  "averageWith",
  "averageWithout",
  "atSomeTimeWith",
  "atSomeTimeWithout",
  "twoOrMoreWith",
  "twoOrMoreWithout",
  "kept",
  "thinned",
  "lost",
  "unseen",
] as const satisfies readonly (keyof Amounts)[];

/** All measures of an area divided into regions, for the watchers' shares of the day with US ISR and without. */
export function measure(
  regions: readonly Region[],
  withUs: readonly number[],
  without: readonly number[],
  { floorH, overlap }: WatchRules,
): Amounts {
  const sum: Amounts = {
    averageWith: 0,
    averageWithout: 0,
    atSomeTimeWith: 0,
    atSomeTimeWithout: 0,
    twoOrMoreWith: 0,
    twoOrMoreWithout: 0,
    kept: 0,
    thinned: 0,
    lost: 0,
    unseen: 0,
  };
  for (const { watchers, amount } of regions) {
    const w = watched(withUs, overlap, watchers);
    const o = watched(without, overlap, watchers);
    sum.averageWith += amount * w.any;
    sum.averageWithout += amount * o.any;
    sum.twoOrMoreWith += amount * w.two;
    sum.twoOrMoreWithout += amount * o.two;
    if (w.any > 0) sum.atSomeTimeWith += amount;
    if (o.any > 0) sum.atSomeTimeWithout += amount;
    sum[fateOf(w, o, floorH)] += amount;
  }
  return sum;
}

/** The amount watched on average: `Σ amount · any`. */
export function averageOf(regions: readonly Region[], shares: readonly number[], overlap: number): number {
  let sum = 0;
  for (const { watchers, amount } of regions) sum += amount * watched(shares, overlap, watchers).any;
  return sum;
}

/** The shares of a region's watchers. */
export const pick = (shares: readonly number[], watchers: readonly number[]): number[] =>
  watchers.map((watcher) => shares[watcher] as number);
