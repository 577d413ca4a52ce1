import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import { MOST_PROBLEMS } from "../../src/model/check-schema.js";
import type { Dataset } from "../../src/model/dataset.js";
import { DatasetSchema } from "../../src/model/dataset.js";
import { validateDataset } from "../../src/model/parse-dataset.js";
import { parseField } from "../../src/model/parse-field.js";
import { parseScenario } from "../../src/model/parse-scenario.js";
import { parseState } from "../../src/model/parse-state.js";
import { type Problem, quote } from "../../src/model/problem.js";
import { decodeQuery } from "../../src/model/query.js";
import type { Source } from "../../src/model/records.js";
import { ScenarioSchema } from "../../src/model/scenario.js";
import { DEFAULT_STATE, STATE_FIELDS } from "../../src/model/state.js";
import { part } from "../cases.js";
import { INHERITED, PAYLOADS } from "../injection-payloads.js";
import { light, OPEN } from "./data.js";
import { fieldsOf, mapTexts, openFields, withText } from "./poison.js";

/** Ids that other records refer to: a payload there is reported where the reference is, as a missing thing. */
const NAMED_ELSEWHERE = new Set(["assumptions[].id", "oblasts.geography.objects.states.geometries[].id"]);

const [source] = light.sources as Source[];
const [scenario] = light.scenarios;
if (!source || !scenario) throw new Error("there are no data");
const at = { lon: 20, lat: 50, source: "my assumption" };
/** A scenario file with every field that one may have. */
const file = {
  ...scenario,
  state: { usIsr: "off", objections: ["HUN"], vetoes: ["RUS"] },
  version: 2,
  stations: scenario.stations.map((station, index) => ({
    ...station,
    note: "A note",
    ...(index === 1 && { orbit: { from: station.orbit, ...at, orientationDeg: 10, legLengthKm: 100 } }),
  })),
  overrides: { assumptions: {}, fleets: {} },
  added: {
    fleets: [{ id: "f1", name: "Ours", operator: "POL", platform: "e7a", quantity: 1, base: "A base", ...at }],
    headquarters: [{ id: "h1", name: "A headquarters", kind: "coalition", country: "POL", ...at }],
    bases: [{ id: "b1", name: "A base", country: "POL", component: "air", ...at }],
    areas: [
      {
        id: "a1",
        name: "An area",
        polygons: [
          [
            [
              [20, 50],
              [21, 50],
              [21, 51],
              [20, 50],
            ],
          ],
        ],
        source: "my assumption",
      },
    ],
  },
  area: "a1",
  story: [
    {
      title: "A step",
      text: "A sentence.",
      source: { label: "A report", href: "https://example.org/" },
      lang: "de",
      state: { usIsr: "off", objections: ["HUN"] },
      baseline: { usIsr: "on", objections: ["SVK"] },
    },
    { title: { en: "b" }, text: { en: "a" }, source: { label: { en: "a" } }, state: {} },
  ],
  basedOn: "report",
  origin: "reader",
  author: "A reader",
};
const check = (value: unknown) => parseScenario(JSON.stringify(value), light);

/** Paths of a schema's texts, such as `fleets[].note`; any key of a record is written as `*`. */
function textsOf(schema: v.GenericSchema, path = ""): string[] {
  const { type, item, entries, wrapped, value, options } = schema as unknown as {
    type: string;
    item?: v.GenericSchema;
    entries?: Record<string, v.GenericSchema>;
    wrapped?: v.GenericSchema;
    value?: v.GenericSchema;
    options?: readonly v.GenericSchema[];
  };
  if (type === "string" || type === "picklist" || type === "literal") return [path];
  if (item) return textsOf(item, `${path}[]`);
  if (wrapped) return textsOf(wrapped, path);
  if (entries) return Object.entries(entries).flatMap(([key, part]) => textsOf(part, path ? `${path}.${key}` : key));
  if (type === "record" && value) return textsOf(value, `${path}.*`);
  if (type === "union") return (options ?? []).flatMap((part) => textsOf(part, path));
  return [];
}

/** Expects a field to refuse every payload, with a problem that names its path and quotes it. */
function expectRefusal(problemsOf: (text: string) => readonly Problem[], path: string, payloads = PAYLOADS): void {
  for (const payload of payloads) {
    const problems = problemsOf(payload);
    const named = problems.filter((problem) => problem.path && path.startsWith(problem.path));
    expect(named.map(({ message }) => message).join("\n"), `${path} = ${quote(payload)}`).toContain(quote(payload));
  }
}

const problemsIn = (value: unknown): readonly Problem[] => {
  const result = validateDataset(value);
  return "problems" in result ? result.problems : [];
};

describe("fields of a dataset", () => {
  it("are all in the dataset that is poisoned", () => {
    const held = new Set([...fieldsOf(light).keys()].map((field) => field.replace(/(\.state)\.\w+/, "$1.*")));
    const wanted = textsOf(DatasetSchema).filter((path) => path !== "version");
    // Some kinds of record have none of these; the same check covers them in other kinds.
    const same = /\.(from|until|asOf|grade|sources\[\]|state\.\*)$/;
    // What scenarios of readers have is in the file below.
    const readers = /^scenarios\[\]\.(version|added|area|basedOn|origin|author|story|stations\[\]\.orbit\.)/;
    expect(wanted.filter((path) => !held.has(path) && !same.test(path) && !readers.test(path))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(150);
  });

  it("that take any text are names, notes and other words", () => {
    const words =
      /(name|note|title|summary|what|who|licence|label|unit|basis|why|text|status|base|city|other|airspace|rule|effect|kind|check|fact|derived|component|publisher|date|statement|attributedto|statedby|period|policy|version|via|use|mission|equipment|type|by|where|proposal|weakness|class|area|ships\[\]|article|disputed|capital|\.id)$/i;
    expect([...OPEN].filter((field) => !words.test(field))).toEqual([]);
    expect([...OPEN].filter((field) => /url|sources\[\]$|members/i.test(field))).toEqual([]);
  });

  it("refuse every payload where no text is wanted, quoting it and its path", () => {
    const closed = [...fieldsOf(light)].filter(([field]) => !OPEN.has(field) && !NAMED_ELSEWHERE.has(field));
    expect(closed.length).toBeGreaterThan(100);
    const paths = new Map(closed.map(([field, path]) => [path, field]));
    /** Whether a field is a reference: problems of form hide those of references, so the two are tested separately. */
    const byReference = (path: string) => /assumption$|orbit$|candidates|\.state\./.test(path);
    const ofForm = [...paths.keys()].filter((path) => !byReference(path));
    // Only the first problems are listed, so few fields are spoilt at once.
    const AT_ONCE = MOST_PROBLEMS / 4;
    const groups = Array.from({ length: Math.ceil(ofForm.length / AT_ONCE) }, (_, index) =>
      ofForm.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    );
    for (const group of [[...paths.keys()].filter(byReference), ...groups]) {
      const wanted = new Set(group);
      for (const payload of part(PAYLOADS, 20)) {
        const problems = problemsIn(mapTexts(light, (text, { path }) => (wanted.has(path) ? payload : text)));
        for (const path of group) {
          const own = problems.filter((problem) => problem.path && path.startsWith(problem.path));
          expect(own.map(({ message }) => message).join("\n"), `${path} = ${quote(payload)}`).toContain(quote(payload));
        }
      }
    }
  });

  it("refuse an id other than the one that others refer to", () => {
    for (const field of NAMED_ELSEWHERE) {
      const path = fieldsOf(light).get(field) ?? "";
      expect(problemsIn(withText(light, path, "<b>")).length, field).toBeGreaterThan(0);
    }
  });
});

describe("addresses in the data", () => {
  const addresses: readonly [path: string, swap: (url: string) => Dataset][] = [
    ["sources[0].url", (url) => ({ ...light, sources: [{ ...source, url }, ...(light.sources ?? []).slice(1)] })],
    ["credits.licences[0].url", (url) => withText(light, "credits.licences[0].url", url)],
  ];

  it.each(addresses)("lead to pages only: %s", (path, swap) => {
    const more = [
      "ftp://example.org/x",
      "file:///etc/passwd",
      "mailto:a@example.org",
      "//example.org/x",
      "example.org",
      " https://example.org/",
      "blob:https://example.org/x",
      "https:example.org",
      "",
    ];
    expectRefusal((url) => problemsIn(swap(url)), path, [...PAYLOADS, ...more]);
    for (const good of ["https://example.org/a?b=c#d", "http://example.org/"])
      expect(problemsIn(swap(good))).toEqual([]);
  });
});

describe("fields of a scenario file", () => {
  const open = openFields(file, (value) => "scenario" in check(value));

  it("are all in the file that is poisoned", () => {
    const held = new Set(
      [...fieldsOf(file).keys()].map((field) =>
        field.replace(/(^|\.)(state|baseline|title|text|label)\.\w+(\[\])?/, "$1$2.*$3"),
      ),
    );
    expect(textsOf(ScenarioSchema).filter((path) => path !== "version" && !held.has(path))).toEqual([]);
  });

  it("take any text only where words are wanted", () => {
    expect([...open].sort()).toEqual([
      "added.areas[].name",
      "added.areas[].source",
      "added.bases[].name",
      "added.bases[].source",
      "added.fleets[].base",
      "added.fleets[].name",
      "added.fleets[].source",
      "added.headquarters[].name",
      "added.headquarters[].source",
      "author",
      "basedOn",
      "id",
      "name",
      "stations[].id",
      "stations[].name",
      "stations[].note",
      "stations[].orbit.source",
      "story[].source.label",
      "story[].source.label.en",
      "story[].text",
      "story[].text.en",
      "story[].title",
      "story[].title.en",
      "summary",
    ]);
  });

  it("refuse every payload elsewhere, quoting it and its path", () => {
    for (const [field, path] of fieldsOf(file)) {
      if (open.has(field)) continue;
      expectRefusal((text) => {
        const result = check(withText(file, path, text));
        return "problems" in result ? result.problems : [];
      }, path);
    }
  });

  it("refuse an id that no state could name", () => {
    for (const id of ["javascript:x", " javascript:x", "data:,x", "a\nb", "\ud800", " ", ""])
      expect(check({ ...file, id }), id).toMatchObject({ problems: [{ path: "id" }] });
  });

  it("refuse overrides of unknown things, and names that every object has", () => {
    for (const key of [...PAYLOADS, ...INHERITED]) {
      for (const part of ["assumptions", "fleets"]) {
        const inner = part === "fleets" ? { quantity: 1 } : 1;
        const overrides = JSON.parse(`{${JSON.stringify(part)}:{${JSON.stringify(key)}:${JSON.stringify(inner)}}}`);
        const result = check({ ...file, overrides });
        expect("problems" in result && result.problems.map(({ message }) => message).join(), quote(key)).toContain(
          quote(key),
        );
      }
    }
    expect(({} as Record<string, unknown>).quantity).toBeUndefined();
  });

  it("say what is wrong with a file that is not JSON", () => {
    for (const payload of PAYLOADS) expect(parseScenario(payload, light)).toMatchObject({ problems: [{ path: "" }] });
  });
});

describe("a state from attributes, an address or a property", () => {
  const closed = STATE_FIELDS.filter(({ kind }) => kind !== "reference");

  it.each(closed.map((field) => [field.name, field] as const))("refuses every payload: %s", (name, field) => {
    for (const payload of PAYLOADS) {
      const asked = [parseField(field, payload, light), parseState({ [name]: payload }, light)];
      if (isQueryable(payload)) asked.push(decodeQuery(`${name}=${encodeURIComponent(payload)}`, light));
      for (const { patch, problems } of asked) {
        if (field.kind !== "codes") expect(patch).toEqual({});
        expect(problems.length, quote(payload)).toBeGreaterThan(0);
        for (const problem of problems) expect(problem.path.split(".")[0]).toBe(name);
      }
    }
  });

  it("takes no scenario that is an address of another kind", () => {
    for (const payload of PAYLOADS.filter((text) => /^[\s\p{Cc}]*(java|vb|data)/iu.test(text))) {
      const { patch, problems } = parseState({ scenario: payload });
      expect(patch, quote(payload)).toEqual({});
      expect(problems[0]?.message).toContain(quote(payload));
    }
  });

  it("knows no names but its own", () => {
    for (const key of [...PAYLOADS, ...INHERITED]) {
      const { state, problems } = parseState(JSON.parse(`{${JSON.stringify(key)}:"x"}`));
      expect(state).toEqual(DEFAULT_STATE);
      expect(problems[0]?.message, quote(key)).toContain(quote(key));
      expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    }
  });
});

/** Whether an address can hold a text: it cannot hold half of a surrogate pair. */
function isQueryable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
