import { type AreaOfInterest, defaultArea } from "../../../coverage/area.js";
import { gainSampler, trialOf } from "../../../coverage/gain.js";
import type { Dataset } from "../../../model/dataset.js";
import type { Place } from "../../../model/distance.js";
import type { Reason } from "../../../model/reason.js";
import type { CoalitionState } from "../../../model/state.js";
import { senseOf } from "../../../model/terms.js";
import { usualTrack } from "../../../scene/usual-track.js";
import type { Trial } from "../edit-mode.js";
import type { Track } from "./gestures.js";

/** What aircraft would be worth at a place. */
export interface Tried {
  readonly track: Track;
  /** Nominal radius of their ring in km; 0 if they may not fly. */
  readonly radiusKm: number;
  /** Share of the day, 0 to 1, for which they would be there. */
  readonly share: number;
  /** What they would add to the average, in points of per cent. */
  readonly gainPercent: number;
  /** Whether some reach behind that is not published, so that the gain is at most this. */
  readonly atMost: boolean;
}

/** Aircraft to be tried at any place in a state. */
export interface TriedAnywhere {
  /** Whether they would look for what the state counts; otherwise they add nothing to it, wherever they are. */
  readonly isAbout: boolean;
  /** Why they may not fly or see nothing of what the state looks for; empty if they may. */
  readonly blocks: readonly Reason[];
  at(place: Place): Tried;
}

/**
 * Prepares to try aircraft in a state wherever the pointer is: on a racetrack as long as such stations have, across the way to
 * the middle of the area, by the model's own rules of who may fly and how long.
 */
export function triedIn(
  dataset: Dataset,
  state: CoalitionState,
  area: AreaOfInterest | null,
  { fleet, domain }: Trial,
): TriedAnywhere {
  const trial = trialOf(dataset, state, fleet);
  const sampler = gainSampler(dataset, state, { area: area ?? defaultArea(dataset) });
  const isAbout = domain === senseOf(state.domain) && !trial.blocks.some(({ code }) => code === "no-sensor");
  const atMost = sampler.atMost || trial.atMost;
  return {
    isAbout,
    blocks: trial.blocks,
    at(place) {
      const track = usualTrack(dataset, state, area, place, domain);
      const { centre, share } = trial.at(track);
      const radiusKm = isAbout ? trial.radiusKm : 0;
      return { track, radiusKm, share, gainPercent: 100 * sampler.gainOf(centre, { share, radiusKm }), atMost };
    },
  };
}
