import type { Geometry } from "geojson";

/** A thing of a reader's file, drawn below ours as it is. */
export interface ReferenceFeature {
  readonly id: string;
  /** Plain text without hidden signs; may be empty. */
  readonly name: string;
  readonly description?: string;
  /** Longitude first, in −180…180. */
  readonly geometry: Exclude<Geometry, { type: "GeometryCollection" }>;
}

/** A reader's own layer: never ours, never part of a state or an address. */
export interface Reference {
  readonly name: string;
  readonly features: readonly ReferenceFeature[];
}
