import { area as areaOf } from "@turf/turf";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { coverageShapes } from "../../src/coverage/coverage-shapes.js";
import { computeDiff } from "../../src/coverage/ledger/compute-diff.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { stationChange } from "../../src/coverage/ledger/diff-rows.js";
import { LedgerDiffSchema } from "../../src/coverage/ledger/diff-schema.js";
import { watchOf } from "../../src/coverage/watch.js";
import type { CoalitionState } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith } from "../model/states.js";

const FATES = ["kept", "thinned", "lost", "gained", "unseen"] as const;
const MEASURES = ["average", "atSomeTime", "twoOrMore"] as const;
const COARSE = { gridPoints: 1000, draws: 0 };

/** Two states with the same domain, as in every comparison. */
const anyPair = fc
  .tuple(anyState, anyState)
  .map(([before, after]): [CoalitionState, CoalitionState] => [{ ...before, domain: after.domain }, after]);

describe("what changes between any two states", () => {
  it("fits its schema, and kept, thinned, lost, gained and unseen add up", () => {
    check(
      fc.property(anyPair, ([before, after]) => {
        const diff = computeDiff(dataset, before, after, { draws: 0 });
        expect(v.safeParse(LedgerDiffSchema, diff).issues).toBeUndefined();
        expect(FATES.reduce((sum, fate) => sum + diff[fate].percent.value, 0)).toBeCloseTo(100, 6);
        expect(FATES.reduce((sum, fate) => sum + diff[fate].areaKm2.value, 0)).toBe(diff.area.areaKm2);
        expect(diff.method.discrepancyPercent).toBeLessThan(0.1);
        expect(diff.problems).toEqual([]);
      }),
      120,
    );
  });

  it("agrees on each side with that side's own ledger", () => {
    check(
      fc.property(anyPair, ([before, after]) => {
        const diff = computeDiff(dataset, before, after, COARSE);
        for (const [side, state] of [
          [diff.baseline, before],
          [diff.state, after],
        ] as const) {
          const ledger = computeLedger(dataset, state, COARSE);
          const own = state.usIsr === "on" ? "with" : "without";
          for (const measure of MEASURES)
            expect(side[measure].percent.value).toBeCloseTo(ledger[measure][own].percent.value, 1);
        }
      }),
      60,
    );
  });

  it("is empty from a state to itself", () => {
    check(
      fc.property(anyState, (state) => {
        const diff = computeDiff(dataset, state, state, { gridPoints: 1000, draws: 12 });
        for (const measure of MEASURES) expect(diff.change[measure]).toEqual({ value: 0, low: 0, high: 0 });
        for (const fate of ["thinned", "lost", "gained"] as const) expect(diff[fate].percent.value).toBe(0);
        expect(diff.stations.filter(({ what }) => what !== "unchanged")).toEqual([]);
        expect(diff.fleets).toEqual([]);
      }),
      40,
    );
  });

  it("loses in one direction what it gains in the other", () => {
    check(
      fc.property(anyPair, ([one, other]) => {
        // A diff uses the later state's floor, which is an assumption: both states get the same overrides.
        const before = { ...one, overrides: other.overrides };
        const there = computeDiff(dataset, before, other, COARSE);
        const back = computeDiff(dataset, other, before, COARSE);
        expect(there.lost.percent.value).toBeCloseTo(back.gained.percent.value, 1);
        expect(there.gained.percent.value).toBeCloseTo(back.lost.percent.value, 1);
        expect(there.unseen.percent.value).toBeCloseTo(back.unseen.percent.value, 1);
        for (const measure of MEASURES) expect(there.change[measure].value).toBeCloseTo(-back.change[measure].value, 6);
        expect(there.fleets.map(({ id }) => id)).toEqual(back.fleets.map(({ id }) => id));
      }),
      60,
    );
  });

  it("equals, from US ISR on to off, the ledger's numbers with and without, ranges included", () => {
    check(
      fc.property(anyState, (state) => {
        const ledger = computeLedger(dataset, state, { draws: 15 });
        const on: CoalitionState = { ...state, usIsr: "on" };
        const diff = computeDiff(dataset, on, { ...on, usIsr: "off" }, { draws: 15 });
        for (const measure of MEASURES) {
          expect(diff.baseline[measure]).toEqual(ledger[measure].with);
          expect(diff.state[measure]).toEqual(ledger[measure].without);
        }
        for (const fate of ["kept", "thinned", "lost", "unseen"] as const) expect(diff[fate]).toEqual(ledger[fate]);
        expect(diff.gained.percent).toEqual({ value: 0, low: 0, high: 0 });
      }),
      60,
    );
  });

  it("is drawn with the areas that are counted", () => {
    check(
      fc.property(anyPair, ([before, after]) => {
        const diff = computeDiff(dataset, before, after, { draws: 0 });
        const watches = { before: watchOf(dataset, before), after: watchOf(dataset, after) };
        const shapes = coverageShapes(watches.after, undefined, watches);
        for (const fate of ["kept", "thinned", "lost", "gained"] as const) {
          const drawn = areaOf({ type: "Feature", properties: {}, geometry: shapes[fate] }) / 1e6;
          expect(Math.abs(drawn - diff[fate].areaKm2.value) / diff.area.areaKm2).toBeLessThan(0.01);
        }
      }),
      40,
    );
  });
});

describe("an objection by Hungary", () => {
  const diff = computeDiff(dataset, stateWith({}), stateWith({ objections: ["HUN"] }), { draws: 20 });

  it("withholds the E-3A, and others stand in for part of the day", () => {
    const east = diff.stations.find(({ id }) => id === "pl-east");
    expect(east?.what).toBe("replaced");
    expect(east?.before[0]?.type).toBe("E-3A");
    expect(east?.after[0]?.type).toBe("E-3F");
    const e3a = diff.fleets.find(({ type }) => type === "E-3A");
    expect(e3a).toMatchObject({ quantity: 14, what: "not for this force", uses: ["air"] });
    expect(e3a?.reason).toContain("withheld by Hungary");
  });

  it("comes with the range of the difference, from the same draws on both sides", () => {
    const { value, low, high } = diff.change.average;
    expect(value).toBeCloseTo(diff.state.average.percent.value - diff.baseline.average.percent.value, 1);
    expect(value).toBeLessThan(-5);
    // An objection is a gain in no draw; with separate draws the ranges of the two sides would overlap.
    expect(low).toBeLessThan(value);
    expect(high).toBeLessThan(0);
  });
});

it("names bad fields of both sides, those of the baseline below it", () => {
  const bad = { ...stateWith({}), targetAltitude: -1 };
  const diff = computeDiff(dataset, bad, { ...bad, tankers: "some" as "on" }, { draws: -1 });
  expect(diff.problems.map(({ path }) => path)).toEqual([
    "baseline.targetAltitude",
    "tankers",
    "targetAltitude",
    "draws",
  ]);
  expect(diff.state.average.percent.value).toBe(0);
});

describe("what becomes of a station", () => {
  const held = (shares: Record<string, number>) =>
    Object.entries(shares).map(([id, share]) => ({ fleet: { id }, share }));
  it.each([
    ["unchanged", {}, {}],
    ["unchanged", { a: 0.5 }, { a: 0.5 }],
    ["lost", { a: 0.5 }, {}],
    ["gained", {}, { a: 0.5 }],
    ["replaced", { a: 0.8, b: 0.1 }, { b: 0.3 }],
    ["less", { a: 0.8, b: 0.1 }, { b: 0.1 }],
    ["more", { b: 0.1 }, { a: 0.8, b: 0.1 }],
    ["less", { a: 0.8 }, { a: 0.5 }],
  ] as const)("%s", (what, before, after) => {
    expect(stationChange(held(before), held(after))).toBe(what);
  });
});
