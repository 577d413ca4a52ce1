import { describe, expect, it } from "vitest";
import { readBasemap } from "../../src/map/basemap.js";
import { overBasemap } from "../../src/map/ground.js";

const BASE = "https://tiles.example/styles/quiet.json";
const OURS = { Ours: "https://page.example/ours.woff2" };
const style = (more: object) => ({ version: 8, sources: {}, layers: [], ...more });

describe("a style that is read as a basemap", () => {
  it("has ids that cannot be those of a scene, and the same links between them", () => {
    const layers = [
      { id: "background", type: "background" },
      { id: "states/land", type: "fill", source: "states" },
      { id: "names", type: "symbol", source: "states" },
    ];
    const read = readBasemap(style({ sources: { states: { type: "geojson", data: {} } }, layers }), BASE, OURS);
    expect(Object.keys(read.sources)).toEqual(["basemap:states"]);
    expect(read.ground).toEqual([
      { id: "basemap:background", type: "background" },
      { id: "basemap:states/land", type: "fill", source: "basemap:states" },
    ]);
    expect(read.names).toEqual([{ id: "basemap:names", type: "symbol", source: "basemap:states" }]);
  });

  it("has its addresses resolved against its own, with their braces kept", () => {
    const read = readBasemap(
      style({
        sources: {
          a: { type: "vector", tiles: ["../t/{z}/{x}/{y}.pbf"] },
          b: { type: "geojson", data: "land.json" },
          c: { type: "raster", url: "https://other.example/c.json" },
          d: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
        },
        sprite: "/sprite",
        glyphs: "/fonts/{fontstack}/{range}.pbf",
      }),
      BASE,
      OURS,
    );
    expect(read.sources).toEqual({
      "basemap:a": { type: "vector", tiles: ["https://tiles.example/t/{z}/{x}/{y}.pbf"] },
      "basemap:b": { type: "geojson", data: "https://tiles.example/styles/land.json" },
      "basemap:c": { type: "raster", url: "https://other.example/c.json" },
      "basemap:d": { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    });
    expect(read.sprite).toBe("https://tiles.example/sprite");
    expect(read.glyphs).toBe("https://tiles.example/fonts/{fontstack}/{range}.pbf");
  });

  it("has our fonts added only if it has fonts or glyphs of its own", () => {
    expect(readBasemap(style({}), BASE, OURS).fontFaces).toBeUndefined();
    expect(readBasemap(style({ glyphs: "/{fontstack}/{range}" }), BASE, OURS).fontFaces).toEqual(OURS);
    const faces = { Ours: "https://bad.example/x", Theirs: "https://tiles.example/theirs.woff2" };
    expect(readBasemap(style({ "font-faces": faces }), BASE, OURS).fontFaces).toEqual({ ...faces, ...OURS });
  });

  it("is refused if it is not a style", () => {
    for (const bad of [
      null,
      "x",
      [],
      {},
      { version: 8 },
      style({ version: 7 }),
      style({ layers: {} }),
      style({ sources: [] }),
    ])
      expect(() => readBasemap(bad, BASE, OURS)).toThrow("not a MapLibre style");
  });
});

describe("ground below a basemap", () => {
  const fill = (id: string) => ({ id, type: "fill", source: "states", paint: { "fill-color": "#ffffff" } }) as const;

  it("is invisible where it only shows where land is", () => {
    for (const id of ["states/land", "states-fine/far", "states/outside"])
      expect(overBasemap(fill(id))).toMatchObject({ paint: { "fill-opacity": 0 } });
  });
  it("stays where it shows Ukraine, a state's posture or coverage", () => {
    for (const id of ["states/home", "states/host", "states-fine/home", "states/pledged", "coverage/seen"])
      expect(overBasemap(fill(id))).toEqual(fill(id));
  });
});
