import type { Layer } from "./layer.js";

/** Names of the properties of some layers, each once, in order. */
export const propertiesOf = (layers: readonly Layer[]): string[] => [
  ...new Set(layers.flatMap(({ features }) => features.flatMap(({ properties }) => Object.keys(properties)))),
];

export const countOf = (layers: readonly Layer[]): number =>
  layers.reduce((sum, { features }) => sum + features.length, 0);
