import type { Held } from "../../model/hold.js";
import type { Assumption } from "../../model/quantity.js";
import type { Values } from "../../model/values.js";
import { type Hours, ownSide, type Watch } from "../watch.js";
import { CHANGE_AMOUNTS, type ChangeAmounts, measureChange, pairCaps, regionPairs, type Side } from "../watch-pair.js";
import { askedFor, drawn, latinHypercube, percentile } from "./draws.js";
import type { Ground } from "./ground.js";
import { type LedgerRanges, providersOf } from "./ledger.js";
import { watchRules } from "./measures.js";
import { numbersOf } from "./numbers.js";
import { rounded } from "./rounding.js";
import type { Steps } from "./steps.js";

/** Both sides of a comparison. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** What is measured, with how much there is of it on either side: of the area, and of the people in its cities. */
export const DIFFERENCES = [
  ["averageBefore", "averageAfter"],
  ["atSomeTimeBefore", "atSomeTimeAfter"],
  ["twoOrMoreBefore", "twoOrMoreAfter"],
] as const satisfies readonly (readonly [keyof ChangeAmounts, keyof ChangeAmounts])[];

/** Ids of the stations that look for what the domain asks in either watch, those of the later one first. */
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
 * Every number of a comparison that has a range, in one fixed order: amounts of the area and of people, differences of those
 * of the area; by station its share of the day, then and now, and its holders' shares.
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

/** Who holds a station in a watch, for the numbers as they are. */
export const nominalHeld = (watch: Watch, id: string): Held["shares"] =>
  watch.watchers.find((watcher) => watcher.id === id)?.held[ownSide(watch)].shares ?? [];

/** The assumptions that either side's ledger asks for: the same ones, so that the same draws give the same ranges. */
function askedByEither(watches: Both<Watch>, ground: Ground): Assumption[] {
  const ids = new Set(
    [watches.before, watches.after].flatMap((watch) => {
      const providers = providersOf(watch);
      const numbers = (values: Values) => numbersOf({ watch, ground, providers, values, hours: watch.hoursAt(values) });
      return askedFor(watch.dataset, watch.values, numbers).map(({ id }) => id);
    }),
  );
  return watches.after.dataset.assumptions.filter(({ id }) => ids.has(id));
}

const isSet = ({ state }: Watch, id: string): boolean => Object.hasOwn(state.overrides, id);

/**
 * 5th and 95th percentile of every number of a comparison. Each draw takes the same place of each assumption's distribution
 * on both sides; what one side has set, that side keeps.
 */
export function* diffRangeSteps(
  watches: Both<Watch>,
  ground: Ground,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Steps<LedgerRanges> {
  const { before, after } = watches;
  const asked = askedByEither(watches, ground);
  yield;
  const moved = asked.filter(({ id }) => !isSet(before, id) || !isSet(after, id));
  const axes = latinHypercube(draws, moved.length, seed);
  const sides = [before, after].map((watch) => ({
    watch,
    values: new Map(watch.values),
    rows: new Map(watch.dataset.assumptions.map((row) => [row.id, row])),
  }));
  const columns: Float64Array[] = [];
  for (let draw = 0; draw < draws; draw++) {
    for (const { watch, values, rows } of sides)
      for (const [axis, { id }] of moved.entries()) {
        const row = rows.get(id);
        if (row && !isSet(watch, id)) values.set(id, drawn(row, axes[axis]?.[draw] as number));
      }
    const [earlier, later] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const numbers = diffNumbers(watches, ground, { before: earlier.values, after: later.values });
    for (const [index, value] of numbers.entries()) {
      columns[index] ??= new Float64Array(draws);
      (columns[index] as Float64Array)[draw] = value;
    }
    yield;
  }
  const sorted = columns.map((column) => column.sort());
  return {
    draws,
    seed,
    low: sorted.map((column) => percentile(column, 0.05)),
    high: sorted.map((column) => percentile(column, 0.95)),
    assumptions: yield* actingOf(watches, ground, asked),
  };
}

/** Less than this moves no printed number. */
const LEAST_CHANGE = 1e-9;
/** Where the difference of the averages is among the numbers. */
const AVERAGE_CHANGE = 2 * CHANGE_AMOUNTS.length;

/** The assumptions that move a number of the comparison, each alone on both sides; what one side alone has set is no longer one. */
function* actingOf(
  watches: Both<Watch>,
  ground: Ground,
  asked: readonly Assumption[],
): Steps<LedgerRanges["assumptions"]> {
  const { before, after } = watches;
  const nominal = diffNumbers(watches, ground, { before: before.values, after: after.values });
  const acting: LedgerRanges["assumptions"][number][] = [];
  for (const { id, label, unit, low, high, value } of asked) {
    if (before.values.get(id) !== after.values.get(id)) continue;
    const ends: Float64Array[] = [];
    for (const end of [low, high]) {
      const moved = (watch: Watch) => new Map(watch.values).set(id, end);
      ends.push(diffNumbers(watches, ground, { before: moved(before), after: moved(after) }));
      yield;
    }
    if (!ends.some((numbers) => numbers.some((one, at) => Math.abs(one - (nominal[at] as number)) > LEAST_CHANGE)))
      continue;
    const [atLow = 0, atHigh = 0] = ends.map((numbers) => numbers[AVERAGE_CHANGE]);
    const effect = rounded(100 * Math.abs(atHigh - atLow), 2);
    acting.push({ id, label, unit, value: after.values.get(id) ?? value, low, high, effect });
  }
  return acting;
}
