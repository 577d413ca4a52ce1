import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { AreasLedgerSchema } from "../../src/coverage/ledger/areas-schema.js";
import { LedgerDiffSchema } from "../../src/coverage/ledger/diff-schema.js";
import { LedgerSchema } from "../../src/coverage/ledger/schema.js";
import { type Dataset, DatasetSchema } from "../../src/model/dataset.js";
import { type Notes, withNotes } from "../../src/model/notes.js";
import { ScenarioSchema } from "../../src/model/scenario.js";
import { buildCore } from "./core.js";
import { geojsonTexts } from "./geojson.js";
import { buildFine } from "./geometry/fine.js";
import { atlasNames, buildOverview, overviewFeatures } from "./geometry/overview.js";
import { NAME_LANGUAGES, namesIn, readNames } from "./names.js";
import { notesApart, withoutNotes } from "./notes.js";
import { styleSchema } from "./style-schema.js";
import { readTexts, textsByKey } from "./texts.js";
import { entriesPerLine, listPerLine, oblastsPerLine, recordsPerLine, topologyPerLine } from "./write.js";

const written = (schema: object) => `${JSON.stringify(schema, null, 1)}\n`;
const schemaOf = (schema: v.GenericSchema) => written(toJsonSchema(schema, { errorMode: "ignore" }));

/** Every file of the dataset by its path below `geodata/`, and which facts were lowered to low confidence. */
export const buildFiles = (): { files: Map<string, string>; capped: readonly string[] } => {
  const overview = buildOverview(overviewFeatures());
  const { core, forces, oblasts, sources, capped } = buildCore(overview, atlasNames());
  const { referenceFacts = [], claims, timeline, assumptions, ...rest } = core;
  const first = withoutNotes({ ...rest, assumptions: assumptions.map(({ why: _why, ...row }) => row) });
  const names = readNames();
  const why = Object.fromEntries(assumptions.map((row) => [row.id, row.why]));
  const files = new Map([
    ["core.json", recordsPerLine(first)],
    ["background.json", recordsPerLine({ claims, timeline, why })],
    ["notes.json", entriesPerLine(notesApart(core))],
    ["forces.json", recordsPerLine(forces)],
    ["oblasts.json", oblastsPerLine(oblasts)],
    ["reference-facts.json", listPerLine(referenceFacts)],
    ["sources.json", listPerLine(sources)],
    ["states-overview.json", topologyPerLine(overview)],
    ["states-fine.json", topologyPerLine(buildFine())],
    ["schema/dataset.schema.json", schemaOf(DatasetSchema)],
    ["schema/scenario.schema.json", schemaOf(ScenarioSchema)],
    ["schema/ledger.schema.json", schemaOf(LedgerSchema)],
    ["schema/areas-ledger.schema.json", schemaOf(AreasLedgerSchema)],
    ["schema/ledger-diff.schema.json", schemaOf(LedgerDiffSchema)],
    ["schema/figure-style.schema.json", written(styleSchema())],
    ...NAME_LANGUAGES.map((language): [string, string] => [`names/${language}.json`, namesIn(language, names)]),
    ...NAME_LANGUAGES.map((language): [string, string] => [`texts/${language}.json`, textsByKey(readTexts(language))]),
    ...core.scenarios.map((s): [string, string] => [`scenarios/${s.id}.json`, recordsPerLine(s)]),
  ]);
  const read = (name: string): unknown => JSON.parse(files.get(name) ?? "");
  const background = read("background.json") as { claims: unknown; timeline: unknown };
  const dataset = {
    ...withNotes(read("core.json") as Dataset, read("notes.json") as Notes),
    claims: background.claims,
    timeline: background.timeline,
    geography: read("states-overview.json"),
    referenceFacts: read("reference-facts.json"),
    forces: read("forces.json"),
    oblasts: read("oblasts.json"),
    sources: read("sources.json"),
  };
  const result = v.safeParse(DatasetSchema, dataset);
  if (!result.success)
    throw new Error(result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join("\n"));
  for (const [name, text] of geojsonTexts(result.output, sources)) files.set(name, text);
  return { files, capped };
};
