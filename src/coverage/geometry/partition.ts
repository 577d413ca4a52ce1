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
type Known = readonly [key: string, cells: readonly Cell[]];
const latest = new WeakMap<Frame, readonly Known[]>();

/** What decides a partition of a frame, as text. */
export const keyOfCaps = (caps: readonly Cap[]): string =>
  caps.map(({ centre, radiusKm }) => `${centre[0]},${centre[1]},${radiusKm}`).join(";");

/** The partition of a frame, from a cache of the latest: a switch changes who holds the stations, not where their rings are. */
export function cellsOf(frame: Frame, caps: readonly Cap[]): readonly Cell[] {
  const key = keyOfCaps(caps);
  const found = latest.get(frame)?.find(([other]) => other === key)?.[1] ?? partition(frame, caps);
  keepCells(frame, key, found);
  return found;
}

/** Keeps the partition of a frame by caps with such a key, made here or by a worker, as the latest. */
export function keepCells(frame: Frame, key: string, cells: readonly Cell[]): void {
  const others = (latest.get(frame) ?? []).filter(([other]) => other !== key);
  latest.set(frame, [[key, cells] as const, ...others].slice(0, MOST_KNOWN));
}
