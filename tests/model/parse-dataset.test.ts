import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_PROBLEMS } from "../../src/model/check-schema.js";
import type { Dataset } from "../../src/model/dataset.js";
import { validateDataset } from "../../src/model/parse-dataset.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { shipped } from "./air/forces.js";

const problemsOf = (value: unknown) => {
  const result = validateDataset(value);
  return "problems" in result ? result.problems : [];
};
const spoilt = (change: (copy: Dataset) => void) => {
  const copy = structuredClone(dataset);
  change(copy);
  return problemsOf(copy);
};
const first = <T>(rows: readonly T[]) => rows[0] as T;

describe("validateDataset", () => {
  it("finds nothing wrong with the shipped dataset, with or without its sources", () => {
    expect(problemsOf(dataset)).toEqual([]);
    expect(problemsOf({ ...dataset, sources: undefined })).toEqual([]);
  });

  it("says what, where and which value", () => {
    expect(spoilt((copy) => Object.assign(first(copy.fleets), { lon: "east" }))).toEqual([
      { code: "number", path: "fleets[0].lon", message: 'expected number, got "east"' },
    ]);
    expect(spoilt((copy) => Object.assign(first(copy.platforms), { extra: 1 }))[0]).toMatchObject({
      code: "unknown-key",
      path: "platforms[0].extra",
    });
    expect(spoilt((copy) => Reflect.deleteProperty(copy, "rules"))[0]).toMatchObject({
      code: "missing",
      path: "rules",
    });
  });

  it.each<[string, (copy: Dataset) => void, string, string]>([
    [
      "a fleet of no platform",
      (c) => Object.assign(first(c.fleets), { platform: "zeppelin" }),
      "unknown-id",
      "fleets[0].platform",
    ],
    [
      "a fleet of nobody",
      (c) => Object.assign(first(c.fleets), { operator: "XXX" }),
      "unknown-id",
      "fleets[0].operator",
    ],
    [
      "an id twice",
      (c) => Object.assign(c.fleets[1] as object, { id: first(c.fleets).id }),
      "repeated-id",
      "fleets[1].id",
    ],
    ["a source that is not there", (c) => first(c.rules).sources.push("nowhere"), "unknown-id", "rules[0].sources"],
    [
      "a station on no orbit",
      (c) => Object.assign(first(first(c.scenarios).stations), { orbit: "moon" }),
      "unknown-id",
      "scenarios[0].stations[0].orbit",
    ],
    [
      "a candidate that is not there",
      (c) => first(first(c.scenarios).stations).candidates.push("ghost"),
      "unknown-id",
      "scenarios[0].stations[0].candidates[3]",
    ],
    [
      "a scenario with a bad state",
      (c) => Object.assign(first(c.scenarios).state, { lead: "me" }),
      "not-one-of",
      "scenarios[0].state.lead",
    ],
    [
      "an assumption that is not there",
      (c) => Object.assign(first(c.orbits).legLengthKm, { assumption: "guess" }),
      "unknown-id",
      "orbits[0].legLengthKm.assumption",
    ],
    [
      "a number that the model needs",
      (c) => Object.assign(c.assumptions.find(({ id }) => id === "tanker-reach-km") as object, { id: "x" }),
      "missing",
      "assumptions",
    ],
    [
      "a number that the model needs for forces",
      (c) => {
        c.forces = shipped;
        Object.assign(c.assumptions.find(({ id }) => id === "fighter-tempo") as object, { id: "x" });
      },
      "missing",
      "assumptions",
    ],
    ["no Ukraine", (c) => c.geography.objects.states.geometries.splice(0), "no-ukraine", "geography"],
  ])("reports %s", (_, change, code, path) => {
    expect(spoilt(change)).toContainEqual(expect.objectContaining({ code, path }));
  });

  it("needs no number for forces where there are none", () => {
    const { forces: _, ...without } = structuredClone(dataset);
    const assumptions = without.assumptions.filter(({ id }) => !id.startsWith("fighter-"));
    expect(problemsOf({ ...without, assumptions })).toEqual([]);
  });

  it("stops after a limit of problems", () => {
    const problems = spoilt((copy) => copy.cities.push(...Array.from({ length: 5000 }, () => ({}) as never)));
    expect(problems).toHaveLength(MOST_PROBLEMS);
    expect(problems.at(-1)?.code).toBe("more");
  });

  it("survives anything", () => {
    check(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
        expect(problemsOf({ ...dataset, fleets: value }).length).toBeGreaterThanOrEqual(
          Array.isArray(value) && value.length === 0 ? 0 : 1,
        );
      }),
      60,
    );
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(problemsOf(cycle)[0]?.code).toBe("too-deep");
    expect(problemsOf({ ...dataset, rules: deep })[0]?.code).toBe("too-deep");
    expect(problemsOf({ ...dataset, dataVersion: "x".repeat(1_000_000) })[0]?.code).toBe("too-long");
    expect(problemsOf({ ...dataset, rules: JSON.parse('[{"__proto__":{}}]') })[0]?.code).toBe("hostile-key");
    expect(
      problemsOf(
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error("no");
            },
          },
        ),
      )[0]?.code,
    ).toBe("unreadable");
  });
});
