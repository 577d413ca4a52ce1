import { BASELINE_FIELDS, type Baseline } from "./baseline.js";
import { type CodeLists, type ParsedPatch, parseField } from "./parse-field.js";
import { type Problem, quote } from "./problem.js";
import { type CoalitionState, STATE_FIELDS, type StateField } from "./state.js";

/** Fields as they were read, with the problems of what was ignored. */
export interface ParsedFields extends ParsedPatch {
  /** The baseline, if one was given: `base.us-isr` in a query, `baseline` in an object. */
  readonly baseline?: Baseline;
}

const MOST_PROBLEMS = 100;

/** Fields by their attribute name and by their key: `us-isr` and `usIsr` are the same. */
const FIELDS: ReadonlyMap<string, StateField> = new Map(
  STATE_FIELDS.flatMap((field) => [
    [field.key as string, field],
    [field.name, field],
  ]),
);

/** The field with an attribute name or key; `undefined` if there is none. */
export function fieldOf(name: string): StateField | undefined {
  return FIELDS.get(name);
}

/** Prefix of a baseline's names in a query. */
export const BASE = "base.";

const OF_BASELINE: ReadonlySet<StateField> = new Set(BASELINE_FIELDS);

/** A named value with its field, in the state itself or in its baseline; `field` is `undefined` if the name is unknown. */
interface Named {
  readonly field: StateField | undefined;
  readonly inBaseline: boolean;
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

function named(name: string, value: unknown): Named {
  const inBaseline = name.startsWith(BASE);
  const plain = inBaseline ? name.slice(BASE.length) : name;
  const field = FIELDS.get(plain);
  const path = (inBaseline ? "baseline." : "") + (field ? plain : quote(plain).slice(1, -1));
  return { field, inBaseline, path, name, value };
}

/** The named values of an object; those of its `baseline` are prefixed as in a query. */
function* namesIn(pairs: Iterable<readonly [string, unknown]>): Iterable<Named> {
  for (const [name, value] of pairs) {
    const isBaseline = name === "baseline" && typeof value === "object" && !Array.isArray(value);
    if (!isBaseline) yield named(name, value);
    else for (const [key, one] of Object.entries(value ?? {})) yield named(BASE + key, one);
  }
}

/** A field of a baseline. No scenario is loaded for a baseline, so that an address has to be of one that is there already. */
function baselineField(field: StateField, value: unknown, lists: CodeLists | undefined, path: string): ParsedPatch {
  const parsed = parseField(field, value, lists, path);
  const { scenario } = parsed.patch;
  if (scenario === undefined || !lists?.scenarios || lists.scenarios.some(({ id }) => id === scenario)) return parsed;
  const message = `expected ${lists.scenarios.map(({ id }) => id).join(", ")}, got ${quote(scenario)}`;
  return { patch: {}, problems: [{ code: "unknown-scenario", path, message }] };
}

/**
 * Reads named values in order into a state and, from names such as `base.us-isr`, into its baseline. If a name is given
 * twice, the first counts. Fields that a baseline may not set are reported.
 */
export function parseFields(pairs: Iterable<readonly [string, unknown]>, lists?: CodeLists, base = ""): ParsedFields {
  const patch: Partial<CoalitionState> = {};
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let baseline: Baseline | undefined;
  for (const { field, inBaseline, path: own, name, value } of namesIn(pairs)) {
    if (problems.length >= MOST_PROBLEMS) break;
    const path = base + own;
    const key = (inBaseline ? BASE : "") + field?.key;
    if (!field) problems.push({ code: "unknown-key", path, message: `unknown: ${quote(name)}` });
    else if (inBaseline && !OF_BASELINE.has(field))
      problems.push({ code: "not-of-baseline", path, message: `not a field of a baseline: ${quote(field.name)}` });
    else if (seen.has(key))
      problems.push({ code: "given-twice", path, message: `given twice, ignored: ${quote(value)}` });
    else {
      seen.add(key);
      const parsed = inBaseline ? baselineField(field, value, lists, path) : parseField(field, value, lists, path);
      if (inBaseline) baseline = { ...baseline, ...(parsed.patch as Baseline) };
      else Object.assign(patch, parsed.patch);
      problems.push(...parsed.problems);
    }
  }
  return { patch, problems, ...(baseline && { baseline }) };
}
