import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { LedgerSchema } from "../../src/coverage/ledger/schema.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "../model/states.js";

const COARSE = { gridPoints: 1000, draws: 0 };
const PARTS = ["kept", "thinned", "lost", "unseen"] as const;

describe("the ledger of any state", () => {
  it("fits its schema, adds up, agrees with its polygons, and is not better without US ISR than with it", () => {
    check(
      fc.property(anyState, (state) => {
        const ledger = computeLedger(dataset, state, { draws: 0 });
        expect(v.safeParse(LedgerSchema, ledger).issues).toBeUndefined();
        expect(PARTS.reduce((sum, part) => sum + ledger[part].areaKm2.value, 0)).toBe(ledger.area.areaKm2);
        for (const measure of ["average", "atSomeTime", "twoOrMore"] as const) {
          const { with: w, without } = ledger[measure];
          expect(w.areaKm2.value).toBeGreaterThanOrEqual(without.areaKm2.value);
          expect(w.people.value).toBeGreaterThanOrEqual(without.people.value);
        }
        for (const city of ledger.cities) expect(city.hoursWith.value).toBeGreaterThanOrEqual(city.hoursWithout.value);
        expect(ledger.method.discrepancyPercent).toBeLessThan(0.1);
        expect(ledger.problems).toEqual([]);
      }),
      250,
    );
  });

  it("is the same after US ISR is switched off and on again, but for the switch itself", () => {
    check(
      fc.property(anyState, (state) => {
        const before = computeLedger(dataset, state, COARSE);
        const other = computeLedger(dataset, { ...state, usIsr: state.usIsr === "on" ? "off" : "on" }, COARSE);
        expect(computeLedger(dataset, { ...state }, COARSE)).toEqual(before);
        for (const key of ["average", "atSomeTime", "twoOrMore", ...PARTS] as const)
          expect(other[key]).toEqual(before[key]);
      }),
      60,
    );
  });

  it("sees no less when the target climbs", () => {
    check(
      fc.property(anyState, fc.integer({ min: 0, max: 20_000 }), (state, targetAltitude) => {
        const low = Math.min(state.targetAltitude, targetAltitude);
        const high = Math.max(state.targetAltitude, targetAltitude);
        const [near, far] = [low, high].map(
          (height) => computeLedger(dataset, { ...state, targetAltitude: height }, COARSE).average.with.areaKm2.value,
        );
        expect(far).toBeGreaterThanOrEqual((near ?? 0) - 1);
      }),
      100,
    );
  });

  it("keeps the order of low, value and high of a ring, and of 5th and 95th percentile of a number", () => {
    check(
      fc.property(anyState, (state) => {
        const ledger = computeLedger(dataset, state, { gridPoints: 1000, draws: 12 });
        for (const { ring } of ledger.stations) {
          if (!ring) continue;
          expect(ring.lowKm).toBeLessThanOrEqual(ring.nominalKm);
          expect(ring.nominalKm).toBeLessThanOrEqual(ring.highKm);
        }
        for (const { percent } of [ledger.average.with, ledger.average.without, ...PARTS.map((part) => ledger[part])])
          expect(percent.low).toBeLessThanOrEqual(percent.high ?? -1);
      }),
      40,
    );
  });
});
