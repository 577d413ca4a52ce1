// Makes `dist/types` from the compiler's declarations: only what the entries reach, and nothing that users would have to
// install: no valibot (schemas become the interfaces that they check), no @types/geojson, no Vite, no MapLibre, no Lit.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { namesOf, typesOfSchemas } from "./schema-types.js";

const dist = join(import.meta.dirname, "../dist");
const from = join(dist, ".types/src");
const to = join(dist, "types");
export const ENTRIES = ["index", "define", "embed", "static", "analysis", "figure"] as const;
const SCHEMAS = [
  "model/quantity",
  "model/forces",
  "model/records",
  "model/scenario",
  "model/edit",
  "model/dataset",
  "model/oblasts",
  "figure/style",
  "coverage/force/force-schema",
  "coverage/ledger/schema",
  "coverage/ledger/diff-schema",
  "coverage/ledger/areas-schema",
];

const GEOJSON = `/** The parts of GeoJSON (RFC 7946) that are used here. Longitude and latitude in degrees. */
export type Position = number[];
export interface Point { type: "Point"; coordinates: Position; }
export interface LineString { type: "LineString"; coordinates: Position[]; }
export interface MultiLineString { type: "MultiLineString"; coordinates: Position[][]; }
export interface Polygon { type: "Polygon"; coordinates: Position[][]; }
export interface MultiPolygon { type: "MultiPolygon"; coordinates: Position[][][]; }
export interface MultiPoint { type: "MultiPoint"; coordinates: Position[]; }
export interface GeometryCollection { type: "GeometryCollection"; geometries: Geometry[]; }
export type Geometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon | GeometryCollection;
export type GeoJsonProperties = { [name: string]: unknown } | null;
export interface Feature<G = Geometry, P = GeoJsonProperties> { type: "Feature"; geometry: G; id?: string | number; properties: P; }
export interface FeatureCollection<G = Geometry, P = GeoJsonProperties> { type: "FeatureCollection"; features: Feature<G, P>[]; }
`;

const IMPORT = /((?:from|import)\s*\(?\s*)"([^"\n]+)"/g;
const read = (name: string) => readFileSync(join(from, `${name}.d.ts`), "utf8");
const known = namesOf(SCHEMAS.map(read));
/** The module that declares each schema's type, by the type's name. */
const homes = new Map(
  SCHEMAS.flatMap((name) =>
    [...read(name).matchAll(/^export type (\w+) = v\.InferOutput/gm)].map(([, type]) => [type, name] as const),
  ),
);

/** Imports the types of other modules that a schema's module now refers to by name. */
function withImports(name: string, text: string): string {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const needed = [...homes].filter(
    ([type, home]) =>
      home !== name &&
      new RegExp(`[:\\s(]${type}(\\[\\]|;|\\s|\\))`).test(code) &&
      !new RegExp(`import [^;]*\\b${type}\\b`).test(code),
  );
  const lines = needed.map(([type, home]) => {
    const path = posix.relative(posix.dirname(name), home);
    return `import type { ${type} } from "${path.startsWith(".") ? path : `./${path}`}.js";\n`;
  });
  return lines.join("") + text;
}

function declarationsOf(name: string): string {
  if (SCHEMAS.includes(name)) return withImports(name, typesOfSchemas(read(name), known));
  return read(name);
}

const written = new Map<string, string>();
function take(name: string): void {
  if (written.has(name)) return;
  const up = posix.relative(posix.dirname(name), "geojson");
  const text = declarationsOf(name).replaceAll(IMPORT, (whole, head, path) =>
    path === "geojson" ? `${head}"${up.startsWith(".") ? up : `./${up}`}.js"` : whole,
  );
  written.set(name, text);
  for (const [, , path = ""] of text.matchAll(IMPORT)) {
    if (!path.startsWith(".")) throw new Error(`${name}.d.ts imports "${path}", which a reader would have to install`);
    const target = posix.join(posix.dirname(name), path).replace(/\.js$/, "");
    if (target === "geojson") written.set("geojson", GEOJSON);
    else if (existsSync(join(from, `${target}.d.ts`))) take(target);
    else throw new Error(`${name}.d.ts imports "${path}", which is not declared`);
  }
}

for (const entry of ENTRIES) take(entry);
rmSync(to, { recursive: true, force: true });
for (const [name, text] of written) {
  const path = join(to, `${name}.d.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
rmSync(join(dist, ".types"), { recursive: true, force: true });
