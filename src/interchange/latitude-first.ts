import type { Position } from "geojson";
import { warningOf } from "./gathering.js";
import type { Layer, LayerFeature } from "./read-parts.js";

type Geometry = LayerFeature["geometry"];

/** All places of a geometry. */
export function placesIn({ coordinates }: Geometry): Position[] {
  const flat = (nested: readonly unknown[]): Position[] =>
    typeof nested[0] === "number" ? [nested as Position] : nested.flatMap((one) => flat(one as unknown[]));
  return flat(coordinates);
}

/** Europe without the Middle East, where places of Ukraine would be with their numbers swapped. */
const isInEurope = (lon: number, lat: number): boolean =>
  lon >= -25 && lon <= 62 && lat >= 34.5 && lat <= 72 && !(lon > 41.5 && lat < 42.5);

/** Whether every place is outside Europe, and would be inside it with longitude and latitude swapped. */
export const hasLatitudeFirst = (features: readonly Pick<LayerFeature, "geometry">[]): boolean =>
  features.every(({ geometry }) =>
    placesIn(geometry).every(([lon = 0, lat = 0]) => !isInEurope(lon, lat) && isInEurope(lat, lon)),
  );

/** The layer, with a warning if its latitude seems to be first. Nothing is swapped unless the reader says so. */
export function withLatitudeFirst(layer: Layer): Layer {
  if (!hasLatitudeFirst(layer.features)) return layer;
  const [lon = 0, lat = 0] = (layer.features[0] && placesIn(layer.features[0].geometry)[0]) ?? [];
  const at = (one: number, other: number) => `longitude ${one.toFixed(2)}, latitude ${other.toFixed(2)}`;
  const example = `${at(lon, lat)}; swapped ${at(lat, lon)}`;
  return { ...layer, warnings: [warningOf("latitude-first", layer.features.length, example), ...layer.warnings] };
}

/** The layer with longitude and latitude of every place swapped, for a file that has latitude first. */
export function swappedLayer(layer: Layer): Layer {
  const swapped = (nested: readonly unknown[]): unknown[] =>
    typeof nested[0] === "number" ? [nested[1], nested[0]] : nested.map((one) => swapped(one as unknown[]));
  return {
    ...layer,
    features: layer.features.map((feature) => ({
      ...feature,
      geometry: { ...feature.geometry, coordinates: swapped(feature.geometry.coordinates) } as Geometry,
    })),
    warnings: layer.warnings.filter(({ code }) => code !== "latitude-first"),
  };
}
