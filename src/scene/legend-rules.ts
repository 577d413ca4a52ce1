import type { Owner } from "../model/records.js";
import type { LegendEntry, LegendSample, LineStyle, SceneLayer, StyleClass } from "./scene.js";
import type { Words } from "./words.js";

/** Input of the legend's rules: the layers as drawn, whole or in a frame. */
export interface LegendInput {
  readonly layers: readonly SceneLayer[];
  readonly words: Words;
}
/** Entries for what one kind of thing has drawn. */
export type LegendRule = (drawn: LegendInput) => LegendEntry[];

/** The order in which owners are listed. */
export const OWNER_ORDER: readonly Owner[] = ["nato", "national", "us"];

export const layerOf = ({ layers }: LegendInput, id: string) => layers.find((layer) => layer.id === id);

/** A layer and its copies: the same things, drawn larger or at another zoom. */
export const withCopies = ({ layers }: LegendInput, id: string) =>
  layers.filter((layer) => layer.id === id || layer.copyOf === id);

/** The styles of a layer that a feature uses or that are bare ground, in the order of the layer's `styles`. */
export function stylesIn(layer: SceneLayer | undefined): string[] {
  if (!layer) return [];
  const used = new Set([...layer.features.map(({ style }) => style), ...(layer.bare ?? [])]);
  return Object.keys(layer.styles).filter((style) => used.has(style));
}

const PLAIN: StyleClass = { role: "" };
/** What a style of a layer stands for. */
export const classOf = (layer: SceneLayer, style: string): StyleClass => layer.classes?.[style] ?? PLAIN;

/** The sample of a style: an area with the border that it has on the map, a line, or a mark. */
export function sampleOf(layer: SceneLayer, style: string, rim?: LineStyle): LegendSample {
  const from = { layer: layer.id, style };
  if (layer.kind === "area") return { ...from, area: layer.styles[style], ...(rim && { rim }) };
  if (layer.kind === "line") return { ...from, line: layer.styles[style] };
  return layer.kind === "mark" ? { ...from, mark: layer.styles[style] } : from;
}

/** An entry for each style of a layer that has a name; styles with the same name share one. */
export function namedIn(
  layer: SceneLayer | undefined,
  nameOf: (style: string, means: StyleClass, layer: SceneLayer) => string | undefined,
): LegendEntry[] {
  const entries: LegendEntry[] = [];
  for (const style of stylesIn(layer)) {
    const text = layer && nameOf(style, classOf(layer, style), layer);
    if (!layer || !text || entries.some((entry) => entry.text === text)) continue;
    entries.push({ layer: layer.id, style, text, samples: [sampleOf(layer, style)] });
  }
  return entries;
}

/** An entry with marks of at most a size: what is as large as a row of the legend, or larger, would be cut off there. */
export const atMost = (size: number, entries: readonly LegendEntry[]): LegendEntry[] =>
  entries.map((entry) => ({
    ...entry,
    samples: entry.samples.map((one) =>
      one.mark ? { ...one, mark: { ...one.mark, size: Math.min(size, one.mark.size) } } : one,
    ),
  }));

/** Leaves out entries whose text has occurred before. */
export const onceEach = (entries: readonly LegendEntry[]): LegendEntry[] =>
  entries.filter(({ text }, index) => entries.findIndex((entry) => entry.text === text) === index);

/** The layer of the entry for everything that is not available. */
export const HOLLOW = "hollow";

/**
 * One entry for everything that is not available in a situation, instead of a row for each: below the signs of a layer, if
 * it is drawn, with one of them as the sample, or one of another layer if all of these are available.
 */
export const hollow =
  (id: string): LegendRule =>
  (drawn) => {
    const own = withCopies(drawn, id);
    if (own.every(({ features }) => features.length === 0)) return [];
    for (const layer of [...own, ...drawn.layers]) {
      const outs = stylesIn(layer).filter((style) => classOf(layer, style).out);
      const role = (style: string) => classOf(layer, style).role;
      const style = outs.find((one) => role(one) === "quiet") ?? outs.find((one) => role(one) !== "forward") ?? outs[0];
      if (style)
        return [{ layer: HOLLOW, style, text: drawn.words.say("legend.hollow"), samples: [sampleOf(layer, style)] }];
    }
    return [];
  };
