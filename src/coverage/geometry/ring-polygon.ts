import { circle } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { quote } from "../../model/problem.js";
import { destination, EARTH_RADIUS_KM, type LonLat } from "./sphere.js";
import { wrapPolygon } from "./wrap-polygon.js";

/** Corners of a drawn ring: a chord of 1/180 of a turn deviates from the circle by at most 0.015 % of its radius. */
const STEPS = 180;

/**
 * The circle around a place as a polygon for drawing, counter-clockwise: `turf.circle` or, near a pole or the antimeridian
 * where that breaks, the same corners closed over the pole and cut at the antimeridian.
 *
 * @param centre degrees: a pair, or anything that has `lon` and `lat`, such as a ring
 * @param radiusKm more than 0 and less than half the earth's circumference
 * @throws RangeError when a number is not finite or the radius out of range
 */
export function ringPolygon(
  centre: readonly [lon: number, lat: number] | { readonly lon: number; readonly lat: number },
  radiusKm: number,
  steps = STEPS,
): Polygon | MultiPolygon {
  const [lon, lat] = "lon" in centre ? [centre.lon, centre.lat] : centre;
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90))
    throw new RangeError(`expected a centre in degrees, got ${quote(lon)}, ${quote(lat)}`);
  if (!(radiusKm > 0 && radiusKm < 20_000))
    throw new RangeError(`expected a radius between 0 and 20,000 km, got ${quote(radiusKm)}`);
  const drawn = circle([lon, lat], radiusKm, { steps }).geometry;
  if (isWhole(drawn, lat, radiusKm)) return drawn;
  const corners: LonLat[] = [];
  for (let i = 0; i < steps; i++) corners.push(destination([lon, lat], radiusKm, (i * -360) / steps));
  corners.push(corners[0] as LonLat);
  return wrapPolygon([corners]);
}

/** Whether Turf's circle keeps clear of the poles and of the antimeridian. */
function isWhole({ coordinates }: Polygon, lat: number, radiusKm: number): boolean {
  const reachDeg = (radiusKm / EARTH_RADIUS_KM) * (180 / Math.PI);
  if (Math.abs(lat) + reachDeg >= 89.9) return false;
  return (coordinates[0] ?? []).every(([x = 999]) => Math.abs(x) <= 180);
}
