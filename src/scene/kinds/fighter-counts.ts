import type { Situation } from "../situation.js";
import { forceViewOf } from "./force-view.js";

/** The fighters of a participant by the counts up to the date. */
export interface FighterCount {
  readonly iso: string;
  readonly count: number;
  /** Of at least one more type no number was published. */
  readonly more: boolean;
  /** Whether any of them may fly for the force in the situation. */
  readonly available: boolean;
}

/** Participants of whose fighters a number is known, in the order of the data. */
export function fighterCounts(situation: Situation): FighterCount[] {
  const fighters = forceViewOf(situation)?.air?.fighters ?? [];
  return situation.dataset.contributors
    .filter(({ participant, role }) => participant && role !== "host")
    .flatMap(({ id: iso }) => {
      const own = fighters.filter(({ fleet }) => fleet.iso === iso);
      const count = Math.round(own.reduce((sum, { counted }) => sum + (counted ?? 0), 0));
      if (count === 0) return [];
      return [
        { iso, count, more: own.some(({ counted }) => counted === null), available: own.some((one) => one.available) },
      ];
    });
}
