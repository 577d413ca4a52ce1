import { EARTH_RADIUS_KM } from "../../model/distance.js";
import type { Cap } from "./caps-union.js";
import type { PlanePoint } from "./equal-area-plane.js";
import type { Frame } from "./frame.js";
import { toVector } from "./sphere.js";

/** Points of the default grid, about. */
export const GRID_POINTS = 20_000;

/** Points spread evenly over a frame: each stands for the same area. */
export interface SampleGrid {
  readonly count: number;
  /** Directions as unit vectors, three numbers a point. */
  readonly vectors: Float64Array;
  readonly frameKm2: number;
}

const grids = new WeakMap<Frame, Map<number, SampleGrid>>();

/** Where a horizontal line crosses the frame's border, from left to right. */
function crossings(frame: Frame, y: number): number[] {
  const at: number[] = [];
  for (const path of frame.paths) {
    let a = path[path.length - 1] as PlanePoint | undefined;
    for (const b of path) {
      if (a && a.y <= y !== b.y <= y) at.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
      a = b;
    }
  }
  return at.sort((p, q) => p - q);
}

/**
 * A triangular lattice in the equal-area plane, cut to the frame: about `points` points, the same every time.
 * Made once per frame and number.
 */
export function gridOf(frame: Frame, points = GRID_POINTS): SampleGrid {
  const known = grids.get(frame)?.get(points);
  if (known) return known;
  const coordinates: number[] = [];
  if (frame.areaKm2 > 0) {
    const step = Math.sqrt((frame.areaKm2 * 1e6 * 2) / (points * Math.sqrt(3)));
    const rise = (step * Math.sqrt(3)) / 2;
    const ys = frame.paths.flatMap((path) => path.map(({ y }) => y));
    const [bottom, top] = ys.reduce(
      ([least, most], y) => [Math.min(least, y), Math.max(most, y)],
      [Infinity, -Infinity],
    );
    for (let row = 0; bottom + (row + 0.5) * rise < top; row++) {
      // Half a metre off whole metres, so that a row never runs along a corner.
      const y = Math.floor(bottom + (row + 0.5) * rise) + 0.5;
      const edges = crossings(frame, y);
      const shift = (row % 2) * 0.5 + 0.25;
      for (let pair = 0; pair + 1 < edges.length; pair += 2) {
        const [from, to] = [edges[pair] as number, edges[pair + 1] as number];
        for (let x = (Math.ceil(from / step - shift) + shift) * step; x < to; x += step) {
          const [lon, lat] = frame.plane.unproject({ x, y });
          coordinates.push(...toVector(lon, lat));
        }
      }
    }
  }
  const grid = { count: coordinates.length / 3, vectors: Float64Array.from(coordinates), frameKm2: frame.areaKm2 };
  const made = grids.get(frame) ?? new Map<number, SampleGrid>();
  made.set(points, grid);
  grids.set(frame, made);
  return grid;
}

/** Points of a grid that the same caps reach. */
export interface GridCell {
  /** Which caps, by their place in the list, in order; empty: none. */
  readonly caps: readonly number[];
  readonly points: number;
}

/** A counter of the points that each combination of caps reaches; it keeps its working memory between calls. */
export function gridCounter(grid: SampleGrid): (caps: readonly Cap[]) => GridCell[] {
  const { vectors, count } = grid;
  const cellOf = new Uint32Array(count);
  return (caps) => {
    cellOf.fill(0);
    let cells: number[][] = [[]];
    for (const [cap, { centre, radiusKm }] of caps.entries()) {
      if (!(radiusKm > 0)) continue;
      const [cx, cy, cz] = toVector(centre[0], centre[1]);
      const least = Math.cos(radiusKm / EARTH_RADIUS_KM);
      // Each cell's twin inside the cap gets a number when its first point is met.
      const twins = new Int32Array(cells.length).fill(-1);
      for (let index = 0, at = 0; index < count; index++, at += 3) {
        const dot = (vectors[at] as number) * cx + (vectors[at + 1] as number) * cy + (vectors[at + 2] as number) * cz;
        if (dot < least) continue;
        const cell = cellOf[index] as number;
        let twin = twins[cell] as number;
        if (twin < 0) {
          twin = cells.length;
          twins[cell] = twin;
          cells.push([...(cells[cell] as number[]), cap]);
        }
        cellOf[index] = twin;
      }
    }
    const points = new Uint32Array(cells.length);
    for (let index = 0; index < count; index++) (points[cellOf[index] as number] as number)++;
    const result = cells.map((reached, cell) => ({ caps: reached, points: points[cell] as number }));
    cells = [];
    return result.filter((cell) => cell.points > 0);
  };
}
