import type { Assumption } from "../../model/quantity.js";
import type { Values } from "../../model/values.js";
import { defaultArea } from "../area.js";
import { DRAW_POINTS } from "../geometry/grid.js";
import type { Watch } from "../watch.js";
import { CHANGE_AMOUNTS } from "../watch-pair.js";
import { type Both, diffNumbers } from "./diff-numbers.js";
import { askedFor, drawn, latinHypercube, percentile } from "./draws.js";
import { type Ground, groundOf } from "./ground.js";
import { type LedgerRanges, providersOf } from "./ledger.js";
import { numbersOf } from "./numbers.js";
import { LEDGER_DRAWS, type RangeOptions } from "./ranges.js";
import { rounded } from "./rounding.js";
import type { Steps } from "./steps.js";

/** The ranges of a comparison, in steps; `undefined` without draws. */
export function* diffRanges(watches: Both<Watch>, options: RangeOptions = {}): Steps<LedgerRanges | undefined> {
  const { draws = LEDGER_DRAWS, seed = 1, area = defaultArea(watches.after.dataset) } = options;
  if (draws === 0) return undefined;
  return yield* diffRangeSteps(watches, groundOf(watches.after.dataset, area, DRAW_POINTS), { draws, seed });
}

/** The assumptions that either side's ledger asks for: with the same set, the same draws give the same ranges as there. */
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
 * 5th and 95th percentile of every number of a comparison. Each draw takes the same quantile of each assumption's
 * distribution on both sides; an assumption that one side overrides is not drawn on that side.
 */
function* diffRangeSteps(
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

/** A smaller change moves no printed number. */
const LEAST_CHANGE = 1e-9;
/** Index of the difference of the averages among the numbers. */
const AVERAGE_CHANGE = 2 * CHANGE_AMOUNTS.length;

/** The assumptions that, each moved alone on both sides, move a number; those that differ between the sides are left out. */
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
