import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { type FilledStation, fillStations } from "../../src/model/fill.js";
import { aircraftOf } from "../../src/model/flight.js";
import { lookupOf } from "../../src/model/lookup.js";
import { describeReason } from "../../src/model/reason.js";
import type { Fleet, Platform } from "../../src/model/records.js";
import type { CoalitionState } from "../../src/model/state.js";
import { amountOf, valuesOf } from "../../src/model/values.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith, withOneConsentLess } from "./states.js";

const at = (state: CoalitionState, id: string, data: Dataset = dataset) =>
  fillStations(data, state).find(({ station }) => station.id === id) as FilledStation;
const fleets = (station: FilledStation) => station.holders.map(({ fleet }) => fleet.id);
const codes = (station: FilledStation) => station.reasons.map(({ code }) => code);
/** The last digits of sums of shares depend on the order of addition. */
const ROUNDING = 1e-9;

/** The dataset with a fleet changed. */
const withFleet = (id: string, patch: Partial<Fleet>): Dataset => ({
  ...dataset,
  fleets: dataset.fleets.map((fleet) => (fleet.id === id ? { ...fleet, ...patch } : fleet)),
});

describe("fillStations", () => {
  it("keeps the scenario's order", () => {
    expect(fillStations(dataset, stateWith({})).map(({ station }) => station.id)).toEqual(
      dataset.scenarios.find(({ id }) => id === "report")?.stations.map(({ id }) => id),
    );
  });

  it("lets fleets share a station's day in their order, and France's E-3F hold what NATO's E-3A may not", () => {
    const shared = at(stateWith({}), "pl-east");
    expect(fleets(shared)).toEqual(["nato_e3a_geilenkirchen", "fra_e3f_avord"]);
    expect(shared.fleet?.id).toBe("nato_e3a_geilenkirchen");
    expect(shared.share).toBe(1);
    for (const denied of [stateWith({ objections: ["HUN"] }), stateWith({ natoSupport: "none" })]) {
      const without = at(denied, "pl-east");
      expect(fleets(without)).not.toContain("nato_e3a_geilenkirchen");
      expect(without.share).toBeLessThan(1);
      expect(without.couldFill.map(({ fleet }) => fleet.id)).toContain("nato_e3a_geilenkirchen");
    }
  });

  it("asks for NATO's consent whatever the lead", () => {
    for (const lead of ["coalition", "nato", "un"] as const) {
      expect(fleets(at(stateWith({ lead }), "pl-east")), lead).toContain("nato_e3a_geilenkirchen");
      expect(fleets(at(stateWith({ lead, objections: ["HUN"] }), "pl-east")), lead).not.toContain(
        "nato_e3a_geilenkirchen",
      );
    }
  });

  it("says why a station is unfilled, and who could fill it", () => {
    const station = at(stateWith({ usIsr: "off", asOf: "latest" }), "bs-west");
    expect([station.fleet, station.share, station.holders]).toEqual([null, 0, []]);
    expect(station.longestGapH).toBe(Number.POSITIVE_INFINITY);
    expect(codes(station)).toEqual(["station-empty", "us-isr-off"]);
    expect(station.couldFill.map(({ fleet }) => fleet.id)).toContain("usa_rq4b_sigonella");
  });

  it("takes a fleet off its station while it was reported to pause", () => {
    const [april, latest] = (["2025-04", "latest"] as const).map((asOf) => at(stateWith({ asOf }), "bs-west"));
    expect(april?.share).toBe(0);
    expect(april?.reasons.map(({ code }) => code)).toContain("paused");
    expect(latest?.share).toBeGreaterThan(0.1);
  });

  it("leaves the second orbit unfilled when a fleet is used up at the first", () => {
    const second = at(stateWith({ asOf: "latest" }), "bs-south");
    expect(second.skipped[0]?.reasons[0]?.code).toBe("capacity-used-up");
    expect(second.share).toBe(0);
  });

  it("counts time below one whole aircraft: no cliff", () => {
    const shares = [0, 1, 2, 3].map(
      (quantity) => at(stateWith({}), "ro-moldova", withFleet("usa_artemis", { quantity })).share,
    );
    const [none = 0, one = 0, two = 0, three = 0] = shares;
    expect(one - none).toBeGreaterThan(0.02);
    expect(two - one).toBeCloseTo(one - none, 9);
    expect(three - two).toBeCloseTo(one - none, 9);
    const half = at(stateWith({ overrides: { "fleet-availability-for-mission": 0.25 } }), "ro-moldova").share;
    expect(half).toBeCloseTo(at(stateWith({}), "ro-moldova").share / 4, 9);
  });

  it("flies further hours without fuel when tankers are off, and shortens patrols", () => {
    const [on, off] = [at(stateWith({}), "pl-east"), at(stateWith({ tankers: "off" }), "pl-east")];
    expect(codes(on)).toContain("refuelled");
    expect(codes(off)).not.toContain("refuelled");
    expect(off.holders[0]?.share).toBeLessThan(on.holders[0]?.share ?? 0);
    expect(off.holders[0]?.patrolH).toBeLessThan(on.holders[0]?.patrolH ?? 0);
    for (const row of fillStations(dataset, stateWith({ tankers: "off" })))
      if (row.station.domain === "tanker") expect([row.share, row.tonnesADay]).toEqual([0, 0]);
  });

  it("keeps US tankers when US ISR is off, and excludes only them with European tankers", () => {
    const tonnes = (patch: Partial<CoalitionState>) => at(stateWith(patch), "pl-south-tanker").tonnesADay;
    expect(tonnes({ usIsr: "off" })).toBe(tonnes({}));
    expect(tonnes({ tankers: "european" })).toBeLessThan(tonnes({}));
    expect(tonnes({ tankers: "european" })).toBeGreaterThan(0);
    expect(fleets(at(stateWith({ tankers: "european" }), "pl-south-tanker"))).not.toContain("usa_kc135_mildenhall");
    expect(fleets(at(stateWith({ tankers: "european", asOf: "latest" }), "bs-west"))).toContain("usa_rq4b_sigonella");
  });

  it("holds nothing after a veto", () => {
    for (const { share, fleet, tonnesADay } of fillStations(dataset, stateWith({ lead: "un", vetoes: ["RUS"] })))
      expect([share, fleet, tonnesADay]).toEqual([0, null, 0]);
  });
});

/** Hours that a fleet flies in a week for all stations together. */
function weeklyHours(state: CoalitionState, data: Dataset = dataset): Map<string, number> {
  const hours = new Map<string, number>();
  for (const { fleet, flyingH } of fillStations(data, state).flatMap(({ holders }) => holders))
    hours.set(fleet.id, (hours.get(fleet.id) ?? 0) + 7 * flyingH);
  return hours;
}

describe("tempo", () => {
  it("is what was reported of NATO's E-3A in March 2022: 24 flights of 8.5 h a week by 14 aircraft, 204 h", () => {
    const { fleets: rows, platforms } = lookupOf(dataset);
    const fleet = rows.get("nato_e3a_geilenkirchen") as Fleet;
    const { flyingHoursWeek, enduranceUnrefuelledH } = platforms.get(fleet.platform) as Platform;
    expect(fleet.quantity).toBe(14);
    expect(enduranceUnrefuelledH?.nominal).toBe(8.5);
    expect((fleet.quantity ?? 0) * (flyingHoursWeek?.nominal ?? 0)).toBeCloseTo(24 * 8.5, 9);
  });

  it("is reached, and not exceeded, by a fleet whose stations want more", () => {
    expect(weeklyHours(stateWith({})).get("nato_e3a_geilenkirchen")).toBeCloseTo(204, 6);
  });

  it("bounds the hours of every fleet in any state", () => {
    check(
      fc.property(anyState, (state) => {
        const values = valuesOf(dataset, state.overrides);
        const { fleets: rows, platforms } = lookupOf(dataset);
        for (const [id, hours] of weeklyHours(state)) {
          const fleet = rows.get(id) as Fleet;
          const tempo = platforms.get(fleet.platform)?.flyingHoursWeek;
          expect(hours).toBeLessThanOrEqual(aircraftOf(fleet, values) * (tempo ? amountOf(tempo, values) : 0) + 1e-6);
        }
      }),
      300,
    );
  });
});

describe("in any state", () => {
  it("shares of a station add up to it, to 1 at most, and whatever is not full has a reason with sources", () => {
    const sources = new Set(dataset.sources?.map(({ id }) => id));
    check(
      fc.property(anyState, (state) => {
        for (const row of fillStations(dataset, state)) {
          const sum = row.holders.reduce((total, { share }) => total + share, 0);
          expect(Math.abs(sum - row.share)).toBeLessThan(ROUNDING);
          expect(sum).toBeLessThanOrEqual(1 + ROUNDING);
          for (const { share, refuelledShare } of row.holders) {
            expect(share).toBeGreaterThan(0);
            expect(refuelledShare).toBeGreaterThanOrEqual(0);
            expect(refuelledShare).toBeLessThanOrEqual(1);
          }
          if (row.share < 1) expect(row.reasons.length).toBeGreaterThan(0);
          expect(row.longestGapH === 0).toBe(row.share >= 1);
          for (const reason of [...row.reasons, ...row.skipped.flatMap(({ reasons }) => reasons)]) {
            expect(describeReason(reason)).not.toMatch(/[{}]/);
            expect(reason.sources.length, reason.code).toBeGreaterThan(0);
            expect(reason.sources.every((id) => sources.has(id))).toBe(true);
          }
        }
      }),
      300,
    );
  });

  it("withdrawing a consent raises the share at no station", () => {
    check(
      fc.property(withOneConsentLess, ([before, after]) => {
        const less = fillStations(dataset, after);
        fillStations(dataset, before).forEach((row, index) => {
          expect(less[index]?.share ?? 0).toBeLessThanOrEqual(row.share + ROUNDING);
        });
      }),
      1000,
    );
  });

  it("one aircraft more lowers the share at no station, tankers included", () => {
    const counted = dataset.fleets.filter(({ quantity, quantityModel }) => quantity !== null || quantityModel);
    check(
      fc.property(anyState, fc.constantFrom(...counted), (state, { id }) => {
        const fleet = lookupOf(dataset).fleets.get(id) as Fleet;
        const values = valuesOf(dataset, state.overrides);
        const now = aircraftOf(fleet, values);
        const [before, after] = [now, now + 1].map((quantity) => fillStations(withFleet(id, { quantity }), state));
        before?.forEach((row, index) => {
          expect(after?.[index]?.share ?? 0).toBeGreaterThanOrEqual(row.share - ROUNDING);
        });
      }),
      500,
    );
  });
});
