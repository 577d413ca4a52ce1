import type { Position, Scene, SceneLayer } from "./scene.js";

/** Where a thing is marked: a place, and a shift from it in CSS pixels, right and down. */
export interface Anchor {
  readonly at: Position;
  readonly shift: readonly [number, number];
}

const layersOf = (scenes: readonly Scene[]): readonly SceneLayer[] => scenes.flatMap(({ layers }) => layers);
type Feature = SceneLayer["features"][number];
const shows = ({ thing, also }: Feature, id: string) => thing === id || also?.includes(id) === true;
const draws = ({ features }: SceneLayer, id: string) => features.some((feature) => shows(feature, id));

/** Ids of the things that scenes draw; with a zoom, only of those drawn at that zoom. */
export function drawnThings(scenes: readonly Scene[], zoom?: number): Set<string> {
  const layers = layersOf(scenes).filter(
    ({ minZoom = 0, maxZoom = 99 }) => zoom === undefined || (zoom >= minZoom && zoom < maxZoom),
  );
  return new Set(
    layers.flatMap(({ features }) => features.flatMap(({ thing, also = [] }) => (thing ? [thing, ...also] : []))),
  );
}

/** Where the symbol of a thing is drawn; `undefined` if it has none, so that its own place counts. */
export function symbolOf(scenes: readonly Scene[], id: string): Anchor | undefined {
  for (const layer of layersOf(scenes)) {
    const mark = layer.kind === "mark" ? layer.features.find((feature) => shows(feature, id)) : undefined;
    if (mark) return { at: mark.at, shift: mark.shift };
  }
  return undefined;
}

/** The zoom from which a thing is drawn; 0 if it always is. */
export function zoomOf(scenes: readonly Scene[], id: string): number {
  const zooms = layersOf(scenes).flatMap((layer) => (draws(layer, id) ? [layer.minZoom ?? 0] : []));
  return zooms.length > 0 ? Math.min(...zooms) : 0;
}
