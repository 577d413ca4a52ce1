import { readFileSync } from "node:fs";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { horizonKm } from "../../src/coverage/geometry/horizon.js";
import { racetrackLine } from "../../src/coverage/geometry/racetrack.js";
import { ringPolygon } from "../../src/coverage/geometry/ring-polygon.js";
import { distanceKm } from "../../src/coverage/geometry/sphere.js";
import { ringOf } from "../../src/coverage/ring.js";
import { dataset } from "../dataset.js";

const reference = JSON.parse(
  readFileSync(new URL("../../geodata/sources/coverage_reference.json", import.meta.url), "utf8"),
);
const wgs84 = geodesic.Geodesic.WGS84;

/** Nominal reach, in km, of a platform over Poland against an airborne target at `targetM`. */
function reachKm(id: string, targetM: number, domain: "air" | "missiles" = "air"): number {
  const platform = dataset.platforms.find((candidate) => candidate.id === id);
  if (!platform) throw new Error(`no platform ${id}`);
  const ring = ringOf(dataset, platform, { lon: 22.5, lat: 51 }, domain, targetM);
  if (!ring) throw new Error(`${id} has no air sensor`);
  return ring.nominalKm;
}

describe("radar horizon", () => {
  it("gives every value of the reference table within 0.5 km", () => {
    for (const { height_m, horizon_km } of reference.radio_horizon.derived_single_height_km) {
      expect(Math.abs(horizonKm(height_m, 0) - horizon_km), `${height_m} m`).toBeLessThan(0.5);
    }
    for (const row of reference.radio_horizon.derived_platform_target_km) {
      for (const [key, km] of Object.entries(row)) {
        const target = /^target_(\d+)_m_km$/.exec(key)?.[1];
        if (target)
          expect(Math.abs(horizonKm(row.platform_height_m, Number(target)) - Number(km)), key).toBeLessThan(0.5);
      }
    }
  });

  it("refuses negative and invalid heights, and quotes them", () => {
    expect(() => horizonKm(-1, 0)).toThrow("-1");
    expect(() => horizonKm(9000, Number.NaN)).toThrow("NaN");
  });
});

describe("published ranges come out of the model", () => {
  it("E-3A against a low-flying target: 380 to 420 km", () => {
    for (const targetM of [0, 10, 100]) {
      expect(reachKm("e3a_nato", targetM)).toBeGreaterThanOrEqual(380);
      expect(reachKm("e3a_nato", targetM)).toBeLessThanOrEqual(420);
    }
  });
  it("E-3A against a target at medium altitude: 520 km", () => {
    expect(reachKm("e3a_nato", 5000)).toBeCloseTo(520, 0);
  });
  it("Saab 340 against aircraft: 400 km", () => {
    expect(reachKm("saab_340_aew", 5000)).toBeCloseTo(400, 0);
  });
  it("Saab 340 against low-flying cruise missiles: 200 km", () => {
    expect(reachKm("saab_340_aew", 100, "missiles")).toBeCloseTo(200, 0);
  });
});

describe("rings", () => {
  it("are never inverted and never shrink with the target's height", () => {
    for (const platform of dataset.platforms) {
      let before = 0;
      for (const targetM of [0, 50, 100, 299, 301, 1000, 2999, 3001, 8000, 20000]) {
        const ring = ringOf(dataset, platform, { lon: 27, lat: 45 }, "air", targetM);
        if (!ring) continue;
        expect(ring.lowKm).toBeLessThanOrEqual(ring.nominalKm);
        expect(ring.nominalKm).toBeLessThanOrEqual(ring.highKm);
        expect(ring.nominalKm, `${platform.id} at ${targetM} m`).toBeGreaterThanOrEqual(before);
        before = ring.nominalKm;
      }
    }
  });

  it("are marked as an upper bound if no range is published", () => {
    const platform = dataset.platforms.find(({ id }) => id === "rq4b");
    const ring = platform && ringOf(dataset, platform, { lon: 30, lat: 44 }, "surface", 0);
    expect(ring).toMatchObject({ atMost: true });
    expect(ring?.nominalKm).toBeCloseTo(horizonKm(15500, 0), 6);
  });

  it("lie within 0.6 % of GeographicLib's WGS 84 distance, all round and at all latitudes", () => {
    for (const lat of [0, 35, 51, 66, 80]) {
      for (const km of [100, 400, 650]) {
        const shape = ringPolygon([22.5, lat], km);
        const points = shape.type === "Polygon" ? shape.coordinates[0] : [];
        expect(points?.length).toBeGreaterThan(100);
        for (const [x = 0, y = 0] of points ?? []) {
          const metres = wgs84.Inverse(lat, 22.5, y, x).s12 ?? 0;
          expect(Math.abs(metres / 1000 / km - 1)).toBeLessThan(0.006);
        }
      }
    }
  });

  it("are closed, and stay on the map across the antimeridian and around a pole", () => {
    for (const centre of [
      [179, 60],
      [-179.5, 10],
      [40, 89],
      [0, -88],
      [22, 51],
    ] as const) {
      const shape = ringPolygon(centre, 400);
      for (const ring of shape.type === "Polygon"
        ? [shape.coordinates[0]]
        : shape.coordinates.map(([outer]) => outer)) {
        expect(ring?.[0]).toEqual(ring?.[ring.length - 1]);
        for (const [x = 999, y = 999] of ring ?? []) {
          expect(Math.abs(x)).toBeLessThanOrEqual(180);
          expect(Math.abs(y)).toBeLessThanOrEqual(90);
        }
      }
    }
    expect(ringPolygon([179, 60], 400).type).toBe("MultiPolygon");
  });
});

describe("racetracks", () => {
  it("are closed, have the length and width they should, and lie around their centre", () => {
    for (const orbit of dataset.orbits) {
      const { coordinates } = racetrackLine(orbit);
      expect(coordinates[0]).toEqual(coordinates[coordinates.length - 1]);
      const distances = coordinates.map((point) => distanceKm([orbit.lon, orbit.lat], point as [number, number]));
      const half = orbit.legLengthKm.nominal / 2;
      expect(Math.max(...distances)).toBeCloseTo(half + 18.5, 0);
      expect(Math.min(...distances)).toBeLessThanOrEqual(Math.hypot(half, 18.5) + 0.1);
    }
  });
});
