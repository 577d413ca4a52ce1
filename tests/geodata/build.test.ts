import { gzipSync } from "node:zlib";
import type { FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { buildFiles } from "../../geodata/build/build.js";
import { cutAtAntimeridian } from "../../geodata/build/geometry/antimeridian.js";
import { polygonsOf } from "../../src/coverage/geometry/frame.js";
import { ringKm2 } from "../../src/coverage/geometry/sphere-area.js";
import { areaKm2 } from "../../src/interchange/tidy.js";
import { readText } from "./built-dataset.js";

const KIB = 1024;
const gzipped = (name: string): number => gzipSync(readText(name), { level: 9 }).length;

describe("the build", () => {
  it("reproduces the committed files, byte for byte", () => {
    const { files } = buildFiles();
    expect(files.size).toBeGreaterThanOrEqual(11);
    for (const [name, text] of files) expect(text === readText(name), name).toBe(true);
  });

  it("keeps what a first view loads within 120 KB", () => {
    expect(gzipped("core.json") + gzipped("states-overview.json")).toBeLessThan(120 * KIB);
  });

  it("keeps the fine level within 150 KB", () => {
    expect(gzipped("states-fine.json")).toBeLessThan(150 * KIB);
  });
});

describe("records as GeoJSON", () => {
  const collectionOf = (name: string) =>
    JSON.parse(readText(name)) as FeatureCollection<Polygon | MultiPolygon | Point>;

  it.each(["states", "headquarters", "bases"])(
    "%s.geojson is small, has addresses of sources and one type of geometry",
    (name) => {
      expect(readText(`${name}.geojson`).length).toBeLessThan(150 * KIB);
      const { features } = collectionOf(`${name}.geojson`);
      expect(features.length).toBeGreaterThan(30);
      expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
      expect(new Set(features.map(({ geometry }) => geometry.type)).size).toBe(1);
      for (const { id, properties } of features) expect(properties?.sources, String(id)).not.toBe("");
    },
  );

  it("has right-handed outlines of every contributor, and Ukraine's area", () => {
    const { features } = collectionOf("states.geojson");
    for (const { id, geometry } of features)
      for (const rings of polygonsOf(geometry as MultiPolygon))
        for (const [index, ring] of rings.entries())
          expect(Math.sign(ringKm2(ring)), String(id)).toBe(index === 0 ? 1 : -1);
    const ukraine = features.find(({ id }) => id === "UKR");
    expect(Math.abs(areaKm2(ukraine?.geometry as MultiPolygon) / 603_500 - 1)).toBeLessThan(0.015);
  });
});

describe("a polygon across the antimeridian", () => {
  const ring = [
    [170, 60],
    [-170, 60],
    [-170, 70],
    [170, 70],
    [170, 60],
  ];

  it("is cut into one part on each side", () => {
    const extents = cutAtAntimeridian([[ring]])
      .map(([outer = []]) => outer.map((point) => point[0] ?? Number.NaN))
      .map((lons) => [Math.min(...lons), Math.max(...lons)]);
    expect(extents).toEqual([
      [170, 180],
      [-180, -170],
    ]);
  });

  it("is left alone if it does not cross", () => {
    const plain = [[ring.map(([lon = 0, lat = 0]) => [Math.abs(lon) - 150, lat])]].flat();
    expect(cutAtAntimeridian([plain])).toEqual([plain]);
  });
});
