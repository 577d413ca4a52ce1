import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from "maplibre-gl";

/** What of a map is asked for what it shows. */
export type Shows = Pick<MapLibreMap, "queryRenderedFeatures" | "getLayersOrder" | "getLayer">;

/**
 * Features drawn at a point, in a box or on the whole canvas, topmost first. Until MapLibre has placed the names of a tile that
 * was replaced, it looks names up in the tile that is gone and throws ("feature index out of bounds", maplibre-gl-js issues 7752
 * and 8064): then this returns what is drawn beside names, and nothing for the one frame in which MapLibre cannot tell that
 * either, since a pointer that rests on the map must not end in an error.
 */
export function renderedIn(map: Shows, at?: PointLike | [PointLike, PointLike]): MapGeoJSONFeature[] {
  const everything = () => ({});
  const withoutNames = () => ({ layers: map.getLayersOrder().filter((id) => map.getLayer(id)?.type !== "symbol") });
  for (const which of [everything, withoutNames]) {
    try {
      return at ? map.queryRenderedFeatures(at, which()) : map.queryRenderedFeatures(which());
    } catch {
      // The next attempt asks for less.
    }
  }
  return [];
}
