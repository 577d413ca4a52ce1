import type { Place } from "./distance.js";
import type { Held } from "./hold.js";
import type { Candidate } from "./plan.js";
import type { Reason } from "./reason.js";
import type { Fleet, Orbit, Platform } from "./records.js";
import type { Station } from "./scenario.js";

/** A candidate that does not hold a station, or another fleet that could, with the reasons. */
export interface Alternative {
  readonly fleet: Fleet;
  readonly reasons: readonly Reason[];
}
/** A station in a state: who holds it, for how much of the day, and why. */
export interface FilledStation {
  readonly station: Station;
  readonly orbit: Orbit;
  /** Where transit and reach are measured from: the orbit's own centre unless an assumption moves it. */
  readonly centre: Place;
  /** All fleets that could hold it at the date, whether or not they consent. */
  readonly candidates: readonly Candidate[];
  /** The fleet with the largest share; `null` where the station is unfilled. */
  readonly fleet: Fleet | null;
  readonly platform: Platform | null;
  /** In the order of the station's candidates; their shares of the day add up to that of the station. */
  readonly holders: Held["shares"];
  /** Share of the day, 0 to 1, of all holders together. */
  readonly share: number;
  /** Longest gap in hours if patrols are evenly spaced; `Infinity` where the station is never held. */
  readonly longestGapH: number;
  /** Tonnes of fuel that a tanker station offloads in a day; 0 for others. */
  readonly tonnesADay: number;
  /** Candidates passed over. */
  readonly skipped: readonly Alternative[];
  readonly reasons: readonly Reason[];
  /** Fleets that could hold it or help to: candidates kept out only by decisions, and idle fleets with the right sensor. */
  readonly couldFill: readonly Alternative[];
}
