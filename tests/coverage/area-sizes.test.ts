import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../src/coverage/area.js";
import { type AreaResult, areaOfInterest } from "../../src/coverage/area-of-interest.js";
import type { LonLat } from "../../src/coverage/geometry/sphere.js";
import { wrapPolygon } from "../../src/coverage/geometry/wrap-polygon.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { EARTH_RADIUS_KM } from "../../src/model/distance.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check, cpuMs } from "../check.js";
import { dataset } from "../dataset.js";
import { box, coast, multi, polygon } from "./areas.js";

/** Longest step along a side, in degrees, in which the test follows it. */
const STEP = 0.05;

/**
 * Area of a ring in km² as a fan of spherical triangles around the middle of its corners (van Oosterom and Strackee 1983);
 * sides are straight in degrees. Longitudes may leave −180…180.
 */
function fanKm2(ring: readonly Position[]): number {
  const vector = ([lon = 0, lat = 0]: Position): number[] => {
    const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
  };
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, axis) => sum + value * (b[axis] as number), 0);
  const line = ring.slice(1).flatMap((b, index) => {
    const a = ring[index] as Position;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [...a.slice(0, 2), ...b.slice(0, 2)];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / STEP));
    return Array.from({ length: steps }, (_, step) =>
      vector([x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps]),
    );
  });
  const sum = line.reduce((total, one) => total.map((value, axis) => value + (one[axis] as number)), [0, 0, 0]);
  const middle = sum.map((value) => value / Math.hypot(...sum));
  const [mx = 0, my = 0, mz = 0] = middle;
  const solid = line.reduce((total, a, index) => {
    const b = line[(index + 1) % line.length] as number[];
    const [ax = 0, ay = 0, az = 0] = a;
    const [bx = 0, by = 0, bz = 0] = b;
    const volume = mx * (ay * bz - az * by) + my * (az * bx - ax * bz) + mz * (ax * by - ay * bx);
    return total + 2 * Math.atan2(volume, 1 + dot(middle, a) + dot(a, b) + dot(b, middle));
  }, 0);
  return Math.abs(solid) * EARTH_RADIUS_KM ** 2;
}

const sizeOf = (result: AreaResult): number => {
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return frameOf(result.area).areaKm2;
};
const sizeOfInput = (input: unknown): number => sizeOf(areaOfInterest(input));
const problemsOf = (input: unknown) => {
  const result = areaOfInterest(input);
  return "problems" in result ? result.problems.map(({ code, path }) => `${code} ${path}`) : [];
};
const expectSize = (input: unknown, km2: number) => expect(Math.abs(sizeOfInput(input) / km2 - 1)).toBeLessThan(0.005);

const outer = box(20, 45, 30, 50);
const km2 = fanKm2(outer);
const lake = box(22, 46, 26, 49);

describe("the size of an area", () => {
  it("is right where holes lie in holes, overlap or meet: what is cut out is cut out once", () => {
    expectSize(polygon(outer, lake, box(23, 47, 24, 48)), km2 - fanKm2(lake));
    expectSize(polygon(outer, lake, lake), km2 - fanKm2(lake));
    expectSize(polygon(outer, lake, box(24, 46, 28, 49)), km2 - fanKm2(box(22, 46, 28, 49)));
    expectSize(
      polygon(outer, box(22, 46, 24, 48), box(24, 48, 26, 49)),
      km2 - fanKm2(box(22, 46, 24, 48)) - fanKm2(box(24, 48, 26, 49)),
    );
    expectSize(polygon(outer, box(20, 46, 24, 48)), km2 - fanKm2(box(20, 46, 24, 48)));
  });

  it("is right however a ring runs: twice around, clockwise, with spikes, corners twice, a bridge to a hole", () => {
    expectSize(polygon([...outer, ...outer.slice(1)]), km2);
    expectSize(polygon([...outer, ...outer.slice(1)], [...lake, ...lake.slice(1)]), km2 - fanKm2(lake));
    expectSize(polygon([...outer].reverse(), lake), km2 - fanKm2(lake));
    expectSize(
      polygon([
        [20, 45],
        [30, 45],
        [30, 50],
        [35, 50],
        [30, 50],
        [20, 50],
        [20, 45],
      ]),
      km2,
    );
    expectSize(
      polygon([
        [20, 45],
        [20, 45],
        [30, 45],
        [30, 50],
        [30, 50],
        [20, 50],
        [20, 45],
      ]),
      km2,
    );
    expectSize(
      polygon([
        ...outer.slice(0, 4),
        [20, 46],
        ...([
          [22, 46],
          [22, 49],
          [26, 49],
          [26, 46],
          [22, 46],
        ] as Position[]),
        [20, 46],
        [20, 45],
      ]),
      km2 - fanKm2(lake),
    );
    const left = [
      [20, 45],
      [25, 47.5],
      [20, 50],
      [20, 45],
    ];
    const right = [
      [25, 47.5],
      [30, 45],
      [30, 50],
      [25, 47.5],
    ];
    expectSize(
      polygon([
        [20, 45],
        [25, 47.5],
        [30, 50],
        [30, 45],
        [25, 47.5],
        [20, 50],
        [20, 45],
      ]),
      fanKm2(left) + fanKm2(right),
    );
  });

  it("is right where parts overlap, lie in each other, in each other's holes, meet or are the same", () => {
    const other = box(25, 47, 35, 52);
    const both = fanKm2(outer) + fanKm2(other) - fanKm2(box(25, 47, 30, 50));
    expectSize(multi([outer], [other]), both);
    expectSize(multi([outer], [outer]), km2);
    expectSize(multi([outer], [lake]), km2);
    expectSize(multi([outer, lake], [box(23, 47, 24, 48)]), km2 - fanKm2(lake) + fanKm2(box(23, 47, 24, 48)));
    expectSize(multi([outer, lake], [lake]), km2);
    expectSize(multi([outer], [box(30, 45, 40, 50)]), 2 * km2);
    const spread = Array.from({ length: 60 }, (_, index) => [box(20 + index * 0.1, 45, 21 + index * 0.1, 50)]);
    expectSize(multi(...spread), fanKm2(box(20, 45, 26.9, 50)));
  });

  it("counts ground in several parts once also if they cannot be joined, as the notice says", () => {
    const parts = multi([outer], [box(25, 47, 35, 52)]);
    for (const join of [
      () => null,
      () => {
        throw new Error("no");
      },
    ]) {
      const result = areaOfInterest(parts, "x", join);
      const both = fanKm2(outer) + fanKm2(box(25, 47, 35, 52)) - fanKm2(box(25, 47, 30, 50));
      expect(Math.abs(sizeOf(result) / both - 1)).toBeLessThan(0.005);
      if ("problems" in result) return;
      expect(result.area.notices[0]?.message).toMatch(/what overlaps counts once/);
    }
  });

  it("is right around the poles and across the 180th meridian", () => {
    const cap = 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.sin(Math.PI / 3));
    expectSize(polygon(box(-180, 60, 180, 90)), cap);
    expectSize(polygon(box(-180, -90, 180, -60)), cap);
    expectSize(polygon(box(-180, 0, 180, 90)), 2 * Math.PI * EARTH_RADIUS_KM ** 2);
    const band = 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (Math.sin(Math.PI / 3) - Math.sin((40 * Math.PI) / 180));
    expectSize(polygon(box(-180, 40, 180, 60)), band);
    expectSize(multi([box(170, 10, 180, 20)], [box(-180, 10, -170, 20)]), fanKm2(box(0, 10, 20, 20)));
    expectSize(polygon(box(0, -60, 180, 60)), 2 * Math.PI * EARTH_RADIUS_KM ** 2 * Math.sin(Math.PI / 3));
  });

  it.each([
    ["a hole outside of its outline", polygon(outer, box(40, 46, 42, 48)), "area-hole-outside area.coordinates[1]"],
    [
      "the second of two holes outside",
      polygon(outer, lake, box(30, 46, 31, 48)),
      "area-hole-outside area.coordinates[2]",
    ],
    ["a hole around its outline", polygon(lake, outer), "area-hole-outside area.coordinates[1]"],
    [
      "a hole outside in a part",
      multi([lake], [outer, box(40, 46, 42, 48)]),
      "area-hole-outside area.coordinates[1][1]",
    ],
    [
      "a hole that crosses its outline",
      polygon(outer, box(28, 46, 32, 48)),
      "area-self-crossing area.coordinates[1][0]",
    ],
    ["a hole as large as its outline", polygon(outer, outer), "area-empty area.coordinates"],
    ["the whole earth", polygon(box(-180, -90, 180, 90)), "area-too-large area.coordinates"],
    ["85° S to 85° N", polygon(box(-180, -85, 180, 85)), "area-too-large area.coordinates"],
    [
      "the whole earth in parts",
      multi([box(-180, -90, 0, 90)], [box(0, -90, 180, 90)]),
      "area-too-large area.coordinates",
    ],
    [
      "an area not cut at the 180th meridian",
      polygon([
        [170, 10],
        [-170, 10],
        [-170, 20],
        [170, 20],
        [170, 10],
      ]),
      "area-antimeridian area.coordinates[0][0]",
    ],
    [
      "a ring around a pole",
      polygon([
        [0, 60],
        [90, 60],
        [180, 60],
        [-90, 60],
        [0, 60],
      ]),
      "area-around-pole area.coordinates[0]",
    ],
    [
      "a ring along a parallel",
      polygon([
        [-180, 60],
        [-60, 60],
        [60, 60],
        [180, 60],
        [-180, 60],
      ]),
      "area-around-pole area.coordinates[0]",
    ],
    ["a few metres", polygon(box(20, 45, 20.0001, 45.0001)), "area-too-small area.coordinates"],
    ["a strip of metres", polygon(box(0, 45, 60, 45.000005)), "area-too-narrow area.coordinates"],
    [
      "a line there and back",
      polygon([
        [20, 45],
        [30, 50],
        [25, 47.5],
        [20, 45],
      ]),
      "area-empty area.coordinates[0]",
    ],
  ])("%s is a named problem with its path", (_, input, expected) => {
    expect(problemsOf(input)).toEqual([expected]);
  });

  it("is that of the ledger, and the ledger's two methods agree", () => {
    for (const input of [polygon(outer, lake, box(23, 47, 24, 48)), multi([outer], [box(25, 47, 35, 52)])]) {
      const result = areaOfInterest(input);
      if ("problems" in result) throw new Error("refused");
      const ledger = computeLedger(dataset, DEFAULT_STATE, { area: result.area, draws: 0 });
      expect(ledger.area.areaKm2).toBe(Math.round(sizeOf(result)));
      expect(ledger.method.discrepancyPercent).toBeLessThan(1);
    }
  });
});

/** A star-shaped polygon, its ring unrolled: longitudes may leave −180…180. */
const star = fc
  .record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -88, max: 88, noNaN: true }),
    width: fc.double({ min: 0.3, max: 40, noNaN: true }),
    spokes: fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
    hole: fc.option(fc.double({ min: 0.2, max: 0.8, noNaN: true }), { nil: undefined }),
    clockwise: fc.boolean(),
  })
  .map(({ lon, lat, width, spokes, hole, clockwise }) => {
    const height = Math.min(width, 89.5 - Math.abs(lat));
    const ring = (scale: number): LonLat[] => {
      const open = spokes.map((spoke, index): LonLat => {
        const angle = (2 * Math.PI * index) / spokes.length;
        return [lon + width * spoke * scale * Math.cos(angle), lat + height * spoke * scale * Math.sin(angle)];
      });
      return [...open, open[0] as LonLat];
    };
    const rings = hole === undefined ? [ring(1)] : [ring(1), ring(hole)];
    return clockwise ? rings.map((one) => [...one].reverse()) : rings;
  });

/** The parts of an unrolled polygon between the meridians −180 and 180, without slivers of rounding along them. */
const partsOf = (rings: LonLat[][]): Position[][][] => {
  const { type, coordinates } = wrapPolygon(rings);
  const wide = ([outline = []]: Position[][]) =>
    outline.some(([lon = 0]) => Math.abs(lon - (outline[0]?.[0] ?? 0)) > 1e-5);
  return (type === "Polygon" ? [coordinates] : coordinates).filter(wide);
};

describe("every accepted area", () => {
  it("has the size that an independent spherical formula gives, within half a per cent", { timeout: 120_000 }, () => {
    let accepted = 0;
    const property = fc.property(star, (rings) => {
      const [whole = 0, hole = 0] = rings.map(fanKm2);
      const result = areaOfInterest(multi(...partsOf(rings)));
      if ("problems" in result) {
        for (const { code } of result.problems) expect(code).toMatch(/^area-(too-small|too-narrow)$/);
        return;
      }
      accepted++;
      expect(Math.abs(sizeOf(result) / (whole - hole) - 1)).toBeLessThan(0.005);
    });
    check(property, 2000, 200);
    expect(accepted).toBeGreaterThan(50);
  });

  it("has it with several parts, in any order, and as a Feature in a collection", { timeout: 120_000 }, () => {
    const property = fc.property(star, star, fc.boolean(), (a, b, swapped) => {
      const shift = (rings: LonLat[][], to: number) => {
        const lons = rings.flat().map(([lon]) => lon);
        const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
        return rings.map((ring) => ring.map(([lon, lat]): LonLat => [(lon - middle) * 0.9 + to, lat]));
      };
      // Far enough apart not to overlap, near enough for one plane.
      const sides = [shift(a, 140), shift(b, 220)];
      const parts = sides.flatMap((rings) => partsOf(rings));
      const geometry = multi(...(swapped ? [...parts].reverse() : parts));
      const result = areaOfInterest({
        type: "FeatureCollection",
        features: [{ type: "Feature", properties: null, geometry }],
      });
      if ("problems" in result) {
        for (const { code } of result.problems) expect(code).toMatch(/^area-too-(small|narrow|large)$/);
        return;
      }
      const expected = sides.reduce(
        (sum, [outline = [], hole]) => sum + fanKm2(outline) - (hole ? fanKm2(hole) : 0),
        0,
      );
      expect(Math.abs(sizeOf(result) / expected - 1)).toBeLessThan(0.005);
    });
    check(property, 1000, 100);
  });

  it("has it as a coast of 28,611 corners, which is checked within 5 s and drawn with fewer", {
    timeout: 30_000,
  }, () => {
    for (const seed of [7, 8]) {
      const ring = coast(28_611, [31, 49], 4, seed);
      const start = cpuMs();
      const result = areaOfInterest(multi([ring], [coast(500, [45, 49], 1)]));
      expect(cpuMs() - start).toBeLessThan(5000);
      expect(Math.abs(sizeOf(result) / (fanKm2(ring) + fanKm2(coast(500, [45, 49], 1))) - 1)).toBeLessThan(0.005);
      if ("problems" in result) return;
      expect(result.area.notices).toMatchObject([{ code: "area-simplified", path: "area.coordinates" }]);
      expect(result.area.notices[0]?.message).toMatch(/29,1\d\d corners .* [12],\d{3}:/);
      expect(frameOf(result.area).paths.flat().length).toBeLessThanOrEqual(2500);
    }
  });
});
