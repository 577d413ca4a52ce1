import { type CodeLists, type ParsedPatch, parseField } from "./parse-field.js";
import { type Problem, quote } from "./problem.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateField } from "./state.js";

/** A state as it was read: whole, as a patch, and what was ignored. */
export interface ParsedState extends ParsedPatch {
  /** The default state with `patch` laid over it. */
  readonly state: CoalitionState;
}

const MOST_PROBLEMS = 100;

/** Fields by their attribute name and by their key: `us-isr` and `usIsr` are the same. */
const FIELDS: ReadonlyMap<string, StateField> = new Map(
  STATE_FIELDS.flatMap((field) => [
    [field.key as string, field],
    [field.name, field],
  ]),
);

/** The field that an attribute name or key stands for; `undefined` where there is none. */
export function fieldOf(name: string): StateField | undefined {
  return FIELDS.get(name);
}

/** Reads named values into a state, in their order; of a name given twice, the first counts. */
export function parsePairs(pairs: Iterable<readonly [string, unknown]>, lists?: CodeLists, base = ""): ParsedState {
  const patch: Partial<CoalitionState> = {};
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    if (problems.length >= MOST_PROBLEMS) break;
    const field = FIELDS.get(name);
    const path = base + (field ? name : quote(name).slice(1, -1));
    if (!field) problems.push({ code: "unknown-key", path, message: `unknown: ${quote(name)}` });
    else if (seen.has(field.key))
      problems.push({ code: "given-twice", path, message: `given twice, ignored: ${quote(value)}` });
    else {
      seen.add(field.key);
      const parsed = parseField(field, value, lists, path);
      Object.assign(patch, parsed.patch);
      problems.push(...parsed.problems);
    }
  }
  return { patch, problems, state: Object.freeze({ ...DEFAULT_STATE, ...patch }) };
}

/**
 * Reads a state, or part of one, from any value: a scenario file's `state`, a property, parsed JSON. Keys may be
 * attribute names or the state's own. Unknown keys and bad values are reported and ignored. Never throws.
 */
export function parseState(input: unknown, lists?: CodeLists, base = ""): ParsedState {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    const problem = {
      code: "not-an-object",
      path: base.replace(/\.$/, ""),
      message: `expected an object, got ${quote(input)}`,
    };
    return { patch: {}, problems: [problem], state: DEFAULT_STATE };
  }
  try {
    return parsePairs(Object.entries(input), lists, base);
  } catch {
    const problem = { code: "unreadable", path: base, message: "the object cannot be read" };
    return { patch: {}, problems: [problem], state: DEFAULT_STATE };
  }
}
