import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Cap } from "./caps-union.js";
import { FillRule, type PolyTree64, signedArea, treeOf, union } from "./clip.js";
import { EqualAreaPlane, type Paths } from "./equal-area-plane.js";
import { destination, type LonLat, toLonLat, toVector } from "./sphere.js";
import { wrapPolygon } from "./wrap-polygon.js";

/** Corners of a cap's polygon in the plane. They lie a little outside the rim, so that the polygon has the cap's area. */
const CORNERS = 192;
/** Ratio of a regular polygon's circumradius to the radius of a circle of equal area. */
const OUTSET = Math.sqrt((2 * Math.PI) / CORNERS / Math.sin((2 * Math.PI) / CORNERS));
/**
 * An area of interest in an equal-area plane, ready to be cut by caps. The first ring of each polygon is its outline, the
 * others are holes, whichever way they run; ground in several polygons counts once.
 */
export class Frame {
  readonly plane: EqualAreaPlane;
  readonly paths: Paths;
  readonly areaKm2: number;

  /**
   * @param centre where the plane touches the earth, in degrees
   * @param paths those of a frame of the same geometry and centre, made elsewhere: nothing is computed again
   */
  constructor(geometry: Polygon | MultiPolygon, centre: readonly [number, number] = middleOf(geometry), paths?: Paths) {
    this.plane = new EqualAreaPlane([...centre]);
    this.paths = paths ?? union(this.#oriented(geometry), null, FillRule.Positive);
    this.areaKm2 = areaKm2(this.paths);
  }

  #oriented(geometry: Polygon | MultiPolygon): Paths {
    return polygonsOf(geometry).flatMap((rings) =>
      rings.map((ring, index) => turned(this.plane.path(ring), index === 0 ? 1 : -1)),
    );
  }

  /** A cap's rim as a path of the plane that encloses the cap's area. */
  rim({ centre, radiusKm }: Cap): Paths[number] {
    return Array.from({ length: CORNERS }, (_, index) =>
      this.plane.project(destination([centre[0], centre[1]], radiusKm * OUTSET, (360 * index) / CORNERS)),
    );
  }

  /** Paths of the plane as a GeoJSON shape, with each hole in its polygon; cut at the antimeridian where they cross it. */
  toGeometry(paths: Paths): MultiPolygon {
    const polygons: MultiPolygon["coordinates"] = [];
    const ring = (points: Paths[number]) => {
      const open = points.map((point) => this.plane.unproject(point));
      return open[0] ? [...open, open[0]] : [];
    };
    const visit = (node: PolyTree64) => {
      for (let index = 0; index < node.count; index++) {
        const outer = node.child(index) as PolyTree64 & { polygon: Paths[number] | null };
        const holes: Paths = [];
        for (let hole = 0; hole < outer.count; hole++) {
          const inner = outer.child(hole) as PolyTree64 & { polygon: Paths[number] | null };
          if (inner.polygon) holes.push(inner.polygon);
          visit(inner);
        }
        if (outer.polygon) polygons.push(...withoutJumps([ring(outer.polygon), ...holes.map(ring)]));
      }
    };
    visit(treeOf(paths));
    return { type: "MultiPolygon", coordinates: polygons };
  }
}

/** A polygon that crosses the antimeridian, in parts that do not. */
function withoutJumps(rings: LonLat[][]): Position[][][] {
  const jumps = (ring: LonLat[]) => ring.some(([lon], at) => Math.abs(lon - (ring[at - 1]?.[0] ?? lon)) > 180);
  if (!rings.some(jumps)) return [rings];
  const { type, coordinates } = wrapPolygon(rings);
  return type === "Polygon" ? [coordinates] : coordinates;
}

/** A path that runs counter-clockwise (`way` 1) or clockwise (−1). */
export const turned = (path: Paths[number], way: 1 | -1): Paths[number] =>
  signedArea([path]) * way < 0 ? path.reverse() : path;

export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** The mean direction of an area's corners: also the middle of an area across the antimeridian. */
export function middleOf(geometry: Polygon | MultiPolygon): [lon: number, lat: number] {
  let [x, y, z] = [0, 0, 0];
  for (const [outer = []] of polygonsOf(geometry))
    for (const [lon = 0, lat = 0] of outer) {
      const corner = toVector(lon, lat);
      [x, y, z] = [x + corner[0], y + corner[1], z + corner[2]];
    }
  return toLonLat([x, y, z]);
}

/** Whether a place, `[lon, lat]` in degrees, lies in a frame. */
export function contains(frame: Frame, place: readonly [number, number]): boolean {
  const { x, y } = frame.plane.project([place[0], place[1]]);
  let inside = false;
  for (const path of frame.paths) {
    let a = path[path.length - 1];
    for (const b of path) {
      if (a && a.y <= y !== b.y <= y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
      a = b;
    }
  }
  return inside;
}

/** Area of paths in km²: holes have the opposite orientation and are subtracted. */
export function areaKm2(paths: Paths): number {
  return Math.max(0, signedArea(paths) / 1e6);
}
