import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { AIRSPACE_RULE, mayOrbit, TERRITORIAL_SEA_KM } from "../../src/coverage/allowed-airspace.js";
import { decodeGeography } from "../../src/coverage/geography.js";
import { polygonsOf } from "../../src/coverage/geometry/frame.js";
import { distanceKm, type Place } from "../../src/model/distance.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const at = (lon: number, lat: number) => mayOrbit(dataset, { lon, lat }).reason;

describe("where surveillance aircraft may orbit", () => {
  it.each([
    ["Rzeszów", 22.0, 50.04, "POL"],
    ["Constanța", 28.63, 44.17, "ROU"],
    ["Vienna: not in NATO, but a member of the EU that participates", 16.37, 48.21, "AUT"],
    ["Dublin, likewise", -6.26, 53.35, "IRL"],
    ["Budapest: an ally that does not participate", 19.04, 47.5, "HUN"],
    ["Konya", 32.56, 37.98, "TUR"],
  ])("is allied territory at %s", (_, lon, lat, state) => {
    expect(mayOrbit(dataset, { lon, lat })).toEqual({
      allowed: true,
      reason: { code: "allied", state },
      at: { lon, lat },
    });
  });

  it.each([
    ["Kyiv", 30.52, 50.45, "UKR"],
    ["Sevastopol and Simferopol: Crimea is Ukraine's", 34.1, 44.95, "UKR"],
    ["Donetsk", 37.8, 48.0, "UKR"],
    ["Minsk", 27.56, 53.9, "BLR"],
    ["Kaliningrad", 20.6, 54.71, "RUS"],
    ["Chișinău", 28.83, 47.01, "MDA"],
    ["Zürich", 8.54, 47.38, "CHE"],
    ["Valletta: a member of the EU that does not participate", 14.44, 35.89, "MLT"],
  ])("is not over %s", (_, lon, lat, state) => {
    expect(mayOrbit(dataset, { lon, lat }).allowed).toBe(false);
    expect(at(lon, lat)).toEqual({ code: "not-allied", state });
  });

  it("is the open sea, but no territorial sea but an ally's", () => {
    expect(at(33, 43.5)).toEqual({ code: "international" });
    expect(at(18.5, 55.8)).toEqual({ code: "international" });
    // 10 km west of Sevastopol, off Kaliningrad, off Sochi, off Snake Island, which no outline shows.
    expect(at(33.25, 44.6)).toEqual({ code: "territorial-sea", state: "UKR" });
    expect(at(19.75, 54.75)).toEqual({ code: "territorial-sea", state: "RUS" });
    expect(at(39.55, 43.5)).toEqual({ code: "territorial-sea", state: "RUS" });
    expect(at(30.3, 45.2)).toEqual({ code: "territorial-sea", state: "UKR" });
    // 15 km off Constanța: Romania's own.
    expect(mayOrbit(dataset, { lon: 28.85, lat: 44.15 }).allowed).toBe(true);
  });

  it("begins 12 nautical miles from the coasts of the Black Sea that are not an ally's", () => {
    const { states } = decodeGeography(dataset.geography);
    const coasts = ["UKR", "RUS", "GEO"].flatMap((iso) => polygonsOf(states.get(iso) as Polygon).flat());
    const near = coasts.flatMap((ring) =>
      ring.slice(1).flatMap(([lon = 0, lat = 0], index): Place[] => {
        const [fromLon = 0, fromLat = 0] = ring[index] ?? [];
        if (lon < 26 || lon > 43 || lat < 40 || lat > 48) return [];
        const steps = Math.ceil(distanceKm({ lon, lat }, { lon: fromLon, lat: fromLat }));
        return Array.from({ length: steps }, (_, step) => ({
          lon: fromLon + ((lon - fromLon) * step) / steps,
          lat: fromLat + ((lat - fromLat) * step) / steps,
        }));
      }),
    );
    let [sea, territorial] = [0, 0];
    check(
      fc.property(
        fc.double({ min: 30.8, max: 41.4, noNaN: true }),
        fc.double({ min: 41.2, max: 45.1, noNaN: true }),
        (lon, lat) => {
          const { code } = at(lon, lat);
          if (code !== "international" && code !== "territorial-sea") return;
          const km = Math.min(...near.map((coast) => distanceKm(coast, { lon, lat })));
          if (code === "international") sea++;
          else territorial++;
          if (code === "international") expect(km).toBeGreaterThan(TERRITORIAL_SEA_KM - 0.1);
          else expect(km).toBeLessThan(TERRITORIAL_SEA_KM + 0.1);
        },
      ),
      400,
      200,
    );
    expect(Math.min(sea, territorial)).toBeGreaterThan(3);
  });

  it("is not the Sea of Azov, the White Sea or the Caspian", () => {
    expect(at(36.5, 46)).toEqual({ code: "closed-sea", state: "UKR" });
    expect(at(37.4, 65.4)).toEqual({ code: "closed-sea", state: "RUS" });
    expect(at(36, 70.5)).toEqual({ code: "international" });
    expect(at(51, 42)).toEqual({ code: "closed-sea", state: "RUS" });
  });

  it("is nowhere outside the earth", () => {
    for (const [lon, lat] of [
      [Number.NaN, 0],
      [0, 91],
      [181, 0],
    ] as const)
      expect(mayOrbit(dataset, { lon, lat })).toMatchObject({ allowed: false, reason: { code: "not-a-place" } });
  });

  it("is a rule of the dataset, with its sources", () => {
    const rule = dataset.rules.find(({ id }) => id === AIRSPACE_RULE);
    expect(rule?.sources.length).toBeGreaterThan(1);
    expect(rule?.effect).toMatch(/never over Ukraine, Russia or Belarus/);
    expect(rule?.rule).toContain(`${TERRITORIAL_SEA_KM.toFixed(1)} km`);
  });

  it("holds for every orbit of the dataset, with its racetrack", () => {
    for (const { lon, lat, orientationDeg, legLengthKm, id } of dataset.orbits) {
      const placed = { lon, lat, orientationDeg: orientationDeg.nominal, legLengthKm: legLengthKm.nominal };
      expect([id, mayOrbit(dataset, placed).allowed]).toEqual([id, true]);
    }
  });

  it("asks for both ends of the racetrack and what lies between", () => {
    const rzeszow = { lon: 22, lat: 50.04, legLengthKm: 200 };
    expect(mayOrbit(dataset, { ...rzeszow, orientationDeg: 0 }).reason).toEqual({ code: "allied", state: "POL" });
    const east = mayOrbit(dataset, { ...rzeszow, orientationDeg: 90 });
    expect(east).toMatchObject({ allowed: false, reason: { code: "not-allied", state: "UKR" } });
    expect(east.at.lon).toBeGreaterThan(22.5);
    // From Suwałki to Klaipėda: both ends are allied, Kaliningrad is between.
    const across = { lon: 22, lat: 54.9, orientationDeg: 155, legLengthKm: 240 };
    expect(mayOrbit(dataset, across).reason).toEqual({ code: "not-allied", state: "RUS" });
  });

  it("follows the dataset's members", () => {
    const without = { ...dataset, natoMembers: dataset.natoMembers.filter((iso) => iso !== "POL") };
    const contributors = dataset.contributors.map((row) => (row.id === "POL" ? { ...row, participant: false } : row));
    expect(mayOrbit({ ...without, contributors }, { lon: 22, lat: 50.04 }).allowed).toBe(false);
    expect(mayOrbit(dataset, { lon: 22, lat: 50.04 }).allowed).toBe(true);
  });
});
