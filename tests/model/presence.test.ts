import { describe, expect, it } from "vitest";
import { distanceKm } from "../../src/model/distance.js";
import { assumedValue, planSortie, presenceOf, sortieTo } from "../../src/model/presence.js";
import type { Fleet, Orbit, Platform } from "../../src/model/records.js";
import { dataset } from "../dataset.js";

const HOURS_A_WEEK = 168;
const find = <T extends { id: string }>(rows: readonly T[], id: string) => rows.find((row) => row.id === id) as T;
const e3a = find<Platform>(dataset.platforms, "e3a_nato");
const geilenkirchen = find<Fleet>(dataset.fleets, "nato_e3a_geilenkirchen");
const poland = find<Orbit>(dataset.orbits, "pl_east_awacs");

describe("distanceKm", () => {
  it.each([
    [{ lon: 0, lat: 0 }, { lon: 90, lat: 0 }, 10007.557],
    [{ lon: 6.04, lat: 50.96 }, { lon: 6.04, lat: 50.96 }, 0],
    [{ lon: -179.5, lat: 10 }, { lon: 179.5, lat: 10 }, 109.5],
    // GeographicLib, WGS 84: 1151.47 km; the sphere may differ by 0.6 %.
    [{ lon: 6.04, lat: 50.96 }, { lon: 22.5, lat: 51 }, 1151.5],
  ])("from %o to %o", (a, b, km) => {
    expect(Math.abs(distanceKm(a, b) - km)).toBeLessThanOrEqual(km * 0.006 + 1e-9);
  });
});

describe("planSortie", () => {
  const input = { enduranceH: 10, speedKmh: 800, transitKm: 800, turnaroundH: 6, missionCapableRate: 0.5 };

  it("does the arithmetic of a sortie", () => {
    expect(planSortie(input)).toMatchObject({ transitH: 2, onStationH: 8, cycleH: 16, aircraftNeeded: 4 });
    expect(presenceOf(2, planSortie(input))).toBe(0.5);
    expect(presenceOf(9, planSortie(input))).toBe(1);
  });

  it("gives nothing where the station is too far", () => {
    const sortie = planSortie({ ...input, transitKm: 4000 });
    expect(sortie.onStationH).toBeLessThanOrEqual(0);
    expect(presenceOf(14, sortie)).toBe(0);
  });
});

describe("the tempo of March 2022", () => {
  const perWeek = (rate: number, turnaroundH: number) => (14 * rate * HOURS_A_WEEK) / (8.5 + turnaroundH);

  it.each(["low", "nominal", "high"] as const)("24 sorties and 204 h a week come out at the %s rate", (outlook) => {
    const rate = assumedValue(dataset, "mission-capable-rate", outlook);
    const sorties = perWeek(rate, assumedValue(dataset, "turnaround-h", outlook));
    // The turnaround is rounded to 0.1 h: half of that is 0.1 % of a cycle of 50 to 80 h.
    expect(Math.abs(sorties - 24)).toBeLessThan(0.05);
    expect(Math.abs(sorties * 8.5 - 204)).toBeLessThan(0.5);
  });

  it("is about one continuous orbit over eastern Poland", () => {
    const unrefuelled = sortieTo(dataset, geilenkirchen, e3a, poland, false);
    const refuelled = sortieTo(dataset, geilenkirchen, e3a, poland, true);
    // "Roughly enough for one continuous orbit once transit is removed": more than half a day, less than two orbits.
    expect(14 / (unrefuelled?.aircraftNeeded ?? 0)).toBeGreaterThan(0.7);
    expect(14 / (refuelled?.aircraftNeeded ?? 0)).toBeLessThan(1.4);
    expect(refuelled?.refuelled).toBe(true);
  });
});

describe("sortieTo", () => {
  it("assumes a transit where no base is published", () => {
    const us = find<Fleet>(dataset.fleets, "usa_e3_rotational");
    const platform = find<Platform>(dataset.platforms, "e3_usa");
    expect(sortieTo(dataset, us, platform, poland, false)?.transitKm).toBe(1000);
    expect(sortieTo(dataset, us, platform, poland, false, "low")?.transitKm).toBe(1500);
  });

  it("knows nothing of an aircraft without published or assumed speed", () => {
    expect(sortieTo(dataset, geilenkirchen, find(dataset.platforms, "u2s"), poland, true)).toBeNull();
  });
});
