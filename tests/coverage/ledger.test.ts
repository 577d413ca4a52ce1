import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { addingUp } from "../../src/coverage/ledger/rounding.js";
import { LedgerSchema } from "../../src/coverage/ledger/schema.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import { dataset } from "../dataset.js";

const ledgerOf = (patch: Partial<CoalitionState>, draws = 0) =>
  computeLedger(dataset, { ...DEFAULT_STATE, ...patch }, { draws });

describe("the ledger", () => {
  it.each(DOMAINS)("fits its schema and agrees with itself: %s", (domain) => {
    const ledger = ledgerOf({ domain }, 40);
    expect(v.safeParse(LedgerSchema, ledger).issues ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
    const { kept, thinned, lost, unseen, area, method } = ledger;
    const fates = [kept, thinned, lost, unseen];
    expect(fates.reduce((sum, { areaKm2 }) => sum + areaKm2.value, 0)).toBe(area.areaKm2);
    expect(fates.reduce((sum, { percent }) => sum + Math.round(percent.value * 100), 0)).toBe(10_000);
    expect(method.discrepancyPercent).toBeLessThan(0.1);
    expect(method).toMatchObject({ draws: 40, seed: 1 });
    expect(ledger.problems).toEqual([]);
    expect(ledger.warning !== null).toBe(domain === "air" || domain === "missiles");
    for (const { warningMin } of ledger.cities) expect(warningMin !== null).toBe(ledger.warning !== null);
  });

  it("gives every number its range from draws, the same for the same seed, and none without draws", () => {
    const [one, again, other, none] = [
      ledgerOf({ domain: "signals" }, 60),
      ledgerOf({ domain: "signals" }, 60),
      computeLedger(dataset, { ...DEFAULT_STATE, domain: "signals" }, { draws: 60, seed: 2 }),
      ledgerOf({ domain: "signals" }),
    ];
    expect(again).toEqual(one);
    expect(other.average.with.percent.value).toBe(one.average.with.percent.value);
    expect(other.average.with.percent).not.toEqual(one.average.with.percent);
    const { value, low, high } = one.average.with.percent;
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(none.average.with.percent).toEqual({ value, low: null, high: null });
    expect(none.assumptions).toEqual([]);
  });

  it("counts a ring held for a few hours a day by its share, and says at most if a reach is only a horizon", () => {
    const { average, atSomeTime, atMost, stations } = ledgerOf({ domain: "signals" });
    expect(average.with.percent.value).toBeLessThan(atSomeTime.with.percent.value / 5);
    expect(average.without.percent.value).toBeLessThan(average.with.percent.value);
    expect(atMost).toBe(true);
    expect(ledgerOf({ domain: "air" }).atMost).toBe(false);
    const held = stations.filter(({ holders }) => holders.length > 0);
    for (const { share, longestGapH } of held) if (share.value < 1) expect(longestGapH?.value).toBeGreaterThan(1);
  });

  it("credits by share: the holders of a station add up to its hours", () => {
    for (const domain of DOMAINS)
      for (const { holders, share } of ledgerOf({ domain, asOf: "latest" }).stations)
        expect(holders.reduce((sum, holder) => sum + holder.share.value, 0)).toBeCloseTo(share.value, 3);
  });

  it("lists the stations of the domain that nobody holds, with the reason", () => {
    const { stations } = ledgerOf({ domain: "surface" });
    expect(stations.find(({ id }) => id === "bs-west")).toMatchObject({ holders: [], longestGapH: null, ring: null });
    expect(stations.find(({ id }) => id === "bs-west")?.reason).not.toBe("");
  });

  it("compares on with off whatever the switch is set to", () => {
    const [on, off] = [ledgerOf({ domain: "signals" }), ledgerOf({ domain: "signals", usIsr: "off" })];
    for (const key of ["average", "atSomeTime", "twoOrMore", "lost", "kept", "dependence"] as const)
      expect(off[key]).toEqual(on[key]);
    expect(off.stations.flatMap(({ holders }) => holders).every(({ provider }) => provider !== "USA")).toBe(true);
    expect(on.lost.areaKm2.value).toBeGreaterThan(10_000);
  });

  it("differs between the two dates in signals and on the ground, as the facts do", () => {
    for (const domain of ["surface", "signals"] as const) {
      const [april, latest] = (["2025-04", "latest"] as const).map((asOf) => ledgerOf({ domain, asOf }).average.with);
      expect(Math.abs((latest?.percent.value ?? 0) - (april?.percent.value ?? 0)), domain).toBeGreaterThan(0.2);
    }
  });

  it("is a valid ledger of zeros if nobody flies or there is no station", () => {
    const bare = { ...dataset, scenarios: dataset.scenarios.map((scenario) => ({ ...scenario, stations: [] })) };
    for (const ledger of [
      ledgerOf({ lead: "un", vetoes: ["RUS"] }, 20),
      computeLedger(bare, DEFAULT_STATE, { draws: 20 }),
    ]) {
      expect(v.safeParse(LedgerSchema, ledger).issues ?? []).toEqual([]);
      for (const side of ["with", "without"] as const)
        for (const measure of ["average", "atSomeTime", "twoOrMore"] as const)
          expect(ledger[measure][side].percent).toEqual({ value: 0, low: 0, high: 0 });
      for (const fate of ["kept", "thinned", "lost"] as const) expect(ledger[fate].areaKm2.value).toBe(0);
      expect(ledger.unseen.percent.value).toBe(100);
      expect(ledger.providers).toEqual([]);
      expect(ledger.assumptions).toEqual([]);
    }
  });

  it("counts exactly the assumptions that move a number: each found by moving it alone", () => {
    const state: CoalitionState = { ...DEFAULT_STATE, domain: "signals" };
    const { assumptions } = computeLedger(dataset, state, { draws: 20 });
    const acting = new Set(assumptions.map(({ id }) => id));
    const numbers = (overrides: Record<string, number>) => {
      const ledger = computeLedger(dataset, { ...state, overrides }, { draws: 0 });
      // Rings are left out: the ring of a station that nobody holds moves none of the ledger's numbers.
      const stations = ledger.stations.map(({ ring: _ring, ...rest }) => rest);
      // The force's numbers name their own assumptions.
      return JSON.stringify({ ...ledger, stations, state: null, force: null });
    };
    const usual = numbers({});
    for (const { id, low, high } of dataset.assumptions) {
      const moves = numbers({ [id]: low }) !== usual || numbers({ [id]: high }) !== usual;
      // Not the converse: the search counts also effects that the ledger rounds away.
      if (moves) expect(acting.has(id), id).toBe(true);
    }
    expect(acting.has("rotation-pool")).toBe(false);
    expect(acting.has("altitude.e3")).toBe(false);
    expect(acting.has("flying-hours.crewed")).toBe(true);
    expect(assumptions.find(({ id }) => id === "flying-hours.crewed")?.effect).toBeGreaterThan(0.5);
  });

  it("gives as a provider's cost what its withdrawal takes off the average once others stand in", () => {
    for (const domain of DOMAINS) {
      const { providers, average } = ledgerOf({ domain });
      for (const { average: own, alone, cost } of providers) {
        expect(cost.areaKm2.value).toBeLessThanOrEqual(own.areaKm2.value);
        expect(alone.areaKm2.value).toBeLessThanOrEqual(own.areaKm2.value);
        expect(own.areaKm2.value).toBeLessThanOrEqual(average.with.areaKm2.value);
      }
      const costs = providers.map(({ cost }) => cost.areaKm2.value);
      expect([...costs].sort((a, b) => b - a)).toEqual(costs);
    }
    const usa = ledgerOf({ domain: "signals" }).providers.find(({ id }) => id === "USA");
    const { average } = ledgerOf({ domain: "signals" });
    expect(usa?.cost.percent.value).toBeCloseTo(average.with.percent.value - average.without.percent.value, 1);
  });

  it("keeps the average between its bounds for hours that coincide and hours that are spread out", () => {
    for (const domain of DOMAINS) {
      const { average, dependence } = ledgerOf({ domain });
      for (const side of ["with", "without"] as const) {
        expect(dependence[side].lowPercent).toBeLessThanOrEqual(average[side].percent.value + 0.01);
        expect(dependence[side].highPercent).toBeGreaterThanOrEqual(average[side].percent.value - 0.01);
      }
      const at = (overlap: number) =>
        ledgerOf({ domain, overrides: { "hours-overlap": overlap } }).average.with.percent.value;
      expect(at(1)).toBeCloseTo(dependence.with.lowPercent, 1);
      expect(at(-1)).toBeCloseTo(dependence.with.highPercent, 1);
    }
  });

  it.each([
    ["targetAltitude", { targetAltitude: Number.NaN }, "NaN"],
    ["targetAltitude", { targetAltitude: -1 }, "-1"],
    ["targetAltitude", { targetAltitude: "high" as unknown as number }, '"high"'],
    ["domain", { domain: "sea" as unknown as "air" }, '"sea"'],
    ["overrides.floor-h", { overrides: { "floor-h": 99 } }, "99"],
    ["overrides.floor-h", { overrides: { "floor-h": Number.NaN } }, "NaN"],
    ["overrides.flor", { overrides: { flor: 1 } }, '"flor"'],
  ])("names a bad %s with its path and value, and gives zeros instead of throwing", (path, patch, quoted) => {
    const ledger = ledgerOf(patch);
    expect(ledger.problems[0]).toMatchObject({ path });
    expect(ledger.problems[0]?.message).toContain(quoted);
    expect(ledger.average.with.areaKm2.value).toBe(0);
    expect(v.safeParse(LedgerSchema, ledger).issues ?? []).toEqual([]);
  });

  it("names a bad number of draws", () => {
    const ledger = computeLedger(dataset, DEFAULT_STATE, { draws: -3 });
    expect(ledger.problems[0]).toMatchObject({ path: "draws" });
    expect(ledger.problems[0]?.message).toContain("-3");
  });
});

describe("addingUp", () => {
  it("rounds by the largest remainders", () => {
    expect(addingUp([33.333, 33.333, 33.334], 100, 1)).toEqual([33, 33, 34]);
    expect(addingUp([0.04, 99.96], 100, 0.1)).toEqual([0, 100]);
    expect(addingUp([50.5, 49.5], 100, 1)).toEqual([51, 49]);
    expect(addingUp([4.62, 22.48, 0, 72.9], 100, 0.1).reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
  });
});
