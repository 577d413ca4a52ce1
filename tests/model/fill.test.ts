import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FilledStation, fillStations } from "../../src/model/fill.js";
import { aircraftOf } from "../../src/model/presence.js";
import { describeReason } from "../../src/model/reason.js";
import type { CoalitionState } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith, withOneConsentLess } from "./states.js";

const at = (state: CoalitionState, id: string) =>
  fillStations(dataset, state).find(({ station }) => station.id === id) as FilledStation;
const fleets = (station: FilledStation) => station.holders.map(({ fleet }) => fleet.id);
/** Sums of presences differ in the last digits with the order of adding. */
const ROUNDING = 1e-9;

describe("fillStations", () => {
  it("keeps the scenario's order", () => {
    const state = stateWith({});
    expect(fillStations(dataset, state).map(({ station }) => station.id)).toEqual(
      dataset.scenarios[0]?.stations.map(({ id }) => id),
    );
  });

  it("lets NATO's E-3A hold eastern Poland, and France's E-3F stand in when Hungary objects", () => {
    expect(fleets(at(stateWith({}), "pl-east"))).toEqual(["nato_e3a_geilenkirchen"]);
    const without = at(stateWith({ objections: ["HUN"] }), "pl-east");
    expect(without.fleet?.id).toBe("fra_e3f_avord");
    expect(without.presence).toBeLessThan(1);
    expect(without.skipped.map(({ fleet }) => fleet.id)).toEqual(["nato_e3a_geilenkirchen"]);
    expect(without.couldFill.map(({ fleet }) => fleet.id)).toContain("nato_e3a_geilenkirchen");
    expect(fleets(at(stateWith({ objections: ["HUN"] }), "ro-east"))).toEqual(["tur_e7t_konya"]);
  });

  it("says why a station stands empty, and who could fill it", () => {
    const station = at(stateWith({ usIsr: "off" }), "bs-west");
    expect([station.fleet, station.presence, station.given]).toEqual([null, 0, 0]);
    expect(station.reasons.map(({ code }) => code)).toEqual(["station-empty", "us-isr-off"]);
    expect(station.couldFill.map(({ fleet }) => fleet.id)).toContain("usa_rq4b_sigonella");
  });

  it("leaves the second orbit to nobody when a fleet is used up at the first", () => {
    expect(at(stateWith({}), "bs-south").skipped[0]?.reasons[0]?.code).toBe("capacity-used-up");
  });

  it("empties tanker stations and shortens flights with tankers off", () => {
    const off = stateWith({ tankers: "off" });
    for (const row of fillStations(dataset, off)) if (row.station.domain === "tanker") expect(row.presence).toBe(0);
    expect(at(off, "pl-east").needed).toBeGreaterThan(at(stateWith({}), "pl-east").needed);
    expect(at(off, "pl-east").reasons.map(({ code }) => code)).not.toContain("refuelled");
    expect(at(stateWith({}), "pl-east").reasons.map(({ code }) => code)).toContain("refuelled");
  });

  it("holds nothing after a veto", () => {
    for (const { presenceHigh, fleet } of fillStations(dataset, stateWith({ lead: "un", vetoes: ["RUS"] })))
      expect([presenceHigh, fleet]).toEqual([0, null]);
  });

  it("is the same object for the same state", () => {
    expect(fillStations(dataset, stateWith({}))).toBe(fillStations(dataset, stateWith({ reading: "command" })));
  });
});

describe("in any state", () => {
  it("uses no more aircraft than a fleet has, and only those that may fly", () => {
    check(
      fc.property(anyState, (state) => {
        const used = new Map<string, number>();
        for (const { fleet, given, presence } of fillStations(dataset, state).flatMap(({ holders }) => holders)) {
          used.set(fleet.id, (used.get(fleet.id) ?? 0) + given);
          expect(presence).toBeGreaterThan(0);
        }
        for (const fleet of dataset.fleets)
          expect(used.get(fleet.id) ?? 0).toBeLessThanOrEqual(aircraftOf(dataset, fleet, "nominal") + ROUNDING);
      }),
      300,
    );
  });

  it("orders low, nominal and high, adds holders up, and gives a reason with sources for whatever is not full", () => {
    const sources = new Set(dataset.sources?.map(({ id }) => id));
    check(
      fc.property(anyState, (state) => {
        for (const row of fillStations(dataset, state)) {
          expect(row.presenceLow).toBeLessThanOrEqual(row.presence + ROUNDING);
          expect(row.presence).toBeLessThanOrEqual(row.presenceHigh + ROUNDING);
          const sum = row.holders.reduce((total, { presence }) => total + presence, 0);
          expect(Math.abs(sum - row.presence)).toBeLessThan(ROUNDING);
          if (row.presence < 1) expect(row.reasons.length).toBeGreaterThan(0);
          for (const reason of [...row.reasons, ...row.skipped.flatMap(({ reasons }) => reasons)]) {
            expect(describeReason(reason)).not.toMatch(/[{}]/);
            expect(reason.sources.length).toBeGreaterThan(0);
            expect(reason.sources.every((id) => sources.has(id))).toBe(true);
          }
        }
      }),
      300,
    );
  });

  it("taking a consent away raises the presence at no station, low, nominal or high", () => {
    check(
      fc.property(withOneConsentLess, ([before, after]) => {
        const less = fillStations(dataset, after);
        fillStations(dataset, before).forEach((row, index) => {
          for (const end of ["presenceLow", "presence", "presenceHigh"] as const)
            expect(less[index]?.[end] ?? 0).toBeLessThanOrEqual(row[end] + ROUNDING);
        });
      }),
      1000,
    );
  });

  it("nor what is seen at any distance from any station, whatever the aircraft's reach", () => {
    const reaches = fc.array(fc.integer({ min: 1, max: 10 }), {
      minLength: dataset.platforms.length,
      maxLength: dataset.platforms.length,
    });
    check(
      fc.property(withOneConsentLess, reaches, ([before, after], reach) => {
        const of = new Map(dataset.platforms.map(({ id }, index) => [id, reach[index] ?? 1]));
        const seen = (row: FilledStation | undefined, distance: number) =>
          (row?.holders ?? [])
            .filter(({ reachLimits }) => Math.min(...reachLimits.map(({ id }) => of.get(id) ?? 0)) >= distance)
            .reduce((sum, { presence }) => sum + presence, 0);
        const less = fillStations(dataset, after);
        fillStations(dataset, before).forEach((row, index) => {
          for (let distance = 1; distance <= 10; distance++)
            expect(seen(less[index], distance)).toBeLessThanOrEqual(seen(row, distance) + ROUNDING);
        });
      }),
      500,
    );
  });
});
