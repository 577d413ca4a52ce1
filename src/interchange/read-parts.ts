import type { Geometry } from "geojson";
import type { Problem } from "../model/problem.js";

export const LAYER_FORMATS = ["geojson", "kml", "kmz", "gpx", "csv"] as const;
export type LayerFormat = (typeof LAYER_FORMATS)[number];

/** The largest file, in bytes; what it holds may be this many times larger when it is unpacked. */
export const MOST_LAYER_BYTES = 20_000_000;
export const MOST_UNPACKED = 5;
export const MOST_FEATURES = 20_000;
export const MOST_LAYER_VERTICES = 200_000;

/** What a file may have that is not taken; each has a text in the messages under `import.left.…`. */
export const LEFT_KINDS = [
  "bad-place",
  "pole",
  "no-geometry",
  "unknown-geometry",
  "too-short",
  "row",
  "cell",
  "network-link",
  "overlay",
  "icon",
  "link",
  "style",
  "view",
  "tour",
  "model",
  "markup",
  "elevation",
  "times",
  "file",
  "property",
  "long-text",
] as const;
export type LeftKind = (typeof LEFT_KINDS)[number];

/** Something of a file that is not taken: what kind, how often, and the first of them. */
export interface LeftOut {
  readonly what: LeftKind;
  readonly count: number;
  readonly example: string;
}

/** What was changed or looks wrong; each has a text in the messages under `import.warning.…`. */
export const WARNING_CODES = ["latitude-first", "antimeridian", "duplicate-id", "hidden-signs", "unclosed"] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A warning about a file as a whole; `code` is that of the messages, with how often it applies and the first case. */
export interface LayerWarning extends Problem {
  readonly code: WarningCode;
  readonly count: number;
  readonly example: string;
}

export type PropertyValue = string | number | boolean | null;

/** A thing of a reader's file: longitude first, in −180…180, nothing beyond 85° of latitude, no elevation, rings closed. */
export interface LayerFeature {
  /** Unique in its layer. */
  readonly id: string;
  /** Plain text without control and direction signs; may be empty. */
  readonly name: string;
  readonly description?: string;
  /** Never a collection: a feature with one becomes several. */
  readonly geometry: Exclude<Geometry, { type: "GeometryCollection" }>;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** A file of a reader as far as it is understood. */
export interface Layer {
  readonly format: LayerFormat;
  readonly name: string;
  /** Name of the file, without control and direction signs. */
  readonly file: string;
  readonly features: readonly LayerFeature[];
  readonly left: readonly LeftOut[];
  readonly warnings: readonly LayerWarning[];
}

export type LayerRead = Layer | { readonly problems: readonly Problem[] };

/** A feature as a reader of one format finds it: nothing of it has been checked. */
export interface RawFeature {
  readonly id?: unknown;
  readonly geometry: unknown;
  readonly properties: unknown;
  /** Where it is in the file, such as `features[3]` or `row 7`. */
  readonly where: string;
}

/** What a reader of one format gives. */
export type RawLayer =
  | { readonly name?: unknown; readonly features: readonly RawFeature[] }
  | { readonly problems: readonly Problem[] };

export const layerProblem = (code: string, path: string, message: string): Problem => ({ code, path, message });
export const refusedLayer = (code: string, message: string, path = ""): { readonly problems: readonly Problem[] } => ({
  problems: [layerProblem(code, path, message)],
});
