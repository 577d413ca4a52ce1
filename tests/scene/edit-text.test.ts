import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addEditing, editedOf, seenIn } from "../../src/model/apply-scenario.js";
import { destination } from "../../src/model/distance.js";
import { type Edit, placeOf } from "../../src/model/edit.js";
import { EDITING, editState } from "../../src/model/edited.js";
import type { Station } from "../../src/model/scenario.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { editLines, overrideLines } from "../../src/scene/edit-text.js";
import { LANGUAGES, loadLanguage } from "../../src/scene/languages.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyEdit } from "../model/edits.js";

beforeAll(async () => {
  addEditing(EDITING);
  await Promise.all(LANGUAGES.map(loadLanguage));
});

const words = wordsFor("en-GB");
const base = dataset.scenarios[0]?.stations ?? [];
const [first] = base as [Station];
const start = placeOf(first, dataset.orbits) as NonNullable<ReturnType<typeof placeOf>>;
const my = { id: "my-1", operator: "FRA", platform: "e7a", base: "Avord", lon: 2.64, lat: 47.05 } as const;
const fleet: Edit = { do: "add", what: "fleet", record: { ...my, quantity: 2, source: "my assumption" } };

function after(edits: readonly Edit[]) {
  const result = editState(dataset, DEFAULT_STATE, edits);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const state = { ...DEFAULT_STATE, edits: result.edits };
  const edited = editedOf(dataset, state);
  if (!edited) throw new Error("nothing is edited");
  return { edited, seen: seenIn(dataset, state) };
}
const linesOf = (edits: readonly Edit[], locale = "en-GB"): string[] =>
  editLines(dataset, after(edits).edited, wordsFor(locale)).map(({ text }) => text.replaceAll("\u00a0", " "));

describe("what a reader has changed, in words", () => {
  it("says how far and where to a station was moved", () => {
    const [lon, lat] = destination([start.lon, start.lat], 100, 90);
    const [line] = linesOf([{ do: "move", station: first.id, lon, lat }]);
    expect(line).toMatch(/^Eastern Poland moved 100 km east, to \d\d\.\d{4}° N, \d\d\.\d{4}° E \(my assumption\)$/);
  });

  it.each([
    [0, "north"],
    [45, "north-east"],
    [180, "south"],
    [200, "south"],
    [225, "south-west"],
    [340, "north"],
    [315, "north-west"],
  ])("calls a bearing of %i degrees %s", (bearing, direction) => {
    const [lon, lat] = destination([start.lon, start.lat], 50, bearing);
    expect(linesOf([{ do: "move", station: first.id, lon, lat }])[0]).toContain(` km ${direction}, to`);
  });

  it("says what each number was before", () => {
    const [owned] = dataset.fleets.filter(({ quantity }) => quantity !== null);
    const lines = linesOf([
      { do: "turn", station: first.id, orientationDeg: 90.04 },
      { do: "stretch", station: first.id, legLengthKm: 120.5 },
      { do: "set", what: "quantity", id: owned?.id ?? "", value: 77 },
    ]);
    expect(lines).toEqual([
      `Eastern Poland: racetrack turned to 90° from north instead of ${start.orientationDeg}°`,
      `Eastern Poland: legs of 120.5 km instead of ${start.legLengthKm} km`,
      expect.stringMatching(new RegExp(`: 77 aircraft instead of ${owned?.quantity}$`)),
    ]);
  });

  it("names what was added, taken away and looked at, and by whom", () => {
    const lines = linesOf([
      fleet,
      { do: "set", what: "candidates", id: first.id, value: ["my-1"] },
      { do: "remove", what: "station", id: base[1]?.id ?? "" },
      { do: "set", what: "area", value: "MDA" },
      { do: "set", what: "author", value: "Ann Example" },
      {
        do: "add",
        what: "base",
        record: {
          id: "my-2",
          name: "Field",
          country: "ROU",
          component: "air",
          lon: 26,
          lat: 44.5,
          source: "AIP Romania",
        },
      },
    ]);
    expect(lines).toEqual([
      "Station removed: Eastern Poland, second orbit",
      "2 E-7A of France added at Avord (my assumption)",
      "Base added: Field (Romania), at 44.5000° N, 26.0000° E (AIP Romania)",
      "Eastern Poland: flown by E-7A (Avord), in this order",
      "Area of interest: Moldova",
      "Author: Ann Example",
    ]);
  });

  it("says who also flies a station, who no longer does, or who does in which order", () => {
    const { candidates } = first;
    const set = (value: readonly string[]): Edit[] => [
      { do: "set", what: "candidates", id: first.id, value: [...value] },
    ];
    const [[also], [without], [turned], [none]] = [
      [...candidates, "my-1"],
      candidates.slice(1),
      [...candidates].reverse(),
      [],
    ].map((value) => linesOf([fleet, ...set(value)]).slice(1)) as [string[], string[], string[], string[]];
    expect(also).toBe("Eastern Poland: also flown by E-7A (Avord)");
    expect(without).toBe("Eastern Poland: no longer flown by E-3A (Geilenkirchen)");
    expect(turned).toBe("Eastern Poland: flown by E-3, E-3F (Avord) and E-3A (Geilenkirchen), in this order");
    expect(none).toBe("Eastern Poland: flown by no fleet");
  });

  it("describes a scenario that the dataset given already shows", () => {
    const { edited, seen } = after([
      { do: "set", what: "assumption", id: dataset.assumptions[0]?.id ?? "", value: dataset.assumptions[0]?.low ?? 0 },
      fleet,
    ]);
    expect(editLines(seen, edited, words)).toEqual(editLines(dataset, edited, words));
  });

  it("says what assumptions a state sets", () => {
    const row = dataset.assumptions.find(({ unit, value, high }) => unit === "h" && high !== value);
    expect(row).toBeDefined();
    const [line] = overrideLines(dataset, { [row?.id ?? ""]: row?.high ?? 0 }, words);
    expect(line?.text).toMatch(/: .+\sh instead of .+\sh$/);
  });

  it.each(LANGUAGES.filter((tag) => tag !== "en"))(
    "is said in %s, with nothing left to fill in or in English",
    (tag) => {
      const edits: Edit[] = [
        { do: "move", station: first.id, lon: 24, lat: 51 },
        fleet,
        { do: "set", what: "candidates", id: first.id, value: ["my-1"] },
        { do: "set", what: "area", value: "MDA" },
      ];
      const lines = linesOf(edits, tag);
      for (const [index, line] of lines.entries()) {
        expect(line).not.toMatch(/[{}]/);
        expect(line).not.toBe(linesOf(edits)[index]);
        expect(line).not.toMatch(/moved|added|flown|Area of interest|assumption/);
      }
    },
  );

  it("keeps hostile names on one line, visible and short", () => {
    const name = `<img src=x onerror=alert(1)>\u202e\n\u001b[2J{place}${"x".repeat(500)}`;
    const station = {
      id: "my-1",
      name,
      orbit: { lon: 25, lat: 50, orientationDeg: 0, legLengthKm: 50, source: "s" },
      domain: "air" as const,
      candidates: [],
    };
    const from = { ...(dataset.scenarios[0] as NonNullable<(typeof dataset.scenarios)[0]>) };
    const [line] = editLines(dataset, { from, changes: [{ do: "add", what: "station", record: station }] }, words);
    expect(line?.text).toContain("<img src=x onerror=alert(1)>\\u202e\\u000a\\u001b[2J{place}xxx");
    expect(line?.text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(line?.text.length).toBeLessThan(320);
  });

  it("has a line for each of any changes", () => {
    check(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const result = edits.filter((edit) => !("problems" in editState(dataset, DEFAULT_STATE, [edit])));
        if (result.length === 0) return;
        const state = editState(dataset, DEFAULT_STATE, result);
        if ("problems" in state) return;
        const edited = editedOf(dataset, { ...DEFAULT_STATE, edits: state.edits });
        const lines = editLines(dataset, edited ?? { from: dataset.scenarios[0] as never, changes: [] }, words);
        expect(lines).toHaveLength(edited?.changes.length ?? 0);
        for (const { text } of lines) expect(text).not.toMatch(/undefined|NaN|edited\./);
      }),
      60,
    );
  });
});
