import { existsAt } from "../as-of.js";
import { type Assessment, assessmentOf } from "../availability.js";
import type { Dataset } from "../dataset.js";
import type { FighterFleet, Forces } from "../forces.js";
import { lookupOf } from "../lookup.js";
import type { Posture } from "../records.js";
import { judgeAll } from "../rules.js";
import { flyingHoursAWeek } from "../sortie.js";
import type { CoalitionState } from "../state.js";
import { assumed, type Values } from "../values.js";
import { countedAt, FIGHTER_RULES } from "./fighter-rules.js";

/** A nation's fighters of one type at a date: whether they may fly for the force, and why. */
export interface AssessedFighters extends Assessment {
  readonly fleet: FighterFleet;
  /** The nation's position on the air component. */
  readonly posture: Posture;
  /** Aircraft by a count up to the date; `null`: none was published. */
  readonly counted: number | null;
}

/** Positions in the order in which fighters are asked for. */
const ORDER: readonly Posture[] = ["pledged", "conditional", "considering", "unknown", "ruled-out"];

/**
 * The fighters that exist at a state's date, in the order in which they are asked to fly: pledges first, then conditions, then
 * considerations; among equals the larger fleet first. No fleet's home is in the data, so distance is not in the order.
 */
export function assessFighters(dataset: Dataset, forces: Forces, state: CoalitionState): AssessedFighters[] {
  const { contributors } = lookupOf(dataset);
  return forces.fighterFleets
    .filter((fleet) => existsAt(fleet, dataset.asOfDates[state.asOf]))
    .map((fleet) => ({
      fleet,
      posture: contributors.get(fleet.iso)?.posture[state.asOf].air ?? "unknown",
      counted: countedAt(dataset, state.asOf, fleet),
      ...assessmentOf(judgeAll(FIGHTER_RULES, { dataset, state, record: fleet })),
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.posture) - ORDER.indexOf(b.posture) ||
        (b.counted ?? 0) - (a.counted ?? 0) ||
        (a.fleet.id < b.fleet.id ? -1 : 1),
    );
}

/** What a fleet could send: aircraft, and the hours that these fly in a week. */
export interface Sent {
  readonly fighters: AssessedFighters;
  readonly aircraft: number;
  readonly hoursAWeek: number;
}

/** What the fleets that may fly could send, in their order. A share below a whole aircraft is time, not nothing. */
export function fightersSent(assessed: readonly AssessedFighters[], values: Values): Sent[] {
  const availability = assumed(values, "fighter-availability");
  const tempo = assumed(values, "fighter-tempo");
  return assessed.flatMap((fighters): Sent[] => {
    if (!fighters.available || fighters.counted === null) return [];
    const { counted } = fighters;
    return [{ fighters, aircraft: availability * counted, hoursAWeek: flyingHoursAWeek(counted, availability, tempo) }];
  });
}
