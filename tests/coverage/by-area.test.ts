import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { areasOfInterest } from "../../src/coverage/areas-input.js";
import { areasToCsv, areasToMarkdown } from "../../src/coverage/ledger/areas-forms.js";
import { AreasLedgerSchema } from "../../src/coverage/ledger/areas-schema.js";
import { ledgerByArea } from "../../src/coverage/ledger/by-area.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import { dataset } from "../dataset.js";

const box = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const collection = (...features: object[]) => ({ type: "FeatureCollection", features });
const feature = (properties: object, geometry: object, id?: string | number) => ({
  type: "Feature",
  properties,
  geometry,
  ...(id !== undefined && { id }),
});
const areasIn = (input: unknown) => {
  const result = areasOfInterest(input);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.areas;
};

describe("a ledger by oblast", () => {
  const ledger = ledgerByArea(dataset, DEFAULT_STATE);
  const row = (id: string, from = ledger) => from.areas.find((area) => area.id === id);

  it("has a row for each, in the order of their codes", () => {
    expect(ledger.areas.map(({ id }) => id)).toEqual(dataset.oblasts.units.map(({ id }) => id));
    expect(row("UA-59")).toMatchObject({ name: "Sumy oblast", cities: 1, people: 294_456 });
    expect(ledger.by).toBe("oblast");
  });

  it.each(DOMAINS)("fits its schema, with draws and without: %s", (domain) => {
    for (const draws of [0, 20]) {
      const made = ledgerByArea(dataset, { ...DEFAULT_STATE, domain }, { draws });
      expect(v.safeParse(AreasLedgerSchema, made).success).toBe(true);
      expect(made.method).toMatchObject({ measured: "polygons", draws, seed: draws > 0 ? 1 : 0 });
      expect(made.problems).toEqual([]);
    }
  });

  it("has ranges where draws are asked for, the same for the same seed, around what is measured", () => {
    const drawn = ledgerByArea(dataset, DEFAULT_STATE, { draws: 50, seed: 7 });
    expect(drawn).toEqual(ledgerByArea(dataset, DEFAULT_STATE, { draws: 50, seed: 7 }));
    expect(row("UA-56")?.hours.with).toMatchObject({ low: null, high: null });
    const { value, low, high } = row("UA-56", drawn)?.hours.with ?? { value: 0, low: 0, high: 0 };
    expect(value).toBe(row("UA-56")?.hours.with.value);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThanOrEqual(value);
  });

  it("says at most only of areas into which a horizon reaches", () => {
    const signals = ledgerByArea(dataset, { ...DEFAULT_STATE, domain: "signals" });
    expect(row("UA-46", signals)?.atMost).toBe(true);
    expect(row("UA-09", signals)?.atMost).toBe(false);
  });

  it("names a bad field, and then nothing is watched", () => {
    const bad = ledgerByArea(dataset, { ...DEFAULT_STATE, targetAltitude: -1 }, { draws: -3 });
    expect(bad.problems.map(({ path }) => path)).toEqual(["targetAltitude", "draws"]);
    expect(bad.areas.every(({ average }) => average.with.areaKm2.value === 0)).toBe(true);
    const { oblasts: _none, ...without } = dataset;
    expect(ledgerByArea(without, DEFAULT_STATE)).toMatchObject({ areas: [], problems: [{ path: "oblasts" }] });
    expect(ledgerByArea(dataset, DEFAULT_STATE, { areas: [] }).problems).toMatchObject([{ path: "areas" }]);
  });

  it("is a table in CSV and in Markdown that says what oblasts are not", () => {
    const csv = areasToCsv(ledger).trimEnd().split("\r\n");
    expect(csv).toHaveLength(29);
    expect(new Set(csv.map((line) => line.replace(/"[^"]*"/g, "").split(",").length)).size).toBe(1);
    expect(csv[20]).toMatch(/^UA-59,Sumy oblast,air,23236,1,294456,/);
    expect(csv[1]).toContain("not control");
    expect(csv.at(-1)).toMatch(/^UKR,Ukraine,air,597110,.*total: all of them/);
    const { points, percentOfMeasure } = ledger.method.sample ?? { points: 0, percentOfMeasure: 0 };
    expect(csv[1]).toContain(`is a sample of ${points.toLocaleString("en")} points and differs by up to `);
    const text = areasToMarkdown(ledger);
    expect(text).toContain("Administrative units, not control.");
    expect(text).toContain(`by up to ${percentOfMeasure} % of a measure (`);
    expect(text.match(/\*\*All of them: Ukraine\*\*/g)).toHaveLength(2);
    expect(text).toMatch(/\| Volyn oblast \| [\d,]+ \|/);
  });
});

describe("areas of a user", () => {
  it("take ids and names from their features", () => {
    const areas = areasIn(
      collection(
        feature({ name: "West" }, box(24, 49, 26, 50), "w"),
        feature({ NAME: "East", ISO: "e" }, box(36, 49, 38, 50)),
        feature({}, box(30, 49, 31, 50)),
      ),
    );
    expect(areas.map(({ id, name }) => [id, name])).toEqual([
      ["w", "West"],
      ["e", "East"],
      ["3", "3"],
    ]);
    const ledger = ledgerByArea(dataset, DEFAULT_STATE, { areas });
    expect(ledger).toMatchObject({ by: "areas", total: null, method: { sample: null } });
    expect(areasToMarkdown(ledger)).toContain("By polygons.");
    expect(v.safeParse(AreasLedgerSchema, ledger).success).toBe(true);
    expect(areasToMarkdown(ledger)).not.toContain("Administrative");
  });

  it("may overlap: each is measured alone", () => {
    const [one, two] = ledgerByArea(dataset, DEFAULT_STATE, {
      areas: areasIn(collection(feature({}, box(24, 49, 26, 50), "a"), feature({}, box(24, 49, 26, 50), "b"))),
    }).areas;
    expect({ ...one, id: "", name: "" }).toEqual({ ...two, id: "", name: "" });
  });

  it.each([
    ["no collection", { type: "Feature" }, ["areas"]],
    ["nothing", null, ["areas"]],
    ["no features", collection(), ["areas.features"]],
    ["a point", collection(feature({}, { type: "Point", coordinates: [1, 2] })), ["features[0].geometry.type"]],
    ["an id twice", collection(feature({}, box(1, 1, 2, 2), "a"), feature({}, box(3, 3, 4, 4), "a")), ["features[1]"]],
    [
      "a bad corner",
      collection(feature({}, box(1, 1, 2, 2)), feature({}, box(3, 3, 4, 95))),
      ["features[1].geometry.coordinates[0][2][1]", "features[1].geometry.coordinates[0][3][1]"],
    ],
    ["null for a feature", collection(null as never), ["features[0].type"]],
  ])("are refused with the path: %s", (_, input, paths) => {
    const result = areasOfInterest(input);
    expect("problems" in result && result.problems.map(({ path }) => path)).toEqual(paths);
  });
});
