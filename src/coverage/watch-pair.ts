import type { Cap } from "./geometry/caps-union.js";
import { type ChangeFate, changeOf, type Region, type Watched, type WatchRules, watched } from "./ledger/measures.js";

/** Who reaches what on either side of a comparison. */
export interface CapPair {
  /** Those of the later side in their order, then those of the earlier side that the later one has not. */
  readonly caps: readonly Cap[];
  /** By place in `caps`: the place among the earlier side's own watchers, and among the later side's; −1 for none. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const sameCap = (a: Cap, b: Cap): boolean =>
  a.radiusKm === b.radiusKm && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1];

/** The rings of two watches as one list. Where both have the same ones it is just that list, so that nothing is cut twice. */
export function pairCaps(before: readonly Cap[], after: readonly Cap[]): CapPair {
  const caps = [...after];
  const earlier = after.map(() => -1);
  for (const [index, cap] of before.entries()) {
    const at = after.findIndex((other, place) => earlier[place] === -1 && sameCap(cap, other));
    if (at >= 0) earlier[at] = index;
    else {
      caps.push(cap);
      earlier.push(index);
    }
  }
  return { caps, before: earlier, after: caps.map((_, place) => (place < after.length ? place : -1)) };
}

/** A part of an area that the same watchers reach, on either side. */
export interface RegionPair {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly amount: number;
}

const ownOf = (places: readonly number[], side: readonly number[]): number[] =>
  places.map((place) => side[place] as number).filter((own) => own >= 0);

/** Who of each side is among some caps of a pair. */
export const sidesOf = (pair: CapPair, caps: readonly number[]): Pick<RegionPair, "before" | "after"> => ({
  before: ownOf(caps, pair.before),
  after: ownOf(caps, pair.after),
});

/** Regions of a pair's caps, told apart by side. */
export const regionPairs = (pair: CapPair, regions: readonly Region[]): RegionPair[] =>
  regions.map(({ watchers, amount }) => ({ ...sidesOf(pair, watchers), amount }));

/** One side of a comparison: shares of the day by its own watchers, and what counts as watched. */
export interface Side {
  readonly shares: readonly number[];
  readonly rules: WatchRules;
}

export const CHANGE_AMOUNTS = [
  "averageBefore",
  "averageAfter",
  "atSomeTimeBefore",
  "atSomeTimeAfter",
  "twoOrMoreBefore",
  "twoOrMoreAfter",
  "kept",
  "thinned",
  "lost",
  "gained",
  "unseen",
] as const;
/** Amounts of an area on both sides of a comparison, and of what becomes of it, in the area's own unit. */
export type ChangeAmounts = Record<(typeof CHANGE_AMOUNTS)[number], number>;

/** How a place is watched on either side, and what becomes of it. The floor is the later side's. */
export function changeAt(
  { before, after }: Pick<RegionPair, "before" | "after">,
  earlier: Side,
  later: Side,
): { readonly before: Watched; readonly after: Watched; readonly fate: ChangeFate } {
  const was = watched(earlier.shares, earlier.rules.overlap, before);
  const is = watched(later.shares, later.rules.overlap, after);
  return { before: was, after: is, fate: changeOf(was, is, later.rules.floorH) };
}

/** All measures of a comparison over an area divided into regions. */
export function measureChange(regions: readonly RegionPair[], earlier: Side, later: Side): ChangeAmounts {
  const sum = Object.fromEntries(CHANGE_AMOUNTS.map((amount) => [amount, 0])) as ChangeAmounts;
  for (const region of regions) {
    const { before, after, fate } = changeAt(region, earlier, later);
    const { amount } = region;
    sum.averageBefore += amount * before.any;
    sum.averageAfter += amount * after.any;
    sum.twoOrMoreBefore += amount * before.two;
    sum.twoOrMoreAfter += amount * after.two;
    if (before.any > 0) sum.atSomeTimeBefore += amount;
    if (after.any > 0) sum.atSomeTimeAfter += amount;
    sum[fate] += amount;
  }
  return sum;
}
