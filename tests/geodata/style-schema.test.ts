import { describe, expect, it } from "vitest";
import { partsOf, type SchemaPart } from "../../geodata/build/style-schema.js";
import { parseStyle, readStyle } from "../../src/figure/parse-style.js";
import { fontOf, HOUSE } from "../figure/styles.js";
import { readJson } from "./built-dataset.js";

/** What this file reads of JSON Schema, draft 7; other keywords fail a test. */
interface Rules extends SchemaPart {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const schema = readJson("schema/figure-style.schema.json") as Rules;
const typeOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** Whether a value is of a schema, as an editor finds it: patterns with the flag `u`. */
function fits(rules: Rules, value: unknown): boolean {
  if (rules.anyOf) return rules.anyOf.some((one) => fits(one, value));
  if ("const" in rules) return value === rules.const;
  if (typeOf(value) !== rules.type || (rules.enum && !rules.enum.includes(value))) return false;
  if (typeof value === "string")
    return (
      value.length >= (rules.minLength ?? 0) &&
      value.length <= (rules.maxLength ?? Number.POSITIVE_INFINITY) &&
      new RegExp(rules.pattern ?? "", "u").test(value)
    );
  if (typeof value === "number") return value >= (rules.minimum ?? -1e9) && value <= (rules.maximum ?? 1e9);
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = 1e9 } = rules;
    const of = (index: number): Rules => (items && "length" in items ? items[index] : items) as Rules;
    return value.length >= minItems && value.length <= maxItems && value.every((one, index) => fits(of(index), one));
  }
  if (typeof value !== "object" || value === null) return true;
  const { properties = {}, required = [] } = rules;
  return (
    required.every((key) => key in value) &&
    Object.entries(value).every(([key, one]) => properties[key] !== undefined && fits(properties[key], one))
  );
}

const all = {
  ...HOUSE,
  $schema: "./node_modules/coalition-map/geodata/schema/figure-style.schema.json",
  version: 1,
  subtitle: "Українською",
  fonts: { heading: { family: "Źródło Serif" }, text: fontOf("coalition-sans-400.ttf", "House") },
  colours: { ...HOUSE.colours, paper: "#0D1b3E" },
  layers: { legend: false },
  extent: [20, 44, 41, 53],
  projection: "mercator",
  page: { widthMm: 120, heightMm: null },
  theme: "dark",
};

describe("the JSON Schema of a house style", () => {
  it("accepts what the program accepts", () => {
    for (const style of [all, { version: 1 }, { version: 1, extent: "black-sea", page: "slide" }]) {
      expect(fits(schema, style)).toBe(true);
      expect(parseStyle(style)).toHaveProperty("style");
    }
  });

  it.each([
    { title: "no version" },
    { version: 2 },
    { version: 1, wheels: 4 },
    { version: 1, $schema: 4 },
    { version: 1, title: "a".repeat(301) },
    { version: 1, colours: { sea: "wet" } },
    { version: 1, colours: { mountains: "#ffffff" } },
    { version: 1, logo: { type: "image/png", data: "AAAA" } },
    { version: 1, fonts: { text: { family: "a'; color: red" } } },
    { version: 1, highlight: ["poland"] },
    { version: 1, extent: "asia" },
    { version: 1, page: { widthMm: 1, heightMm: 100 } },
    { version: 1, annotations: [{ text: "a", lon: 1, lat: 99 }] },
    { version: 1, annotations: Array.from({ length: 9 }, () => ({ text: "a", lon: 1, lat: 1 })) },
  ])("refuses what the program refuses: %j", (style) => {
    expect(fits(schema, style)).toBe(false);
    expect(parseStyle(style)).toHaveProperty("problems");
  });

  it("describes every part, and gives colours a picker", () => {
    const parts = partsOf(schema);
    expect(parts.length).toBeGreaterThan(45);
    expect(parts.filter(([, { description = "" }]) => !/^[A-Z].{8,}\.$/.test(description))).toEqual([]);
    expect(parts.filter(([, { format }]) => format === "color-hex")).toHaveLength(6);
  });

  it("may be named in the style's file, of which nothing is kept", () => {
    const result = readStyle(JSON.stringify(all));
    expect(result).toMatchObject({ style: { title: HOUSE.title } });
    expect(JSON.stringify(result)).not.toContain("$schema");
  });
});
