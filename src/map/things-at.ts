import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from "maplibre-gl";
import { kindOfThing } from "../scene/kinds/index.js";
import type { SceneLayer } from "../scene/scene.js";
import { sceneLayerOf } from "./compile-layer.js";
import { placeAt } from "./place-at.js";
import { renderedIn, type Shows } from "./rendered-in.js";

/** What points: a mouse hits its target exactly, a finger covers it. */
export type Pointer = "mouse" | "finger";

/** Search radii around a pointer in CSS pixels, in ascending order: nearer things come first. */
const REACHES_PX: Readonly<Record<Pointer, readonly number[]>> = { mouse: [4], finger: [4, 7, 10, 13, 16, 19, 22] };
const TOPMOST_FIRST = ["mark", "label", "line", "area"];

/** Ids of things by the feature that shows them, `layer/feature`. */
export function thingsByFeature(layers: readonly SceneLayer[]): Map<string, string> {
  return new Map(
    layers.flatMap(({ id, features }) =>
      features.flatMap((feature) => (feature.thing ? [[`${id}/${feature.id}`, feature.thing] as const] : [])),
    ),
  );
}

/** Whether a sign, name or line of a thing is drawn within a box of the canvas, in CSS pixels. */
export function drawsIn(
  map: Shows,
  layers: ReadonlyMap<string, SceneLayer>,
  thingOf: ReadonlyMap<string, string>,
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  thing: string,
): boolean {
  const hits = renderedIn(map, [
    [left, top],
    [right, bottom],
  ]);
  return hits.some(({ layer, properties }) => {
    const id = sceneLayerOf(layer.id);
    return layers.get(id)?.kind !== "area" && thingOf.get(`${id}/${String(properties.id)}`) === thing;
  });
}

/** Precedence of the things that a finger covers: thin and small before large. */
const fingerRank = (thing: string): number => kindOfThing(thing)?.finger ?? 4;

/**
 * Ids of the things at a point of the canvas, the likeliest target first. For a mouse: marks, names and lines within a few
 * pixels, topmost first, then the areas below the point. For a finger the radius is that of a fingertip, and a station takes
 * precedence over a base, a base over a headquarters or city, all of them over a state; of one kind the nearest is first.
 */
export function thingsAt(
  map: Shows & Pick<MapLibreMap, "project" | "unproject">,
  layers: ReadonlyMap<string, SceneLayer>,
  thingOf: ReadonlyMap<string, string>,
  { x, y }: { readonly x: number; readonly y: number },
  pointer: Pointer = "mouse",
): string[] {
  if (!placeAt(map, [x, y])) return [];
  const kindOf = ({ layer }: MapGeoJSONFeature) => layers.get(sceneLayerOf(layer.id))?.kind;
  const rank = (hit: MapGeoJSONFeature) => TOPMOST_FIRST.indexOf(kindOf(hit) ?? "area");
  const found = REACHES_PX[pointer].flatMap((reach) => {
    const near: [PointLike, PointLike] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const hits = renderedIn(map, near).filter((hit) => kindOf(hit) !== "area");
    return hits.sort((a, b) => rank(a) - rank(b));
  });
  const hits = [...found, ...renderedIn(map, [x, y]).filter((hit) => kindOf(hit) === "area")];
  const things = hits.flatMap(({ layer, properties }) => {
    const thing = thingOf.get(`${sceneLayerOf(layer.id)}/${String(properties.id)}`);
    return thing === undefined ? [] : [thing];
  });
  const once = [...new Set(things)];
  return pointer === "finger" ? once.sort((a, b) => fingerRank(a) - fingerRank(b)) : once;
}
