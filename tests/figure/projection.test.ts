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
  it("goes there and back", () => {
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

it.each([true, false])("has a scale bar that is true where it stands (conic: %s)", (conic) => {
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
  it("leaves out what is beyond the frame, and points that are none", () => {
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
