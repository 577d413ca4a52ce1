import type { Place } from "./distance.js";
import type { Held } from "./hold.js";
import type { Candidate } from "./plan.js";
import type { Reason } from "./reason.js";
import type { Fleet, Orbit, Platform } from "./records.js";
import type { Station } from "./scenario.js";

/** A candidate that does not hold a station, or a fleet that might, and what is to be said of that. */
export interface Bystander {
  readonly fleet: Fleet;
  readonly reasons: readonly Reason[];
}
/** A station in a state: who holds it, for how much of the day, and why. */
export interface FilledStation {
  readonly station: Station;
  readonly orbit: Orbit;
  /** Where its aircraft count from; the orbit's own centre unless an assumption moves it. */
  readonly centre: Place;
  /** All who might hold it at the date, consent or not. */
  readonly candidates: readonly Candidate[];
  /** The fleet with the largest share; `null` where the station stands empty. */
  readonly fleet: Fleet | null;
  readonly platform: Platform | null;
  /** In the order of the station's candidates; their shares of the day add up to that of the station. */
  readonly holders: Held["shares"];
  /** Share of the day, 0 to 1, of all holders together. */
  readonly share: number;
  /** Longest time in hours that nobody is there, patrols evenly spaced; `Infinity` where nobody ever is. */
  readonly longestGapH: number;
  /** Tonnes of fuel that a tanker station gives in a day; 0 for others. */
  readonly tonnesADay: number;
  /** Candidates passed over. */
  readonly skipped: readonly Bystander[];
  readonly reasons: readonly Reason[];
  /** Who could hold it or help: candidates that lack only somebody's consent, and idle fleets with the right sensor. */
  readonly couldFill: readonly Bystander[];
}
