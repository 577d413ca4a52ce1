import type { MultiPolygon, Polygon } from "geojson";
import type { Problem } from "../model/problem.js";
import { areaInput } from "./layer-uses.js";
import { type ReadLayerOptions, readLayer } from "./read-layer.js";
import { type Layer, refusedLayer } from "./read-parts.js";

/** The areas of a file for `areaOfInterest`, all together, with their layer: what was left out, and warnings. */
export type AreaFrom =
  | { readonly input: Polygon | MultiPolygon; readonly name: string; readonly layer: Layer }
  | { readonly problems: readonly Problem[] };

/** The area of interest in a reader's file. In Node give `{ xml: nodeXml }`. Never throws. */
export function areaFrom(bytes: Uint8Array, fileName: string, options: ReadLayerOptions = {}): AreaFrom {
  const layer = readLayer(bytes, fileName, options);
  if ("problems" in layer) return layer;
  const area = areaInput(layer);
  if (area) return { ...area, layer };
  const kinds = [...new Set(layer.features.map(({ geometry }) => geometry.type))].join(", ");
  return refusedLayer("layer-no-area", `expected a polygon, got ${kinds}`);
}
