import type { Cap } from "../coverage/geometry/caps-union.js";
import { watchOf } from "../coverage/watch.js";
import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import type { CoalitionState } from "../model/state.js";
import { DOMAINS } from "../model/terms.js";

/** What an area is asked for. */
export interface AreaPurpose {
  /** Where there are stations: an area far from all of them may have longitude and latitude swapped. */
  readonly stations: readonly Place[];
  /** What the ledger of each domain divides it by at present. */
  readonly caps: readonly (readonly Cap[])[];
}

/** The question put to the worker. */
export interface AreaQuestion extends Partial<AreaPurpose> {
  readonly kind: "area";
  readonly input: unknown;
}

/** What the worker says before it begins: from then on its time is counted. */
export const BEGUN = "begun";

/** What an area is asked for in a state. */
export function purposeOf(dataset: Dataset, state: CoalitionState): AreaPurpose {
  const watch = watchOf(dataset, state);
  return {
    stations: dataset.orbits.map(({ lon, lat }) => ({ lon, lat })),
    caps: DOMAINS.map((domain) =>
      watch.inDomain(domain).watchers.map(({ centre, radiusKm }) => ({ centre, radiusKm })),
    ),
  };
}
