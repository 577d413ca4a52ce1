import type { Held } from "../../model/hold.js";
import type { Values } from "../../model/values.js";
import { type Hours, ownSide, type Watch } from "../watch.js";
import { CHANGE_AMOUNTS, type ChangeAmounts, measureChange, pairCaps, regionPairs, type Side } from "../watch-pair.js";
import type { Ground } from "./ground.js";

import { watchRules } from "./measures.js";

/** Both sides of a comparison. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** Measures whose difference is reported, as pairs: the amount before and the amount after. */
export const DIFFERENCES = [
  ["averageBefore", "averageAfter"],
  ["atSomeTimeBefore", "atSomeTimeAfter"],
  ["twoOrMoreBefore", "twoOrMoreAfter"],
] as const satisfies readonly (readonly [keyof ChangeAmounts, keyof ChangeAmounts])[];

/** Ids of the watchers of either watch, those of the later one first. */
export const stationIds = ({ before, after }: Both<Watch>): string[] => [
  ...new Set([...after.watchers, ...before.watchers].map(({ id }) => id)),
];

const heldBy = (watch: Watch, hours: Hours): ReadonlyMap<string, Held> =>
  new Map(watch.watchers.map(({ id }, index) => [id, hours.held[ownSide(watch)][index] as Held]));

const sideOf = (watch: Watch, hours: Hours, values: Values): Side => ({
  shares: hours[ownSide(watch)],
  rules: watchRules(values),
});

/**
 * Every number of a comparison that has a range, in one fixed order: each amount, of the area and of people; the differences
 * of the area; for each station, before and after, its share of the day and its holders' shares.
 */
export function diffNumbers(watches: Both<Watch>, ground: Ground, values: Both<Values>): Float64Array {
  const { before, after } = watches;
  const hours = { before: before.hoursAt(values.before), after: after.hoursAt(values.after) };
  const pair = pairCaps(hours.before.caps, hours.after.caps);
  const { regions, people } = ground.survey(pair.caps);
  const earlier = sideOf(before, hours.before, values.before);
  const later = sideOf(after, hours.after, values.after);
  const byArea = measureChange(regionPairs(pair, regions), earlier, later);
  const byPeople = measureChange(regionPairs(pair, people), earlier, later);
  const numbers = CHANGE_AMOUNTS.flatMap((amount) => [byArea[amount], byPeople[amount]]);
  for (const [was, is] of DIFFERENCES) numbers.push(byArea[is] - byArea[was]);
  const held = { before: heldBy(before, hours.before), after: heldBy(after, hours.after) };
  for (const id of stationIds(watches))
    for (const side of ["before", "after"] as const) {
      const now = held[side].get(id);
      numbers.push(now?.share ?? 0);
      for (const { fleet } of nominalHeld(watches[side], id))
        numbers.push(now?.shares.find((share) => share.fleet === fleet)?.share ?? 0);
    }
  return Float64Array.from(numbers);
}

/** The holders of a station for the watch's own values, not those of a draw. */
export const nominalHeld = (watch: Watch, id: string): Held["shares"] =>
  watch.watchers.find((watcher) => watcher.id === id)?.held[ownSide(watch)].shares ?? [];
