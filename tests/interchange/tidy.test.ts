import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { polygonsOf } from "../../src/coverage/geometry/frame.js";
import { ringPolygon } from "../../src/coverage/geometry/ring-polygon.js";
import { ringKm2 } from "../../src/coverage/geometry/sphere-area.js";
import { areaKm2, lineOf, pointOf, shapeOf } from "../../src/interchange/tidy.js";
import { check } from "../check.js";

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe("a shape that leaves", () => {
  it("runs counter-clockwise with clockwise holes, whichever way it came", () => {
    for (const turn of [false, true]) {
      const rings = [box(0, 0, 10, 10), box(2, 2, 4, 4)].map((ring) => (turn ? [...ring].reverse() : ring));
      const tidy = shapeOf({ type: "Polygon", coordinates: rings });
      expect((tidy as Polygon).coordinates.map((ring) => Math.sign(ringKm2(ring)))).toEqual([1, -1]);
    }
  });

  it("is cut at the antimeridian with its area kept, also if it runs past 180", () => {
    for (const ring of [box(170, -20, -170, -10), box(170, -20, 190, -10)]) {
      const tidy = shapeOf({ type: "Polygon", coordinates: [ring] });
      expect(tidy?.type).toBe("MultiPolygon");
      const lons = polygonsOf(tidy as Polygon).map(([outer = []]) => outer.map(([lon = 0]) => lon));
      expect(lons.map((list) => [Math.min(...list), Math.max(...list)]).sort()).toEqual([
        [-180, -170],
        [170, 180],
      ]);
      expect(areaKm2(tidy as Polygon)).toBeCloseTo(ringKm2(box(0, -20, 20, -10)), 3);
    }
  });

  it("is nothing if it has no extent at its precision", () => {
    expect(shapeOf({ type: "MultiPolygon", coordinates: [] })).toBeNull();
    expect(shapeOf({ type: "Polygon", coordinates: [box(1, 1, 1 + 1e-8, 1 + 1e-8)] })).toBeNull();
    const withSpeck = shapeOf({ type: "Polygon", coordinates: [box(0, 0, 1, 1), box(0.5, 0.5, 0.5 + 1e-9, 0.6)] });
    expect((withSpeck as Polygon).coordinates).toHaveLength(1);
  });

  it("has the area of its ring anywhere on earth, in −180…180, right-handed", () => {
    const place = fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
      km: fc.double({ min: 1, max: 600, noNaN: true }),
    });
    check(
      fc.property(place, ({ lon, lat, km }) => {
        const tidy = shapeOf(ringPolygon([lon, lat], km));
        const cap = 2 * Math.PI * 6371.0088 ** 2 * (1 - Math.cos(km / 6371.0088));
        expect(Math.abs(areaKm2(tidy as Polygon) / cap - 1)).toBeLessThan(0.004);
        for (const rings of polygonsOf(tidy as Polygon))
          for (const [index, ring] of rings.entries()) {
            expect(Math.sign(ringKm2(ring))).toBe(index === 0 ? 1 : -1);
            expect(ring.every(([x = 999]) => Math.abs(x) <= 180)).toBe(true);
          }
      }),
      300,
    );
  });
});

describe("a line that leaves", () => {
  it("is cut at the antimeridian, both ways, with the crossing on both parts", () => {
    expect(
      lineOf([
        [179, 0],
        [181, 2],
      ]),
    ).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [179, 0],
          [180, 1],
        ],
        [
          [-180, 1],
          [-179, 2],
        ],
      ],
    });
    expect(
      lineOf([
        [-179, 0],
        [179, 2],
      ]),
    ).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [-179, 0],
          [-180, 1],
        ],
        [
          [180, 1],
          [179, 2],
        ],
      ],
    });
  });

  it("is left alone elsewhere, and is nothing without length", () => {
    expect(
      lineOf([
        [10, 0],
        [11, 2],
      ]),
    ).toEqual({
      type: "LineString",
      coordinates: [
        [10, 0],
        [11, 2],
      ],
    });
    expect(
      lineOf([
        [10, 0],
        [10, 1e-9],
      ]),
    ).toBeNull();
    expect(
      lineOf([
        [180, 0],
        [179, 0],
      ]),
    ).toEqual({
      type: "LineString",
      coordinates: [
        [180, 0],
        [179, 0],
      ],
    });
    expect(pointOf(190, 5)).toEqual({ type: "Point", coordinates: [-170, 5] });
  });
});
