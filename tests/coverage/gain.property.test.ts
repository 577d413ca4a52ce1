import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultArea } from "../../src/coverage/area.js";
import { averageAt, dragAverage } from "../../src/coverage/drag.js";
import { gainSampler, trialOf } from "../../src/coverage/gain.js";
import { groundOf } from "../../src/coverage/ledger/ground.js";
import { averageOf, watchRules } from "../../src/coverage/ledger/measures.js";
import { type Sides, watchOf } from "../../src/coverage/watch.js";
import { addEditing } from "../../src/model/apply-scenario.js";
import type { Dataset } from "../../src/model/dataset.js";
import { EDITING } from "../../src/model/edited.js";
import {
  type Aircraft,
  additionOf,
  type Racetrack,
  type Situation,
  settledIn,
  withAddition,
} from "../../src/model/hypothetical.js";
import { lookupOf } from "../../src/model/lookup.js";
import { stationsOf } from "../../src/model/scenario-of.js";
import type { CoalitionState } from "../../src/model/state.js";
import { amountOf, valuesOf } from "../../src/model/values.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "../model/states.js";

addEditing(EDITING);

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
/** Mostly where it matters, sometimes anywhere. */
const anyPlace = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      lon: fc.double({ min: 14, max: 42, noNaN: true }),
      lat: fc.double({ min: 40, max: 58, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ lon: degrees(180), lat: degrees(90) }) },
);
const anyOrbit = fc
  .tuple(anyPlace, fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 400 }))
  .map(([place, orientationDeg, legLengthKm]) => ({ ...place, orientationDeg, legLengthKm }));
const anyFleet = fc
  .record({
    platform: fc.constantFrom(...dataset.platforms.filter(({ sensors }) => sensors.length > 0).map(({ id }) => id)),
    operator: fc.constantFrom("GBR", "FRA", "DEU", "POL", "TUR", "USA", "NATO", "HUN", "UKR", "JPN"),
    quantity: fc.integer({ min: 0, max: 40 }),
    base: fc.oneof(
      fc.constantFrom(...dataset.fleets.flatMap(({ lon, lat }) => (lon === null || lat === null ? [] : { lon, lat }))),
      anyPlace,
    ),
  })
  .map(({ base, ...rest }) => ({ ...rest, ...base, base: "a base" }));

/** Half of the states as they come, half without objections and vetoes, in which most may fly. */
const mostlyWilling = fc
  .tuple(anyState, fc.boolean())
  .map(([state, willing]) =>
    willing ? { ...state, objections: [], vetoes: [], natoSupport: "shared" as const } : state,
  );

/** The ledger's averages on its own sample, in shares of the area, before rounding. */
function averages(of: Dataset, state: CoalitionState): Sides<number> {
  const watch = watchOf(of, state);
  const hours = watch.hoursAt();
  const { regions } = groundOf(of, defaultArea(of)).survey(hours.caps);
  const { overlap } = watchRules(watch.values);
  return { with: averageOf(regions, hours.with, overlap), without: averageOf(regions, hours.without, overlap) };
}
const averagesIn = ({ dataset: of, state }: Situation) => averages(of, state);
/** The state with the aircraft at the racetrack, and nothing else changed. */
const withAdded = (state: CoalitionState, aircraft: Aircraft, track: Racetrack) =>
  withAddition(settledIn(dataset, state), additionOf("added", "Added", aircraft, track, state.domain));
const own = (state: CoalitionState) => (state.usIsr === "on" ? "with" : "without");

describe("one more watcher", () => {
  it("never lowers the average, with US ISR or without, whoever flies it, wherever", () => {
    let gained = 0;
    check(
      fc.property(mostlyWilling, anyFleet, anyOrbit, (state, fleet, orbit) => {
        const before = averages(dataset, state);
        const after = averagesIn(withAdded(state, fleet, orbit));
        for (const side of ["with", "without"] as const)
          expect(after[side]).toBeGreaterThanOrEqual(before[side] - 1e-12);
        if (after[own(state)] > before[own(state)]) gained++;
      }),
      1200,
      250,
    );
    expect(gained).toBeGreaterThan(10);
  });

  it("leaves every other station as it was", () => {
    check(
      fc.property(mostlyWilling, anyFleet, anyOrbit, (state, fleet, orbit) => {
        const shares = (of: Dataset, seen: CoalitionState) =>
          watchOf(of, seen).stations.map(({ station, share }) => [station.id, share]);
        const added = withAdded(state, fleet, orbit);
        expect(shares(added.dataset, added.state).slice(0, -1)).toEqual(shares(dataset, state));
      }),
      200,
      50,
    );
  });

  it("adds what was said before it was there", () => {
    check(
      fc.property(mostlyWilling, anyFleet, anyOrbit, (state, fleet, orbit) => {
        const sampler = gainSampler(dataset, state);
        const trial = trialOf(dataset, state, fleet);
        const { centre, share } = trial.at(orbit);
        const gain = sampler.gainOf(centre, { share, radiusKm: trial.radiusKm });
        const added = withAdded(state, fleet, orbit);
        const side = own(state);
        const before = averages(dataset, state)[side];
        expect(sampler.average).toBeCloseTo(before, 10);
        expect(gain).toBeCloseTo(averagesIn(added)[side] - before, 10);
        const held = watchOf(added.dataset, added.state).stations.at(-1)?.share ?? 0;
        if (trial.blocks.every(({ code }) => code !== "no-sensor")) expect(share).toBeCloseTo(held, 10);
        if (trial.blocks.length > 0) expect(gain).toBe(0);
      }),
      400,
      100,
    );
  });
});

describe("numbers while a station is dragged", () => {
  it("are the ledger's average and the station's share where it is dropped", () => {
    check(
      fc.property(anyState, fc.nat(), anyOrbit, (state, which, orbit) => {
        const stations = stationsOf(dataset, state);
        const station = stations[which % stations.length];
        if (!station) return;
        const drag = dragAverage(dataset, state, station.id);
        const now = drag?.(orbit, orbit.orientationDeg, orbit.legLengthKm);
        // The same by hand: an orbit of its own in the scenario.
        const record = lookupOf(dataset).orbits.get(station.orbit as string);
        if (!record || !now) throw new Error(station.id);
        const fixed = (nominal: number) => ({
          ...record.orientationDeg,
          nominal,
          low: nominal,
          high: nominal,
          assumption: null,
          basis: "published" as const,
        });
        const moved = {
          ...record,
          id: "there",
          lon: orbit.lon,
          lat: orbit.lat,
          orientationDeg: fixed(orbit.orientationDeg),
          legLengthKm: fixed(orbit.legLengthKm),
          centreEastKm: fixed(0),
          centreNorthKm: fixed(0),
        };
        const scenarios = dataset.scenarios.map((scenario) => ({
          ...scenario,
          stations: scenario.stations.map((row) => (row.id === station.id ? { ...row, orbit: "there" } : row)),
        }));
        const there = { ...dataset, scenarios, orbits: [...dataset.orbits, moved] };
        expect(now.percent).toBeCloseTo(100 * averages(there, state)[own(state)], 9);
        const filled = watchOf(there, state).stations.find((row) => row.station.id === station.id);
        if (station.domain === "tanker") expect(now.share).toBe(filled?.share);
        expect(now.share).toBeLessThanOrEqual(1);
        expect([now.low, now.high]).toEqual([null, null]);
      }),
      300,
      60,
    );
  });

  it("are those of the state where nothing is moved, with orientation and leg as they are", () => {
    check(
      fc.property(anyState, fc.nat(), (state, which) => {
        const stations = stationsOf(dataset, state);
        const station = stations[which % stations.length];
        const orbit = station && lookupOf(dataset).orbits.get(station.orbit as string);
        if (!orbit) return;
        const values = valuesOf(dataset, state.overrides);
        // An override of a centre's offset moves the orbit itself.
        if (amountOf(orbit.centreEastKm, values) !== 0 || amountOf(orbit.centreNorthKm, values) !== 0) return;
        expect(dragAverage(dataset, state, station.id)?.(orbit).percent).toBe(averageAt(dataset, state).percent);
      }),
      200,
      50,
    );
    expect(
      dragAverage(dataset, { ...({} as CoalitionState), scenario: "report", overrides: {} }, "no-such"),
    ).toBeNull();
  });
});
