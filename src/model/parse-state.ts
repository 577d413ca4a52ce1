import type { CodeLists } from "./parse-field.js";
import { type ParsedFields, parseFields } from "./parse-fields.js";
import { quote } from "./problem.js";
import { type Starts, stateFrom } from "./start.js";
import type { CoalitionState } from "./state.js";

/** A state as it was read: whole, as a patch, and with the problems of what was ignored. */
export interface ParsedState extends ParsedFields {
  /** Where the scenario that `patch` names starts, with `patch` laid over it; without `lists`, over the default state. */
  readonly state: CoalitionState;
}

/** Codes, scenarios and assumptions that exist, and where the scenarios start; any `Dataset` will do. */
export type Lists = CodeLists & Starts;

/** Reads named values in order into a state; see `parseFields`. */
export function parsePairs(pairs: Iterable<readonly [string, unknown]>, lists?: Lists, base = ""): ParsedState {
  const parsed = parseFields(pairs, lists, base);
  return { ...parsed, state: stateFrom(lists, parsed.patch) };
}

/**
 * Reads a state, or part of one, from any value: a scenario file's `state`, a property, parsed JSON. Keys may be
 * attribute names or the state's own. Unknown keys and bad values are reported and ignored. Never throws.
 */
export function parseState(input: unknown, lists?: Lists, base = ""): ParsedState {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    const problem = {
      code: "not-an-object",
      path: base.replace(/\.$/, ""),
      message: `expected an object, got ${quote(input)}`,
    };
    return { patch: {}, problems: [problem], state: stateFrom(lists) };
  }
  try {
    return parsePairs(Object.entries(input), lists, base);
  } catch {
    const problem = { code: "unreadable", path: base, message: "the object cannot be read" };
    return { patch: {}, problems: [problem], state: stateFrom(lists) };
  }
}
