import { seenIn } from "./apply-scenario.js";
import { compareDates, dateOf } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import { assessForce, forceStatements, type OpenRange, participatingStates } from "./force-size.js";
import type { Backstop, Statement } from "./forces.js";
import type { Contributor, ForceSize, Posture } from "./records.js";
import type { CoalitionState } from "./state.js";

/** A size that somebody has stated for one state. */
export interface StatedSize extends OpenRange {
  readonly date: string | null;
  readonly sources: readonly string[];
  /** Whether `assessForce` counts it. A figure from a plan or an opponent's account is shown, but not counted. */
  readonly counted: boolean;
}

/** What one participating state has said about ground forces by a date; `null`: not stated. */
export interface LandState {
  readonly contributor: Contributor;
  readonly posture: Posture;
  readonly size: StatedSize | null;
  /** What they would do, in the words of the last statement. */
  readonly role: string | null;
  /** Where, by the last statement that says so. */
  readonly where: string | null;
  /** Date of the first statement. */
  readonly since: string | null;
  readonly sources: readonly string[];
  /** All statements about ground forces, oldest first. */
  readonly statements: readonly Statement[];
}

/** The ground component as stated by a date: by state, for the whole force, and what was asked of the US. */
export interface LandStatements {
  readonly states: readonly LandState[];
  readonly proposals: readonly ForceSize[];
  /** Oldest first. */
  readonly backstop: readonly Backstop[];
}

/** Kinds of statement whose figures are about forces of one's own. */
const OWN: ReadonlySet<Statement["kind"]> = new Set(["offer", "condition", "plan"]);

const byDate = (a: { readonly date: string }, b: { readonly date: string }): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

/**
 * What has been stated about ground forces by a state's date, for every participating state, also those that have stated
 * nothing. Works without forces, from what contributors have stated on personnel alone.
 */
export function landStatements(given: Dataset, state: CoalitionState): LandStatements {
  const dataset = seenIn(given, state);
  const date = dateOf(dataset, state.asOf);
  const said = <T extends { readonly date: string }>(rows: readonly T[] = []): T[] =>
    rows.filter((row) => compareDates(row.date, date) <= 0).sort(byDate);
  const statements = said(dataset.forces?.statements.filter(({ component }) => component === "ground"));
  const counted = new Map(assessForce(dataset, state).stated.map((row) => [row.contributor, row]));
  return {
    states: participatingStates(dataset).map((contributor): LandState => {
      const own = statements.filter(({ who }) => who === contributor.id);
      const newest = [...own].reverse();
      const posture = contributor.posture[state.asOf].ground;
      const personnel = counted.get(contributor);
      const figure = newest.find(({ kind, people }) => people !== null && OWN.has(kind));
      let size: StatedSize | null = null;
      if (personnel && (personnel.low ?? personnel.high) !== null) {
        const { low, high, sources } = personnel;
        size = { low, high, date: personnel.date, sources, counted: true };
      } else if (figure?.people && posture !== "ruled-out") {
        const { low, high, sources } = figure.people;
        size = { low, high, date: figure.date, sources, counted: false };
      }
      return {
        contributor,
        posture,
        size,
        role: newest[0]?.text ?? personnel?.note ?? null,
        where: newest.find(({ where }) => where !== "")?.where ?? null,
        since: own[0]?.date ?? personnel?.date ?? null,
        sources: [...new Set([...newest.flatMap(({ sources }) => sources), ...(personnel?.sources ?? [])])],
        statements: own,
      };
    }),
    proposals: forceStatements(dataset, state.asOf),
    backstop: said(dataset.forces?.backstop),
  };
}
