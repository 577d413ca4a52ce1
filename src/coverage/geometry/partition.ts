import { type Cap, groupedCaps } from "./caps-union.js";
import { difference, intersect, union } from "./clip.js";
import type { Paths } from "./equal-area-plane.js";
import { areaKm2, type Frame } from "./frame.js";

/** Part of a frame that the same caps reach. */
export interface Cell {
  /** Their indices in the list, ascending; empty for the part that no cap reaches. */
  readonly caps: readonly number[];
  readonly paths: Paths;
  readonly km2: number;
}

/** A part smaller than this is a sliver that rounding to whole metres leaves along an edge. */
const LEAST_KM2 = 1e-3;

/** Bounds of paths in the plane, in metres. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}
export function boxOf(paths: Paths): Box {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const path of paths)
    for (const { x, y } of path) {
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.bottom) box.bottom = y;
      if (y > box.top) box.top = y;
    }
  return box;
}
export const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.top < b.bottom || b.top < a.bottom;

/**
 * Divides a frame into cells by the caps that reach them. Cells do not overlap and together make up the frame, so that
 * everything that depends on who reaches a place is a sum over cells.
 */
export function partition(frame: Frame, caps: readonly Cap[]): Cell[] {
  let cells: (Cell & { readonly box: Box })[] = [
    { caps: [], paths: frame.paths, km2: frame.areaKm2, box: boxOf(frame.paths) },
  ];
  for (const { cap, members } of groupedCaps(caps)) {
    const rim = [frame.rim(cap)];
    const around = boxOf(rim);
    cells = cells.flatMap((cell) => {
      if (apart(cell.box, around)) return [cell];
      const inside = intersect(cell.paths, rim);
      const km2 = areaKm2(inside);
      if (km2 < LEAST_KM2) return [cell];
      const reached = [...cell.caps, ...members];
      if (cell.km2 - km2 < LEAST_KM2) return [{ ...cell, caps: reached }];
      const outside = difference(cell.paths, rim);
      return [
        { caps: reached, paths: inside, km2, box: boxOf(inside) },
        { caps: cell.caps, paths: outside, km2: areaKm2(outside), box: boxOf(outside) },
      ];
    });
  }
  return cells.map(({ caps: reached, paths, km2 }) => ({ caps: [...reached].sort((a, b) => a - b), paths, km2 }));
}

/** Joins cells into one region without lines between them. */
export function joined(cells: readonly Cell[]): Paths {
  const paths = cells.flatMap((cell) => cell.paths);
  return cells.length > 1 ? union(paths, null) : paths;
}

/** Partitions cached per frame: enough for all domains of a state and of what it is compared with. */
const MOST_KNOWN = 12;
const latest = new WeakMap<Frame, readonly { readonly key: string; readonly cells: readonly Cell[] }[]>();

/** The partition of a frame, from a cache of the latest: a switch changes who holds the stations, not where their rings are. */
export function cellsOf(frame: Frame, caps: readonly Cap[]): readonly Cell[] {
  const key = caps.map(({ centre, radiusKm }) => `${centre[0]},${centre[1]},${radiusKm}`).join(";");
  const known = latest.get(frame) ?? [];
  const found = known.find((one) => one.key === key) ?? { key, cells: partition(frame, caps) };
  latest.set(frame, [found, ...known.filter((one) => one !== found)].slice(0, MOST_KNOWN));
  return found.cells;
}
