import * as v from "valibot";
import { type Limits, tooMuch } from "./measure.js";
import { type Problem, quote } from "./problem.js";

/** The longest list of problems that is worth reading. */
export const MOST_PROBLEMS = 200;

/** Either the checked value or everything that is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Cuts a list of problems to its first {@link MOST_PROBLEMS}; the last of them then says how many are left. */
export function firstProblems(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const left = problems.length - MOST_PROBLEMS + 1;
  return [...problems.slice(0, MOST_PROBLEMS - 1), { code: "more", path: "", message: `${left} more problems` }];
}

/** A path into a value as it is written in code: `fleets[3].lon`. Odd keys are cut and quoted. */
export function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      const name = String(key);
      if (!/^[\w-]{1,40}$/.test(name)) return `[${quote(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join("");
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = pathOf(issue.path?.map(({ key }) => key) ?? []);
  const last = issue.path?.at(-1);
  if (issue.expected === "never") return { code: "unknown-key", path, message: "unknown key" };
  if (issue.input === undefined && last?.type === "object")
    return { code: "missing", path, message: `missing: expected ${issue.expected}` };
  const own = issue.message.startsWith("expected") || issue.message.startsWith("an assumption");
  const what = own ? issue.message : `expected ${issue.expected ?? issue.type}`;
  return { code: issue.type.replaceAll("_", "-"), path, message: `${what}, got ${quote(issue.input)}` };
}

/** Checks any value against a schema. Never throws; reports everything at once. */
export function checkSchema<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  limits: Limits,
): Checked<v.InferOutput<S>> {
  try {
    const size = tooMuch(value, limits);
    if (size) return { problems: [size] };
    const result = v.safeParse(schema, value);
    if (result.success) return { value: result.output };
    return { problems: firstProblems(result.issues.map(problemOf)) };
  } catch {
    return { problems: [{ code: "unreadable", path: "", message: "the value cannot be read" }] };
  }
}
