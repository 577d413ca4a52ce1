import { geoConicConformal, geoDistance, geoMercator } from "d3-geo";
import { describe, expect, it } from "vitest";
import { scaleBarSvg } from "../../src/figure/furniture.js";
import { planarPath } from "../../src/figure/planar-path.js";
import { cameraFor, conicProjection, kilometresBetween, mercatorProjection } from "../../src/figure/projection.js";
import { themeOf } from "../../src/scene/theme.js";
import { wordsFor } from "../../src/scene/words.js";

const EUROPE = [-7, 35.5, 45.5, 61] as const;
const frame = { x: 10, y: 20, width: 700, height: 500 };

describe("the conic projection", () => {
  const projection = conicProjection(EUROPE, frame);
  it("keeps the bounds inside the frame", () => {
    for (const [lon, lat] of [
      [-7, 35.5],
      [45.5, 35.5],
      [-7, 61],
      [45.5, 61],
      [19, 61],
    ] as const) {
      const [x, y] = projection.project([lon, lat]);
      expect(x).toBeGreaterThanOrEqual(frame.x);
      expect(x).toBeLessThanOrEqual(frame.x + frame.width);
      expect(y).toBeGreaterThanOrEqual(frame.y);
      expect(y).toBeLessThanOrEqual(frame.y + frame.height);
    }
  });
  it("is undone by its inverse", () => {
    const [lon, lat] = projection.invert(...projection.project([30.5, 50.45]));
    expect(lon).toBeCloseTo(30.5, 6);
    expect(lat).toBeCloseTo(50.45, 6);
  });
  it("is conformal: a small circle stays round", () => {
    const at = ([dx, dy]: readonly [number, number]) =>
      projection.project([30 + dx / Math.cos((50 * Math.PI) / 180), 50 + dy]);
    const [c, e, n] = [at([0, 0]), at([0.01, 0]), at([0, 0.01])];
    const ratio = Math.hypot(e[0] - c[0], e[1] - c[1]) / Math.hypot(n[0] - c[0], n[1] - c[1]);
    expect(ratio).toBeCloseTo(1, 3);
  });
});

describe("d3's own projections", () => {
  const PLACES = [
    [30.5, 50.45],
    [-7, 61],
    [44.9, 35.6],
    [-179.5, 70],
    [179.9, -10],
  ] as const;
  const rim = Array.from({ length: 21 }, (_, i) => i / 20).flatMap((t): [number, number][] => [
    [-7 + 52.5 * t, 35.5],
    [-7 + 52.5 * t, 61],
    [-7, 35.5 + 25.5 * t],
    [45.5, 35.5 + 25.5 * t],
  ]);

  it("put places where ours do on the conic map, and back", () => {
    const theirs = geoConicConformal().parallels([40, 60]).rotate([-19.25, 0]);
    const { x, y, width, height } = frame;
    const inner: [[number, number], [number, number]] = [
      [x + 6, y + 6],
      [x + width - 6, y + height - 6],
    ];
    theirs.fitExtent(inner, { type: "MultiPoint", coordinates: rim });
    const ours = conicProjection(EUROPE, frame);
    for (const place of PLACES) {
      const [px = 0, py = 0] = theirs([...place]) ?? [];
      expect(ours.project(place)[0]).toBeCloseTo(px, 6);
      expect(ours.project(place)[1]).toBeCloseTo(py, 6);
      expect(ours.invert(px, py)[0]).toBeCloseTo(theirs.invert?.([px, py])?.[0] ?? Number.NaN, 6);
      expect(ours.invert(px, py)[1]).toBeCloseTo(place[1], 6);
    }
  });

  it("agree on the camera that shows bounds, and on distances", () => {
    const theirs = geoMercator().precision(0);
    theirs.fitSize([700, 500], { type: "MultiPoint", coordinates: rim });
    const camera = cameraFor(EUROPE, 700, 500);
    const [lon = 0, lat = 0] = theirs.invert?.([350, 250]) ?? [];
    expect(camera.lon).toBeCloseTo(lon, 8);
    expect(camera.lat).toBeCloseTo(lat, 8);
    expect(512 * 2 ** camera.zoom).toBeCloseTo(theirs.scale() * 2 * Math.PI, 6);
    const [kyiv, paris] = [[30.52, 50.45] as const, [2.35, 48.86] as const];
    expect(kilometresBetween(kyiv, paris)).toBeCloseTo(geoDistance([...kyiv], [...paris]) * 6371.0088, 6);
  });
});

describe("Mercator", () => {
  it("puts places where MapLibre does: a world of 512 px at zoom 0", () => {
    const projection = mercatorProjection({ lon: 20, lat: 50, zoom: 4 }, frame);
    const world = 512 * 2 ** 4;
    const x = (lon: number) => ((lon + 180) / 360) * world;
    const y = (lat: number) => (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * world;
    const [px, py] = projection.project([30.5, 46.5]);
    expect(px).toBeCloseTo(frame.x + 350 + x(30.5) - x(20), 6);
    expect(py).toBeCloseTo(frame.y + 250 + y(46.5) - y(50), 6);
  });
  it("finds the camera that shows bounds whole", () => {
    const projection = mercatorProjection(cameraFor(EUROPE, frame.width, frame.height), frame);
    const [, top] = projection.project([19, 61]);
    const [, bottom] = projection.project([19, 35.5]);
    expect(top).toBeGreaterThanOrEqual(frame.y - 0.01);
    expect(bottom).toBeLessThanOrEqual(frame.y + frame.height + 0.01);
  });
});

it.each([true, false])("has a scale bar that is true at its own place (conic: %s)", (conic) => {
  const projection = conic ? conicProjection(EUROPE, frame) : mercatorProjection(cameraFor(EUROPE, 700, 500), frame);
  const { km, from, to } = scaleBarSvg(projection, themeOf("light"), wordsFor(), { size: 9, colour: "#000000" });
  const measured = kilometresBetween(projection.invert(...from), projection.invert(...to));
  expect(Math.abs(measured - km) / km).toBeLessThan(0.001);
});

describe("planarPath", () => {
  const projection = mercatorProjection({ lon: 0, lat: 0, zoom: 2 }, { x: 0, y: 0, width: 200, height: 200 });
  const world = [-180, -85, 180, 85] as const;
  it("fills the frame for a polygon that surrounds it, whichever way it winds", () => {
    const ring = [
      [-80, -70],
      [80, -70],
      [80, 70],
      [-80, 70],
      [-80, -70],
    ];
    for (const coordinates of [[ring], [[...ring].reverse()]]) {
      const d = planarPath({ type: "Polygon", coordinates }, projection, world);
      expect(d).toMatch(/^M.*Z$/);
      expect(d).toMatch(/208/);
    }
  });
  it("leaves out what is beyond the frame, and invalid points", () => {
    const far = [
      [100, 10],
      [120, 10],
      [120, 20],
      [100, 10],
    ];
    expect(planarPath({ type: "Polygon", coordinates: [far] }, projection, world)).toBe("");
    const broken = [
      [Number.NaN, 0],
      [1, Number.POSITIVE_INFINITY],
    ];
    expect(planarPath({ type: "LineString", coordinates: broken }, projection, world)).toBe("");
  });
});
