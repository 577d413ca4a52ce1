import { GRADES, type Grade } from "./terms.js";

/** Something with sources, and the grade of the best of them. */
export interface Sourced {
  readonly sources: readonly string[];
  readonly grade: Grade | null;
}

/** The sources of several numbers together, sorted, and the weakest of their grades: a sum is no better than its worst part. */
export function sourcedBy(rows: readonly Sourced[]): Sourced {
  const grades = rows.map(({ grade }) => (grade === null ? -1 : GRADES.indexOf(grade)));
  const weakest = Math.max(-1, ...grades);
  return { sources: [...new Set(rows.flatMap(({ sources }) => sources))].sort(), grade: GRADES[weakest] ?? null };
}
