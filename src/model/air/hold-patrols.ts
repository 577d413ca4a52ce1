import { giveHours } from "../sortie.js";
import type { Sent } from "./fighters.js";
import type { Flown } from "./patrols.js";

/** One fleet's part in a patrol. */
export interface PatrolShare {
  readonly sent: Sent;
  /** Share of the week, 0 to 1. */
  readonly share: number;
  /** Flying hours a week. */
  readonly flyingH: number;
}

/**
 * Who flies which patrol: the patrols within reach of fighters alone first, then those that need tankers, each in the given
 * order and from the fleets in theirs.
 *
 * Consent never lowers a share. All fleets fly a patrol by the same sortie, so a patrol takes what is left of one sum of hours
 * after the patrols before it. A fleet that joins raises the sum. Tankers lower, and never raise, the hours of the patrols
 * within reach, and those beyond it come after them. Neither changes the order.
 */
export function holdPatrols(flown: readonly (Flown | null)[], sent: readonly Sent[]): PatrolShare[][] {
  const left = new Map(sent.map((one) => [one, one.hoursAWeek]));
  const shares = flown.map((): PatrolShare[] => []);
  const order = [...flown.keys()].sort((a, b) => Number(!flown[a]?.nearby) - Number(!flown[b]?.nearby) || a - b);
  for (const index of order) {
    const wholeH = flown[index]?.hoursAWeek ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(wholeH)) continue;
    let lacking = 1;
    for (const one of sent) {
      const hours = left.get(one) ?? 0;
      if (lacking <= 0) break;
      if (hours <= 0) continue;
      const given = giveHours(hours, lacking, wholeH);
      left.set(one, given.leftH);
      lacking = given.lacking;
      shares[index]?.push({ sent: one, share: given.share, flyingH: given.flyingH });
    }
  }
  return shares;
}
