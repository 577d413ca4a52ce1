import type { PlanePoint } from "./equal-area-plane.js";

/** Square of the distance from a point to the line between two others. */
function distanceSquared(p: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0;
  return (p.x - a.x - share * dx) ** 2 + (p.y - a.y - share * dy) ** 2;
}

/**
 * A closed path with fewer corners: no corner left out is further than the tolerance from the new path (Douglas and Peucker
 * 1973). A corner is kept at least every `stretch` along the path. Lengths in metres.
 */
export function simplified(path: readonly PlanePoint[], tolerance: number, stretch: number): PlanePoint[] {
  const at = (index: number) => path[index % path.length] as PlanePoint;
  const kept = new Uint8Array(path.length + 1);
  // The two ends of the first part must lie apart: a closed path has no line from its start to its end.
  const open: [from: number, to: number][] = [];
  let [from, along] = [0, 0];
  for (let index = 1; index <= path.length; index++) {
    along += Math.hypot(at(index).x - at(index - 1).x, at(index).y - at(index - 1).y);
    if (along < stretch && index !== path.length && index !== path.length >> 1) continue;
    open.push([from, index]);
    [from, along] = [index, 0];
  }
  for (let part = open.pop(); part; part = open.pop()) {
    const [first, last] = part;
    kept[first] = 1;
    let [furthest, most] = [0, tolerance * tolerance];
    for (let index = first + 1; index < last; index++) {
      const distance = distanceSquared(at(index), at(first), at(last));
      if (distance > most) [furthest, most] = [index, distance];
    }
    if (furthest > 0) open.push([first, furthest], [furthest, last]);
  }
  return path.filter((_, index) => kept[index] === 1);
}
