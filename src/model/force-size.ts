import { seenIn } from "./apply-scenario.js";
import { compareDates, dateOf } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import type { Contributor, ForceSize, Grade } from "./records.js";
import type { CoalitionState } from "./state.js";
import { assumed, assumptionOf, type Values, valuesOf } from "./values.js";

/** A range, either end of which may be unknown. */
export interface OpenRange {
  readonly low: number | null;
  readonly high: number | null;
}
/** What one participant has said about its personnel; `low` and `high` both `null`: a position, but no number. */
export interface StatedPersonnel extends OpenRange {
  readonly contributor: Contributor;
  readonly note: string;
  readonly date: string | null;
  readonly sources: readonly string[];
  readonly grade: Grade | null;
}
/** A force of the state's size: the pool that its rotation needs, and the personnel stated so far. */
export interface ForceAssessment {
  readonly size: number;
  /**
   * Personnel needed to keep `size` deployed: deployed, preparing, recovering. Rests on the assumption `rotation-pool`, with
   * its range; where a state sets its value there is no range.
   */
  readonly pool: { readonly low: number; readonly nominal: number; readonly high: number };
  readonly stated: readonly StatedPersonnel[];
  /** Sums of the numbers that were stated, and only of those. No national share is invented. */
  readonly sum: { readonly low: number; readonly high: number };
  /** Participants that pledged ground forces, or set conditions for them, without a number. */
  readonly uncounted: readonly Contributor[];
  /** How far `sum` falls short of `size` and of the pool; `low` is the smaller need against the highest figures stated. */
  readonly shortfall: { readonly low: number; readonly high: number };
  readonly poolShortfall: { readonly low: number; readonly high: number };
}

const OPTIONS_BY = "IISS";

/** The sizes that the IISS study names, smallest first. */
export function forceOptions(dataset: Dataset): ForceSize[] {
  return dataset.forceSizes
    .filter(({ statedBy }) => statedBy === OPTIONS_BY)
    .sort((a, b) => (a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0));
}

/** Statements about the size of the force up to an as-of date, oldest first; more of them if the forces are loaded. */
export function forceStatements(dataset: Dataset, asOf: CoalitionState["asOf"]): ForceSize[] {
  const date = dateOf(dataset, asOf);
  return [...dataset.forceSizes, ...(dataset.forces?.sizes ?? [])]
    .filter((row) => compareDates(row.date, date) <= 0)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** States that take part, apart from the one that the force is for. */
export const participatingStates = (dataset: Dataset): Contributor[] =>
  dataset.contributors.filter(({ participant, kind, role }) => participant && kind === "country" && role !== "host");

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/**
 * A force of `state.forceSize` against what participants have stated by the as-of date. Statements by participants
 * that have ruled out the ground component do not count; undated ones count at any date.
 */
export function assessForce(given: Dataset, state: CoalitionState, values?: Values): ForceAssessment {
  const dataset = seenIn(given, state);
  const date = dateOf(dataset, state.asOf);
  const participants = participatingStates(dataset);
  const stated = participants.flatMap((contributor): StatedPersonnel[] => {
    const { personnel, posture } = contributor;
    if (!personnel || posture[state.asOf].ground === "ruled-out") return [];
    if (personnel.date !== null && compareDates(personnel.date, date) > 0) return [];
    return [{ contributor, ...personnel }];
  });
  const counted = new Set(
    stated.filter(({ low, high }) => low !== null || high !== null).map((row) => row.contributor),
  );
  const uncounted = participants.filter(
    (contributor) =>
      !counted.has(contributor) && ["pledged", "conditional"].includes(contributor.posture[state.asOf].ground),
  );
  const size = state.forceSize;
  const total = { low: sum(stated.map(({ low }) => low)), high: sum(stated.map(({ low, high }) => high ?? low)) };
  const ratio = assumed(values ?? valuesOf(dataset, state.overrides), "rotation-pool");
  const isSet = Object.hasOwn(state.overrides, "rotation-pool");
  const { low, high } = isSet ? { low: ratio, high: ratio } : assumptionOf(dataset, "rotation-pool");
  const pool = { low: size * Math.min(low, ratio), nominal: size * ratio, high: size * Math.max(high, ratio) };
  const short = (least: number, most: number) => ({
    low: Math.max(0, least - total.high),
    high: Math.max(0, most - total.low),
  });
  return {
    size,
    pool,
    stated,
    sum: total,
    uncounted,
    shortfall: short(size, size),
    poolShortfall: short(pool.low, pool.high),
  };
}
