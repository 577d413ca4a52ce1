import { EARTH_RADIUS_KM } from "../../model/distance.js";
import { type Cap, groupedCaps } from "./caps-union.js";
import type { PlanePoint } from "./equal-area-plane.js";
import type { Frame } from "./frame.js";
import { toVector } from "./sphere.js";

/** Approximate number of points of the default grid. */
export const GRID_POINTS = 20_000;
/** Points of the sample that a draw of a range uses: within a tenth of a point of the full sample. */
export const DRAW_POINTS = 2500;

/** Points spread evenly over a frame; each represents the same area. */
export interface SampleGrid {
  readonly count: number;
  /** Unit vectors of the points: one array each for x, y and z. */
  readonly axes: readonly [Float64Array, Float64Array, Float64Array];
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
 * A triangular lattice of about `points` points in the equal-area plane, cut to the frame; the same every time, and
 * computed once per frame and number of points.
 */
export function gridOf(frame: Frame, points = GRID_POINTS): SampleGrid {
  const known = grids.get(frame)?.get(points);
  if (known) return known;
  const vectors: (readonly [number, number, number])[] = [];
  if (frame.areaKm2 > 0) {
    const step = Math.sqrt((frame.areaKm2 * 1e6 * 2) / (points * Math.sqrt(3)));
    const rise = (step * Math.sqrt(3)) / 2;
    const ys = frame.paths.flatMap((path) => path.map(({ y }) => y));
    const [bottom, top] = ys.reduce(
      ([least, most], y) => [Math.min(least, y), Math.max(most, y)],
      [Infinity, -Infinity],
    );
    for (let row = 0; bottom + (row + 0.5) * rise < top; row++) {
      // Half a metre off: corners are at whole metres, so that no row passes through one.
      const y = Math.floor(bottom + (row + 0.5) * rise) + 0.5;
      const edges = crossings(frame, y);
      const shift = (row % 2) * 0.5 + 0.25;
      for (let pair = 0; pair + 1 < edges.length; pair += 2) {
        const [from, to] = [edges[pair] as number, edges[pair + 1] as number];
        for (let x = (Math.ceil(from / step - shift) + shift) * step; x < to; x += step) {
          const [lon, lat] = frame.plane.unproject({ x, y });
          vectors.push(toVector(lon, lat));
        }
      }
    }
  }
  const axis = (at: 0 | 1 | 2) => Float64Array.from(vectors, (vector) => vector[at]);
  const grid: SampleGrid = { count: vectors.length, axes: [axis(0), axis(1), axis(2)] };
  keepGrid(frame, points, grid);
  return grid;
}

/** Keeps a frame's grid of about so many points, made here or by a worker. */
export function keepGrid(frame: Frame, points: number, grid: SampleGrid): void {
  grids.set(frame, (grids.get(frame) ?? new Map<number, SampleGrid>()).set(points, grid));
}

/** Points of a grid that the same caps reach. */
export interface GridCell {
  /** Their indices in the list, ascending; empty for points that no cap reaches. */
  readonly caps: readonly number[];
  readonly points: number;
}

/** Number of caps marked in one pass, one bit each. */
const CAPS_A_PASS = 12;

/** A function that counts the points reached by each combination of caps; it reuses its working memory between calls. */
export function gridCounter(grid: SampleGrid): (caps: readonly Cap[]) => GridCell[] {
  const {
    count,
    axes: [xs, ys, zs],
  } = grid;
  const bits = new Uint16Array(count);
  const mark = ({ centre, radiusKm }: Cap, bit: number) => {
    const [cx, cy, cz] = toVector(centre[0], centre[1]);
    const least = Math.cos(radiusKm / EARTH_RADIUS_KM);
    for (let index = 0; index < count; index++)
      if ((xs[index] as number) * cx + (ys[index] as number) * cy + (zs[index] as number) * cz >= least)
        (bits[index] as number) |= bit;
  };
  return (caps) => {
    const groups = groupedCaps(caps);
    let cells: { readonly caps: readonly number[]; points: number }[] = [{ caps: [], points: count }];
    let cellOf: Uint32Array | undefined;
    for (let from = 0; from < groups.length; from += CAPS_A_PASS) {
      const pass = groups.slice(from, from + CAPS_A_PASS);
      bits.fill(0);
      pass.forEach(({ cap }, index) => {
        mark(cap, 1 << index);
      });
      const width = 1 << pass.length;
      const points = new Uint32Array(cells.length * width);
      const before = cellOf;
      for (let index = 0; index < count; index++)
        (points[(before ? (before[index] as number) : 0) * width + (bits[index] as number)] as number)++;
      const numbers = new Int32Array(points.length).fill(-1);
      const next: typeof cells = [];
      for (let key = 0; key < points.length; key++) {
        const held = points[key] as number;
        if (held === 0) continue;
        numbers[key] = next.length;
        const reached = pass.flatMap(({ members }, index) => (key & (1 << index) ? members : []));
        next.push({ caps: [...(cells[Math.floor(key / width)]?.caps ?? []), ...reached], points: held });
      }
      if (from + CAPS_A_PASS < groups.length)
        cellOf = Uint32Array.from(
          bits,
          (mask, index) => numbers[(before ? (before[index] as number) : 0) * width + mask] as number,
        );
      cells = next;
    }
    return cells
      .filter(({ points }) => points > 0)
      .map(({ caps: reached, points }) => ({ caps: [...reached].sort((a, b) => a - b), points }));
  };
}
