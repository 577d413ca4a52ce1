import { editedOf } from "../../model/apply-scenario.js";
import type { Dataset } from "../../model/dataset.js";
import type { Problem } from "../../model/problem.js";
import type { CoalitionState } from "../../model/state.js";
import type { Values } from "../../model/values.js";
import { type AreaOfInterest, defaultArea, frameOf } from "../area.js";
import { DRAW_POINTS } from "../geometry/grid.js";
import { cellsOf } from "../geometry/partition.js";
import { oblastAreas } from "../oblast-areas.js";
import { type Hours, type Watch, watchOf } from "../watch.js";
import type { AreaRow, AreasLedger, SampleDifference } from "./areas-schema.js";
import { sourcesOf } from "./basis.js";
import { sound } from "./compute-ledger.js";
import { askedFor, eachDraw, notSet, percentile } from "./draws.js";
import { type Ground, groundOf } from "./ground.js";
import { ledgerInputProblems } from "./input.js";
import { editedRow, fatesOf, partOf, type Read, type Reader, rangeOf, scaled, stateRecord } from "./ledger.js";
import { AMOUNTS, type Amounts, HOURS_A_DAY, measure, type Region, watchRules } from "./measures.js";
import { sharesOf } from "./numbers.js";
import { rounded } from "./rounding.js";
import type { LedgerMeasure, LedgerRange } from "./schema.js";
import { finish, type Steps } from "./steps.js";

/** The areas of a ledger by area, and the draws for its ranges. */
export interface ByAreaOptions {
  /** The oblasts of the dataset by default. */
  readonly areas?: readonly AreaOfInterest[];
  /** `oblast` if the given areas are oblasts that were loaded apart from the dataset, so that they make up Ukraine. */
  readonly by?: AreasLedger["by"];
  /** Draws for the ranges; none by default, and `low` and `high` are then `null`. */
  readonly draws?: number;
  /** The same seed gives the same ranges. 1 by default. */
  readonly seed?: number;
}

/** Points of the sample of an area that a draw uses: draws move shares by more than its error. */
const AREA_POINTS = 400;
/** A number below this is rounding, not a share of an area. */
const LEAST_SHARE = 1e-9;
/** Numbers of an area: each amount for its ground and for the people in its cities. */
const NUMBERS = 2 * AMOUNTS.length;

/**
 * What is watched in each of several areas, by default the oblasts of Ukraine: one row each with the measures of the ledger.
 * Measured by polygons, so that oblasts have together what Ukraine has in `total`; the ledger of Ukraine is a sample, and
 * `method.sample` says how far it is from that. Pure: the same
 * input gives the same ledger. A bad field or option is named in `problems`, and nothing is then watched.
 */
export function ledgerByArea(dataset: Dataset, given: CoalitionState, options: ByAreaOptions = {}): AreasLedger {
  const faults = [...ledgerInputProblems(given, options, dataset), ...areaProblems(dataset, options)];
  if (faults.length === 0) return byAreaOf(watchOf(dataset, given), options);
  const bare = { ...dataset, scenarios: dataset.scenarios.map((scenario) => ({ ...scenario, stations: [] })) };
  const ledger = byAreaOf(watchOf(bare, sound(given, faults)), { ...options, draws: 0 });
  return { ...ledger, problems: [...faults, ...ledger.problems] };
}

function areaProblems(dataset: Dataset, { areas }: ByAreaOptions): Problem[] {
  if (areas ? areas.length > 0 : dataset.oblasts) return [];
  const message = areas ? "expected at least one area, got none" : "the dataset has no oblasts, and no areas are given";
  return [{ code: "missing", path: areas ? "areas" : "oblasts", message }];
}

/** The same for a watch that is already made. State and options must be sound. */
export const byAreaOf = (watch: Watch, options: ByAreaOptions = {}): AreasLedger => finish(byAreaSteps(watch, options));

/** The same as {@link byAreaOf}, in steps: one an area, then one a draw. */
export function* byAreaSteps(watch: Watch, options: ByAreaOptions = {}): Steps<AreasLedger> {
  const { dataset, state, sought, values } = watch;
  const { draws = 0, seed = 1, areas = oblastAreas(dataset), by = options.areas ? "areas" : "oblast" } = options;
  const whole = by === "oblast" ? defaultArea(dataset) : undefined;
  const hours = watch.hoursAt();
  const grounds: Ground[] = [];
  const nominal: Float64Array[] = [];
  for (const area of whole ? [...areas, whole] : areas) {
    const ground = groundOf(dataset, area, area === whole ? DRAW_POINTS : AREA_POINTS);
    const frame = frameOf(area);
    const regions = sharesOf(cellsOf(frame, watch.watchers), frame.areaKm2);
    grounds.push(ground);
    nominal.push(numbersOf(regions, ground.survey(hours.caps).people, hours, values));
    yield;
  }
  const ends = draws > 0 ? yield* endsOf(watch, grounds, { draws, seed }) : undefined;
  const rows = grounds.map((ground, index) => {
    const numbers = nominal[index] as Float64Array;
    const reader = readerOf(numbers, peopleOf(ground), ends && { ...ends, from: index * NUMBERS });
    return rowOf(watch, ground, numbers, reader);
  });
  const total = whole ? (rows.pop() ?? null) : null;
  return {
    version: 1,
    dataVersion: dataset.dataVersion,
    state: stateRecord(state),
    domain: state.domain,
    target: { altitudeM: sought.heightM, kind: sought.kind },
    by,
    areas: rows,
    total,
    method: {
      measured: "polygons",
      sample: whole ? sampleDifference(watch, whole, nominal.at(-1) as Float64Array) : null,
      draws,
      seed: draws > 0 ? seed : 0,
    },
    edited: editedRow(watch),
    sources: [...new Set([...sourcesOf(watch), ...(by === "oblast" ? unitSources(dataset) : [])])].sort(),
    problems: [...(editedOf(dataset, state)?.problems ?? [])],
  };
}

/** Sources of what is known of each unit, such as its published area; what its outline is from is in the credits. */
const unitSources = ({ oblasts }: Dataset): string[] => oblasts?.units.flatMap(({ sources }) => sources) ?? [];

/** How far the sample of points behind the ledger of an area is from its numbers by polygons. */
function sampleDifference(watch: Watch, area: AreaOfInterest, byPolygons: Float64Array): SampleDifference {
  const hours = watch.hoursAt();
  const ground = groundOf(watch.dataset, area);
  const bySample = measure(ground.survey(hours.caps).regions, hours.with, hours.without, watchRules(watch.values));
  const apart = AMOUNTS.map((amount, index) => {
    const [sample, polygons] = [bySample[amount], byPolygons[2 * index] as number];
    const larger = Math.max(sample, polygons);
    const share = Math.abs(sample - polygons);
    return { amount, share, relative: larger > LEAST_SHARE ? share / larger : 0 };
  });
  const most = apart.reduce((a, b) => (b.relative > a.relative ? b : a));
  return {
    points: ground.points,
    percentOfArea: rounded(Math.max(...apart.map(({ share }) => share)) * 100, 3),
    percentOfMeasure: rounded(most.relative * 100, 2),
    measure: most.amount,
  };
}

/** The amounts of an area's ground as shares, and of the people in its cities, in turn. */
function numbersOf(
  regions: readonly Region[],
  people: readonly Region[],
  hours: Pick<Hours, "with" | "without">,
  values: Values,
): Float64Array {
  const rules = watchRules(values);
  const [byArea, byPeople] = [regions, people].map((kind) => measure(kind, hours.with, hours.without, rules)) as [
    Amounts,
    Amounts,
  ];
  return Float64Array.from(AMOUNTS.flatMap((amount) => [byArea[amount], byPeople[amount]]));
}

/** How far the 5th and 95th percentile are from a number, for all numbers of all areas. */
interface Ends {
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/**
 * The ends over draws that all areas share. A draw moves rings and is measured on a sample, so it is the distance from the
 * sample's own number that counts, which the number by polygons then gets.
 */
function* endsOf(
  watch: Watch,
  grounds: readonly Ground[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Steps<Ends> {
  const all = (values: Values): number[] => {
    const hours = watch.hoursAt(values);
    return grounds.flatMap((ground) => {
      const { regions, people } = ground.survey(hours.caps);
      return [...numbersOf(regions, people, hours, values)];
    });
  };
  const usual = all(watch.values);
  const asked = askedFor(watch.dataset, watch.values, all);
  yield;
  const rows: number[][] = [];
  yield* eachDraw(watch.values, notSet(asked, watch.state.overrides), { draws, seed }, (values) => {
    rows.push(all(values));
  });
  const column = new Float64Array(rows.length);
  const [below, above]: [number[], number[]] = [[], []];
  for (const [index, number] of usual.entries()) {
    for (const [draw, row] of rows.entries()) column[draw] = row[index] as number;
    column.sort();
    below.push(percentile(column, 0.05) - number);
    above.push(percentile(column, 0.95) - number);
  }
  return { below, above };
}

/**
 * Reads the numbers of an area in turn, each with its ends. Shares and people take turns; a share is at most 1, and people are at
 * most all in its cities. A range holds its own number: the few points of a draw may all fall on one side of it.
 */
function readerOf(numbers: Float64Array, allPeople: number, ends?: Ends & { readonly from: number }): Reader {
  let at = 0;
  return {
    next: () => {
      const index = at++;
      const value = numbers[index] ?? 0;
      if (!ends) return { value, low: null, high: null };
      const most = index % 2 === 0 ? 1 : allPeople;
      const end = (by: readonly number[]) => Math.max(0, Math.min(most, value + (by[ends.from + index] ?? 0)));
      return { value, low: Math.min(value, end(ends.below)), high: Math.max(value, end(ends.above)) };
    },
  };
}

const peopleOf = ({ cities }: Ground): number => cities.reduce((sum, { population }) => sum + population, 0);

/** The same range, which holds its number also after the four fates have been rounded to add up. */
const holding = ({ value, low, high }: LedgerRange): LedgerRange => ({
  value,
  low: low === null ? null : Math.min(low, value),
  high: high === null ? null : Math.max(high, value),
});

function rowOf(watch: Watch, ground: Ground, numbers: Float64Array, reader: Reader): AreaRow {
  const { area, frame, cities } = ground;
  const { areaKm2 } = frame;
  const averages: Read[] = [];
  const noting: Reader = {
    next: () => {
      const read = reader.next();
      averages.push(read);
      return read;
    },
  };
  const read = Object.fromEntries(AMOUNTS.map((amount) => [amount, partOf(noting, areaKm2)])) as Record<
    keyof Amounts,
    ReturnType<typeof partOf>
  >;
  const hoursOf = (amount: keyof Amounts) =>
    rangeOf(scaled(averages[2 * AMOUNTS.indexOf(amount)] as Read, HOURS_A_DAY), 2);
  const shares = (["kept", "thinned", "lost", "unseen"] as const).map(
    (fate) => numbers[2 * AMOUNTS.indexOf(fate)] as number,
  );
  const fates = fatesOf(read, shares, areaKm2);
  const fate = (name: keyof typeof fates): LedgerMeasure => {
    const { percent, areaKm2: km2, people } = fates[name];
    return { percent: holding(percent), areaKm2: holding(km2), people };
  };
  return {
    id: area.id,
    name: area.name,
    areaKm2: Math.round(areaKm2),
    cities: cities.length,
    people: peopleOf(ground),
    hours: { with: hoursOf("averageWith"), without: hoursOf("averageWithout") },
    average: { with: read.averageWith, without: read.averageWithout },
    atSomeTime: { with: read.atSomeTimeWith, without: read.atSomeTimeWithout },
    twoOrMore: { with: read.twoOrMoreWith, without: read.twoOrMoreWithout },
    kept: fate("kept"),
    thinned: fate("thinned"),
    lost: fate("lost"),
    unseen: fate("unseen"),
    atMost: cellsOf(frame, watch.watchers).some(({ caps }) =>
      caps.some((cap) => {
        const { ring, held } = watch.watchers[cap] as Watch["watchers"][number];
        return ring.atMost && held.with.share + held.without.share > 0;
      }),
    ),
  };
}
