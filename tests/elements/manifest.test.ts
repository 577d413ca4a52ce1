import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { readContract } from "../../scripts/read-contract.mjs";
import { CoalitionMap } from "../../src/elements/coalition-map.js";
import { themeDeclarations } from "../../src/elements/theme-properties.js";
import { STATE_FIELDS } from "../../src/model/state.js";

interface Named {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
}
const contract = readContract() as Record<
  "attributes" | "events" | "slots" | "parts" | "properties" | "members",
  readonly Named[]
>;
const folder = join(import.meta.dirname, "../../src/elements");
const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");
const inCode = (pattern: RegExp) => [
  ...new Set([...code.matchAll(pattern)].flatMap(([, names = ""]) => names.split(" "))),
];
const listed = (rows: readonly Named[]) => rows.map(({ name }) => name).sort();

describe("the class comment names everything that the element has", () => {
  it("attributes, as the class observes them", () => {
    const observed = CoalitionMap.observedAttributes.filter((name) => !name.startsWith("_"));
    expect(listed(contract.attributes)).toEqual([...new Set(observed)].sort());
  });

  it("the values that an attribute may have", () => {
    for (const field of STATE_FIELDS) {
      const type = contract.attributes.find(({ name }) => name === field.name)?.type;
      const expected = field.kind === "enum" ? field.values.map((value) => `"${value}"`).join("|") : undefined;
      expect(type, field.name).toBe(expected ?? (field.kind === "number" ? "number" : "string"));
    }
  });

  it("events", () => {
    expect(listed(contract.events)).toEqual(inCode(/super\("(coalition-[a-z-]+)"/g).sort());
  });
  it("slots", () => {
    expect(listed(contract.slots)).toEqual(inCode(/<slot name="([^"]+)"/g).sort());
  });
  it("parts", () => {
    expect(listed(contract.parts)).toEqual(inCode(/\spart="([^"$]+)"/g).sort());
  });
  it("custom properties", () => {
    const themed = themeDeclarations("light").matchAll(/var\((--coalition-[a-z-]+)/g);
    const used = new Set([...inCode(/var\((--coalition-[a-z]+[a-z-]*)/g), ...[...themed].map(([, name = ""]) => name)]);
    expect(listed(contract.properties)).toEqual([...used].filter((name) => !name.endsWith("-")).sort());
  });
  it("the methods and properties of its classes", () => {
    const names = contract.members.map(({ name }) => name);
    const hidden = /^(_|constructor$|render$|updated$|.+Callback$|setField$)/;
    const own: string[] = [];
    const keys = new Set<string>([
      ...STATE_FIELDS.map(({ key }) => key),
      ...contract.attributes.map(({ name }) => name),
    ]);
    const isProtected = (name: string) =>
      new RegExp(`^ {2}protected (override |async |get )*${name}\\(`, "m").test(code) ||
      new RegExp(`@internal [^/]*\\*/\\n {2}(async |get )*${name}\\(`).test(code);
    for (let type = CoalitionMap.prototype; type.constructor.name !== "LitElement"; type = Object.getPrototypeOf(type))
      own.push(...Object.getOwnPropertyNames(type));
    const attributeKeys = new Set(
      contract.attributes.map(({ name }) => name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase())),
    );
    const missing = own.filter(
      (name) => !hidden.test(name) && !keys.has(name) && !attributeKeys.has(name) && !isProtected(name),
    );
    expect(missing.filter((name) => !names.includes(name))).toEqual([]);
  });
});
