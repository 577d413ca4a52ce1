import type { Cap } from "./geometry/caps-union.js";
import { type ChangeFate, changeOf, type Region, type Watched, type WatchRules, watched } from "./ledger/measures.js";

/** The caps of both sides of a comparison in one list. */
export interface CapPair {
  /** Those of the later side in their order, then those that only the earlier side has. */
  readonly caps: readonly Cap[];
  /** For each of `caps`, its index among the earlier side's watchers, and among the later side's; −1 for none. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const sameCap = (a: Cap, b: Cap): boolean =>
  a.radiusKm === b.radiusKm && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1];

/** The caps of two watches in one list; those that both have appear once, so that nothing is cut twice. */
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

/** Each side's own watchers among some caps of a pair. */
export const sidesOf = (pair: CapPair, caps: readonly number[]): Pick<RegionPair, "before" | "after"> => ({
  before: ownOf(caps, pair.before),
  after: ownOf(caps, pair.after),
});

/** Regions of a pair's caps, with each side's own watchers. */
export const regionPairs = (pair: CapPair, regions: readonly Region[]): RegionPair[] =>
  regions.map(({ watchers, amount }) => ({ ...sidesOf(pair, watchers), amount }));

/** One side of a comparison: its watchers' shares of the day, and what counts as watched. */
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
/** Measures of an area on both sides of a comparison, and its fates, in the unit of its regions. */
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
