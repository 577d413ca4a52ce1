import { area, booleanPointInPolygon, circle, featureCollection, union } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cap, intersectionAreaKm2, unionOfCaps } from "../../src/coverage/geometry/caps-union.js";
import { distanceKm, EARTH_RADIUS_KM } from "../../src/coverage/geometry/sphere.js";
import { check } from "../check.js";
import { capAnywhere, capNearUkraine, capsNearUkraine } from "./arbitraries.js";

const discKm2 = ({ radiusKm }: Cap) => 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(radiusKm / EARTH_RADIUS_KM));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Rounding of sums over the whole sphere: about 0.6 km², of 510 million. */
const ROUNDING_KM2 = 1e-4 * EARTH_RADIUS_KM;

describe("union of discs", () => {
  it("has an area between that of the largest disc and that of all together", () => {
    check(
      fc.property(fc.array(fc.oneof(capNearUkraine, capAnywhere), { minLength: 1, maxLength: 9 }), (caps) => {
        const { areaKm2 } = unionOfCaps(caps);
        const each = caps.map(discKm2);
        expect(areaKm2).toBeGreaterThanOrEqual(Math.max(...each) - ROUNDING_KM2);
        expect(areaKm2).toBeLessThanOrEqual(sum(each) + ROUNDING_KM2);
      }),
      4000,
    );
  });

  it("does not depend on the order", () => {
    check(
      fc.property(
        capsNearUkraine(9).chain((caps) =>
          fc.tuple(fc.constant(caps), fc.shuffledSubarray(caps, { minLength: caps.length })),
        ),
        ([caps, shuffled]) => {
          expect(Math.abs(unionOfCaps(caps).areaKm2 - unionOfCaps(shuffled).areaKm2)).toBeLessThan(ROUNDING_KM2);
        },
      ),
      3000,
    );
  });

  it("never shrinks with one more disc, and is the same with that disc twice", () => {
    check(
      fc.property(capsNearUkraine(8), capNearUkraine, (caps, more) => {
        const before = unionOfCaps(caps).areaKm2;
        const after = unionOfCaps([...caps, more]).areaKm2;
        expect(after).toBeGreaterThanOrEqual(before - ROUNDING_KM2);
        expect(Math.abs(unionOfCaps([...caps, more, more]).areaKm2 - after)).toBeLessThan(ROUNDING_KM2);
      }),
      3000,
    );
  });

  it("and intersection of two discs add up to both", () => {
    check(
      fc.property(capNearUkraine, capNearUkraine, (a, b) => {
        const both = unionOfCaps([a, b]).areaKm2 + intersectionAreaKm2([a, b]);
        expect(Math.abs(both - discKm2(a) - discKm2(b))).toBeLessThan(1);
      }),
      3000,
    );
  });

  // Turf's circles are inscribed 256-gons, whose area is short by 0.01 %, so 0.1 % is a fair tolerance.
  it("has Turf's area within 0.1 % and Turf's containment on 10,000 points", () => {
    const random = fc.sample(
      fc.tuple(fc.double({ min: 14, max: 48, noNaN: true }), fc.double({ min: 38, max: 60, noNaN: true })),
      {
        numRuns: 10_000,
        seed: 7,
      },
    );
    const sets = fc.sample(fc.array(capNearUkraine, { minLength: 2, maxLength: 12 }), { numRuns: 20, seed: 11 });
    let contested = 0;
    for (const [index, caps] of sets.entries()) {
      const discs = caps.map(({ centre, radiusKm }) => circle([...centre], radiusKm, { steps: 256 }));
      const joined = union(featureCollection(discs));
      if (!joined) throw new Error("turf joined nothing");
      const exact = unionOfCaps(caps).areaKm2;
      const turfKm2 = area(joined) / 1e6;
      expect(Math.abs(exact / turfKm2 - 1), `set ${index}`).toBeLessThan(0.001);
      for (const point of random.slice(index * 500, index * 500 + 500)) {
        const ours = caps.some(({ centre, radiusKm }) => distanceKm([...centre], point) <= radiusKm);
        if (ours === booleanPointInPolygon(point, joined)) continue;
        // The two may differ only between a circle and its 256 chords, which are at most 0.0075 % of the radius apart.
        const nearest = Math.min(
          ...caps.map(({ centre, radiusKm }) => Math.abs(distanceKm([...centre], point) - radiusKm) / radiusKm),
        );
        expect(nearest).toBeLessThan(1e-4);
        contested++;
      }
    }
    expect(contested).toBeLessThanOrEqual(5);
  });
});
