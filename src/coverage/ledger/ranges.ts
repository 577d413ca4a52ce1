import type { Assumption } from "../../model/quantity.js";
import { DOMAINS } from "../../model/terms.js";
import type { Values } from "../../model/values.js";
import { type AreaOfInterest, defaultArea } from "../area.js";
import { DRAW_POINTS } from "../geometry/grid.js";
import type { Watch } from "../watch.js";
import { askedFor, eachDraw, notSet, percentile } from "./draws.js";
import { groundOf } from "./ground.js";
import { type DomainRanges, type LedgerRanges, providersOf } from "./ledger.js";
import { numbersOf } from "./numbers.js";
import { eachAlone } from "./one-at-a-time.js";
import { rounded } from "./rounding.js";
import type { Ledger } from "./schema.js";
import { finish, type Steps } from "./steps.js";

/** Draws of a ledger's ranges: enough for its percentiles to be stable to the printed decimal. */
export const LEDGER_DRAWS = 1000;

export interface RangeOptions {
  /** Ukraine by default. */
  readonly area?: AreaOfInterest;
  readonly gridPoints?: number;
  /** Draws for the ranges, 1,000 by default. With 0, which is faster, `low` and `high` are `null`. */
  readonly draws?: number;
  /** The same seed gives the same ranges. 1 by default. */
  readonly seed?: number;
}

/**
 * 5th and 95th percentile of every number of a watch's ledger over seeded draws, and the assumptions that can move any of them;
 * `undefined` without draws.
 */
export function rangesOf(watch: Watch, options: RangeOptions = {}): LedgerRanges | undefined {
  return finish(rangeSteps(watch, options));
}

/** The same for the ledgers of all domains; empty without draws. */
export function rangesInAll(watch: Watch, options: RangeOptions = {}): DomainRanges {
  const drawn = DOMAINS.map((domain) => [domain, rangesOf(watch.inDomain(domain), options)] as const);
  return Object.fromEntries(drawn.filter(([, ranges]) => ranges));
}

/** The same as {@link rangesOf}, in steps. */
export function* rangeSteps(watch: Watch, options: RangeOptions = {}): Steps<LedgerRanges | undefined> {
  const { draws = LEDGER_DRAWS, seed = 1, area = defaultArea(watch.dataset) } = options;
  if (draws === 0) return undefined;
  const providers = providersOf(watch);
  const ground = groundOf(watch.dataset, area, DRAW_POINTS);
  const numbers = (values: Values): Float64Array =>
    numbersOf({ watch, ground, providers, values, hours: watch.hoursAt(values) });
  const asked = askedFor(watch.dataset, watch.values, numbers);
  yield;
  const rows: Float64Array[] = [];
  yield* eachDraw(watch.values, notSet(asked, watch.state.overrides), { draws, seed }, (values) =>
    rows.push(numbers(values)),
  );
  const column = new Float64Array(rows.length);
  const [low, high]: [number[], number[]] = [[], []];
  for (let index = 0; index < (rows[0]?.length ?? 0); index++) {
    for (const [draw, row] of rows.entries()) column[draw] = row[index] as number;
    column.sort();
    low.push(percentile(column, 0.05));
    high.push(percentile(column, 0.95));
  }
  return { draws, seed, low, high, assumptions: yield* actingOf(watch, asked, numbers) };
}

/** A smaller change moves no printed number. */
const LEAST_CHANGE = 1e-9;
/** Positions of the averages among the numbers: with and without US ISR, as shares of the area. */
const AVERAGES = [0, 2] as const;

/**
 * The assumptions that can move a number of the ledger, found by moving each, the others unchanged, on the sample of the
 * draws.
 */
function* actingOf(
  watch: Watch,
  asked: readonly Assumption[],
  numbers: (values: Values) => Float64Array,
): Steps<Ledger["assumptions"]> {
  const nominal = numbers(watch.values);
  const moves = (ends: Float64Array) =>
    nominal.some((value, index) => Math.abs((ends[index] as number) - value) > LEAST_CHANGE);
  return (yield* eachAlone(watch.values, asked, numbers)).flatMap(({ assumption, atLow, atHigh }) => {
    if (!moves(atLow) && !moves(atHigh)) return [];
    const swing = Math.max(...AVERAGES.map((at) => Math.abs((atHigh[at] as number) - (atLow[at] as number))));
    const { id, label, unit, low, high } = assumption;
    const value = watch.values.get(id) ?? assumption.value;
    return [{ id, label, unit, value, low, high, effect: rounded(100 * swing, 2) }];
  });
}
