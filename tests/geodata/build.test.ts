import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildFiles } from "../../geodata/build/build.js";
import { cutAtAntimeridian } from "../../geodata/build/geometry/antimeridian.js";
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
