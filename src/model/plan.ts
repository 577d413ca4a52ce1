import { existsAt } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import { lookupOf } from "./lookup.js";
import type { Fleet, Orbit, Platform } from "./records.js";
import type { Station } from "./scenario.js";
import { stationsOf } from "./scenario-of.js";
import type { CoalitionState } from "./state.js";

/** A fleet that could hold a station. */
export interface Candidate {
  readonly fleet: Fleet;
  readonly platform: Platform;
}
/** A station with all fleets that could hold it at the date, whether or not they consent, first choice first. */
export interface StationPlan {
  readonly station: Station;
  readonly orbit: Orbit;
  readonly candidates: readonly Candidate[];
}
/** The laydown of a state: its stations in the order in which they are filled. Depends on scenario and date alone. */
export interface Plan {
  readonly dataset: Dataset;
  readonly stations: readonly StationPlan[];
}

/** The pause in which a fleet was reported not to fly at a date, if any. */
export const pauseAt = (fleet: Fleet, date: string): Fleet["pauses"][number] | undefined =>
  fleet.pauses.find((pause) => existsAt(pause, date));

/** Whether an aircraft suits a station's domain. */
export const suits = (platform: Platform, station: Station): boolean =>
  station.domain === "tanker"
    ? platform.role === "tanker"
    : platform.sensors.some(({ domain }) => domain === station.domain);

/** The laydown of a state's scenario at its date. Stations whose orbit the dataset lacks are left out. */
export function planOf(dataset: Dataset, state: Pick<CoalitionState, "scenario" | "asOf">): Plan {
  const { orbits, fleets, platforms } = lookupOf(dataset);
  const date = dataset.asOfDates[state.asOf];
  const stations = stationsOf(dataset, state).flatMap((station): StationPlan[] => {
    // A station with a place has an orbit of its own in the dataset that its state sees.
    const orbit = typeof station.orbit === "string" ? orbits.get(station.orbit) : undefined;
    if (!orbit) return [];
    const candidates = station.candidates.flatMap((id): Candidate[] => {
      const fleet = fleets.get(id);
      const platform = fleet && platforms.get(fleet.platform);
      if (!fleet || !platform || !existsAt(fleet, date) || pauseAt(fleet, date) || !suits(platform, station)) return [];
      return [{ fleet, platform }];
    });
    return [{ station, orbit, candidates }];
  });
  return { dataset, stations };
}

/**
 * The part of a laydown that decides how the wanted stations are held: those, the tankers, and every earlier station for
 * which fuel is set aside or that uses a fleet needed later. Filled alone, it gives the wanted stations the same hours.
 */
export function decidingFor(plan: Plan, wanted: (station: Station) => boolean): Plan {
  const flying = new Set<Fleet>();
  let fuelled = false;
  const kept = [...plan.stations].reverse().filter(({ station, candidates }) => {
    const own = wanted(station);
    const tanker = station.domain === "tanker";
    const before =
      (fuelled && candidates.some(({ platform }) => platform.refuelling.takes.length > 0)) ||
      candidates.some(({ fleet }) => flying.has(fleet));
    if (tanker || !(own || before)) return tanker;
    for (const { fleet, platform } of candidates) {
      flying.add(fleet);
      if (platform.refuelling.takes.length > 0) fuelled = true;
    }
    return true;
  });
  return { ...plan, stations: kept.reverse() };
}
