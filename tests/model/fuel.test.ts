import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { fillStations } from "../../src/model/fill.js";
import { holdStations, longestGapH, stationFlights } from "../../src/model/hold.js";
import { planOf } from "../../src/model/plan.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { valuesOf } from "../../src/model/values.js";
import { dataset } from "../dataset.js";

/** The dataset with these fleets as the candidates of every tanker station. */
const withTankers = (...ids: string[]): Dataset => ({
  ...dataset,
  scenarios: dataset.scenarios.map((scenario) => ({
    ...scenario,
    stations: scenario.stations.map((station) =>
      station.domain === "tanker" ? { ...station, candidates: ids } : station,
    ),
  })),
});
const receivers = (data: Dataset, overrides = {}) =>
  fillStations(data, { ...DEFAULT_STATE, overrides }).flatMap(({ station, holders }) =>
    station.domain === "tanker" ? [] : holders,
  );

describe("fuel in flight", () => {
  it("passes only between matching systems: if no tanker has a boom, no receiver that needs one is refuelled", () => {
    const holders = receivers(withTankers("gbr_voyager_brize"));
    for (const { platform, refuelledShare } of holders)
      if (!platform.refuelling.takes.includes("probe")) expect(refuelledShare, platform.id).toBe(0);
    expect(fillStations(withTankers("gbr_voyager_brize"), DEFAULT_STATE).some(({ tonnesADay }) => tonnesADay > 0)).toBe(
      true,
    );
    // With a boom on the same orbits, some are refuelled.
    expect(receivers(withTankers("fra_phenix_istres")).some(({ refuelledShare }) => refuelledShare > 0)).toBe(true);
  });

  it("is limited: receivers take no more tonnes than the orbits give", () => {
    for (const share of [0.1, 0.25, 0.5]) {
      const state = { ...DEFAULT_STATE, overrides: { "tanker-availability": share } };
      const stations = fillStations(dataset, state);
      const given = stations.reduce((sum, { tonnesADay }) => sum + tonnesADay, 0);
      const taken = stations
        .flatMap(({ holders }) => holders)
        .reduce((sum, one) => {
          const { refuelled } = one.flight;
          if (!refuelled) return sum;
          return sum + ((24 * one.share * one.refuelledShare) / refuelled.onStationH) * refuelled.tonnes;
        }, 0);
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThanOrEqual(given + 1e-6);
    }
  });

  it("reaches no further than a receiver flies to a tanker", () => {
    const at = (km: number) => fillStations(dataset, { ...DEFAULT_STATE, overrides: { "tanker-reach-km": km } });
    const lithuania = (km: number) => at(km).find(({ station }) => station.id === "lt");
    // Vilnius is some 600 km from either orbit.
    expect(lithuania(300)?.holders.every(({ refuelledShare }) => refuelledShare === 0) ?? true).toBe(true);
  });

  it("lengthens a patrol, but is never what makes a station reachable", () => {
    const far = { ...dataset, fleets: dataset.fleets.map((fleet) => ({ ...fleet, lon: -60, lat: 10 })) };
    const plan = planOf(far, DEFAULT_STATE);
    const values = valuesOf(far);
    const { held } = holdStations(plan, stationFlights(plan, values), () => true, values);
    for (const [index, { shares }] of held.entries())
      if (plan.stations[index]?.station.domain !== "tanker")
        for (const { flight } of shares) expect(flight.onStationH).toBeGreaterThan(0);
  });
});

describe("the longest gap", () => {
  it("is the time between patrols that are evenly spaced", () => {
    // One patrol of six hours in four days.
    expect(longestGapH([{ share: 6 / 96, patrolH: 6 }])).toBeCloseTo(90, 9);
    // Two fleets, each one patrol of six hours a day.
    expect(
      longestGapH([
        { share: 0.25, patrolH: 6 },
        { share: 0.25, patrolH: 6 },
      ]),
    ).toBeCloseTo(6, 9);
    expect(longestGapH([{ share: 1, patrolH: 8 }])).toBe(0);
    expect(longestGapH([])).toBe(Number.POSITIVE_INFINITY);
  });
});
