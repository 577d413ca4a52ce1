import { describe, expect, it } from "vitest";
import { frameOf } from "../../src/coverage/area.js";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { cpuMs } from "../check.js";
import { box, coast, comb, multi, polygon, randoms, standing } from "./areas.js";

// Inputs of the kinds that collections of bad and of difficult GeoJSON have: wrong types and nesting, winding, closing,
// numbers, coordinate systems, collections, and polygons that clipping libraries have failed on.

const good = polygon(box(22, 46, 34, 51));
const feature = (geometry: unknown, more: object = {}) => ({ type: "Feature", properties: {}, geometry, ...more });
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const crs = (name: unknown) => ({ crs: { type: "name", properties: { name } } });
const reversed = (ring: number[][]) => [...ring].reverse();
const cyclic: Record<string, unknown> = { type: "Feature" };
cyclic.geometry = cyclic;
const throwing = {
  type: "Polygon",
  get coordinates(): never {
    throw new Error("read me not");
  },
};
const random = randoms(11);
const scribble = Array.from({ length: 400 }, () => [20 + random() * 10, 44 + random() * 8]);
const saw = (teeth: number, high = 4) => {
  const blade = Array.from({ length: 2 * teeth }, (_, index) => [22 + (index * 5) / teeth, index % 2 ? 46 + high : 46]);
  return polygon([...blade, [32, 45], [22, 45], [22, 46]]);
};
const grid = Array.from({ length: 400 }, (_, index) => {
  const [x, y] = [20 + (index % 20) * 0.5, 44 + Math.floor(index / 20) * 0.4];
  return [box(x, y, x + 0.5, y + 0.4)];
});
const chess = grid.filter((_, index) => (index + Math.floor(index / 20)) % 2 === 0);
const nested = Array.from({ length: 40 }, (_, index) =>
  box(20 + index * 0.1, 45 + index * 0.05, 32 - index * 0.1, 51 - index * 0.05),
);
const bars = (upright: boolean) =>
  Array.from({ length: 60 }, (_, index) =>
    upright
      ? [box(20 + index * 0.2, 44, 20.1 + index * 0.2, 52)]
      : [box(20, 44 + index * 0.12, 32, 44.06 + index * 0.12)],
  );

/** What is given, and the code of its first problem; `""` if it is a good area. */
const CORPUS: Readonly<Record<string, readonly [input: unknown, code: string]>> = {
  nothing: [undefined, "area-type"],
  null: [null, "area-type"],
  "a number": [7, "area-type"],
  "GeoJSON as text": [JSON.stringify(good), "area-type"],
  "a list": [[good], "area-type"],
  "an empty object": [{}, "area-type"],
  "a type in lower case": [{ ...good, type: "polygon" }, "area-type"],
  "a type that is a list": [{ ...good, type: ["Polygon"] }, "area-type"],
  "a type of another kind": [{ type: "Circle", coordinates: [] }, "area-type"],
  "a Point": [{ type: "Point", coordinates: [30, 50] }, "area-type"],
  "a LineString": [{ type: "LineString", coordinates: box(22, 46, 34, 51) }, "area-type"],
  "a topology": [{ type: "Topology", objects: {}, arcs: [] }, "area-type"],
  "no coordinates": [{ type: "Polygon" }, "area-type"],
  "coordinates null": [{ type: "Polygon", coordinates: null }, "area-type"],
  "coordinates an object": [{ type: "Polygon", coordinates: { 0: box(22, 46, 34, 51), length: 1 } }, "area-type"],
  "no rings": [polygon(), "area-empty"],
  "an empty ring": [polygon([]), "area-corners"],
  "no parts": [multi(), "area-empty"],
  "empty parts": [multi([], []), "area-empty"],
  "one empty part": [multi([box(22, 46, 34, 51)], []), "area-empty"],
  "a nesting too few": [{ type: "Polygon", coordinates: box(22, 46, 34, 51) }, "area-number"],
  "a nesting too many": [{ type: "Polygon", coordinates: [[box(22, 46, 34, 51)]] }, "area-number"],
  "a MultiPolygon nested as a Polygon": [{ type: "MultiPolygon", coordinates: good.coordinates }, "area-number"],
  "three corners": [
    polygon([
      [22, 46],
      [34, 46],
      [22, 46],
    ]),
    "area-corners",
  ],
  "not closed": [polygon(box(22, 46, 34, 51).slice(0, 4)), "area-unclosed"],
  "closed by a hair": [polygon([...box(22, 46, 34, 51).slice(0, 4), [22.0000001, 46]]), "area-unclosed"],
  "closed at another height": [
    polygon([
      [22, 46, 10],
      [34, 46, 20],
      [34, 51, 30],
      [22, 46, 40],
    ]),
    "",
  ],
  "four numbers a corner": [polygon(box(22, 46, 34, 51).map((corner) => [...corner, 1, 2])), ""],
  "one number a corner": [polygon(box(22, 46, 34, 51).map(([lon = 0]) => [lon])), "area-number"],
  "corners as text": [
    { type: "Polygon", coordinates: [box(22, 46, 34, 51).map((corner) => corner.map(String))] },
    "area-number",
  ],
  "corners as objects": [
    { type: "Polygon", coordinates: [box(22, 46, 34, 51).map(([lon, lat]) => ({ lon, lat }))] },
    "area-number",
  ],
  "holes in lists": [{ type: "Polygon", coordinates: [new Array(5)] }, "area-number"],
  NaN: [
    polygon([
      [Number.NaN, 46],
      [34, 46],
      [34, 51],
      [Number.NaN, 46],
    ]),
    "area-number",
  ],
  Infinity: [
    polygon([
      [22, 46],
      [34, Number.POSITIVE_INFINITY],
      [34, 51],
      [22, 46],
    ]),
    "area-number",
  ],
  "null in a corner": [
    {
      type: "Polygon",
      coordinates: [
        [
          [null, null],
          [34, 46],
          [34, 51],
          [null, null],
        ],
      ],
    },
    "area-number",
  ],
  "1e308": [polygon(box(-1e308, -1e308, 1e308, 1e308)), "area-longitude"],
  "5e-324": [polygon(box(0, 0, 5e-324, 5e-324)), "area-empty"],
  "negative zero": [
    polygon([
      [-0, -0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ]),
    "",
  ],
  "metres of a web map": [polygon(box(2_400_000, 5_700_000, 3_700_000, 6_500_000)), "area-longitude"],
  "longitude to 360": [polygon(box(350, 46, 370, 51)), "area-longitude"],
  CRS84: [{ ...good, ...crs("urn:ogc:def:crs:OGC:1.3:CRS84") }, ""],
  "EPSG:4326": [feature(good, crs("EPSG:4326")), ""],
  "a CRS in metres": [collectionWith(crs("urn:ogc:def:crs:EPSG::3857")), "area-crs"],
  "a CRS of no text": [{ ...good, ...crs({ toString: null }) }, "area-crs"],
  clockwise: [polygon(reversed(box(22, 46, 34, 51))), ""],
  "a hole that runs as its outline": [polygon(box(22, 46, 34, 51), box(24, 47, 26, 48)), ""],
  "a Feature": [feature(good), ""],
  "a Feature of nothing": [feature(null), "area-type"],
  "a Feature in a Feature": [feature(feature(good)), ""],
  "a Feature of itself": [cyclic, "area-type"],
  "a collection of one": [collection(feature(good)), ""],
  "a collection of none": [collection(), "area-type"],
  "a collection of two": [collection(feature(good), feature(good)), "area-type"],
  "a collection of null": [collection(null), "area-type"],
  "features that are no list": [{ type: "FeatureCollection", features: good }, "area-type"],
  "geometries, one": [{ type: "GeometryCollection", geometries: [good] }, ""],
  "geometries, mixed": [
    { type: "GeometryCollection", geometries: [good, { type: "Point", coordinates: [0, 0] }] },
    "area-type",
  ],
  "an area that cannot be read": [throwing, "area-unreadable"],
  "a bow-tie": [
    polygon([
      [22, 46],
      [34, 51],
      [34, 46],
      [22, 51],
      [22, 46],
    ]),
    "area-self-crossing",
  ],
  "a bow-tie of equal halves, through a corner": [
    polygon([
      [22, 46],
      [28, 48],
      [34, 50],
      [34, 46],
      [28, 48],
      [22, 50],
      [22, 46],
    ]),
    "",
  ],
  "a scribble": [polygon([...scribble, scribble[0] as number[]]), "area-self-crossing"],
  "a saw of 50 teeth": [saw(50), ""],
  "a saw of 1,200 teeth, none cut": [saw(1200, 0.4), "area-too-intricate"],
  "a saw of 1,000 teeth": [saw(1000), "area-too-intricate"],
  "one place again and again": [polygon(Array.from({ length: 50 }, () => [30, 50])), "area-empty"],
  "corners on a line": [
    polygon([
      [22, 46],
      [24, 47],
      [26, 48],
      [28, 49],
      [22, 46],
    ]),
    "area-empty",
  ],
  "corners closer than a metre": [
    polygon([
      [30, 50],
      [30.000001, 50],
      [30.000001, 50.000001],
      [30, 50],
    ]),
    "area-empty",
  ],
  "a grid of 400 fields": [multi(...grid), ""],
  "a chessboard": [multi(...chess), ""],
  "40 parts in each other": [multi(...nested.map((ring) => [ring])), ""],
  "39 holes in each other": [polygon(...nested), ""],
  "300 parts that enclose nothing": [multi(...new Array(300).fill([new Array(5).fill([30, 50])])), "area-empty"],
  "300 holes outside": [
    polygon(
      box(22, 46, 34, 51),
      ...grid.slice(0, 300).map(([ring = []]) => ring.map(([lon = 0, lat = 0]) => [lon + 30, lat])),
    ),
    "area-hole-outside",
  ],
  "bars across bars": [multi(...bars(true), ...bars(false)), "area-too-intricate"],
  "a million corners in parts": [multi(...new Array(1000).fill([new Array(1000).fill([30, 50])])), "area-vertices"],
  "60,000 broken corners": [polygon(new Array(60_000).fill([200, 100])), "area-longitude"],
  "60,000 parts that are no lists": [{ type: "MultiPolygon", coordinates: new Array(60_000).fill(1) }, "area-type"],
  "a coast of 40,000 corners": [polygon(coast(40_000, [31, 49], 4)), ""],
  "a comb of 165 corners": [comb(40, [-30, 40, 70, 60]), "area-too-intricate"],
  "a comb of 325 corners": [standing(comb(80, [-70, 0, 70, 60])), "area-too-intricate"],
  "a comb of 4,005 corners around half the earth": [comb(1000, [-89, 40, 89, 60]), "area-too-intricate"],
};

function collectionWith(more: object) {
  return { ...collection(feature(good)), ...more };
}

describe("an area of any kind", () => {
  it.each(Object.entries(CORPUS))("is taken or has a named problem, within 5 s: %s", (_, [input, code]) => {
    const start = cpuMs();
    const result = areaOfInterest(input);
    expect(cpuMs() - start).toBeLessThan(5000);
    if ("problems" in result) {
      expect(result.problems[0]?.code).toBe(code);
      expect(result.problems.length).toBeLessThanOrEqual(21);
      for (const { code, path, message } of result.problems) {
        expect(code).toMatch(/^area-[a-z-]+$/);
        expect(path).toMatch(/^area(\.|$)/);
        expect(message).toMatch(/\w/);
        expect(message.length).toBeLessThan(400);
        expect(message).not.toMatch(/undefined is not|Cannot read|\n\s+at /);
      }
    } else {
      expect(code).toBe("");
      expect(frameOf(result.area).areaKm2).toBeGreaterThan(1);
      expect(frameOf(result.area).paths.flat().length).toBeLessThanOrEqual(2500);
    }
  });

  it("says what was counted and how much is possible", () => {
    const message = (input: unknown) => {
      const result = areaOfInterest(input);
      return "problems" in result ? result.problems[0]?.message : "";
    };
    expect(message(comb(40, [-30, 40, 70, 60]))).toMatch(/^expected at most 2,500 corners, .* got 16,521;/);
    expect(message(saw(1200, 0.4))).toMatch(/at most 200,000 pairs of a corner and a side .* got 2,\d{3},\d{3}$/);
    expect(message(comb(1000, [-89, 40, 89, 60]))).toMatch(/^expected at most 50,000 corners, .* got 7\d\d,\d{3}$/);
  });

  it("has paths that lead into what was given", () => {
    const paths = (input: unknown) => {
      const result = areaOfInterest(input);
      return "problems" in result ? result.problems.map(({ path }) => path) : [];
    };
    const bad = polygon([
      [22, 200],
      [34, 46],
      [34, 51],
      [22, 46],
    ]);
    expect(paths(feature(bad))).toEqual(["area.geometry.coordinates[0][0][1]"]);
    expect(paths(collection(feature(bad)))).toEqual(["area.features[0].geometry.coordinates[0][0][1]"]);
    expect(paths({ type: "GeometryCollection", geometries: [bad] })).toEqual([
      "area.geometries[0].coordinates[0][0][1]",
    ]);
    expect(paths(collectionWith(crs("EPSG:3857")))).toEqual(["area.crs"]);
  });
});
