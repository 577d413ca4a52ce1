import type { MultiPolygon, Polygon, Position } from "geojson";
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

  /** A polygon's rings in the plane, with long sides subdivided so that they stay straight in degrees. */
  paths(geometry: Polygon | MultiPolygon): Paths {
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    return rings.map((ring) => this.#path(ring));
  }

  #path(ring: readonly Position[]): PlanePoint[] {
    const points: PlanePoint[] = [];
    for (let index = 1; index < ring.length; index++) {
      const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[index - 1] ?? [], ring[index] ?? []];
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / LONGEST_STEP));
      for (let step = 0; step < steps; step++) {
        points.push(this.project([x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps]));
      }
    }
    return points;
  }
}
