import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { Topology } from "topojson-specification";
import { cutAtAntimeridian } from "./antimeridian.js";
import { type AtlasState, readAtlas50m } from "./atlas.js";
import { type DetailBox, simplifyByRegion } from "./detail.js";
import { JOINED_TO, LEFT_OUT } from "./state-codes.js";

/** Levels of detail, in order: Ukraine and its coasts, Europe and the Near East, the rest of the world. */
const BOXES: readonly DetailBox[] = [
  { west: 21, south: 43, east: 41, north: 53, weight: 2100 },
  { west: -25, south: 33, east: 47, north: 67, weight: 105 },
  { west: -26, south: 26, east: 75, north: 82, weight: 2 },
];
const MIN_AREA_DEG2 = 0.35;
const ISLAND_FACTOR = 3;
/** Steps across the extent: 0.018 degrees of longitude by half that of latitude, a square of 1 km in Europe. */
const QUANTA = 2e4;

/** Visible states by code, each with the pieces that are joined to it. */
export const statesByCode = (states: readonly AtlasState[]): Map<string, AtlasState[]> => {
  const byCode = new Map<string, AtlasState[]>();
  for (const state of states) {
    const own = state.properties.a3;
    if (own === undefined) throw new Error(`no code: ${state.properties.name}`);
    if (LEFT_OUT.includes(own)) continue;
    const code = JOINED_TO[own] ?? own;
    byCode.set(code, [...(byCode.get(code) ?? []), state]);
  }
  return new Map([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** States of the world from Natural Earth 1:50m, whole, before any simplification. */
export const overviewFeatures = (): FeatureCollection<MultiPolygon> => {
  const atlas = readAtlas50m();
  const features = [...statesByCode(atlas.objects.countries.geometries)].map(([id, pieces]): Feature<MultiPolygon> => {
    const whole = merge(atlas, pieces as never);
    return {
      type: "Feature",
      id,
      properties: null,
      geometry: { type: "MultiPolygon", coordinates: cutAtAntimeridian(whole.coordinates) },
    };
  });
  return { type: "FeatureCollection", features };
};

/** Natural Earth's own English names by code. */
export const atlasNames = (): Map<string, string> =>
  new Map(readAtlas50m().objects.countries.geometries.map((g) => [g.properties.a3 ?? "", g.properties.name]));

export const buildOverview = (features: FeatureCollection<MultiPolygon>): Topology =>
  simplifyByRegion(topology({ states: features }), BOXES, MIN_AREA_DEG2, ISLAND_FACTOR, QUANTA);
