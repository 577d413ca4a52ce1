import type { Map as MapLibreMap, PointLike } from "maplibre-gl";
import type { SceneLayer } from "../scene/scene.js";
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
  const kindOf = (source: string) => layers.get(source)?.kind;
  const hits = [
    ...map.queryRenderedFeatures(near).filter(({ source }) => kindOf(source) !== "area"),
    ...map.queryRenderedFeatures([x, y]).filter(({ source }) => kindOf(source) === "area"),
  ];
  const rank = (source: string) => TOPMOST_FIRST.indexOf(kindOf(source) ?? "area");
  hits.sort((a, b) => rank(a.source) - rank(b.source));
  const things = hits.map(({ source, properties }) => thingOf.get(`${source}/${String(properties.id)}`));
  return [...new Set(things.filter((thing) => thing !== undefined))];
}
