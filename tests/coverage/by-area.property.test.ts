import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AreaOfInterest, defaultArea, frameOf } from "../../src/coverage/area.js";
import { cellsOf } from "../../src/coverage/geometry/partition.js";
import type { AreaRow, SampleDifference } from "../../src/coverage/ledger/areas-schema.js";
import { ledgerByArea } from "../../src/coverage/ledger/by-area.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { AMOUNTS, type Amounts, measure, watchRules } from "../../src/coverage/ledger/measures.js";
import type { Ledger, LedgerMeasure, LedgerRange } from "../../src/coverage/ledger/schema.js";
import { oblastAreas } from "../../src/coverage/oblast-areas.js";
import { watchOf } from "../../src/coverage/watch.js";
import { DOMAINS } from "../../src/model/terms.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "../model/states.js";

const anySituation = fc
  .tuple(anyState, fc.constantFrom(...DOMAINS))
  .map(([state, domain]) => ({ ...state, domain, scenario: state.scenario.includes("/") ? "report" : state.scenario }));

type Measured = Pick<AreaRow, "average" | "atSomeTime" | "twoOrMore" | "kept" | "thinned" | "lost" | "unseen">;
const measuresOf = (row: Measured | Ledger): [string, LedgerMeasure][] => [
  ...(["average", "atSomeTime", "twoOrMore"] as const).flatMap((key) =>
    (["with", "without"] as const).map((side): [string, LedgerMeasure] => [`${key} ${side}`, row[key][side]]),
  ),
  ...(["kept", "thinned", "lost", "unseen"] as const).map((fate): [string, LedgerMeasure] => [fate, row[fate]]),
];
const sumOf = (rows: readonly AreaRow[], name: string, part: "areaKm2" | "people") =>
  rows.reduce((sum, row) => sum + (new Map(measuresOf(row)).get(name)?.[part].value ?? Number.NaN), 0);

/** Each of 27 numbers is rounded to a whole, and so is the total. */
const ROUNDING = 28 / 2;
/** Unrounded numbers add up within this share of a measure, or this many km²: outlines are at whole metres. */
const SHARE = 0.001;
const LEAST_KM2 = 1;

describe("a ledger by oblast", () => {
  it("adds up to Ukraine by polygons within 0.1 % of each measure, in every situation and domain", () => {
    check(
      fc.property(anySituation, (state) => {
        const watch = watchOf(dataset, state);
        const hours = watch.hoursAt();
        const km2In = (area: AreaOfInterest): Amounts => {
          const regions = cellsOf(frameOf(area), watch.watchers).map(({ caps, km2 }) => ({
            watchers: caps,
            amount: km2,
          }));
          return measure(regions, hours.with, hours.without, watchRules(watch.values));
        };
        const whole = km2In(defaultArea(dataset));
        const parts = oblastAreas(dataset).map(km2In);
        for (const amount of AMOUNTS) {
          const sum = parts.reduce((all, part) => all + part[amount], 0);
          const most = Math.max(SHARE * whole[amount], LEAST_KM2);
          expect(Math.abs(sum - whole[amount]), amount).toBeLessThanOrEqual(most);
        }
      }),
      60,
    );
  });

  it("prints that sum as its total, within rounding, and how far the ledger of Ukraine is from it", () => {
    check(
      fc.property(anySituation, (state) => {
        const { areas, total, method } = ledgerByArea(dataset, state);
        const ledger = computeLedger(dataset, state, { draws: 0 });
        const { percentOfArea, percentOfMeasure } = method.sample as SampleDifference;
        const printed = new Map(measuresOf(ledger));
        for (const [name, { areaKm2, people }] of measuresOf(total as AreaRow)) {
          const { areaKm2: sampled, people: counted } = printed.get(name) as LedgerMeasure;
          const apart = Math.abs(sumOf(areas, name, "areaKm2") - areaKm2.value);
          expect(apart, name).toBeLessThanOrEqual(Math.max(SHARE * areaKm2.value, LEAST_KM2) + ROUNDING);
          expect(Math.abs(sumOf(areas, name, "people") - people.value), name).toBeLessThanOrEqual(ROUNDING);
          const off = Math.abs(sampled.value - areaKm2.value);
          const larger = Math.max(sampled.value, areaKm2.value);
          expect(off, name).toBeLessThanOrEqual(((percentOfArea + 0.0005) / 100) * ledger.area.areaKm2 + 1);
          expect(off, name).toBeLessThanOrEqual(((percentOfMeasure + 0.005) / 100) * larger + 1);
          expect(Math.abs(counted.value - people.value), name).toBeLessThanOrEqual(1);
        }
      }),
      30,
    );
  });

  it("has ranges that hold their number, and nothing beyond the area and its people", () => {
    check(
      fc.property(
        anySituation,
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 0, max: 99 }),
        (state, draws, seed) => {
          for (const row of ledgerByArea(dataset, state, { draws, seed }).areas) {
            const within = ({ value, low, high }: LedgerRange, most: number, what: string) => {
              expect(low, what).toBeLessThanOrEqual(value);
              expect(high, what).toBeGreaterThanOrEqual(value);
              expect(high, what).toBeLessThanOrEqual(most);
            };
            for (const [name, { percent, areaKm2, people }] of measuresOf(row)) {
              within(percent, 100, `${row.id} ${name} %`);
              within(areaKm2, row.areaKm2, `${row.id} ${name} km²`);
              within(people, row.people, `${row.id} ${name} people`);
            }
            for (const side of ["with", "without"] as const) within(row.hours[side], 24, `${row.id} hours ${side}`);
          }
        },
      ),
      10,
    );
  });

  it("has shares of the four fates that add up to 100, and hours that are the average of a day", () => {
    check(
      fc.property(anySituation, (state) => {
        for (const row of ledgerByArea(dataset, state).areas) {
          const fates = [row.kept, row.thinned, row.lost, row.unseen];
          expect(fates.reduce((sum, { percent }) => sum + percent.value, 0)).toBeCloseTo(100, 6);
          for (const side of ["with", "without"] as const)
            expect(Math.abs(row.hours[side].value - row.average[side].percent.value * 0.24)).toBeLessThan(0.01);
        }
      }),
      20,
    );
  });
});
