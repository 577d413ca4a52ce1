import { circle } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ringPolygon } from "../../src/coverage/geometry/ring-polygon.js";
import { destination } from "../../src/coverage/geometry/sphere.js";
import { warningFor } from "../../src/coverage/geometry/warning.js";
import { instrumentedRange, publishedFigures } from "../../src/coverage/instrumented-range.js";
import { ringOf } from "../../src/coverage/ring.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const place = { lon: 22.5, lat: 51 };
const ringsOf = (heightM: number) =>
  dataset.platforms.flatMap((platform) =>
    (["air", "missiles", "surface", "signals"] as const).map((domain) =>
      ringOf(dataset, platform, place, domain, heightM),
    ),
  );

describe("ranges against heights", () => {
  it("never shrink as the target climbs, and low ≤ nominal ≤ high, for every aircraft and domain", () => {
    check(
      fc.property(
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        (a, b) => {
          const [below, above] = [ringsOf(Math.min(a, b)), ringsOf(Math.max(a, b))];
          for (const [index, ring] of below.entries()) {
            const higher = above[index];
            if (!ring || !higher) continue;
            expect(ring.lowKm).toBeLessThanOrEqual(ring.nominalKm);
            expect(ring.nominalKm).toBeLessThanOrEqual(ring.highKm);
            for (const key of ["lowKm", "nominalKm", "highKm"] as const)
              expect(higher[key]).toBeGreaterThanOrEqual(ring[key] - 1e-9);
          }
        },
      ),
      1000,
    );
  });

  it("an interpolated range is marked as our assumption", () => {
    const e3a = dataset.platforms.find(({ id }) => id === "e3a_nato");
    const at = (heightM: number) => e3a && ringOf(dataset, e3a, place, "air", heightM);
    expect(at(0)?.basis).toBe("horizon");
    expect(at(100)?.basis).toBe("published");
    expect(at(1000)?.basis).toBe("assumption");
    expect(at(5000)?.basis).toBe("published");
  });

  it("look-up figures hold from the aircraft's own height upwards", () => {
    const sensor = {
      domain: "air" as const,
      ranges: (
        [
          [370, "low-flying"],
          [600, "high-altitude"],
          [400, "unspecified"],
          [322, "unspecified"],
        ] as const
      ).map(([rangeKm, against]) => ({
        rangeKm,
        against,
        target: "unspecified" as const,
        note: "",
        sources: [],
        grade: null,
      })),
    };
    const rules = {
      target: "aircraft" as const,
      lowFlyingCeilingM: 300,
      mediumAltitudeFloorM: 3000,
      sensorHeightM: 10_000,
      factor: 1,
      crossSectionM2: () => 1,
    };
    const figures = publishedFigures(sensor, "aircraft");
    const nominal = (heightM: number) => figures && instrumentedRange(figures, heightM, rules).km;
    expect([0, 300, 3000, 6500, 10_000, 20_000].map(nominal)).toEqual([370, 370, 400, 500, 600, 600]);
  });

  it("E-3A: 400 km against low flyers, 520 km against targets at medium altitude", () => {
    const e3a = dataset.platforms.find(({ id }) => id === "e3a_nato");
    expect(e3a && ringOf(dataset, e3a, place, "air", 100)).toMatchObject({
      nominalKm: 400,
      basis: "published",
      converted: false,
    });
    expect(e3a && ringOf(dataset, e3a, place, "air", 5000)).toMatchObject({ nominalKm: 520, basis: "published" });
  });

  it("Saab 340: 400 km against aircraft, 200 km against cruise missiles, each in its own domain", () => {
    const saab = dataset.platforms.find(({ id }) => id === "saab_340_aew");
    const at = (domain: "air" | "missiles", heightM: number) => saab && ringOf(dataset, saab, place, domain, heightM);
    expect(at("air", 10_000)).toMatchObject({ nominalKm: 400, basis: "published", converted: false });
    expect(at("missiles", 100)).toMatchObject({ nominalKm: 200, basis: "published", converted: false });
    // At 100 m the horizon from 6,000 m bounds both: 4.12 (√6000 + √100) km.
    expect(at("air", 100)?.nominalKm).toBeCloseTo(4.12 * (Math.sqrt(6000) + 10), 6);
  });

  it("a figure against another target is converted by the fourth root of the cross sections, and marked as assumed", () => {
    const value = (id: string) => dataset.assumptions.find((row) => row.id === id)?.value ?? Number.NaN;
    const e3a = dataset.platforms.find(({ id }) => id === "e3a_nato");
    const ring = e3a && ringOf(dataset, e3a, place, "missiles", 100);
    expect(ring).toMatchObject({ basis: "assumption", converted: true, atMost: false });
    expect(ring?.nominalKm).toBeCloseTo(400 * (value("rcs.missile-m2") / value("rcs.aircraft-m2")) ** 0.25, 6);
    expect(ring?.assumptions).toEqual(expect.arrayContaining(["rcs.missile-m2", "rcs.aircraft-m2"]));
    const e7 = dataset.platforms.find(({ id }) => id === "e7t_tur");
    const surface = e7 && ringOf(dataset, e7, place, "surface", 0);
    expect(surface?.nominalKm).toBeCloseTo(240 * (value("rcs.vehicle-m2") / value("rcs.ship-m2")) ** 0.25, 6);
  });

  it("the state's target altitude does not affect surface and signals", () => {
    for (const domain of ["surface", "signals"] as const) {
      for (const platform of dataset.platforms)
        expect(ringOf(dataset, platform, place, domain, 20_000)).toEqual(ringOf(dataset, platform, place, domain, 0));
    }
  });
});

describe("ring polygons", () => {
  it("have the same corners as Turf's, away from poles and antimeridian", () => {
    const ours = ringPolygon([22.5, 51], 400, 64).coordinates[0] as number[][];
    const turf = circle([22.5, 51], 400, { steps: 64 }).geometry.coordinates[0] as number[][];
    for (const [index, [lon = 0, lat = 0]] of turf.entries()) {
      expect(ours[index]?.[0]).toBeCloseTo(lon, 9);
      expect(ours[index]?.[1]).toBeCloseTo(lat, 9);
    }
  });

  it("refuse invalid places and radii", () => {
    expect(() => ringPolygon([Number.NaN, 0], 400)).toThrow("NaN");
    expect(() => ringPolygon([0, 200], 400)).toThrow("200");
    expect(() => ringPolygon([0, 0], -5)).toThrow("-5");
  });
});

describe("warning", () => {
  const sector = { fromDeg: 0, toDeg: 180, stepDeg: 10 };
  const kyiv: [number, number] = [30.5238, 50.45466];

  it("from the middle of a disc is its radius over the speed on every bearing", () => {
    const { minimumMin, medianMin } = warningFor(kyiv, [{ centre: kyiv, radiusKm: 425 }], 850, sector);
    expect(minimumMin).toBeCloseTo(30, 6);
    expect(medianMin).toBeCloseTo(30, 6);
  });

  it("runs on through a second disc that joins the first, and stops at a gap", () => {
    const east = (km: number) => ({ centre: destination(kyiv, km, 90), radiusKm: 100 });
    const eastwards = { fromDeg: 90, toDeg: 91, stepDeg: 1 };
    const minutes = (...kms: number[]) => warningFor(kyiv, kms.map(east), 600, eastwards).byBearing[0]?.minutes;
    expect(minutes(0)).toBeCloseTo(10, 4);
    expect(minutes(0, 150)).toBeCloseTo(25, 4);
    expect(minutes(0, 150, 360)).toBeCloseTo(25, 4);
    expect(minutes(150)).toBe(0);
  });

  it("never falls with one more disc", () => {
    const disc = fc
      .tuple(
        fc.double({ min: 25, max: 36, noNaN: true }),
        fc.double({ min: 46, max: 54, noNaN: true }),
        fc.double({ min: 50, max: 600, noNaN: true }),
      )
      .map(([lon, lat, radiusKm]) => ({ centre: [lon, lat] as const, radiusKm }));
    check(
      fc.property(fc.array(disc, { maxLength: 5 }), disc, (caps, more) => {
        const before = warningFor(kyiv, caps, 850, sector);
        const after = warningFor(kyiv, [...caps, more], 850, sector);
        for (const [index, { minutes }] of before.byBearing.entries())
          expect(after.byBearing[index]?.minutes).toBeGreaterThanOrEqual(minutes - 1e-9);
      }),
      2000,
    );
  });
});
