import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { LedgerSchema } from "../../src/coverage/ledger/schema.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const aState: fc.Arbitrary<CoalitionState> = fc
  .record({
    scenario: fc.constantFrom(...dataset.scenarios.map(({ id }) => id)),
    asOf: fc.constantFrom("2025-04" as const, "latest" as const),
    usIsr: fc.constantFrom("on" as const, "off" as const),
    lead: fc.constantFrom("nato" as const, "coalition" as const, "un" as const),
    objections: fc.subarray(["HUN", "SVK", "TUR"]),
    vetoes: fc.subarray(["RUS"]),
    tankers: fc.constantFrom("on" as const, "off" as const),
    domain: fc.constantFrom("air" as const, "surface" as const, "signals" as const),
    targetAltitude: fc.oneof(fc.constantFrom(0, 100, 5000), fc.integer({ min: 0, max: 20_000 })),
  })
  .map((changes) => ({ ...DEFAULT_STATE, ...changes }));

/** Where the exact areas count, and not the sample that they are checked by, a coarse one does. */
const COARSE = { gridPoints: 1000 };

describe("the ledger of any state", () => {
  it("fits its schema, adds up, agrees with its sample, and is not better without US ISR than with it", () => {
    check(
      fc.property(aState, (state) => {
        const ledger = computeLedger(dataset, state);
        expect(v.safeParse(LedgerSchema, ledger).issues).toBeUndefined();
        const parts = ledger.lost.areaKm2 + ledger.thinned.areaKm2 + ledger.kept.areaKm2 + ledger.unseen.areaKm2;
        expect(Math.abs(parts / ledger.area.areaKm2 - 1)).toBeLessThan(0.001);
        expect(ledger.with.areaKm2).toBeGreaterThanOrEqual(ledger.without.areaKm2);
        expect(ledger.with.population).toBeGreaterThanOrEqual(ledger.without.population);
        for (const city of ledger.cities) expect(city.watchersWith).toBeGreaterThanOrEqual(city.watchersWithout);
        expect(ledger.method.discrepancyPercent).toBeLessThan(1);
        expect(ledger.problems).toEqual([]);
      }),
      250,
    );
  });

  it("is the same after US ISR is switched off and on again, but for the switch itself", () => {
    check(
      fc.property(aState, (state) => {
        const before = computeLedger(dataset, state, COARSE);
        const other = computeLedger(dataset, { ...state, usIsr: state.usIsr === "on" ? "off" : "on" }, COARSE);
        expect(computeLedger(dataset, { ...state }, COARSE)).toEqual(before);
        for (const key of ["with", "without", "lost", "thinned", "kept", "unseen"] as const)
          expect(other[key]).toEqual(before[key]);
      }),
      60,
    );
  });

  it("sees no less when the target climbs", () => {
    check(
      fc.property(aState, fc.integer({ min: 0, max: 20_000 }), (state, targetAltitude) => {
        const low = Math.min(state.targetAltitude, targetAltitude);
        const high = Math.max(state.targetAltitude, targetAltitude);
        const [near, far] = [low, high].map((height) =>
          computeLedger(dataset, { ...state, targetAltitude: height }, COARSE),
        );
        expect(far?.with.areaKm2).toBeGreaterThanOrEqual((near?.with.areaKm2 ?? 0) - 1);
      }),
      100,
    );
  });

  it("is all zeros, and valid, where nobody may fly", () => {
    const ledger = computeLedger(dataset, { ...DEFAULT_STATE, lead: "un", vetoes: ["RUS"] });
    expect(v.safeParse(LedgerSchema, ledger).issues).toBeUndefined();
    for (const part of ["with", "without", "lost", "thinned", "kept"] as const)
      expect(ledger[part]).toEqual({ areaKm2: 0, percent: 0, population: 0 });
    expect(ledger.unseen.percent).toBe(100);
    expect(ledger.providers).toEqual([]);
  });
});
