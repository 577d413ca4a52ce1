import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDiff } from "../../src/coverage/ledger/compute-diff.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { addScenario, scenarioState, seenIn } from "../../src/model/apply-scenario.js";
import type { Dataset } from "../../src/model/dataset.js";
import { fillStations } from "../../src/model/fill.js";
import { parseScenario, validateScenario } from "../../src/model/parse-scenario.js";
import type { Scenario } from "../../src/model/scenario.js";
import { scenarioOf } from "../../src/model/scenario-of.js";
import { stateOf } from "../../src/model/start.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith } from "./states.js";

const mine: Scenario = {
  id: "mine",
  name: "Mine",
  summary: "Ten E-3F.",
  state: { lead: "nato", usIsr: "off" },
  stations: [{ id: "s", name: "S", orbit: "pl_east_awacs", domain: "air", candidates: ["fra_e3f_avord"] }],
  sources: [],
  overrides: { fleets: { fra_e3f_avord: { quantity: 10 } }, assumptions: { "flying-hours.crewed": 18 } },
};
const problemsOf = (value: unknown) => {
  const result = validateScenario(value, dataset);
  return "problems" in result ? result.problems : [];
};

describe("validateScenario", () => {
  it("finds nothing wrong with the built-in ones", () => {
    for (const scenario of dataset.scenarios) expect(problemsOf(scenario)).toEqual([]);
  });

  it("accepts a user's own, with overrides", () => expect(problemsOf(mine)).toEqual([]));

  it.each([
    [{ ...mine, state: { lead: "me" } }, "not-one-of", "state.lead"],
    [{ ...mine, state: { colour: "red" } }, "unknown-key", "state.colour"],
    [{ ...mine, stations: [...mine.stations, ...mine.stations] }, "repeated-id", "stations[1].id"],
    [{ ...mine, overrides: { assumptions: { "flying-hours.crewed": 99 } } }, "out-of-range", "overrides.assumptions"],
    [{ ...mine, overrides: { fleets: { ghost: { quantity: 1 } } } }, "unknown-id", "overrides.fleets"],
    [JSON.parse(JSON.stringify(mine).replace('"lead"', '"__proto__"')), "hostile-key", ""],
  ])("reports what is bad (%#)", (value, code, path) => {
    expect(problemsOf(value)).toContainEqual(expect.objectContaining({ code, path }));
  });

  it("survives anything", () => {
    check(
      fc.property(fc.anything(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
        expect(problemsOf({ ...mine, state: value }).length).toBeLessThan(201);
      }),
      500,
    );
  });
});

describe("parseScenario", () => {
  it("reads a file's text", () => expect(parseScenario(JSON.stringify(mine), dataset)).toEqual({ scenario: mine }));
  it.each(["", "{", "[".repeat(100_000), "x".repeat(2_000_000)])("reports bad text (%#)", (text) => {
    expect(parseScenario(text, dataset)).toHaveProperty("problems[0].code");
  });
});

describe("a scenario's own numbers", () => {
  it("count in its states, and leave the dataset alone", () => {
    const before = JSON.stringify(dataset.fleets);
    const applied = addScenario(dataset, mine);
    const state = stateOf(mine);
    expect(state).toEqual(stateWith({ scenario: "mine", lead: "nato", usIsr: "off" }));
    const [station] = fillStations(applied, state);
    const flown = (station?.holders ?? []).reduce((sum, { flyingH }) => sum + 7 * flyingH, 0);
    // Four aircraft at the dataset's own tempo would fly 58 h a week.
    expect(flown).toBeGreaterThan(4 * 20);
    expect(flown).toBeLessThanOrEqual(10 * 18 + 1e-6);
    expect(JSON.stringify(dataset.fleets)).toBe(before);
  });

  it("count in no other state, whichever state has seen the dataset before", () => {
    const added = addScenario(dataset, mine);
    const seen = seenIn(added, { scenario: "mine" });
    expect(seen.fleets.find(({ id }) => id === "fra_e3f_avord")?.quantity).toBe(10);
    expect(seenIn(added, { scenario: "mine" })).toBe(seen);
    expect(seenIn(seen, { scenario: "mine" })).toBe(seen);
    expect(seenIn(seen, { scenario: "report" })).toBe(added);
    const ledger = (data: Dataset) => computeLedger(data, DEFAULT_STATE, { draws: 2 });
    expect(ledger(seen)).toEqual(ledger(dataset));
    expect(computeDiff(added, stateOf(mine), DEFAULT_STATE, { draws: 2 })).toEqual(
      computeDiff(seen, stateOf(mine), DEFAULT_STATE, { draws: 2 }),
    );
  });

  it("gives any state back through a scenario file", () => {
    check(
      fc.property(anyState, (state) => {
        const file = JSON.stringify({ ...mine, id: state.scenario, state: scenarioState(state), overrides: undefined });
        const result = parseScenario(file, dataset);
        expect("scenario" in result && stateOf(result.scenario)).toEqual(state);
      }),
      1000,
    );
  });
});

describe("scenarioOf", () => {
  it("falls back to the first scenario", () => {
    expect(scenarioOf(dataset, { scenario: "nowhere" })).toBe(dataset.scenarios[0]);
  });
});
