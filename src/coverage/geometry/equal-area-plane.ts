import type { Position } from "geojson";
import { EARTH_RADIUS_KM } from "../../model/distance.js";

/** A point of the plane in whole metres, as the polygon clipper requires. */
export interface PlanePoint {
  x: number;
  y: number;
}
export type Paths = PlanePoint[][];

const RADIANS = Math.PI / 180;
const METRES = EARTH_RADIUS_KM * 1000;
/** Longest step in degrees between two corners; longer sides are subdivided, since GeoJSON's sides are straight in degrees. */
const LONGEST_STEP = 0.5;

/**
 * Lambert's azimuthal equal-area projection of the sphere around a centre (Snyder 1987, p. 185): areas in the
 * plane are areas on the ground, so polygons can be clipped and measured there.
 */
export class EqualAreaPlane {
  readonly #lambda: number;
  readonly #sin: number;
  readonly #cos: number;

  constructor([lon = 0, lat = 0]: Position) {
    this.#lambda = lon * RADIANS;
    this.#sin = Math.sin(lat * RADIANS);
    this.#cos = Math.cos(lat * RADIANS);
  }

  /** Where a place lies, in metres from the centre. */
  project([lon = 0, lat = 0]: Position): PlanePoint {
    const [turn, phi] = [lon * RADIANS - this.#lambda, lat * RADIANS];
    const [sinPhi, cosPhi] = [Math.sin(phi), Math.cos(phi)];
    const cosTurn = Math.cos(turn);
    const k = Math.sqrt(2 / Math.max(1e-12, 1 + this.#sin * sinPhi + this.#cos * cosPhi * cosTurn)) * METRES;
    return {
      x: Math.round(k * cosPhi * Math.sin(turn)),
      y: Math.round(k * (this.#cos * sinPhi - this.#sin * cosPhi * cosTurn)),
    };
  }

  /** The place of a point of the plane, `[lon, lat]` in degrees. */
  unproject({ x, y }: PlanePoint): [number, number] {
    const rho = Math.hypot(x, y);
    if (rho === 0) return [this.#lambda / RADIANS, Math.asin(this.#sin) / RADIANS];
    const c = 2 * Math.asin(Math.min(1, rho / (2 * METRES)));
    const phi = Math.asin(Math.cos(c) * this.#sin + (y * Math.sin(c) * this.#cos) / rho);
    const turn = Math.atan2(x * Math.sin(c), rho * this.#cos * Math.cos(c) - y * this.#sin * Math.sin(c));
    return [(((((this.#lambda + turn) / RADIANS + 540) % 360) + 360) % 360) - 180, phi / RADIANS];
  }

  /** A closed ring in the plane, with long sides subdivided so that they stay straight in degrees. */
  path(ring: readonly Position[]): PlanePoint[] {
    const points: PlanePoint[] = [];
    eachCut(ring, (lon, lat) => points.push(this.project([lon, lat])));
    return points;
  }
}

/** Into how many steps a side is subdivided. */
const stepsOf = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number =>
  Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / LONGEST_STEP));

/** Calls back with each corner of a closed ring once its long sides are subdivided, without the last, which is the first. */
export function eachCut(ring: readonly Position[], take: (lon: number, lat: number) => void): void {
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1] ?? [], ring[index] ?? []];
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [a, b];
    const steps = stepsOf(a, b);
    for (let step = 0; step < steps; step++) take(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps);
  }
}

/** How many corners a closed ring has once its long sides are subdivided. */
export function cutCount(ring: readonly Position[]): number {
  let count = 0;
  for (let index = 1; index < ring.length; index++) count += stepsOf(ring[index - 1] ?? [], ring[index] ?? []);
  return count;
}
