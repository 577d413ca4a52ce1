import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addScenario, editedOf, ofReader, seenIn } from "../../src/model/apply-scenario.js";
import { diffScenarios } from "../../src/model/diff-scenarios.js";
import { applyEdit, applyEdits, type Edit, placeOf } from "../../src/model/edit.js";
import { editedFile, editState, fittingEdits, openedScenario } from "../../src/model/edited.js";
import { packEdits, readEdits } from "../../src/model/pack-edits.js";
import { parseScenario, validateScenario } from "../../src/model/parse-scenario.js";
import { decodeQuery, encodeQuery } from "../../src/model/query.js";
import type { Scenario } from "../../src/model/scenario.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyEdits } from "./edits.js";

const [base] = dataset.scenarios as [Scenario];
const { orbits } = dataset;
const fitting = (edits: readonly Edit[]) => fittingEdits(dataset, base, edits);
const edited = (edits: readonly Edit[]) => {
  const result = editState(dataset, DEFAULT_STATE, edits);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
};

describe("an edit", () => {
  it("is taken back by its inverse, and what differs is found again, through an address too", () => {
    let changed = 0;
    check(
      fc.property(anyEdits, (given) => {
        const { scenario, edits } = fitting(given);
        const { inverse } = applyEdits(base, edits, orbits);
        expect(applyEdits(scenario, inverse, orbits).scenario).toEqual(base);
        const differences = diffScenarios(base, scenario, orbits);
        expect(applyEdits(base, differences, orbits).scenario).toEqual(scenario);
        expect(diffScenarios(scenario, scenario, orbits)).toEqual([]);
        const packed = packEdits(differences);
        expect(readEdits(packed)).toEqual({ edits: differences });
        if (packed.length < 12_000) {
          const state = { ...DEFAULT_STATE, edits: packed };
          expect(decodeQuery(encodeQuery(state, dataset), dataset).state).toEqual(state);
        }
        if (differences.length > 3) changed++;
      }),
      10_000,
      1000,
    );
    expect(changed).toBeGreaterThan(10);
  });

  it("leads from any scenario to any other", () => {
    check(
      fc.property(anyEdits, anyEdits, (one, other) => {
        const [a, b] = [fitting(one).scenario, fitting(other).scenario];
        expect(applyEdits(a, diffScenarios(a, b, orbits), orbits).scenario).toEqual(b);
      }),
      2_000,
      50,
    );
  });

  it("that moves nothing changes no byte", () => {
    for (const station of base.stations) {
      const place = placeOf(station, orbits);
      if (!place) throw new Error(station.id);
      const { lon, lat, orientationDeg, legLengthKm } = place;
      const still: Edit[] = [
        { do: "move", station: station.id, lon, lat },
        { do: "turn", station: station.id, orientationDeg },
        { do: "stretch", station: station.id, legLengthKm },
      ];
      expect(applyEdits(base, still, orbits).scenario).toBe(base);
      const away: Edit = { do: "move", station: station.id, lon: lon + 1, lat };
      const back = applyEdits(base, [away, still[0] as Edit], orbits).scenario;
      expect(JSON.stringify(back)).toBe(JSON.stringify(base));
      expect(edited([away, still[0] as Edit]).edits).toBe("");
    }
  });

  it("rounds what is dragged as it rounds what is typed", () => {
    check(
      fc.property(
        fc.double({ min: -540, max: 540, noNaN: true }),
        fc.double({ min: -84, max: 84, noNaN: true }),
        (lon, lat) => {
          const dragged = applyEdit(base, { do: "move", station: "pl-east", lon, lat }, orbits).scenario;
          const place = placeOf(dragged.stations.find(({ id }) => id === "pl-east") as never, orbits);
          const typed = applyEdit(
            base,
            { do: "move", station: "pl-east", lon: Number(place?.lon.toFixed(4)), lat: Number(place?.lat.toFixed(4)) },
            orbits,
          ).scenario;
          expect(JSON.stringify(typed)).toBe(JSON.stringify(dragged));
        },
      ),
      1000,
    );
  });

  it("of which there are twenty fits into an address of 2 KB", () => {
    const twenty: Edit[] = Array.from({ length: 20 }, (_, index): Edit => {
      const lon = 20 + index * 0.7131;
      const lat = 46 + index * 0.3717;
      const kind = index % 4;
      if (kind === 0) return { do: "move", station: base.stations[index]?.id ?? "pl-east", lon, lat };
      if (kind === 1) return { do: "turn", station: base.stations[index]?.id ?? "lt", orientationDeg: index * 7.3 };
      if (kind === 2)
        return {
          do: "add",
          what: "fleet",
          record: {
            id: `my-${index}`,
            operator: "GBR",
            platform: "wedgetail_aew1_gbr",
            quantity: index,
            base: `Base ${index}`,
            lon,
            lat,
            source: "my assumption",
          },
        };
      return {
        do: "add",
        what: "station",
        record: {
          id: `my-${index}`,
          name: `Station of mine, number ${index}`,
          orbit: { lon, lat, orientationDeg: 10 + index, legLengthKm: 100, source: "my assumption" },
          domain: "air",
          candidates: [`my-${index - 1}`],
        },
      };
    });
    const { edits } = edited(twenty.map((edit) => edit));
    expect(readEdits(edits)).toHaveProperty("edits.length", 20);
    const query = encodeQuery({ ...DEFAULT_STATE, edits }, dataset);
    expect(query.length).toBeGreaterThan(500);
    expect(query.length).toBeLessThan(2048);
  });
});

describe("a state with edits", () => {
  const move: Edit = { do: "move", station: "pl-east", lon: 24, lat: 51 };

  it("is seen with them, and says what has been changed and by whom", () => {
    const { edits } = edited([move, { do: "set", what: "author", value: "A. Reader" }]);
    const state = { ...DEFAULT_STATE, edits };
    const seen = seenIn(dataset, state);
    expect(seenIn(seen, state)).toBe(seen);
    expect(seenIn(seen, DEFAULT_STATE)).toBe(dataset);
    expect(seen.orbits.find(({ id }) => id === "placed.pl-east")).toMatchObject({ lon: 24, lat: 51 });
    expect(validateScenario(seen.scenarios[0], seen)).toHaveProperty("scenario");
    expect(editedOf(dataset, state)).toMatchObject({
      author: "A. Reader",
      from: base,
      problems: [],
      changes: [move, { do: "set", what: "author" }],
    });
    expect(editedOf(dataset, DEFAULT_STATE)).toBeNull();
  });

  it("goes through a file that is based on ours", () => {
    const { edits } = edited([move]);
    const state = { ...DEFAULT_STATE, usIsr: "off" as const, edits };
    const now = editedOf(dataset, state);
    if (!now) throw new Error("not edited");
    const file = JSON.stringify(editedFile(now, "mine", { usIsr: "off" }));
    const read = parseScenario(file, dataset);
    if (!("scenario" in read)) throw new Error(JSON.stringify(read));
    expect(openedScenario(dataset, read.scenario)).toEqual(state);
  });

  it("leaves out edits that do not fit, by name, and keeps the others", () => {
    const text = JSON.stringify([{ do: "move", station: "moon", lon: 1, lat: 2 }, move, { ...move, lat: 89 }]);
    const now = editedOf(dataset, { ...DEFAULT_STATE, edits: text });
    expect(now?.changes).toEqual([move]);
    expect(now?.problems).toMatchObject([
      { path: "edits[0]", message: 'move: no station has the id "moon"' },
      { path: "edits[2]", message: expect.stringContaining("89") },
    ]);
  });

  it.each([
    ["!", "not-edits"],
    [7, "not-edits"],
  ])("reports %j", (value, code) => {
    expect(decodeQuery(`edits=${value === 7 ? "%7B" : value}`, dataset).problems).toMatchObject([
      { path: "edits", code },
    ]);
  });

  it.each(["1~AAAA", "1~zzzz", "AAAA", packEdits([move]).slice(0, -6), '[{"do":"fly"}]', `[${"[".repeat(50)}`])(
    "reports edits that cannot be read: %s",
    (text) => {
      const seen = editedOf(dataset, { ...DEFAULT_STATE, edits: text });
      expect(seen?.changes).toEqual([]);
      expect(seen?.problems.length).toBeGreaterThan(0);
    },
  );

  it("refuses packed edits that would fill the memory", () => {
    const bomb = packEdits([{ do: "set", what: "name", value: "x".repeat(50_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(readEdits(bomb)).toMatchObject({ problems: [{ code: "too-large" }] });
  });
});

describe("a scenario file of version 2", () => {
  const place = { lon: 24, lat: 51, orientationDeg: 20, legLengthKm: 100, source: "my assumption" };
  const [first] = base.stations;
  const withPlace = (change: object) => ({
    ...base,
    id: "mine",
    version: 2,
    stations: [{ ...first, orbit: { ...place, ...change } }],
  });

  const ours = { id: "b1", name: "B", component: "air", country: "POL", lon: 20, lat: 50, source: "x" };
  const area = (ring: readonly (readonly number[])[]) => ({ id: "a1", name: "A", polygons: [[ring]], source: "x" });

  it("has stations at places and records of its own", () => {
    const mine = {
      ...withPlace({}),
      added: {
        fleets: [
          {
            id: "f1",
            operator: "SWE",
            platform: "globaleye",
            quantity: 2,
            base: "Uppsala",
            lon: 17.6,
            lat: 59.9,
            source: "x",
          },
        ],
      },
      overrides: { fleets: { f1: { quantity: 3 } } },
    };
    const result = validateScenario(mine, dataset);
    if (!("scenario" in result)) throw new Error(JSON.stringify(result));
    const state = { ...DEFAULT_STATE, scenario: "mine" };
    const added = addScenario(dataset, ofReader(result.scenario));
    expect(seenIn(added, state).fleets.find(({ id }) => id === "f1")).toMatchObject({ quantity: 3, owner: "national" });
    // No scenario of ours: a reader's, and said to be.
    expect(editedOf(added, state)).toMatchObject({ author: null, changes: [] });
  });

  it.each([
    [{ version: 3 }, "version", "version 3"],
    [
      {
        ...base,
        added: {
          areas: [
            area([
              [999, 0],
              [1, 0],
              [1, 1],
              [999, 0],
            ]),
          ],
        },
      },
      "added.areas[0].polygons[0][0][0]",
      "[999, 0]",
    ],
    [{ ...base, added: { areas: [{ ...area([]), polygons: [] }] } }, "added.areas[0].polygons", "polygon"],
    [{ ...base, added: { bases: [{ ...ours, id: "amari" }] } }, "added.bases[0].id", "already in the data"],
    [{ ...base, added: { bases: [{ ...ours, country: "ZZZ" }] } }, "added.bases[0].country", '"ZZZ"'],
    [withPlace({ lat: 90 }), "stations[0].orbit.lat", "90"],
    [withPlace({ lon: 200 }), "stations[0].orbit.lon", "200"],
    [withPlace({ source: "" }), "stations[0].orbit.source", "not empty"],
    [withPlace({ source: "a\u202eb" }), "stations[0].orbit.source", "control"],
    [{ ...withPlace({}), area: "XXX" }, "area", '"XXX"'],
    [{ ...base, stations: Array.from({ length: 501 }, (_, i) => ({ ...first, id: `s${i}` })) }, "stations", "500"],
    [{ ...base, stations: [first, first] }, "stations[1].id", "given twice"],
  ])("is refused with its path: %#", (file, path, message) => {
    const result = validateScenario(file, dataset);
    const found = "problems" in result ? result.problems.find((one) => one.path === path) : undefined;
    expect(found?.message).toContain(message);
  });
});
