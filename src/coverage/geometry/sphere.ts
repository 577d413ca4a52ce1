import { destination, EARTH_RADIUS_KM } from "../../model/distance.js";

export { destination, EARTH_RADIUS_KM };

/** Unit vector on the sphere: x to 0°E on the equator, y to 90°E, z to the north pole. */
export type UnitVector = readonly [x: number, y: number, z: number];
/** `[lon, lat]` in degrees, WGS 84. */
export type LonLat = [lon: number, lat: number];

export const RADIANS_PER_DEGREE = Math.PI / 180;
/** Area of one steradian on the mean earth, in km². */
export const KM2_PER_STERADIAN = EARTH_RADIUS_KM * EARTH_RADIUS_KM;

/** Direction of a place given in degrees. */
export function toVector(lon: number, lat: number): UnitVector {
  const cosLat = Math.cos(lat * RADIANS_PER_DEGREE);
  return [
    cosLat * Math.cos(lon * RADIANS_PER_DEGREE),
    cosLat * Math.sin(lon * RADIANS_PER_DEGREE),
    Math.sin(lat * RADIANS_PER_DEGREE),
  ];
}

/** Place in degrees of a direction; longitude is in (−180, 180]. */
export function toLonLat(v: UnitVector): LonLat {
  return [Math.atan2(v[1], v[0]) / RADIANS_PER_DEGREE, Math.atan2(v[2], Math.hypot(v[0], v[1])) / RADIANS_PER_DEGREE];
}

export const dot = (a: UnitVector, b: UnitVector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: UnitVector, b: UnitVector): UnitVector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export const scaled = (v: UnitVector, factor: number): UnitVector => [v[0] * factor, v[1] * factor, v[2] * factor];

/** The vector at length 1; a zero vector stays as it is. */
export const normalised = (v: UnitVector): UnitVector => scaled(v, 1 / (Math.hypot(v[0], v[1], v[2]) || 1));

/** Angle between two directions in radians, exact for small and for large angles. */
export function angleBetween(a: UnitVector, b: UnitVector): number {
  const n = cross(a, b);
  return Math.atan2(Math.hypot(n[0], n[1], n[2]), dot(a, b));
}

/** Great-circle distance in km between two places in degrees, exact for small and for large distances. */
export function distanceKm(a: LonLat, b: LonLat): number {
  return EARTH_RADIUS_KM * angleBetween(toVector(...a), toVector(...b));
}

/** Two directions that make a right-handed frame with `v`: at a place, its east and north (any, at a pole). */
export function frameAt(v: UnitVector): readonly [east: UnitVector, north: UnitVector] {
  const flat = Math.hypot(v[0], v[1]);
  const east: UnitVector = flat > 1e-12 ? [-v[1] / flat, v[0] / flat, 0] : [0, 1, 0];
  return [east, cross(v, east)];
}
