import type { LineString } from "geojson";
import { quote } from "../../model/problem.js";
import { destination } from "./sphere.js";

/** Degrees between two corners, as in `ringPolygon`, so that an arc lies on the outline of its ring. */
const STEP_DEG = 2;

/**
 * Part of a circle around a place as a line, from one share of a turn to another, clockwise from north. Longitudes run on
 * past ±180 rather than jump.
 *
 * @param centre degrees, WGS 84
 * @param from share of a turn, 0 to 1
 * @param to at least `from`, at most 1
 * @throws RangeError when the shares are out of range or order
 */
export function ringArc(
  { lon, lat }: { readonly lon: number; readonly lat: number },
  radiusKm: number,
  from: number,
  to: number,
): LineString {
  if (!(from >= 0 && to >= from && to <= 1))
    throw new RangeError(`expected shares 0 ≤ from ≤ to ≤ 1, got ${quote(from)}, ${quote(to)}`);
  const [first, last] = [from * 360, to * 360];
  const bearings = [first];
  for (let at = Math.floor(first / STEP_DEG) + 1; at * STEP_DEG < last; at++) bearings.push(at * STEP_DEG);
  bearings.push(last);
  const coordinates = bearings.map((bearing) => {
    const [x, y] = destination([lon, lat], radiusKm, bearing);
    return [x - 360 * Math.round((x - lon) / 360), y];
  });
  return { type: "LineString", coordinates };
}
