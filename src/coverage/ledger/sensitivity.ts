import type { Dataset } from "../../model/dataset.js";
import { type Problem, quote } from "../../model/problem.js";
import type { CoalitionState } from "../../model/state.js";
import type { Values } from "../../model/values.js";
import { type AreaOfInterest, defaultArea } from "../area.js";
import { DRAW_POINTS } from "../geometry/grid.js";
import { watchOf } from "../watch.js";
import { askedFor, drawn, eachDraw, notSet, percentile } from "./draws.js";
import { type Ground, groundOf } from "./ground.js";
import { ledgerInputProblems } from "./input.js";
import { type Amounts, measure, watchRules } from "./measures.js";
import { eachAlone, withValue } from "./one-at-a-time.js";
import { rounded } from "./rounding.js";
import { sobolIndices } from "./sobol-indices.js";
import type { Steps } from "./steps.js";

/** Numbers that may be asked about: shares of the area, except `us-share`, the part of `average-with` that is due to US ISR. */
export const MEASURES = {
  "average-with": (all: Amounts) => all.averageWith,
  "average-without": (all: Amounts) => all.averageWithout,
  "average-difference": (all: Amounts) => all.averageWith - all.averageWithout,
  "us-share": (all: Amounts) => (all.averageWith > 0 ? (all.averageWith - all.averageWithout) / all.averageWith : 0),
  "at-some-time-with": (all: Amounts) => all.atSomeTimeWith,
  "at-some-time-without": (all: Amounts) => all.atSomeTimeWithout,
  "two-or-more-with": (all: Amounts) => all.twoOrMoreWith,
  "two-or-more-without": (all: Amounts) => all.twoOrMoreWithout,
  kept: (all: Amounts) => all.kept,
  thinned: (all: Amounts) => all.thinned,
  lost: (all: Amounts) => all.lost,
  unseen: (all: Amounts) => all.unseen,
} as const satisfies Record<string, (all: Amounts) => number>;
/** One of {@link MEASURES}. */
export type MeasureName = keyof typeof MEASURES;

export interface SensitivityOptions {
  readonly measure?: MeasureName;
  /** 10,000 by default. */
  readonly draws?: number;
  /** The same seed gives the same numbers. 1 by default. */
  readonly seed?: number;
  /** A comparison to test on every draw, such as `>25`, in the measure's per cent. */
  readonly claim?: string;
  /** Points of each sample for the indices, 251 by default: enough to tell which assumptions matter. 0 for no indices. */
  readonly indexPoints?: number;
  /** Ukraine by default. */
  readonly area?: AreaOfInterest;
}

/** What moves one number of a ledger, and how far. All values of the number are in per cent. */
export interface Sensitivity {
  readonly measure: MeasureName;
  readonly value: number;
  readonly draws: number;
  readonly seed: number;
  /** 5th, 50th and 95th percentile over the draws; equal to `value` without draws. */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Each assumption alone at its low and its high, widest first; only those that move the number. */
  readonly oneAtATime: readonly {
    readonly id: string;
    readonly low: number;
    readonly high: number;
    readonly atLow: number;
    readonly atHigh: number;
  }[];
  /**
   * Share of the variance that an assumption explains alone and with its interactions, largest total first; only for
   * assumptions whose swing is more than a fiftieth of the widest.
   */
  readonly indices: readonly { readonly id: string; readonly first: number; readonly total: number }[];
  readonly claim: { readonly text: string; readonly holds: number } | null;
  readonly problems: readonly Problem[];
}

const CLAIM = /^\s*(>=|<=|>|<|≥|≤)\s*(\d+(?:\.\d+)?|\.\d+)\s*%?\s*$/;
const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  "≥": (a, b) => a >= b,
  "≤": (a, b) => a <= b,
};

/** A claim as a test of a number in per cent, or its problem. */
export function parseClaim(text: string): ((value: number) => boolean) | Problem {
  const [, sign = "", number = ""] = CLAIM.exec(text) ?? [];
  const compare = COMPARE[sign];
  if (!compare)
    return {
      code: "claim",
      path: "claim",
      message: `expected a comparison with a number, such as ">25", got ${quote(text)}`,
    };
  return (value) => compare(value, Number(number));
}

const MOST_INDEX_POINTS = 16_384;
/** Least part of the widest swing for an assumption to get an index: its share of the variance is about that part squared. */
const LEAST_SWING = 0.02;
/** A smaller change, in per cent, counts as none. */
const LEAST_CHANGE = 1e-9;

/**
 * What moves a number of a state's ledger: its range over seeded draws of all assumptions (triangular between low, value and
 * high; those that the state overrides are not drawn), each assumption alone at its low and high, first-order and total
 * Sobol' indices of those that act, and the share of draws in which a claim holds. The value, and the number at the ends of
 * each assumption, are those of `computeLedger` with that one value changed. Bad input is named in `problems`: the numbers
 * are then zeros, except that a bad claim leaves them as they are.
 */
export function* sensitivitySteps(
  dataset: Dataset,
  state: CoalitionState,
  options: SensitivityOptions = {},
): Steps<Sensitivity> {
  const { draws = 10_000, seed = 1, indexPoints = 251, area = defaultArea(dataset) } = options;
  const name: string = options.measure ?? "lost";
  const problems: Problem[] = ledgerInputProblems(state, { draws, seed }, dataset);
  if (!Object.hasOwn(MEASURES, name))
    problems.push({
      code: "measure",
      path: "measure",
      message: `expected one of ${Object.keys(MEASURES).join(", ")}, got ${quote(name)}`,
    });
  if (!Number.isInteger(indexPoints) || indexPoints < 0 || indexPoints > MOST_INDEX_POINTS)
    problems.push({
      code: "number",
      path: "indexPoints",
      message: `expected a whole number from 0 to ${MOST_INDEX_POINTS}, got ${quote(indexPoints)}`,
    });
  const claim = options.claim === undefined ? null : parseClaim(options.claim);
  const holds = typeof claim === "function" ? claim : null;
  const claimProblems = claim !== null && holds === null ? [claim as Problem] : [];
  const nothing = { measure: name as MeasureName, value: 0, draws, seed, p5: 0, p50: 0, p95: 0 };
  if (problems.length > 0)
    return { ...nothing, oneAtATime: [], indices: [], claim: null, problems: [...problems, ...claimProblems] };

  const watch = watchOf(dataset, state);
  const chosen = MEASURES[name as MeasureName];
  const numberOver =
    (ground: Ground) =>
    (values: Values): number => {
      const hours = watch.hoursAt(values);
      const { regions } = ground.survey(hours.caps);
      return 100 * chosen(measure(regions, hours.with, hours.without, watchRules(values)));
    };
  const exactly = numberOver(groundOf(dataset, area));
  const quickly = numberOver(groundOf(dataset, area, DRAW_POINTS));
  const value = exactly(watch.values);
  yield;
  const asked = askedFor(dataset, watch.values, quickly);
  yield;

  const swings = (yield* eachAlone(watch.values, asked, exactly))
    .filter(({ atLow, atHigh }) => Math.abs(atLow - value) > LEAST_CHANGE || Math.abs(atHigh - value) > LEAST_CHANGE)
    .sort(
      (a, b) =>
        Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow) || (a.assumption.id < b.assumption.id ? -1 : 1),
    );

  const rows = notSet(asked, state.overrides);
  const sample: number[] = [];
  let holding = 0;
  yield* eachDraw(watch.values, rows, { draws, seed }, (values) => {
    const number = quickly(values);
    sample.push(number);
    if (holds?.(number)) holding++;
  });
  const sorted = Float64Array.from(sample).sort();
  const at = (share: number) => (draws > 0 ? percentile(sorted, share) : value);

  // Each assumption's swing around the state's values, or around one draw if wider: the length of a racetrack, for instance,
  // matters only for an aircraft away from its middle.
  const swingOf = new Map(
    swings.map(({ assumption: { id }, atLow, atHigh }) => [
      id,
      Math.max(Math.abs(atLow - value), Math.abs(atHigh - value)),
    ]),
  );
  const others: Values[] = [];
  yield* eachDraw(watch.values, rows, { draws: indexPoints > 0 ? 1 : 0, seed: seed + 1 }, (values) =>
    others.push(new Map(values)),
  );
  for (const one of others) {
    const here = quickly(one);
    for (const { id, low, high } of rows)
      for (const end of [low, high]) {
        const swing = Math.abs(quickly(withValue(one, id, end)) - here);
        swingOf.set(id, Math.max(swing, swingOf.get(id) ?? 0));
        yield;
      }
  }
  const widest = Math.max(0, ...swingOf.values());
  const moving = rows.filter(({ id }) => (swingOf.get(id) ?? 0) > Math.max(LEAST_CHANGE, LEAST_SWING * widest));
  const moved = new Map(watch.values);
  const indices =
    indexPoints > 0 && moving.length > 0
      ? yield* sobolIndices(
          (shares) => {
            for (const [index, row] of moving.entries()) moved.set(row.id, drawn(row, shares[index] as number));
            return quickly(moved);
          },
          moving.length,
          indexPoints,
          seed,
        )
      : null;
  if (swings.length === 0)
    claimProblems.push({ code: "no-variance", path: "measure", message: `no listed assumption moves ${name}` });
  return {
    measure: name as MeasureName,
    value: rounded(value, 2),
    draws,
    seed,
    p5: rounded(at(0.05), 2),
    p50: rounded(at(0.5), 2),
    p95: rounded(at(0.95), 2),
    oneAtATime: swings.map(({ assumption: { id, low, high }, atLow, atHigh }) => ({
      id,
      low,
      high,
      atLow: rounded(atLow, 2),
      atHigh: rounded(atHigh, 2),
    })),
    indices: (indices ?? [])
      .map(({ first, total }, index) => ({
        id: moving[index]?.id ?? "",
        first: rounded(first, 4),
        total: rounded(total, 4),
      }))
      .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)),
    claim: holds && draws > 0 ? { text: (options.claim as string).trim(), holds: holding / draws } : null,
    problems: claimProblems,
  };
}
