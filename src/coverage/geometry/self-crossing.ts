import type { Position } from "geojson";

interface Side {
  readonly ring: number;
  readonly index: number;
  readonly last: boolean;
  readonly a: Position;
  readonly b: Position;
  readonly west: number;
  readonly east: number;
}

/** Where two sides of a polygon cross: ring and index of the first corner of each, and the place in degrees. */
export interface Crossing {
  readonly first: readonly [ring: number, index: number];
  readonly second: readonly [ring: number, index: number];
  readonly at: readonly [lon: number, lat: number];
}

/** Comparisons, about half a second, after which a polygon is reported as too intricate, so that the check never hangs. */
const MOST_COMPARISONS = 20_000_000;

/**
 * The first crossing of sides of a polygon's rings, by a sweep from west to east; `null` if there is none,
 * `"too-intricate"` if the check would take too long. Touching at a corner is allowed.
 *
 * @param rings closed rings of finite `[lon, lat]` in degrees
 */
export function firstCrossing(rings: readonly (readonly Position[])[]): Crossing | "too-intricate" | null {
  const sides = rings.flatMap(sidesOf).sort((p, q) => p.west - q.west);
  let active: Side[] = [];
  let comparisons = 0;
  for (const side of sides) {
    const still: Side[] = [];
    for (const other of active) {
      if (other.east < side.west) continue;
      still.push(other);
      if (areNeighbours(side, other)) continue;
      const at = crossingOf(side, other);
      if (at) return { first: [other.ring, other.index], second: [side.ring, side.index], at };
    }
    comparisons += active.length;
    if (comparisons > MOST_COMPARISONS) return "too-intricate";
    still.push(side);
    active = still;
  }
  return null;
}

function sidesOf(ring: readonly Position[], number: number): Side[] {
  const sides: Side[] = [];
  for (let index = 0; index + 1 < ring.length; index++) {
    const [a, b] = [ring[index] as Position, ring[index + 1] as Position];
    const [x, y] = [a[0] as number, b[0] as number];
    const last = index + 2 === ring.length;
    if (x !== y || a[1] !== b[1])
      sides.push({ ring: number, index, last, a, b, west: Math.min(x, y), east: Math.max(x, y) });
  }
  return sides;
}

function areNeighbours(p: Side, q: Side): boolean {
  if (p.ring !== q.ring) return false;
  return Math.abs(p.index - q.index) === 1 || (p.index === 0 && q.last) || (q.index === 0 && p.last);
}

function crossingOf(p: Side, q: Side): [number, number] | null {
  const [p1, p2, q1, q2] = [turn(q.a, q.b, p.a), turn(q.a, q.b, p.b), turn(p.a, p.b, q.a), turn(p.a, p.b, q.b)];
  if (p1 * p2 >= 0 || q1 * q2 >= 0) return null;
  const share = p1 / (p1 - p2);
  const [x0, y0, x1, y1] = [p.a[0] as number, p.a[1] as number, p.b[0] as number, p.b[1] as number];
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}

/** Positive if `c` lies left of the line from `a` to `b`. */
function turn(a: Position, b: Position, c: Position): number {
  const [ax, ay] = [a[0] as number, a[1] as number];
  return ((b[0] as number) - ax) * ((c[1] as number) - ay) - ((b[1] as number) - ay) * ((c[0] as number) - ax);
}
