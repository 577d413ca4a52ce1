import { describe, expect, it } from "vitest";
import { ringArc } from "../../src/coverage/geometry/ring-arc.js";
import { ringPolygon } from "../../src/coverage/geometry/ring-polygon.js";
import { distanceKm } from "../../src/coverage/geometry/sphere.js";

const CENTRE = { lon: 23, lat: 51.5 };

describe("part of a ring", () => {
  it("has every corner at the ring's radius", () => {
    for (const [lon = 0, lat = 0] of ringArc(CENTRE, 400, 0.1, 0.77).coordinates)
      expect(distanceKm([lon, lat], [CENTRE.lon, CENTRE.lat])).toBeCloseTo(400, 6);
  });

  it("begins in the north and runs clockwise: a quarter ends in the east", () => {
    const corners = ringArc(CENTRE, 400, 0, 0.25).coordinates;
    expect(corners[0]?.[0]).toBeCloseTo(CENTRE.lon, 9);
    expect(corners[0]?.[1]).toBeGreaterThan(CENTRE.lat);
    expect(corners.at(-1)?.[0]).toBeGreaterThan(CENTRE.lon + 5);
    // The great circle to the east ends a little south of the parallel.
    expect(corners.at(-1)?.[1]).toBeCloseTo(CENTRE.lat, 0);
  });

  it("lies on the outline of its ring, corner for corner", () => {
    const outline = ringPolygon(CENTRE, 400).coordinates[0] as number[][];
    const inner = ringArc(CENTRE, 400, 0.02, 0.9).coordinates.slice(1, -1);
    for (const [lon = 0, lat = 0] of inner)
      expect(
        outline.some(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) < 1e-6),
        `${lon}, ${lat}`,
      ).toBe(true);
  });

  it("does not jump at the antimeridian", () => {
    const corners = ringArc({ lon: 179, lat: 10 }, 400, 0, 1).coordinates;
    for (const [lon = 0] of corners) expect(Math.abs(lon - 179)).toBeLessThan(5);
    expect(Math.max(...corners.map(([lon = 0]) => lon))).toBeGreaterThan(180);
  });

  it("throws on shares out of order, quoting them", () => {
    expect(() => ringArc(CENTRE, 400, 0.5, 0.2)).toThrow(/0\.5.*0\.2/);
    expect(() => ringArc(CENTRE, 400, 0, 1.2)).toThrow(RangeError);
  });
});
