import { describe, expect, it } from "vitest";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { basesOutside, outsideCount } from "../../src/scene/extent.js";
import { pictureOf } from "../../src/scene/picture.js";
import { situationOf } from "../../src/scene/situation.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { scenes } from "../scenes/index.js";

const sceneIn = (state: Partial<CoalitionState>) => {
  const situation = situationOf(watchOf(dataset, { ...DEFAULT_STATE, ...state }));
  return { situation, scene: buildScene(situation, "light", wordsFor()) };
};

/** Kyiv, and the extremes of Ukraine: west, south (Crimea), east, north. */
const UKRAINE = [
  [30.52, 50.45],
  [22.15, 48.4],
  [33.7, 44.4],
  [40.2, 49.6],
  [33.2, 52.37],
] as const;

describe.each(scenes)("the extent of $name", ({ state }) => {
  const { situation, scene } = sceneIn(state);
  const [west, south, east, north] = scene.bounds;
  const within = (lon: number, lat: number) => lon > west && lon < east && lat > south && lat < north;

  it("has the whole of Ukraine and every held ring in it, and no more than Europe", () => {
    // The sea component shows the Black Sea, Ukraine's coast and its name.
    expect(situation.state.component === "sea" ? within(33.7, 44.4) : within(30.52, 50.45)).toBe(true);
    if (situation.state.reading !== "coverage") return;
    for (const [lon, lat] of UKRAINE) expect(within(lon, lat), `${lon}, ${lat}`).toBe(true);
    for (const { outline } of situation.stations)
      for (const [lon = 0, lat = 0] of outline?.type === "Polygon" ? outline.coordinates.flat() : [])
        expect(within(lon, lat), `${lon}, ${lat}`).toBe(true);
    expect(east - west).toBeLessThan(38);
    expect(north - south).toBeLessThan(24);
  });
});

it("is the same on both sides of a comparison", () => {
  for (const domain of ["air", "signals", "surface"] as const) {
    const state = { ...DEFAULT_STATE, domain, compare: "us-isr" } as const;
    const { pair, scene } = pictureOf(dataset, state, { theme: "light", words: wordsFor() });
    expect(pair?.before.bounds).toEqual(pair?.after.bounds);
    expect(scene.bounds[0]).toBeGreaterThanOrEqual(pair?.before.bounds[0] ?? 0);
  }
});

it("includes an area given by a user", () => {
  const lisbon = {
    type: "Polygon",
    coordinates: [
      [
        [-9.5, 38.5],
        [-9, 38.5],
        [-9, 39],
        [-9.5, 39],
        [-9.5, 38.5],
      ],
    ],
  };
  const result = areaOfInterest({ type: "Feature", properties: {}, geometry: lisbon });
  const area = "area" in result ? result.area : null;
  expect(area).not.toBe(null);
  for (const reading of ["coverage", "contributors", "command"] as const) {
    const { scene } = pictureOf(dataset, { ...DEFAULT_STATE, reading }, { theme: "light", words: wordsFor(), area });
    expect(scene.bounds[0], reading).toBeLessThan(-9.5);
  }
});

it("counts a base once, however many fleets it has, and only where it is not shown", () => {
  const { scene } = sceneIn({});
  const all = basesOutside(scene, () => false);
  const fleets = scene.layers.find(({ id }) => id === "fleets")?.features.length ?? 0;
  expect(all).toBeGreaterThan(10);
  expect(all).toBeLessThan(fleets);
  expect(basesOutside(scene, () => true)).toBe(0);
  expect(outsideCount(scene, [-180, -90, 180, 90])).toBe(0);
  // Mildenhall, Waddington, Brize Norton and Lossiemouth lie west of 1° E.
  expect(outsideCount(scene, [1, -90, 180, 90])).toBeGreaterThanOrEqual(4);
});
