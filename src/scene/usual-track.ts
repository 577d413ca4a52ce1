import { type AreaOfInterest, defaultArea } from "../coverage/area.js";
import { middleOf } from "../coverage/geometry/frame.js";
import { usualOrientationDeg } from "../coverage/suggest.js";
import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import { roundedLeg, roundedOrientation, roundedPlace } from "../model/placed.js";
import type { Placed, Station } from "../model/scenario.js";
import type { CoalitionState } from "../model/state.js";
import { valuesOf } from "../model/values.js";

const LEGS = {
  air: "leg-length.awacs",
  surface: "leg-length.gmti",
  signals: "leg-length.sigint",
  tanker: "leg-length.tanker",
} as const;
/** The length of a leg in km in data that assume none. */
const LEG_KM = 100;

/**
 * The racetrack that a new station gets: across the bearing to the middle of the area, with the leg that the data assume for
 * what is looked for.
 */
export function usualTrack(
  dataset: Dataset,
  { overrides }: Pick<CoalitionState, "overrides">,
  area: AreaOfInterest | null,
  place: Place,
  domain: Station["domain"],
): Omit<Placed, "source"> {
  const { geometry, centre } = area ?? defaultArea(dataset);
  const [lon, lat] = centre ?? middleOf(geometry);
  const at = roundedPlace(place);
  return {
    ...at,
    orientationDeg: roundedOrientation(usualOrientationDeg(at, { lon, lat })),
    legLengthKm: roundedLeg(valuesOf(dataset, overrides).get(LEGS[domain]) ?? LEG_KM),
  };
}
