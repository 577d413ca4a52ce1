import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Background } from "../../src/model/bundled-dataset.js";
import type { Dataset } from "../../src/model/dataset.js";
import { type Notes, withNotes } from "../../src/model/notes.js";
import type { Source } from "../../src/model/records.js";

export const readText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../geodata/${name}`, import.meta.url)), "utf8");
export const readJson = (name: string): unknown => JSON.parse(readText(name));

const { why, ...background } = readJson("background.json") as Background;
const first = withNotes(readJson("core.json") as Dataset, readJson("notes.json") as Notes);
export const core = {
  ...first,
  ...background,
  assumptions: first.assumptions.map((row) => ({ ...row, why: why[row.id] })),
  referenceFacts: readJson("reference-facts.json"),
} as Required<Omit<Dataset, "geography" | "sources">>;
export const sources = readJson("sources.json") as Source[];

/** The polygons of each state of a level of detail, by id. */
export const statesOf = (name: "states-overview.json" | "states-fine.json"): Map<string, Position[][][]> => {
  const topology = readJson(name) as Topology;
  const { features } = feature(topology, topology.objects.states as GeometryCollection);
  return new Map(
    features.map(({ id, geometry }) => {
      const shape = geometry as Polygon | MultiPolygon;
      return [String(id), shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates];
    }),
  );
};

/** Every record of the core that has provenance, with its list and id as `where`. */
export const factsOf = () =>
  (
    [
      "contributors",
      "headquarters",
      "fleets",
      "platforms",
      "orbits",
      "rules",
      "claims",
      "timeline",
      "usIsr",
      "forceSizes",
      "componentLeads",
      "referenceFacts",
    ] as const
  ).flatMap((list) => core[list].map((record) => ({ ...record, where: `${list}/${record.id}` })));
