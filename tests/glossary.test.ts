import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GLOSSARY_LANGUAGES, readGlossary } from "../scripts/glossary.js";
import { MEASURES } from "../src/coverage/ledger/sensitivity.js";
import { STATE_FIELDS } from "../src/model/state.js";
import {
  COMPONENTS,
  DOMAINS,
  GRADES,
  OWNERS,
  PLATFORM_ROLES,
  POSTURES,
  REFUELLING,
  US_ISR_STATUSES,
} from "../src/model/terms.js";
import { LANGUAGES } from "../src/scene/languages.js";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const entries = readGlossary(read("docs/glossary.md")).flatMap((section) => section.entries);
const inCode = new Set(entries.flatMap(({ code }) => code));
/** Values may also be explained in the meaning of the entry for their enumeration. */
const explained = new Set([
  ...inCode,
  ...entries.flatMap(({ meaning }) => [...meaning.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)),
]);

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => read(join("src", file)))
  .join("\n");
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const isInSources = (name: string) => new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`).test(sources);

/** Matches a translation in any inflected form: the endings of words may vary, and so may what separates them. */
function asInflected(words: string): RegExp {
  const parts = (words.match(/[\p{L}’]+/gu) ?? []).map((word) => {
    const ending = word.length > 6 ? 3 : word.length > 3 ? 1 : 0;
    return `${escaped(word.slice(0, word.length - ending))}[\\p{L}’]*`;
  });
  return new RegExp(parts.join("[^\\p{L}’]+"), "iu");
}

/** Names of the types that a module exports, declared in it or re-exported. */
const exportedTypes = (path: string): string[] => {
  const text = read(path);
  const declared = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = ""]) => name);
  const passedOn = [...text.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, all, list = ""]) =>
    list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => all || name.startsWith("type "))
      .map((name) => name.replace(/^type /, "")),
  );
  return [...declared, ...passedOn].filter((name) => name !== "");
};

/** Types of options and keys, which need no entry of their own. */
const OF_ANOTHER = /(Options|Key|Look)$/;
const terms = new Set(entries.map(({ term }) => term));
/** Whether a type is in the glossary, or named after one of its terms: `Baseline`, `LedgerDiff`, `ComparedStates`. */
function isExplained(type: string): boolean {
  const last = (type.split(/(?=[A-Z])/).at(-1) ?? "").toLowerCase();
  return inCode.has(type) || [last, last.replace(/s$/, "")].some((word) => terms.has(word) || explained.has(word));
}

describe("the glossary", () => {
  it("has each term once, with a meaning", () => {
    expect(terms.size).toBeGreaterThan(100);
    expect(terms.size).toBe(entries.length);
    expect(entries.filter(({ meaning }) => !/^[A-Z0-9].*\.$/.test(meaning)).map(({ term }) => term)).toEqual([]);
  });

  it("explains every value of the contract's enumerations", () => {
    const enumerated = STATE_FIELDS.flatMap((field) => (field.kind === "enum" ? field.values : []));
    const values = [
      ...enumerated,
      ...[DOMAINS, COMPONENTS, POSTURES, OWNERS, GRADES, PLATFORM_ROLES, REFUELLING, US_ISR_STATUSES].flat(),
      ...Object.keys(MEASURES),
    ];
    expect([...new Set(values)].filter((value) => !explained.has(value))).toEqual([]);
  });

  it("explains every kind of record, and every type of the analysis entry", () => {
    const types = [...exportedTypes("src/model/records.ts"), ...exportedTypes("src/analysis.ts")];
    expect(types.length).toBeGreaterThan(40);
    expect([...new Set(types)].filter((name) => !OF_ANOTHER.test(name) && !isExplained(name))).toEqual([]);
    expect(isExplained("NoSuchThingummy")).toBe(false);
  });

  it("names only identifiers and values that are in src", () => {
    expect([...inCode].filter((name) => !isInSources(name))).toEqual([]);
    expect(isInSources("noSuchIdentifier")).toBe(false);
  });

  it("has a column for each translation", () => {
    expect([...GLOSSARY_LANGUAGES].sort()).toEqual(LANGUAGES.filter((tag) => tag !== "en").sort());
  });

  describe.each(GLOSSARY_LANGUAGES)("in %s", (tag) => {
    const catalogue = JSON.parse(read(`src/scene/messages/${tag}.json`)) as Readonly<Record<string, unknown>>;
    const text = JSON.stringify(catalogue);
    const said = entries
      .filter(({ translations }) => translations.length > 0)
      .map(({ term, code, translations }) => ({
        term,
        code,
        word: translations[GLOSSARY_LANGUAGES.indexOf(tag)] ?? "",
      }));

    it("uses the words of the catalogue", () => {
      expect(said.filter(({ word }) => word === "" || !asInflected(word).test(text))).toEqual([]);
      expect(asInflected("Betankungsraumschiff").test(text)).toBe(false);
    });

    it("has one word for each fate, in every part of the interface", () => {
      const fates = said.filter(({ code }) => code.length === 1 && Object.hasOwn(MEASURES, code[0] ?? ""));
      expect(fates).toHaveLength(4);
      for (const { code, word } of fates) expect(catalogue[`moves.measure.${code[0]}`]).toMatch(asInflected(word));
    });
  });
});
