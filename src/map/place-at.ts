import { LngLat, type Map as MapLibreMap } from "maplibre-gl";

/** Largest error of a point unprojected and projected again that still counts as on the globe, in CSS pixels. */
const NEAR_PX = 1;
/** At the rim of the globe a pixel is many kilometres wide; places on the far side are farther off than this. */
const RIM_METRES = 100_000;

/** The place at a point of the canvas; `undefined` beside the globe, where MapLibre returns the nearest place on its rim. */
export function placeAt(
  map: Pick<MapLibreMap, "project" | "unproject">,
  [x, y]: readonly [number, number],
): LngLat | undefined {
  const place = map.unproject([x, y]);
  const back = map.project(place);
  return Math.hypot(back.x - x, back.y - y) <= NEAR_PX ? place : undefined;
}

/** Whether a place faces the reader: always in Mercator; on the globe, if its point on the canvas shows that same place. */
export function isFacing(map: MapLibreMap, [lon, lat]: readonly [number, number]): boolean {
  if (map.getProjection()?.type !== "globe") return true;
  const { x, y } = map.project([lon, lat]);
  const front = placeAt(map, [x, y]);
  return front !== undefined && front.distanceTo(new LngLat(lon, lat)) < RIM_METRES;
}
