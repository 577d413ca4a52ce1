import type { Layer } from "./layer.js";

/** A file that leaves. */
export interface LayerFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same as text, unless it is packed. */
  readonly text?: string;
  /** How many features it has. */
  readonly features: number;
  /** Names of their properties; a format without properties has none. */
  readonly properties: readonly string[];
}

/** Names of the properties of some layers, each once, in order. */
export const propertiesOf = (layers: readonly Layer[]): string[] => [
  ...new Set(layers.flatMap(({ features }) => features.flatMap(({ properties }) => Object.keys(properties)))),
];

export const countOf = (layers: readonly Layer[]): number =>
  layers.reduce((sum, { features }) => sum + features.length, 0);
