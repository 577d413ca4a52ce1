import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { LedgerSchema } from "../../src/coverage/ledger/schema.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const ledgerOf = (patch: Partial<CoalitionState>) => computeLedger(dataset, { ...DEFAULT_STATE, ...patch });

describe("the ledger", () => {
  for (const domain of ["air", "surface", "signals"] as const) {
    it(`fits its schema and agrees with itself: ${domain}`, () => {
      const ledger = ledgerOf({ domain });
      expect(v.safeParse(LedgerSchema, ledger).issues ?? []).toEqual([]);
      expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
      const { kept, thinned, lost, unseen, area, method } = ledger;
      const sum = kept.areaKm2 + thinned.areaKm2 + lost.areaKm2 + unseen.areaKm2;
      expect(Math.abs(sum / area.areaKm2 - 1)).toBeLessThan(0.001);
      expect(method.discrepancyPercent).toBeLessThan(0.2);
      expect(ledger.problems).toEqual([]);
    });
  }

  it("compares on with off whichever way the switch stands", () => {
    const [on, off] = [ledgerOf({ domain: "signals" }), ledgerOf({ domain: "signals", usIsr: "off" })];
    expect(off.with).toEqual(on.with);
    expect(off.lost).toEqual(on.lost);
    expect(off.stations.every(({ provider }) => provider !== "USA")).toBe(true);
    expect(on.lost.areaKm2).toBeGreaterThan(10_000);
  });

  it("is a ledger of zeros where nobody flies", () => {
    const ledger = ledgerOf({ lead: "un", vetoes: ["RUS"] });
    expect(v.safeParse(LedgerSchema, ledger).success).toBe(true);
    for (const part of ["with", "without", "kept", "thinned", "lost"] as const) expect(ledger[part].areaKm2).toBe(0);
    expect(ledger.unseen.percent).toBe(100);
    expect(ledger.providers).toEqual([]);
  });

  it("names a bad height with its path and value, and gives zeros instead of throwing", () => {
    for (const targetAltitude of [Number.NaN, -1, Number.POSITIVE_INFINITY, "high" as unknown as number]) {
      const ledger = ledgerOf({ targetAltitude });
      expect(ledger.problems[0]).toMatchObject({ path: "targetAltitude" });
      expect(ledger.problems[0]?.message).toContain(String(targetAltitude).replace("high", '"high"'));
      expect(ledger.with.areaKm2).toBe(0);
      expect(v.safeParse(LedgerSchema, ledger).success).toBe(true);
    }
  });

  it("charges a provider no less than nothing, and the sum of shares of a part-time station no more than a day", () => {
    const ledger = ledgerOf({ domain: "surface" });
    for (const { costKm2, soleKm2, areaKm2 } of ledger.providers) {
      expect(costKm2).toBeGreaterThanOrEqual(0);
      expect(soleKm2).toBeLessThanOrEqual(areaKm2);
    }
    expect(ledger.expected.withKm2).toBeLessThanOrEqual(ledger.with.areaKm2 * 1.002);
  });
});
