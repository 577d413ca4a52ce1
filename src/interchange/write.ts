import { type Problem, quote } from "../model/problem.js";
import type { ThemeName } from "../scene/theme.js";
import { cotFiles } from "./cot.js";
import { czmlFile } from "./czml.js";
import { geojsonFiles } from "./geojson.js";
import { kmlFile, kmzFile, type LegendPicture } from "./kml.js";
import type { Layers } from "./layer.js";
import type { LayerFile } from "./layer-file.js";
import { zipOf } from "./zip.js";

export const LAYER_FORMATS = ["geojson", "kmz", "kml", "czml", "cot"] as const;
export type LayerFormat = (typeof LAYER_FORMATS)[number];

export interface WriteOptions {
  readonly theme?: ThemeName | undefined;
  /** The legend as a picture; a KMZ without it has no legend. */
  readonly legend?: LegendPicture | undefined;
}

/** Formats from a list or a text with commas, each once; or what is wrong with the first bad one. */
export function formatsOf(
  given: unknown,
): { readonly formats: readonly LayerFormat[] } | { readonly problems: readonly Problem[] } {
  const names: unknown[] = typeof given === "string" ? given.split(",").map((name) => name.trim()) : [given].flat();
  const bad = names.filter((name) => !LAYER_FORMATS.includes(name as LayerFormat));
  if (names.length > 0 && bad.length === 0) return { formats: LAYER_FORMATS.filter((one) => names.includes(one)) };
  const got = names.length > 0 ? bad : [given];
  return {
    problems: got.map((name) => ({
      code: "format-unknown",
      path: "format",
      message: `expected ${LAYER_FORMATS.join(", ")}, got ${quote(name)}`,
    })),
  };
}

/** A situation as files in some formats. Pure: the same layers and options give the same bytes. */
export function writeLayers(
  layers: Layers,
  formats: readonly LayerFormat[],
  { theme, legend }: WriteOptions = {},
): LayerFile[] {
  const writers: Record<LayerFormat, () => LayerFile[]> = {
    geojson: () => geojsonFiles(layers),
    kmz: () => [kmzFile(layers, { theme, legend })],
    kml: () => [kmlFile(layers, { theme })],
    czml: () => [czmlFile(layers, theme)],
    cot: () => cotFiles(layers, theme),
  };
  return formats.flatMap((format) => writers[format]());
}

/** Several files as one zip. */
export function zipFiles(files: readonly LayerFile[], name = "coalition-map-layers.zip"): LayerFile {
  return {
    name,
    type: "application/zip",
    bytes: zipOf(files),
    features: files.reduce((sum, { features }) => sum + features, 0),
    properties: [],
  };
}
