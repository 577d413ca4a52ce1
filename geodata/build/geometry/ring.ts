import type { Position } from "geojson";

/** Area of a ring in square degrees. */
export const ringArea = (ring: Position[]): number =>
  Math.abs(
    ring.reduce((sum, [ax = 0, ay = 0], i) => {
      const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + ax * by - bx * ay;
    }, 0) / 2,
  );

/** Whether a ring goes around a point (even-odd rule). */
export const surrounds = (ring: Position[], [x = 0, y = 0]: Position): boolean =>
  ring.reduce((odd, [ax = 0, ay = 0], i) => {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !odd : odd;
  }, false);
