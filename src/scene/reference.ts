import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { AreaOfInterest } from "../coverage/area.js";

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
  /** What it is used as, beside being drawn: present with `areas`. */
  readonly use?: "areas";
  /**
   * Its areas as they are measured, with the ids of their features: what is watched is then counted by them, and shaded with
   * `shade: "oblast"`, in place of the oblasts. Absent unless that was asked for.
   */
  readonly areas?: readonly AreaOfInterest[];
}
