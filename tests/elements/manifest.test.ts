import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { ELEMENT_FILES, readContracts } from "../../scripts/read-contract.mjs";
import { CoalitionMap } from "../../src/elements/coalition-map.js";
import { PARTS } from "../../src/elements/parts/register-parts.js";
import { themeDeclarations } from "../../src/elements/theme-properties.js";
import { STATE_FIELDS } from "../../src/model/state.js";

interface Named {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
}
type Lists = "attributes" | "events" | "slots" | "parts" | "properties" | "members";
type Contract = Record<Lists, readonly Named[]> & Record<"tag" | "className" | "summary" | "description", string>;
const contracts = readContracts() as readonly Contract[];
const CLASSES: Readonly<Record<string, CustomElementConstructor & { observedAttributes: readonly string[] }>> = {
  "coalition-map": CoalitionMap,
  ...PARTS,
};

const folder = join(import.meta.dirname, "../../src/elements");
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const classFiles = new Set<string>(Object.values(ELEMENT_FILES));

const withoutTypes = (file: string) => read(file).replaceAll(/^import type.*$/gm, "");

/** Files of an element: its class and all that this imports, statically or dynamically, except other elements' classes. */
function filesOf(tag: string): string[] {
  const found = new Set<string>([ELEMENT_FILES[tag]]);
  for (const file of found)
    for (const [, path = ""] of withoutTypes(file).matchAll(/(?:from|import\()\s*"(\.[^"]+)\.js"/g)) {
      const target = relative(folder, join(folder, dirname(file), `${path}.ts`)).replaceAll("\\", "/");
      if (!target.startsWith("..") && !classFiles.has(target)) found.add(target);
    }
  return [...found].filter((file) => existsSync(join(folder, file)));
}
const inFiles = (files: readonly string[], pattern: RegExp) => [
  ...new Set(files.flatMap((file) => [...read(file).matchAll(pattern)].flatMap(([, names = ""]) => names.split(" ")))),
];
const listed = (rows: readonly Named[]) => rows.map(({ name }) => name).sort();
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

it("has a contract for each element, and each file belongs to one of them", () => {
  expect(contracts.map(({ tag }) => tag)).toEqual(Object.keys(CLASSES));
  const owned = new Set(contracts.flatMap(({ tag }) => filesOf(tag)));
  // Imports of types are not followed, so only files that can hold a part of a contract count.
  const apart = all.filter((file) => !owned.has(file) && /customElements|\bhtml`|\bcss`|Event\(/.test(read(file)));
  expect(apart).toEqual([]);
});

describe.each(contracts)("the class comment of $tag names everything that it has", (contract) => {
  const files = filesOf(contract.tag);
  const type = CLASSES[contract.tag] as (typeof CLASSES)[string];
  const { attributes, members } = contract;

  it("what it is, and what each thing means", () => {
    expect(contract.summary).not.toBe("");
    expect(contract.description).not.toBe("");
    for (const list of ["attributes", "events", "slots", "parts", "properties", "members"] as const)
      for (const { name, description } of contract[list]) expect(description, name).not.toBe("");
  });

  it("attributes, as the class observes them", () => {
    const observed = type.observedAttributes.filter((name) => !name.startsWith("_"));
    expect(listed(attributes)).toEqual([...new Set(observed)].sort());
  });

  it("the values that an attribute may have", () => {
    for (const field of STATE_FIELDS) {
      const attribute = attributes.find(({ name }) => name === field.name);
      if (!attribute && contract.tag !== "coalition-map") continue;
      const expected = field.kind === "enum" ? field.values.map((value) => `"${value}"`).join("|") : undefined;
      expect(attribute?.type, field.name).toBe(expected ?? (field.kind === "number" ? "number" : "string"));
    }
  });

  it("events", () => {
    const fired = inFiles(files, /dispatchEvent\(\s*new Coalition(\w+)Event\(/g).map((name) => name.toLowerCase());
    // A figure has a map's store, but nothing that a reader could change.
    const expected = contract.tag === "coalition-figure" ? ["error"] : fired;
    expect(listed(contract.events)).toEqual(expected.map((name) => `coalition-${name}`).sort());
  });

  it("slots", () => {
    expect(listed(contract.slots)).toEqual(inFiles(files, /<slot name="([^"]+)"/g).sort());
  });

  it("parts, including those exported from elements inside it", () => {
    const own = inFiles(files, /\spart="([^"$]+)"/g);
    const handed = contract.tag === "coalition-map" ? inFiles(all, /"exportparts", "([^"]+)"/g) : [];
    expect(listed(contract.parts)).toEqual([...new Set([...own, ...handed])].sort());
  });

  it("custom properties", () => {
    const themed = themeDeclarations("light").matchAll(/var\((--coalition-[a-z-]+)/g);
    const used = inFiles(files, /var\((--coalition-[a-z]+[a-z-]*)/g);
    expect(files, "it has the colours of its theme").toContain("theme-properties.ts");
    const names = new Set([...used, ...[...themed].map(([, name = ""]) => name)]);
    expect(listed(contract.properties)).toEqual([...names].filter((name) => !name.endsWith("-")).sort());
  });

  it("methods and properties", () => {
    const hidden = /^(_|constructor$|render$|createRenderRoot$|updated$|willUpdate$|scheduleUpdate$|.+Callback$)/;
    const code = read(ELEMENT_FILES[contract.tag]);
    const isInternal = (name: string) =>
      new RegExp(`^ {2}protected (override |async |get )*${name}\\(`, "m").test(code) ||
      new RegExp(`@internal [^/]*\\*/\\n {2}(async |get )*${name}\\(`).test(code);
    const known = new Set([
      ...members.map(({ name }) => name),
      ...attributes.map(({ name }) => camel(name)),
      ...STATE_FIELDS.filter(({ name }) => attributes.some((one) => one.name === name)).map(({ key }) => key),
    ]);
    const own = Object.getOwnPropertyNames(type.prototype);
    expect(own.filter((name) => !hidden.test(name) && !known.has(name) && !isInternal(name))).toEqual([]);
  });
});
