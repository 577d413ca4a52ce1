import type { Place } from "../model/distance.js";

/** The question put to the worker. */
export interface AreaQuestion {
  readonly kind: "area";
  readonly input: unknown;
  /** Where there are stations: an area far from all of them may have longitude and latitude swapped. */
  readonly stations?: readonly Place[];
}

/** What the worker says before it begins: from then on its time is counted. */
export const BEGUN = "begun";
