import type { MultiPolygon, Position } from "geojson";
import { ringArea, surrounds } from "./ring.js";

const STEPS = 48;

const distanceToEdge = (polygon: Position[][], x: number, y: number): number =>
  Math.min(
    ...polygon.flatMap((ring) =>
      ring.slice(1).map(([bx = 0, by = 0], i) => {
        const [ax = 0, ay = 0] = ring[i] ?? [];
        const [dx, dy] = [bx - ax, by - ay];
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(x - ax - t * dx, y - ay - t * dy);
      }),
    ),
  );

/** The largest polygon of a state. */
export const mainPolygon = (shape: MultiPolygon["coordinates"]): Position[][] =>
  [...shape].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0] ?? [];

/** The point of the polygon that is farthest from its edge, on a grid. */
export const poleOfInaccessibility = (polygon: Position[][]): [number, number] => {
  const outer = polygon[0] ?? [];
  const xs = outer.map((p) => p[0] ?? 0);
  const ys = outer.map((p) => p[1] ?? 0);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, depth] = [Math.max(...xs) - west, Math.max(...ys) - south];
  let best: { point: [number, number]; distance: number } = {
    point: [west + width / 2, south + depth / 2],
    distance: -1,
  };
  for (let i = 0; i < STEPS; i++)
    for (let j = 0; j < STEPS; j++) {
      const [x, y] = [west + (width * (i + 0.5)) / STEPS, south + (depth * (j + 0.5)) / STEPS];
      if (polygon.filter((ring) => surrounds(ring, [x, y])).length !== 1) continue;
      const distance = distanceToEdge(polygon, x, y);
      if (distance > best.distance) best = { point: [x, y], distance };
    }
  return best.point;
};
