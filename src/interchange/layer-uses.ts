import type { MultiPolygon, Polygon } from "geojson";
import type { Reference } from "../scene/reference.js";
import type { Layer, LayerFeature } from "./read-parts.js";

/** An area of a reader's file; whether it can be an area of interest is for `areaOfInterest` to check. */
export interface LayerArea {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Where it is from: a source that the file names, or the file. */
  readonly source: string;
}

const LONGEST_SOURCE = 200;
const SOURCES = ["source", "source_url", "sources"];

/** Where a feature is from: a source that it names, or the file. */
export function sourceOf({ properties }: LayerFeature, { file }: Layer): string {
  const named = SOURCES.map((key) => properties[key]).find((value) => typeof value === "string" && value !== "");
  // A scenario takes no longer one, and half an address leads nowhere.
  return typeof named === "string" && named.length <= LONGEST_SOURCE ? named : file;
}

/** The name of a feature, or that of the layer with the id that the feature has there. */
export const numbered = (name: string, id: string, { name: layer }: Layer): string => name || `${layer} ${id}`;

/** The areas of a layer, in the order of the file. */
export function areasOf(layer: Layer): LayerArea[] {
  return layer.features.flatMap((feature) => {
    const { id, name, geometry } = feature;
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    return [{ id, name: numbered(name, id, layer), geometry, source: sourceOf(feature, layer) }];
  });
}

/** All areas of a layer as one input for `areaOfInterest`, under the name of the only one, if it has any, or of the layer; `null` without any. */
export function areaInput(layer: Layer): { readonly input: Polygon | MultiPolygon; readonly name: string } | null {
  const areas = areasOf(layer);
  const [only] = areas;
  if (!only) return null;
  if (areas.length === 1) {
    const own = layer.features.find(({ id }) => id === only.id)?.name;
    return { input: only.geometry, name: own || layer.name };
  }
  const coordinates = areas.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  return { input: { type: "MultiPolygon", coordinates }, name: layer.name };
}

/** The layer to be drawn below ours. */
export function referenceOf({ name, features }: Layer): Reference {
  return {
    type: "FeatureCollection",
    name,
    features: features.map(({ id, name: own, description, geometry }) => ({
      type: "Feature",
      id,
      geometry,
      properties: { name: own, ...(description ? { description } : {}) },
    })),
  };
}
