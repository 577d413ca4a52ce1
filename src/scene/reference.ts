import type { Feature, FeatureCollection, Geometry } from "geojson";

/** A thing of a reader's file: a plain name without hidden signs, which may be empty, and no other property but a description. */
export type ReferenceFeature = Feature<
  Exclude<Geometry, { type: "GeometryCollection" }>,
  { readonly name: string; readonly description?: string }
> & { readonly id: string };

/**
 * A reader's own layer as GeoJSON, drawn below ours in grey: never ours, and never part of a state or an address. Longitude is
 * first, in −180…180; ids are unique.
 */
export interface Reference extends FeatureCollection {
  readonly name: string;
  readonly features: ReferenceFeature[];
}
