import { type CodeLists, parseField } from "../../model/parse-field.js";
import { type Problem, quote } from "../../model/problem.js";
import { type CoalitionState, STATE_FIELDS } from "../../model/state.js";

/** Fewest and most points that a sampling grid may be asked for. */
export const GRID_POINTS_RANGE = [100, 1_000_000] as const;
/** Most draws that may be asked for. */
export const MOST_DRAWS = 1_000_000;
/** Largest seed. */
export const MOST_SEED = 2 ** 32 - 1;

/**
 * All problems with the input of a ledger at once: a height that is negative, not a number or above 20,000 m, an unknown
 * domain or switch, an override out of its range, a number of points or draws that is not whole or out of range. Paths are
 * keys of the state or of the options.
 */
export function ledgerInputProblems(
  state: CoalitionState,
  options: { readonly gridPoints?: number; readonly draws?: number; readonly seed?: number } = {},
  lists?: CodeLists,
): Problem[] {
  const problems: Problem[] = [];
  for (const field of STATE_FIELDS) {
    const value: unknown = state[field.key];
    if (field.kind === "number" && !within(value, field.min, field.max))
      problems.push(problem("number", field.key, `expected ${field.min} to ${field.max}, got ${quote(value)}`));
    if (field.kind === "enum" && !(typeof value === "string" && field.values.includes(value)))
      problems.push(problem("enum", field.key, `expected ${field.values.join(" or ")}, got ${quote(value)}`));
    if (field.kind === "codes" && !(Array.isArray(value) && value.every((code) => typeof code === "string")))
      problems.push(problem("codes", field.key, `expected a list of codes, got ${quote(value)}`));
    if (field.kind === "overrides") problems.push(...parseField(field, value, lists, field.key).problems);
  }
  const [least, most] = GRID_POINTS_RANGE;
  const { gridPoints = least } = options;
  if (!Number.isInteger(gridPoints) || !within(gridPoints, least, most))
    problems.push(
      problem("number", "gridPoints", `expected a whole number from ${least} to ${most}, got ${quote(gridPoints)}`),
    );
  for (const [path, most] of [
    ["draws", MOST_DRAWS],
    ["seed", MOST_SEED],
  ] as const) {
    const { [path]: value = 0 } = options;
    if (!Number.isInteger(value) || !within(value, 0, most))
      problems.push(problem("number", path, `expected a whole number from 0 to ${most}, got ${quote(value)}`));
  }
  return problems;
}

const problem = (code: string, path: string, message: string): Problem => ({ code, path, message });

function within(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}
