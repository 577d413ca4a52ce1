import { seenIn } from "../model/apply-scenario.js";
import { assessFleet, assessFleets } from "../model/availability.js";
import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import { mayFlyIn } from "../model/fill.js";
import { fuelPools, fuelSetAside, setAside } from "../model/fuel.js";
import { holdStations, stationFlights } from "../model/hold.js";
import { type Aircraft, additionOf, type Racetrack } from "../model/hypothetical.js";
import { lookupOf } from "../model/lookup.js";
import { type Plan, planOf, type StationPlan, suits } from "../model/plan.js";
import { block, type Reason } from "../model/reason.js";
import type { Placed } from "../model/scenario.js";
import { fleetOf, orbitOf } from "../model/seen-scenario.js";
import type { CoalitionState } from "../model/state.js";
import { assumed, valuesOf } from "../model/values.js";
import { type AreaOfInterest, defaultArea, frameOf } from "./area.js";
import { GRID_POINTS, gridOf } from "./geometry/grid.js";
import { EARTH_RADIUS_KM, toVector } from "./geometry/sphere.js";
import { watched, watchRules } from "./ledger/measures.js";
import { reachIn, ringWith, soughtIn } from "./ring.js";
import { ownSide, type Watch, watchOf } from "./watch.js";

/** The area that a gain is measured in, and about how many points are counted; by default those of the ledger. */
export interface GainOptions {
  readonly area?: AreaOfInterest;
  readonly points?: number;
}

/** Whether some reach that counts in a state is not published, so that what rests on it is at most that; see `Ring.atMost`. */
export const countsAtMost = (watch: Pick<Watch, "watchers" | "state">): boolean =>
  watch.watchers.some(({ ring, held }) => ring.atMost && held[ownSide(watch)].share > 0);

/** What one more watcher would add to the average coverage of an area. */
export interface GainSampler {
  /** Share of the area, 0 to 1, watched on average over the day without it. */
  readonly average: number;
  /** Whether a reach that `average` counts is at most the one taken. */
  readonly atMost: boolean;
  /** Points counted. */
  readonly points: number;
  /** What is added to `average` by a watcher at a place that is there for a share of the day and sees so far. */
  gainOf(place: Place, watcher: { readonly share: number; readonly radiusKm: number }): number;
}

/**
 * Prepares an area for many questions "what would one more watcher here add": the sample's points are divided once by who
 * watches them in the state. With independent hours the gain is the mean of `(1 − A)·p` over the points within the radius,
 * where `A = 1 − Π(1 − pᵢ)`; the state's overlap of hours counts as in the ledger. On the ledger's own sample the gain equals
 * the difference of two ledgers.
 */
export function gainSampler(
  given: Dataset,
  state: CoalitionState,
  { area = defaultArea(given), points = GRID_POINTS }: GainOptions = {},
): GainSampler {
  const watch = watchOf(given, state);
  const hours = watch.hoursAt();
  const shares = hours[ownSide(watch)];
  const { overlap } = watchRules(watch.values);
  const grid = gridOf(frameOf(area), points);
  const [xs, ys, zs] = grid.axes;

  // Points that the same watchers reach have one number; a watcher who is never there divides nothing.
  const cellOf = new Uint32Array(grid.count);
  let cells: number[][] = [[]];
  for (const [index, { centre, radiusKm }] of hours.caps.entries()) {
    if (!(radiusKm > 0) || (shares[index] as number) === 0) continue;
    const [cx, cy, cz] = toVector(centre[0], centre[1]);
    const least = Math.cos(radiusKm / EARTH_RADIUS_KM);
    const next: number[][] = [];
    const numbers = new Int32Array(cells.length * 2).fill(-1);
    for (let point = 0; point < grid.count; point++) {
      const inside =
        (xs[point] as number) * cx + (ys[point] as number) * cy + (zs[point] as number) * cz >= least ? 1 : 0;
      const key = (cellOf[point] as number) * 2 + inside;
      if (numbers[key] === -1) {
        numbers[key] = next.length;
        const before = cells[cellOf[point] as number] as number[];
        next.push(inside ? [...before, index] : before);
      }
      cellOf[point] = numbers[key] as number;
    }
    cells = next;
  }
  const watchedBy = cells.map((who) => who.map((index) => shares[index] as number));
  const before = watchedBy.map((of) => watched(of, overlap).any);
  /** Share of the day for which each point is not watched: all that independent hours need. */
  const free = Float64Array.from(cellOf, (cell) => 1 - (before[cell] as number));
  let unwatched = 0;
  for (const share of free) unwatched += share;

  const counts = new Uint32Array(cells.length);
  return {
    average: grid.count > 0 ? 1 - unwatched / grid.count : 0,
    atMost: countsAtMost(watch),
    points: grid.count,
    gainOf({ lon, lat }, { share, radiusKm }) {
      if (!(share > 0 && radiusKm > 0) || grid.count === 0) return 0;
      const [cx, cy, cz] = toVector(lon, lat);
      const least = Math.cos(radiusKm / EARTH_RADIUS_KM);
      let gain = 0;
      if (overlap === 0) {
        for (let point = 0; point < grid.count; point++)
          if ((xs[point] as number) * cx + (ys[point] as number) * cy + (zs[point] as number) * cz >= least)
            gain += free[point] as number;
        return (share * gain) / grid.count;
      }
      counts.fill(0);
      for (let point = 0; point < grid.count; point++)
        if ((xs[point] as number) * cx + (ys[point] as number) * cy + (zs[point] as number) * cz >= least)
          (counts[cellOf[point] as number] as number)++;
      for (const [cell, of] of watchedBy.entries())
        if (counts[cell] !== 0)
          gain += (counts[cell] as number) * (watched([...of, share], overlap).any - (before[cell] as number));
      return gain / grid.count;
    },
  };
}

/** What hypothetical aircraft could do in a state, wherever they are sent. */
export interface Trial {
  /** Why they may not fly or see nothing; empty if they may and do. */
  readonly blocks: readonly Reason[];
  /** How far they see what the state looks for, in km; 0 if they may not fly or have no sensor for it. */
  readonly radiusKm: number;
  /** Whether that is only a horizon, since no range is published. */
  readonly atMost: boolean;
  /** Where transit and reach are measured from, and the share of the day, 0 to 1, for which they hold a racetrack. */
  at(track: Racetrack): { readonly centre: Place; readonly share: number };
}

/**
 * Tries aircraft out by the model's own rules: consent, flight, tempo, and the fuel that the stations of the state's scenario
 * leave. Their station comes last, so that nobody else loses an hour.
 */
export function trialOf(given: Dataset, state: CoalitionState, aircraft: Aircraft): Trial {
  const dataset = seenIn(given, state);
  const partOf = (track: Racetrack) => additionOf("trial", "", aircraft, track, state.domain);
  const nowhere = { lon: 0, lat: 0, orientationDeg: 0, legLengthKm: 0 };
  const { fleet: added, station } = partOf(nowhere);
  const fleet = fleetOf(added);
  const platform = lookupOf(dataset).platforms.get(aircraft.platform);
  const values = valuesOf(dataset, state.overrides);
  const sought = soughtIn(state.domain, state.targetAltitude);
  const reach = platform && reachIn(platform, sought, values);
  const unfit = platform && suits(platform, station) && reach ? [] : [block("no-sensor", [])];
  const blocks = [...assessFleet(dataset, state, fleet).reasons.filter(({ kind }) => kind === "block"), ...unfit];
  if (!platform || !reach || blocks.length > 0)
    return { blocks, radiusKm: 0, atMost: false, at: (track) => ({ centre: track, share: 0 }) };

  const plan = planOf(dataset, state);
  const routes = stationFlights(plan, values);
  const mayFly = mayFlyIn(assessFleets(dataset, state));
  const pools = fuelPools(plan, routes.centres, routes.flights, mayFly, values).flat();
  const { left } = fuelSetAside(plan, routes.centres, routes.flights, pools, values);
  const reachKm = assumed(values, "tanker-reach-km");
  const candidates: StationPlan["candidates"] = [{ fleet, platform }];
  return {
    blocks,
    radiusKm: reach(values),
    atMost: ringWith(dataset, platform, nowhere, sought, values)?.atMost ?? false,
    at(track) {
      const orbit = orbitOf(station, partOf(track).station.orbit as Placed);
      const alone: Plan = { dataset, stations: [{ station, orbit, candidates }] };
      const own = stationFlights(alone, values);
      const centre = own.centres[0] as Place;
      const shares = [setAside(candidates, own.flights[0] ?? [], centre, { pools, left: [...left], reachKm })];
      const { held } = holdStations(alone, own, () => true, values, { pools: [[]], shares });
      return { centre, share: held[0]?.share ?? 0 };
    },
  };
}
