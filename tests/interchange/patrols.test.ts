import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm, type LonLat } from "../../src/coverage/geometry/sphere.js";
import { flightAlong } from "../../src/interchange/flight-path.js";
import type { Holder } from "../../src/interchange/layer.js";
import { DAY_S, patrolsOf } from "../../src/interchange/patrols.js";
import { check } from "../check.js";
import { layers } from "./written.js";

const holder = (share: number, patrolH: number, index: number): Holder => ({
  fleet: `fleet-${index}`,
  operator: "FRA",
  platform: "E-3F",
  owner: "national",
  share,
  patrolH,
  speedKmh: 750,
  altitudeM: 9000,
});
const holders = fc
  .array(fc.tuple(fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.double({ min: 0.5, max: 30, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) => rows.map(([share, patrolH], index) => holder(share, patrolH, index)));

describe("patrols of a day", () => {
  it("give each holder its share, with equal gaps, and never overlap or leave the day", () => {
    check(
      fc.property(holders, (given) => {
        const whole = given.reduce((sum, { share }) => sum + share, 0);
        const patrols = patrolsOf(given);
        for (const one of given) {
          const own = patrols.filter((patrol) => patrol.holder === one);
          expect(own.length).toBeGreaterThan(0);
          const flown = own.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0);
          expect(flown / DAY_S).toBeCloseTo(one.share / Math.max(1, whole), 6);
        }
        const gaps = patrols.slice(1).map(({ fromS }, index) => fromS - (patrols[index]?.toS ?? 0));
        const around = (patrols[0]?.fromS ?? 0) + DAY_S - (patrols.at(-1)?.toS ?? 0);
        const expected = (Math.max(0, 1 - whole) * DAY_S) / patrols.length;
        for (const gap of [...gaps, around]) expect(Math.abs(gap - expected)).toBeLessThan(0.01);
      }),
      500,
    );
  });

  it("are whole sorties, and none if nobody flies", () => {
    expect(patrolsOf([holder(0.5, 4, 0)])).toHaveLength(3);
    expect(patrolsOf([holder(0.01, 10, 0)])).toHaveLength(1);
    expect(patrolsOf([])).toEqual([]);
    expect(patrolsOf([holder(0, 4, 0)])).toEqual([]);
  });
});

describe("a flight along a racetrack", () => {
  const [station] = layers.flown;
  const track = station?.track ?? [];

  it("keeps its speed, stays on the track and ends in time", () => {
    const samples = flightAlong(track, 750, 7200);
    expect(samples[0]?.[0]).toBe(0);
    expect(samples.at(-1)?.[0]).toBe(7200);
    for (const [index, [s, lon, lat]] of samples.entries()) {
      const off = Math.min(...track.map((corner) => distanceKm([...corner] as LonLat, [lon, lat])));
      if (index < samples.length - 1) expect(off).toBeLessThan(0.01);
      const before = samples[index - 1];
      if (!before) continue;
      const km = distanceKm([before[1], before[2]], [lon, lat]);
      expect(Math.abs(km / ((s - before[0]) / 3600) - 750)).toBeLessThan(1);
    }
  });

  it("crosses the antimeridian by the short way, and rests on a track without length", () => {
    const over = flightAlong(
      [
        [179.9, 0],
        [-179.9, 0],
        [-179.9, 0.2],
        [179.9, 0.2],
        [179.9, 0],
      ],
      750,
      3600,
    );
    expect(over.every(([, lon]) => Math.abs(lon) > 179.8 && Math.abs(lon) <= 180)).toBe(true);
    expect(
      flightAlong(
        [
          [10, 50],
          [10, 50],
        ],
        750,
        60,
      ),
    ).toEqual([
      [0, 10, 50],
      [60, 10, 50],
    ]);
    expect(flightAlong([], 750, 60)).toHaveLength(2);
  });
});
