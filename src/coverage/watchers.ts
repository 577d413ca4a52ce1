import type { Dataset } from "../model/dataset.js";
import { type FilledStation, fillStations } from "../model/fill.js";
import type { CoalitionState } from "../model/state.js";
import type { Cap } from "./geometry/caps-union.js";
import type { Ring } from "./ring.js";
import { holderRing, stationRing } from "./station-ring.js";

/** A station that sees something, with what it sees. */
export interface Watcher extends Cap {
  readonly filled: FilledStation;
  readonly ring: Ring;
  /** Each holder's own reach and share of the day: a stand-in may see less far. */
  readonly shares: readonly { readonly cap: Cap; readonly presence: number }[];
  /** `USA`, `NATO` or the ISO code of the nation that flies there. */
  readonly provider: string;
}

/** Who watches in a state and its domain, in the order of the stations. */
export function watchersOf(dataset: Dataset, state: CoalitionState): Watcher[] {
  return fillStations(dataset, state).flatMap((filled) => {
    const ring = stationRing(dataset, filled, state.domain, state.targetAltitude);
    const provider = filled.fleet?.operator;
    if (!ring || !provider) return [];
    const centre = [ring.lon, ring.lat] as const;
    const shares = filled.holders.flatMap((holder) => {
      const own = holderRing(dataset, filled, holder, state.domain, state.targetAltitude);
      return own ? [{ cap: { centre, radiusKm: own.nominalKm }, presence: holder.presence }] : [];
    });
    return [{ filled, ring, provider, centre, radiusKm: ring.nominalKm, shares }];
  });
}

/** The same state with US ISR on and off, whichever way its own switch stands. */
export function bothWays(dataset: Dataset, state: CoalitionState): { with: Watcher[]; without: Watcher[] } {
  return {
    with: watchersOf(dataset, { ...state, usIsr: "on" }),
    without: watchersOf(dataset, { ...state, usIsr: "off" }),
  };
}
