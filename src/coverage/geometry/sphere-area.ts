import type { Position } from "geojson";
import { KM2_PER_STERADIAN, RADIANS_PER_DEGREE } from "./sphere.js";

/**
 * Area that a closed ring encloses on the sphere, in km², positive if it runs counter-clockwise. Sides are straight in degrees,
 * as in GeoJSON: the ground between a side and the equator is `R² Δλ` times the mean sine of its latitudes, which is exact.
 */
export function ringKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[index - 1] ?? [], ring[index] ?? []];
    const half = ((y1 - y0) / 2) * RADIANS_PER_DEGREE;
    const mean = Math.sin(((y0 + y1) / 2) * RADIANS_PER_DEGREE) * (half === 0 ? 1 : Math.sin(half) / half);
    sum -= (x1 - x0) * RADIANS_PER_DEGREE * mean;
  }
  return sum * KM2_PER_STERADIAN;
}
