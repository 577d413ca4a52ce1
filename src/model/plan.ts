import { existsAt } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import { lookupOf } from "./lookup.js";
import type { Fleet, Orbit, Platform } from "./records.js";
import type { Station } from "./scenario.js";
import { stationsOf } from "./scenario-of.js";
import type { CoalitionState } from "./state.js";

/** One who might hold a station. */
export interface Candidate {
  readonly fleet: Fleet;
  readonly platform: Platform;
}
/** A station with all who might hold it at the date, consent or not, first choice first. */
export interface StationPlan {
  readonly station: Station;
  readonly orbit: Orbit;
  readonly candidates: readonly Candidate[];
}
/** The lay-down of a state: its stations in the order in which they are held. Depends on scenario and date alone. */
export interface Plan {
  readonly dataset: Dataset;
  readonly stations: readonly StationPlan[];
}

/** Whether a fleet was reported not to fly at a date. */
export const pauseAt = (fleet: Fleet, date: string): Fleet["pauses"][number] | undefined =>
  fleet.pauses.find((pause) => existsAt(pause, date));

/** The lay-down of a state's scenario at its date. Stations whose orbit the dataset lacks are left out. */
export function planOf(dataset: Dataset, state: Pick<CoalitionState, "scenario" | "asOf">): Plan {
  const { orbits, fleets, platforms } = lookupOf(dataset);
  const date = dataset.asOfDates[state.asOf];
  const stations = stationsOf(dataset, state).flatMap((station): StationPlan[] => {
    const orbit = orbits.get(station.orbit);
    if (!orbit) return [];
    const candidates = station.candidates.flatMap((id): Candidate[] => {
      const fleet = fleets.get(id);
      const platform = fleet && platforms.get(fleet.platform);
      if (!fleet || !platform || !existsAt(fleet, date) || pauseAt(fleet, date)) return [];
      return [{ fleet, platform }];
    });
    return [{ station, orbit, candidates }];
  });
  return { dataset, stations };
}
