import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerInputProblems } from "../../src/coverage/ledger/input.js";
import { watchersOf } from "../../src/coverage/watchers.js";
import { withdrawals } from "../../src/coverage/ledger/withdrawal.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

describe("withdrawal of one provider", () => {
  it("of somebody who is not there costs nothing, in any state", () => {
    check(
      fc.property(
        fc.constantFrom("nato", "coalition", "un") as fc.Arbitrary<"nato" | "coalition" | "un">,
        fc.constantFrom("air", "surface", "signals") as fc.Arbitrary<"air" | "surface" | "signals">,
        fc.integer({ min: 0, max: 20_000 }),
        (lead, domain, targetAltitude) => {
          const state = { ...DEFAULT_STATE, lead, domain, targetAltitude };
          for (const id of ["PRT", "XXX", "constructor"])
            expect(withdrawals(dataset, state, undefined, [id])).toEqual([{ id, costKm2: 0, costPopulation: 0 }]);
        },
      ),
      60,
    );
  });

  it("never costs less than nothing, nor more than is seen; the dearest comes first", () => {
    for (const { id } of dataset.scenarios) {
      const rows = withdrawals(dataset, { ...DEFAULT_STATE, scenario: id, targetAltitude: 5000 });
      for (const { costKm2 } of rows) expect(costKm2).toBeGreaterThanOrEqual(0);
      expect(rows.map(({ costKm2 }) => costKm2)).toEqual(rows.map(({ costKm2 }) => costKm2).sort((a, b) => b - a));
    }
  });

  it("does not change what is asked afterwards", () => {
    const before = watchersOf(dataset, DEFAULT_STATE).map(({ provider }) => provider);
    withdrawals(dataset, DEFAULT_STATE);
    expect(watchersOf(dataset, DEFAULT_STATE).map(({ provider }) => provider)).toEqual(before);
  });
});

describe("input of a ledger", () => {
  it("is sound by default", () => {
    expect(ledgerInputProblems(DEFAULT_STATE)).toEqual([]);
  });
  it.each([
    ["targetAltitude", Number.NaN, "NaN"],
    ["targetAltitude", -1, "-1"],
    ["targetAltitude", 20_001, "20001"],
    ["domain", "sonar", "sonar"],
    ["usIsr", "maybe", "maybe"],
    ["objections", "HUN", "HUN"],
  ])("%s %s is a named problem that quotes the value", (path, value, quoted) => {
    const problems = ledgerInputProblems({ ...DEFAULT_STATE, [path]: value });
    expect(problems).toMatchObject([{ path }]);
    expect(problems[0]?.message).toContain(quoted);
  });
  it("names the grid's points too, and everything at once", () => {
    const problems = ledgerInputProblems({ ...DEFAULT_STATE, targetAltitude: -1 }, { gridPoints: 0.5 });
    expect(problems.map(({ path }) => path)).toEqual(["targetAltitude", "gridPoints"]);
  });
});
