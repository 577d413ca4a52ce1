import type { Sortie } from "./presence.js";
import type { Reason } from "./reason.js";
import type { Fleet, Orbit, Platform } from "./records.js";
import type { Station } from "./scenario.js";

/** One fleet's part in holding a station. */
export interface Holder {
  readonly fleet: Fleet;
  readonly platform: Platform;
  /** Aircraft of the fleet, fit to fly or not, that this station takes; a rota's average, so not whole. */
  readonly given: number;
  /** Aircraft that would hold the station all day. */
  readonly needed: number;
  /** Share of the day, 0 to 1. */
  readonly presence: number;
  readonly sortie: Sortie;
  /**
   * Platforms of this fleet and of all candidates before it. A stand-in is credited with no more reach than the aircraft
   * whose place it takes: its ring here is the smallest of these. So no consent that is taken away makes more seen.
   */
  readonly reachLimits: readonly Platform[];
}
/** A candidate that does not hold a station, or a fleet that might, and what is to be said of that. */
export interface Bystander {
  readonly fleet: Fleet;
  readonly reasons: readonly Reason[];
}
/** A station in a state: who holds it, for how much of the day, and why. */
export interface FilledStation {
  readonly station: Station;
  readonly orbit: Orbit;
  /** The first of `holders`, which sees the furthest; `null` where the station stands empty. */
  readonly fleet: Fleet | null;
  readonly platform: Platform | null;
  /** Aircraft that the first holder gives, and would need to hold the station alone all day. */
  readonly given: number;
  readonly needed: number;
  /** In the order of the station's candidates; their presences add up to that of the station. */
  readonly holders: readonly Holder[];
  /** Share of the day, 0 to 1, of all holders together. */
  readonly presence: number;
  readonly presenceLow: number;
  readonly presenceHigh: number;
  /** Candidates passed over. */
  readonly skipped: readonly Bystander[];
  readonly reasons: readonly Reason[];
  /** Who could hold it or help: candidates that lack only somebody's consent, and idle fleets with the right sensor. */
  readonly couldFill: readonly Bystander[];
}
