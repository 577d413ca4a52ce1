import type { MultiPolygon, Polygon } from "geojson";
import type { Cap } from "./caps-union.js";
import { FillRule, type PolyTree64, signedArea, treeOf, union } from "./clip.js";
import { EqualAreaPlane, type Paths } from "./equal-area-plane.js";
import { destination } from "./sphere.js";

/** Corners of a cap's polygon in the plane. They lie a little outside the rim, so that the polygon has the cap's area. */
const CORNERS = 192;
/** Ratio of a regular polygon's circumradius to the radius of a circle of equal area. */
const OUTSET = Math.sqrt((2 * Math.PI) / CORNERS / Math.sin((2 * Math.PI) / CORNERS));
/** An area of interest in an equal-area plane, ready to be cut by caps. */
export class Frame {
  readonly plane: EqualAreaPlane;
  readonly paths: Paths;
  readonly areaKm2: number;

  constructor(geometry: Polygon | MultiPolygon) {
    this.plane = new EqualAreaPlane(middleOf(geometry));
    this.paths = union(this.plane.paths(geometry), null, FillRule.EvenOdd);
    this.areaKm2 = areaKm2(this.paths);
  }

  /** A cap's rim as a path of the plane that encloses the cap's area. */
  rim({ centre, radiusKm }: Cap): Paths[number] {
    return Array.from({ length: CORNERS }, (_, index) =>
      this.plane.project(destination([centre[0], centre[1]], radiusKm * OUTSET, (360 * index) / CORNERS)),
    );
  }

  /** Paths of the plane as a GeoJSON shape, with each hole in its polygon. */
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
        if (outer.polygon) polygons.push([ring(outer.polygon), ...holes.map(ring)]);
      }
    };
    visit(treeOf(paths));
    return { type: "MultiPolygon", coordinates: polygons };
  }
}

function middleOf(geometry: Polygon | MultiPolygon): [number, number] {
  const points = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap(
    ([outer = []]) => outer,
  );
  // The mean direction also gives the middle of an area across the antimeridian.
  let [x, y, z] = [0, 0, 0];
  for (const [lon = 0, lat = 0] of points) {
    const [lambda, phi] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
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
