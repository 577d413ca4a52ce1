import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultArea } from "../../src/coverage/area.js";
import type { AreaRow } from "../../src/coverage/ledger/areas-schema.js";
import { ledgerByArea } from "../../src/coverage/ledger/by-area.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import type { Ledger, LedgerMeasure, LedgerRange } from "../../src/coverage/ledger/schema.js";
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

/** Each of 27 numbers is rounded to a whole. */
const ROUNDING = 27 / 2;
const SHARE = 0.001;

describe("a ledger by oblast", () => {
  it("adds up to Ukraine within 0.1 %, in every measure of every situation and domain", () => {
    check(
      fc.property(anySituation, (state) => {
        const { areas } = ledgerByArea(dataset, state);
        const { areas: whole } = ledgerByArea(dataset, state, { areas: [defaultArea(dataset)] });
        for (const [name, { areaKm2, people }] of measuresOf(whole[0] as AreaRow)) {
          expect(Math.abs(sumOf(areas, name, "areaKm2") - areaKm2.value), name).toBeLessThanOrEqual(
            SHARE * areaKm2.value + ROUNDING,
          );
          expect(Math.abs(sumOf(areas, name, "people") - people.value), name).toBeLessThanOrEqual(ROUNDING);
        }
      }),
      60,
    );
  });

  it("adds up to the ledger of Ukraine, within what its sample differs from polygons", () => {
    check(
      fc.property(anySituation, (state) => {
        const { areas } = ledgerByArea(dataset, state);
        const ledger = computeLedger(dataset, state, { draws: 0 });
        const { areaKm2: all } = ledger.area;
        for (const [name, { areaKm2, people }] of measuresOf(ledger)) {
          expect(Math.abs(sumOf(areas, name, "areaKm2") - areaKm2.value), name).toBeLessThanOrEqual(SHARE * all);
          expect(Math.abs(sumOf(areas, name, "people") - people.value), name).toBeLessThanOrEqual(ROUNDING);
        }
      }),
      40,
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
