import { quote } from "../../model/problem.js";

/** km per √m: √(2 × 8,495 km × 0.001 km/m) for the radius of a 4/3 earth, rounded as in ITU texts. */
export const HORIZON_KM_PER_ROOT_M = 4.12;

/**
 * Distance in km at which a sensor and a target see each other over a smooth 4/3 earth: `4.12(√h + √t)`.
 *
 * @param sensorHeightM height of the sensor above the ground in metres
 * @param targetHeightM height of the target above the ground in metres
 * @throws RangeError when a height is negative or not finite
 */
export function horizonKm(sensorHeightM: number, targetHeightM: number): number {
  return HORIZON_KM_PER_ROOT_M * (Math.sqrt(height(sensorHeightM)) + Math.sqrt(height(targetHeightM)));
}

function height(metres: number): number {
  if (!Number.isFinite(metres) || metres < 0)
    throw new RangeError(`expected a height of 0 m or more, got ${quote(metres)}`);
  return metres;
}
