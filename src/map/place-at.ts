import { LngLat, type Map as MapLibreMap } from "maplibre-gl";

/** How far off a point may come back from the globe, in CSS pixels. */
const NEAR_PX = 1;
/** At the rim a pixel is many kilometres wide; what is on the far side is farther than that. */
const RIM_METRES = 100_000;

/** The place at a point of the canvas; none beside the globe, where MapLibre answers with the nearest place of its rim. */
export function placeAt(
  map: Pick<MapLibreMap, "project" | "unproject">,
  [x, y]: readonly [number, number],
): LngLat | undefined {
  const place = map.unproject([x, y]);
  const back = map.project(place);
  return Math.hypot(back.x - x, back.y - y) <= NEAR_PX ? place : undefined;
}

/** Whether a place faces the reader: in Mercator every one does, on the globe the point shows that very place. */
export function isFacing(map: MapLibreMap, [lon, lat]: readonly [number, number]): boolean {
  if (map.getProjection()?.type !== "globe") return true;
  const { x, y } = map.project([lon, lat]);
  const front = placeAt(map, [x, y]);
  return front !== undefined && front.distanceTo(new LngLat(lon, lat)) < RIM_METRES;
}
