import { areaOfInterest } from "../coverage/area-of-interest.js";
import { readReference } from "./counted-reference.js";

/** The same as `readReference`, with each area checked at once: for what nobody waits in front of. */
export const measuredReference = (value: unknown): ReturnType<typeof readReference> =>
  readReference(value, (geometry) => areaOfInterest(geometry));
