import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { DatasetSchema } from "../../src/model/dataset.js";
import { ScenarioSchema } from "../../src/model/scenario.js";
import { STATE_FIELDS } from "../../src/model/state.js";
import { core, readJson, sources } from "./built-dataset.js";

const problemsOf = (schema: Parameters<typeof v.safeParse>[0], value: unknown): string[] =>
  (v.safeParse(schema, value).issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);

describe("the dataset", () => {
  it("satisfies its schema once its parts are put together", () => {
    const dataset = { ...core, geography: readJson("states-overview.json"), sources };
    expect(problemsOf(DatasetSchema, dataset)).toEqual([]);
  });

  it("is refused by the schema when a value is wrong", () => {
    const [first, ...rest] = core.fleets;
    const fleets = [{ ...first, lon: 200 }, ...rest];
    expect(problemsOf(DatasetSchema, { ...core, fleets, geography: readJson("states-overview.json") })).toHaveLength(1);
  });

  it("has a JSON Schema that knows the same fields", () => {
    const schema = readJson("schema/dataset.schema.json") as { properties: object };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(DatasetSchema.entries).sort());
  });
});

describe("built-in scenarios", () => {
  const folder = fileURLToPath(new URL("../../geodata/scenarios", import.meta.url));
  const files = readdirSync(folder).sort();

  it("are the same in their own files as in the core", () => {
    const alone = files.map((file) => readJson(`scenarios/${file}`) as { id: string });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(alone.sort(byId)).toEqual([...core.scenarios].sort(byId));
    expect(core.scenarios.map((s) => s.id)).toEqual(
      expect.arrayContaining([
        "report",
        "without-us",
        "nato-lead",
        "one-ally-objects",
        "coalition-alone",
        "un",
        "un-vetoed",
      ]),
    );
  });

  it("begin with the report's own plan, which changes no switch", () => {
    expect(core.scenarios[0]).toMatchObject({ id: "report", state: {} });
    expect(STATE_FIELDS.find(({ key }) => key === "scenario")?.default).toBe("report");
  });

  it("never say that NATO's aircraft stay on the ground: they are not for this force", () => {
    const told = core.scenarios.map(({ name, summary }) => `${name}. ${summary}`).join(" ");
    expect(told).not.toMatch(/ground(ed)?\b/i);
    expect(told).toContain("not for this force");
  });

  it.each(files)("%s is valid and sets only fields of the state, to allowed values", (file) => {
    const scenario = readJson(`scenarios/${file}`);
    expect(problemsOf(ScenarioSchema, scenario)).toEqual([]);
    for (const [key, value] of Object.entries((scenario as { state: object }).state)) {
      const field = STATE_FIELDS.find((f) => f.key === key);
      expect(field, key).toBeDefined();
      if (field?.kind === "enum") expect(field.values).toContain(value);
      expect(value, "only what differs from the default").not.toEqual(field?.default);
    }
  });
});
