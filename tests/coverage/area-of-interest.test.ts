import { describe, expect, it } from "vitest";
import { areaOfInterest, areaOfState, type CheckedArea } from "../../src/coverage/area-of-interest.js";
import { ledgerByArea } from "../../src/coverage/ledger/by-area.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { packEdits } from "../../src/model/pack-edits.js";
import { validateScenario } from "../../src/model/parse-scenario.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const polygon = (...ring: number[][]) => ({ type: "Polygon", coordinates: [ring] });
const square = polygon([22, 48], [26, 48], [26, 51], [22, 51], [22, 48]);
const problemsOf = (input: unknown) => {
  const result = areaOfInterest(input);
  return "problems" in result ? result.problems : [];
};

describe("an area given by a user", () => {
  it("is accepted if it is valid, also as a Feature", () => {
    for (const input of [square, { type: "Feature", properties: {}, geometry: square }]) {
      const result = areaOfInterest(input, "Test square");
      expect(result).toMatchObject({ area: { id: "custom", name: "Test square", notices: [] } });
    }
  });

  it.each([
    [
      "not a number",
      polygon([22, 48], [Number.NaN, 48], [26, 51], [22, 48]),
      "area-number",
      "area.coordinates[0][1]",
      "NaN",
    ],
    [
      "latitude 200",
      polygon([22, 48], [26, 200], [26, 51], [22, 48]),
      "area-latitude",
      "area.coordinates[0][1][1]",
      "200",
    ],
    [
      "longitude 999",
      polygon([22, 48], [999, 48], [26, 51], [22, 48]),
      "area-longitude",
      "area.coordinates[0][1][0]",
      "999",
    ],
    ["unclosed", polygon([22, 48], [26, 48], [26, 51], [22, 51]), "area-unclosed", "area.coordinates[0]", "22, 51"],
    [
      "self-crossing",
      polygon([22, 48], [26, 51], [26, 48], [22, 51], [22, 48]),
      "area-self-crossing",
      "area.coordinates[0][0]",
      "24.0000, 49.5000",
    ],
    ["no rings", { type: "Polygon", coordinates: [] }, "area-empty", "area.coordinates", "got none"],
    ["no size", polygon([22, 48], [24, 48], [26, 48], [22, 48]), "area-empty", "area.coordinates[0]", "nothing"],
    ["a line", { type: "LineString", coordinates: [] }, "area-type", "area.type", "LineString"],
    ["null", null, "area-type", "area.type", "null"],
    ["a string for a ring", { type: "Polygon", coordinates: ["x"] }, "area-type", "area.coordinates[0]", "x"],
  ])("%s is a named problem that quotes the value", (_, input, code, path, value) => {
    const [first] = problemsOf(input);
    expect(first).toMatchObject({ code, path });
    expect(first?.message).toContain(value);
  });

  it("names all problems at once, but not thousands of them", () => {
    expect(problemsOf(polygon([Number.NaN, 0], [1, 200], [300, 1], [0, 0])).map(({ code }) => code)).toEqual([
      "area-number",
      "area-latitude",
      "area-longitude",
    ]);
    const many = polygon(...Array.from({ length: 1000 }, () => [0, 200]));
    expect(problemsOf(many)).toHaveLength(21);
  });

  it("of a million corners is refused before any of them is read", () => {
    let read = 0;
    const corners = new Proxy(new Array(1_000_000), {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) read++;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(problemsOf({ type: "Polygon", coordinates: [corners] })).toMatchObject([{ code: "area-vertices" }]);
    expect(read).toBe(0);
  });

  it("of a hundred thousand long sides ends in a named problem, not in a hang", () => {
    const comb = Array.from({ length: 99_990 }, (_, i) => [i % 2 ? 40 : 20, 40 + i / 10_000]);
    const [first] = problemsOf(polygon([20, 40], ...comb, [50, 60], [50, 39], [20, 40]));
    expect(["area-too-intricate", "area-self-crossing"]).toContain(first?.code);
  });

  it("has its overlapping parts joined; if that fails they stay, with a notice", () => {
    const overlapping = {
      type: "MultiPolygon",
      coordinates: [square.coordinates, polygon([24, 49], [28, 49], [28, 52], [24, 52], [24, 49]).coordinates],
    };
    const joined = areaOfInterest(overlapping);
    expect(joined).toMatchObject({ area: { geometry: { type: "Polygon" }, notices: [] } });
    const failed = areaOfInterest(overlapping, "x", () => {
      throw new Error("Unable to complete output ring");
    });
    expect(failed).toMatchObject({ area: { geometry: overlapping, notices: [{ code: "area-parts-not-joined" }] } });
    if (!("area" in failed)) throw new Error("refused");
    expect(computeLedger(dataset, DEFAULT_STATE, { area: failed.area }).area.areaKm2).toBeGreaterThan(0);
  });

  it("gives a ledger of its own", () => {
    const result = areaOfInterest(square);
    if (!("area" in result)) throw new Error("refused");
    const ledger = computeLedger(dataset, DEFAULT_STATE, { area: result.area });
    // 4° × 3° around 49.5° N: R²·Δλ·(sin 51° − sin 48°).
    expect(Math.abs(ledger.area.areaKm2 / 96_376 - 1)).toBeLessThan(0.001);
    expect(ledger.method.discrepancyPercent).toBeLessThan(1);
  });
});

describe("an oblast as an area", () => {
  it("is found by its code, and so is one that a scenario names", () => {
    expect(areaOfState(dataset, "UA-59")).toMatchObject({ area: { id: "UA-59", name: "Sumy oblast" } });
    const edits = packEdits([{ do: "set", what: "area", value: "UA-59" }]);
    const ledger = computeLedger(dataset, { ...DEFAULT_STATE, edits }, { draws: 0 });
    expect(ledger.area).toEqual({ id: "UA-59", name: "Sumy oblast", areaKm2: 23_236 });
    expect(ledger.problems).toEqual([]);
  });

  it("has the numbers that its row has in the ledger by oblast", () => {
    const { area } = areaOfState(dataset, "UA-56") as { area: CheckedArea };
    const ledger = computeLedger(dataset, DEFAULT_STATE, { area, draws: 0 });
    const row = ledgerByArea(dataset, DEFAULT_STATE).areas.find(({ id }) => id === "UA-56");
    expect(Math.abs(ledger.average.with.percent.value - (row?.average.with.percent.value ?? 0))).toBeLessThan(0.1);
    expect(ledger.average.with.people).toEqual(row?.average.with.people);
  });

  it("is not one in a dataset without oblasts", () => {
    const { oblasts: _, ...bare } = dataset;
    expect(areaOfState(bare, "UA-59")).toMatchObject({ problems: [{ code: "area-unknown" }] });
    const scenario = { ...dataset.scenarios[0], version: 2, area: "UA-59" };
    const own = { ...bare, geography: { ...bare.geography } };
    expect(validateScenario(scenario, own)).toMatchObject({ problems: [{ path: "area" }] });
    expect(validateScenario(scenario, dataset)).toHaveProperty("scenario");
    expect(validateScenario({ ...scenario, area: "UA-99" }, dataset)).toMatchObject({ problems: [{ path: "area" }] });
  });
});

describe("a state as an area", () => {
  it("is found by its code, and an unknown code is a problem that quotes it", () => {
    expect(areaOfState(dataset, "POL")).toMatchObject({ area: { id: "POL", name: "Poland" } });
    expect(areaOfState(dataset, "XXX")).toMatchObject({ problems: [{ code: "area-unknown", path: "area" }] });
  });
});
