import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import { settledIn, withStationAt } from "../model/hypothetical.js";
import { lookupOf } from "../model/lookup.js";
import { stationsOf } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { amountOf, valuesOf } from "../model/values.js";
import { defaultArea } from "./area.js";
import { countsAtMost, type GainOptions } from "./gain.js";
import { groundOf } from "./ledger/ground.js";
import { averageOf, watchRules } from "./ledger/measures.js";
import { ownSide, watchOf } from "./watch.js";

/** Numbers shown while something is dragged: exact in value, without the ranges that need draws. */
export interface DragAverage {
  /** Per cent of the area watched on average over the day. */
  readonly percent: number;
  readonly low: null;
  readonly high: null;
  /** Share of the day, 0 to 1, for which the station is held; `null` of a whole state. */
  readonly share: number | null;
  /** Whether a reach that counts is not published, so that the average is at most this. */
  readonly atMost: boolean;
}

/**
 * How much of an area is watched on average in a state, on a sample that is kept between calls. About a millisecond with the
 * ledger's own sample, where it is the ledger's number before rounding.
 */
export function averageAt(dataset: Dataset, state: CoalitionState, options: GainOptions = {}): DragAverage {
  return { ...averageOn(dataset, state, options, null), low: null, high: null };
}

function averageOn(
  dataset: Dataset,
  state: CoalitionState,
  { area = defaultArea(dataset), points }: GainOptions,
  stationId: string | null,
): Omit<DragAverage, "low" | "high"> {
  const watch = watchOf(dataset, state);
  const hours = watch.hoursAt();
  const side = ownSide(watch);
  const { regions } = groundOf(dataset, area, points).survey(hours.caps);
  const own = watch.stations.find(({ station }) => station.id === stationId);
  const seen = watch.watchers.find(({ id }) => id === stationId);
  return {
    percent: 100 * averageOf(regions, hours[side], watchRules(watch.values).overlap),
    share: seen ? seen.held[side].share : (own?.share ?? null),
    atMost: countsAtMost(watch),
  };
}

/**
 * A function for the numbers while a station is dragged, turned or stretched: the area watched on average, and the share of
 * the day for which the station is held. All stations are held anew each time, since a longer way for one leaves less of its
 * fleet for the next. Without orientation or leg those that the station has; `null` if the state has no such station.
 */
export function dragAverage(
  given: Dataset,
  state: CoalitionState,
  stationId: string,
  { area = defaultArea(given), points }: GainOptions = {},
): ((place: Place, orientationDeg?: number, legLengthKm?: number) => DragAverage) | null {
  const settled = settledIn(given, state);
  const { orbits } = lookupOf(settled.dataset);
  const station = stationsOf(settled.dataset, settled.state).find(({ id }) => id === stationId);
  const orbit = typeof station?.orbit === "string" ? orbits.get(station.orbit) : undefined;
  if (!orbit) return null;
  const values = valuesOf(settled.dataset, state.overrides);
  const [turn, leg] = [amountOf(orbit.orientationDeg, values), amountOf(orbit.legLengthKm, values)];
  const options = { area, ...(points !== undefined && { points }) };
  return ({ lon, lat }, orientationDeg = turn, legLengthKm = leg) => {
    const moved = withStationAt(settled, stationId, { lon, lat, orientationDeg, legLengthKm });
    return { ...averageOn(moved.dataset, moved.state, options, stationId), low: null, high: null };
  };
}
