import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from "maplibre-gl";
import type { SceneLayer } from "../scene/scene.js";
import { sceneLayerOf } from "./compile-layer.js";
import { placeAt } from "./place-at.js";

const REACH_PX = 5;
const TOPMOST_FIRST = ["mark", "label", "line", "area"];

/** Ids of things by the feature that shows them: `layer/feature`. */
export function thingsByFeature(layers: readonly SceneLayer[]): Map<string, string> {
  return new Map(
    layers.flatMap(({ id, features }) =>
      features.flatMap((feature) => (feature.thing ? [[`${id}/${feature.id}`, feature.thing] as const] : [])),
    ),
  );
}

/** What lies at a point of the canvas, topmost first: marks, names and lines within a finger's reach, areas below it. */
export function thingsAt(
  map: MapLibreMap,
  layers: ReadonlyMap<string, SceneLayer>,
  thingOf: ReadonlyMap<string, string>,
  { x, y }: { readonly x: number; readonly y: number },
): string[] {
  if (!placeAt(map, [x, y])) return [];
  const near: [PointLike, PointLike] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const kindOf = ({ layer }: MapGeoJSONFeature) => layers.get(sceneLayerOf(layer.id))?.kind;
  const hits = [
    ...map.queryRenderedFeatures(near).filter((hit) => kindOf(hit) !== "area"),
    ...map.queryRenderedFeatures([x, y]).filter((hit) => kindOf(hit) === "area"),
  ];
  const rank = (hit: MapGeoJSONFeature) => TOPMOST_FIRST.indexOf(kindOf(hit) ?? "area");
  hits.sort((a, b) => rank(a) - rank(b));
  const things = hits.map(({ layer, properties }) => thingOf.get(`${sceneLayerOf(layer.id)}/${String(properties.id)}`));
  return [...new Set(things.filter((thing) => thing !== undefined))];
}
