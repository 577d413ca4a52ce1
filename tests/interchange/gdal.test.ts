import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { afterAll, describe, expect, it } from "vitest";
import { polygonsOf } from "../../src/coverage/geometry/frame.js";
import { areaKm2 } from "../../src/interchange/tidy.js";
import { fileOf, files, layers } from "./written.js";

const missing = spawnSync("ogrinfo", ["--version"]).status !== 0 || spawnSync("ogr2ogr", ["--version"]).status !== 0;
if (missing) console.log("GDAL is not installed here: what it reads is not tested (ogrinfo, ogr2ogr)");

const folder = mkdtempSync(join(tmpdir(), "coalition-map-gdal-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
for (const { name, bytes } of files) writeFileSync(at(name), bytes);

/** Layers that GDAL finds in a file, with their number of features; throws on a warning or an error. */
function read(name: string): [name: string, count: number][] {
  const { status, stdout, stderr } = spawnSync("ogrinfo", ["-ro", "-al", "-so", at(name)], { encoding: "utf8" });
  expect([status, stderr.trim()], name).toEqual([0, ""]);
  const names = [...stdout.matchAll(/^Layer name: (.*)$/gm)].map(([, one = ""]) => one);
  const counts = [...stdout.matchAll(/^Feature Count: (\d+)$/gm)].map(([, one = ""]) => Number(one));
  return names.map((one, index) => [one, counts[index] ?? -1]);
}

function converted(from: string, to: string, ...args: string[]): FeatureCollection {
  execFileSync(
    "ogr2ogr",
    ["-f", "GeoJSON", ...args, at(to), ...from.split("|").map((one, index) => (index === 0 ? at(one) : one))],
    { stdio: "pipe" },
  );
  return JSON.parse(readFileSync(at(to), "utf8"));
}

/** Area in the plane, in km², holes subtracted. */
function planeKm2(geometry: Polygon | MultiPolygon): number {
  const ring = (corners: Position[]) =>
    corners.reduce((sum, [x = 0, y = 0], index) => {
      const [x1 = 0, y1 = 0] = corners[index + 1] ?? [x, y];
      return sum + (x * y1 - x1 * y) / 2e6;
    }, 0);
  return polygonsOf(geometry).reduce(
    (sum, [outer = [], ...holes]) =>
      sum + Math.abs(ring(outer)) - holes.reduce((all, hole) => all + Math.abs(ring(hole)), 0),
    0,
  );
}

describe.skipIf(missing)("GDAL", () => {
  it("reads every GeoJSON file without a warning: one layer, one type of geometry, all features", () => {
    const written = files.filter(({ name }) => name.endsWith(".geojson"));
    expect(written).toHaveLength(11);
    for (const { name, features } of written)
      expect(read(name), name).toEqual([[name.replace(".geojson", ""), features]]);
  });

  it.each(["coalition-map.kml", "coalition-map.kmz"])("reads %s: a layer for each folder, all features", (name) => {
    // The document itself is a layer too if it has an overlay, without features.
    expect(read(name).filter(([, count]) => count > 0)).toEqual(
      layers.list.filter(({ features }) => features.length > 0).map(({ title, features }) => [title, features.length]),
    );
    expect(fileOf(name).features).toBe(read(name).reduce((sum, [, count]) => sum + count, 0));
  });

  it("measures the areas that the files say, within 0.1 %, in an equal-area projection of its own", () => {
    const sphere = "+R=6371008.8 +no_defs";
    for (const layer of ["coverage", "hours", "area"]) {
      const { features } = converted(
        `${layer}.geojson`,
        `${layer}-plane.json`,
        "-s_srs",
        `+proj=longlat ${sphere}`,
        "-t_srs",
        `+proj=laea +lat_0=48.5 +lon_0=31 ${sphere}`,
      );
      expect(features.length).toBeGreaterThan(0);
      for (const { geometry, properties } of features)
        expect(
          Math.abs(planeKm2(geometry as Polygon) / properties?.area_km2 - 1),
          `${layer} ${properties?.id}`,
        ).toBeLessThan(0.001);
    }
  });

  it("gives polygons back from KML with their areas, within 0.1 %", () => {
    for (const { name, title, geometry, features } of layers.list) {
      if (geometry !== "Polygon") continue;
      const back = converted(`coalition-map.kml|${title}`, `${name}-back.json`).features;
      expect(back.length, name).toBe(features.length);
      for (const [index, feature] of features.entries()) {
        const now = areaKm2(back[index]?.geometry as Polygon);
        expect(Math.abs(now / areaKm2(feature.geometry as Polygon) - 1), `${name} ${feature.id}`).toBeLessThan(0.001);
      }
    }
  });
});
