import { booleanPointInPolygon, polygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "../../src/coverage/geometry/sphere.js";
import { trackCaps, trackCoverage } from "../../src/coverage/geometry/track-coverage.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const discKm2 = (radiusKm: number) => Math.PI * radiusKm ** 2;

describe("coverage over a racetrack", () => {
  it("is less than one disc always and more than one at some time, for every orbit", () => {
    for (const orbit of dataset.orbits) {
      const { someTimeKm2, alwaysKm2 } = trackCoverage(orbit, 400);
      expect(alwaysKm2).toBeLessThan(discKm2(400));
      expect(someTimeKm2).toBeGreaterThan(discKm2(400));
      // A stadium: the disc and a band as long as the leg and as wide as the disc.
      const stadium = discKm2(400 + 18.5) + 2 * (400 + 18.5) * orbit.legLengthKm.nominal;
      expect(Math.abs(someTimeKm2 / stadium - 1)).toBeLessThan(0.01);
    }
  });

  it("has outlines that contain the right points", () => {
    const orbit = dataset.orbits.find(({ id }) => id === "pl_east_awacs");
    if (!orbit) throw new Error("no orbit");
    const caps = trackCaps(orbit, 400);
    const { someTime, always } = trackCoverage(orbit, 400);
    if (!someTime || !always) throw new Error("no outline");
    const [union, intersection] = [polygon([[...someTime]]), polygon([[...always]])];
    check(
      fc.property(
        fc.double({ min: 14, max: 31, noNaN: true }),
        fc.double({ min: 46, max: 56, noNaN: true }),
        (lon, lat) => {
          const beyond = caps.map(({ centre, radiusKm }) => distanceKm([...centre], [lon, lat]) - radiusKm);
          // The chords of an outline are at most 0.2 km off it.
          if (Math.abs(Math.min(...beyond)) > 0.2)
            expect(booleanPointInPolygon([lon, lat], union)).toBe(Math.min(...beyond) < 0);
          if (Math.abs(Math.max(...beyond)) > 0.2)
            expect(booleanPointInPolygon([lon, lat], intersection)).toBe(Math.max(...beyond) < 0);
        },
      ),
      2000,
    );
  });

  it("sees nothing always if the radius is shorter than the track", () => {
    const orbit = { lon: 30, lat: 44, orientationDeg: { nominal: 0 }, legLengthKm: { nominal: 400 } };
    expect(trackCoverage(orbit, 100)).toMatchObject({ alwaysKm2: 0, always: null, someTime: null });
    expect(trackCoverage(orbit, 100).someTimeKm2).toBeGreaterThan(discKm2(100));
  });

  it("is as large across the antimeridian and near a pole as elsewhere", () => {
    const at = (lon: number, lat: number) =>
      trackCoverage({ lon, lat, orientationDeg: { nominal: 30 }, legLengthKm: { nominal: 100 } }, 400);
    for (const [lon, lat] of [
      [179.9, 50],
      [0, 89.5],
      [-180, -60],
    ] as const) {
      expect(Math.abs(at(lon, lat).someTimeKm2 / at(20, 50).someTimeKm2 - 1)).toBeLessThan(1e-6);
      expect(Math.abs(at(lon, lat).alwaysKm2 / at(20, 50).alwaysKm2 - 1)).toBeLessThan(1e-6);
    }
  });
});
