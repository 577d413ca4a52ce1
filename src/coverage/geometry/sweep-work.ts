import type { Paths } from "./equal-area-plane.js";

/**
 * What a clipper has to do for closed paths: the sides that each corner's height crosses, added up over all corners. A coast
 * of n corners has a few dozen times n, a saw n²/2. One million take about a tenth of a second.
 */
export function sweepWork(paths: Paths): number {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const path of paths)
    path.forEach(({ y }, index) => {
      const before = path[(index || path.length) - 1]?.y ?? y;
      starts.push(Math.min(y, before));
      ends.push(Math.max(y, before));
    });
  const [from, to] = [Float64Array.from(starts).sort(), Float64Array.from(ends).sort()];
  // Each corner starts or ends a side: heights at which sides start stand for all of them.
  let [work, ended] = [0, 0];
  from.forEach((y, started) => {
    while ((to[ended] as number) < y) ended++;
    work += started - ended;
  });
  return work;
}
