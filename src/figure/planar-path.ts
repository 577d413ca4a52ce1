import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { Position } from "../scene/scene.js";
import type { Box, FrameProjection } from "./projection.js";

type Point = readonly [x: number, y: number];
type Geometry = Polygon | MultiPolygon | LineString | MultiLineString;

/** How far beyond the frame shapes are still drawn, so that no cut edge shows inside it. */
const MARGIN = 4;
/** Points nearer than this to the last one are left out: a third of a pixel on a screen, a tenth of a millimetre on paper. */
const NEAREST = 0.35;
/** Longest edge, in degrees, that a bending projection may draw as one straight line. */
const LONGEST_EDGE = 1.5;

function projectLine(line: readonly (readonly number[])[], projection: FrameProjection): Point[] {
  const points: Point[] = [];
  let last: Position | undefined;
  const add = (position: Position) => {
    const point = projection.project(position);
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) return;
    const before = points.at(-1);
    if (before && Math.abs(before[0] - point[0]) < NEAREST && Math.abs(before[1] - point[1]) < NEAREST) return;
    points.push(point);
  };
  for (const [lon = 0, lat = 0] of line) {
    if (last && projection.bends) {
      const steps = Math.ceil(Math.max(Math.abs(lon - last[0]), Math.abs(lat - last[1])) / LONGEST_EDGE);
      for (let i = 1; i < steps; i++) {
        const t = i / steps;
        add([last[0] + (lon - last[0]) * t, last[1] + (lat - last[1]) * t]);
      }
    }
    add([lon, lat]);
    last = [lon, lat];
  }
  return points;
}

/** Cuts a ring at one side, by Sutherland and Hodgman: `axis` 0 is x; what is beyond `limit` in `direction` is removed. */
function cutRing(ring: readonly Point[], axis: 0 | 1, limit: number, direction: 1 | -1): Point[] {
  const kept: Point[] = [];
  ring.forEach((point, index) => {
    const before = ring[index === 0 ? ring.length - 1 : index - 1] ?? point;
    const [inside, wasInside] = [(point[axis] - limit) * direction <= 0, (before[axis] - limit) * direction <= 0];
    if (inside !== wasInside) {
      const t = (limit - before[axis]) / (point[axis] - before[axis]);
      kept.push([before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t]);
    }
    if (inside) kept.push(point);
  });
  return kept;
}

function clipRing(ring: readonly Point[], { x, y, width, height }: Box): Point[] {
  let points = cutRing(ring, 0, x - MARGIN, -1);
  points = cutRing(points, 0, x + width + MARGIN, 1);
  points = cutRing(points, 1, y - MARGIN, -1);
  return cutRing(points, 1, y + height + MARGIN, 1);
}

/** The part of a segment inside the widened frame, by Liang and Barsky; `null` if there is none. */
function clipSegment(a: Point, b: Point, { x, y, width, height }: Box): [Point, Point] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, a[0] - (x - MARGIN)],
    [dx, x + width + MARGIN - a[0]],
    [-dy, a[1] - (y - MARGIN)],
    [dy, y + height + MARGIN - a[1]],
  ];
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  if (from > to) return null;
  return [
    [a[0] + dx * from, a[1] + dy * from],
    [a[0] + dx * to, a[1] + dy * to],
  ];
}

function clipLine(points: readonly Point[], frame: Box): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const part = before && clipSegment(before, point, frame);
    if (!part) return;
    const last = line.at(-1);
    if (!last || last[0] !== part[0][0] || last[1] !== part[0][1]) {
      line = [part[0]];
      lines.push(line);
    }
    line.push(part[1]);
  });
  return lines;
}

/** Path data in steps from point to point, in tenths of a unit, finer than any printer: half the bytes of full coordinates. */
function pathOf(points: readonly Point[]): string {
  let [lastX, lastY] = [0, 0];
  let path = "";
  let written = 0;
  for (const [px, py] of points) {
    const [x, y] = [Math.round(px * 10), Math.round(py * 10)];
    if (written > 0 && x === lastX && y === lastY) continue;
    // A tenth of a whole number prints with one decimal at most.
    const dx = String((x - lastX) / 10);
    const dy = String((y - lastY) / 10);
    const before = written === 0 ? "M" : written === 1 ? "l" : dx.startsWith("-") ? "" : " ";
    path += `${before}${dx}${dy.startsWith("-") ? "" : ","}${dy}`;
    [lastX, lastY] = [x, y];
    written++;
  }
  return written > 1 ? path : "";
}

function near(part: readonly (readonly (readonly number[])[])[], [west, south, east, north]: GeoBounds): boolean {
  let [w, s, e, n] = [180, 90, -180, -90];
  // No array for each point: the first picture waits for this loop, which is not yet compiled then.
  for (const [lon = 0, lat = 0] of part[0] ?? []) {
    if (lon < w) w = lon;
    if (lon > e) e = lon;
    if (lat < s) s = lat;
    if (lat > n) n = lat;
  }
  return w <= east && e >= west && s <= north && n >= south;
}

/** West, south, east, north of what a frame shows. */
export type GeoBounds = readonly [number, number, number, number];

/** Bounds of what a frame shows, found along its rim; what is outside need not be drawn. */
export function boundsOfFrame({ frame, invert }: FrameProjection): GeoBounds {
  const { x, y, width, height } = frame;
  let [w, s, e, n] = [180, 90, -180, -90];
  for (let i = 0; i <= 24; i++) {
    const t = i / 24;
    for (const [lon, lat] of [
      invert(x + width * t, y - MARGIN),
      invert(x + width * t, y + height + MARGIN),
      invert(x - MARGIN, y + height * t),
      invert(x + width + MARGIN, y + height * t),
    ]) {
      [w, e] = [Math.min(w, lon), Math.max(e, lon)];
      [s, n] = [Math.min(s, lat), Math.max(n, lat)];
    }
  }
  return [w, s, e, n];
}

/**
 * Paths of a geometry by projection and kind, kept as long as the geometry. Land and borders are most of the work and the
 * same objects in every scene: for many figures of one size they are projected once.
 */
const drawn = new WeakMap<Geometry, Map<string, string>>();
/** Largest number of paths kept for one geometry. */
const MOST_KEPT = 6;

/**
 * A geometry as SVG path data, cut to the frame; empty if nothing of it is inside. Polygons need `fill-rule="evenodd"`: they
 * are cut in the plane, where the winding of rings does not matter. With `asLine` a polygon is drawn as the line of its rim.
 */
export function planarPath(geometry: Geometry, projection: FrameProjection, bounds: GeoBounds, asLine = false): string {
  const key = `${asLine}${projection.key}`;
  const paths = drawn.get(geometry) ?? new Map<string, string>();
  const known = paths.get(key);
  if (known !== undefined) return known;
  const path = pathIn(geometry, projection, bounds, asLine);
  const [oldest] = paths.keys();
  if (paths.size === MOST_KEPT && oldest !== undefined) paths.delete(oldest);
  drawn.set(geometry, paths.set(key, path));
  return path;
}

function pathIn(geometry: Geometry, projection: FrameProjection, bounds: GeoBounds, asLine: boolean): string {
  const { frame } = projection;
  const parts =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : geometry.type === "LineString"
          ? [[geometry.coordinates]]
          : geometry.coordinates.map((line) => [line]);
  const closed = geometry.type.endsWith("Polygon") && !asLine;
  let path = "";
  for (const part of parts) {
    if (!near(part, bounds)) continue;
    for (const ring of part) {
      const points = projectLine(ring, projection);
      if (!closed) for (const line of clipLine(points, frame)) path += pathOf(line);
      else {
        const clipped = clipRing(points, frame);
        const d = clipped.length > 2 ? pathOf(clipped) : "";
        if (d) path += `${d}Z`;
      }
    }
  }
  return path;
}
