import type { Baseline } from "./baseline.js";
import { BASE } from "./parse-fields.js";
import { type Lists, type ParsedState, parseState } from "./parse-state.js";
import { type Problem, quote } from "./problem.js";
import { decodeQuery } from "./query.js";
import { readJson } from "./read-json.js";
import { stateFrom } from "./start.js";

/** A state as it was read, with the name that it was given. */
export interface ReadState extends ParsedState {
  readonly name?: string;
}

const NAMED_KEYS: ReadonlySet<string> = new Set(["name", "state", "baseline"]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is a scenario rather than a state, or a ledger, which has stations, too. */
export const isScenario = (value: unknown): boolean =>
  isObject(value) && "stations" in value && !("dataVersion" in value);

/** Whether a value is a dataset rather than a state or a scenario. */
export const isDataset = (value: unknown): boolean =>
  isObject(value) && ("fleets" in value || "geography" in value || ("dataVersion" in value && !("state" in value)));

const readOne = (value: unknown, lists: Lists | undefined): ParsedState =>
  typeof value === "string" ? decodeQuery(value, lists) : parseState(value, lists);

const refused = (lists: Lists | undefined, code: string, message: string): ReadState => ({
  patch: {},
  state: stateFrom(lists),
  problems: [{ code, path: "", message }],
});

/** The states that a file's text holds, not yet read: one or a list in JSON, or a query or link on each line; `#` begins a remark. */
export function statesIn(
  text: string,
): { readonly values: readonly unknown[] } | { readonly problems: readonly Problem[] } {
  if (/^\s*[[{]/.test(text)) {
    const result = readJson(text);
    if ("problems" in result) return result;
    return { values: Array.isArray(result.value) ? result.value : [result.value] };
  }
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return { values: lines.filter((line) => line && !line.startsWith("#")) };
}

/** A baseline from fields or from a query; problems have their paths in the baseline. */
export function readBaseline(
  value: unknown,
  lists?: Lists,
): { readonly baseline?: Baseline; readonly problems: readonly Problem[] } {
  if (typeof value !== "string") return parseState({ baseline: value }, lists);
  // A baseline's query has the names of a state's; a link's own baseline does not count here.
  const { patch, problems } = decodeQuery(value, lists);
  const fields = Object.fromEntries(Object.entries(patch).map(([key, one]) => [BASE + key, one]));
  const parsed = parseState(fields, lists);
  const path = (one: string): string => (one ? `baseline.${one}` : "baseline");
  return { ...parsed, problems: [...problems.map((one) => ({ ...one, path: path(one.path) })), ...parsed.problems] };
}

/**
 * Reads a state in any form that a person may give it: a query or a whole link as text, fields by attribute name or key, or
 * `{name, state, baseline}` with either. Everything that is not understood is reported. Never throws.
 */
export function readState(value: unknown, lists?: Lists): ReadState {
  if (isDataset(value)) return refused(lists, "not-a-state", "expected a state, got a dataset");
  if (isScenario(value)) return refused(lists, "not-a-state", "expected a state, got a scenario");
  if (!isObject(value) || !("state" in value)) return readOne(value, lists);
  const parsed = readOne(value.state, lists);
  const other = value.baseline == null ? { problems: [] } : readBaseline(value.baseline, lists);
  // A ledger, a diff and a figure's record, which have a `dataVersion`, hold more than the state that is read from them.
  const unknown = "dataVersion" in value ? [] : Object.keys(value).filter((key) => !NAMED_KEYS.has(key));
  return {
    ...parsed,
    ...("baseline" in other && other.baseline && { baseline: other.baseline }),
    ...(typeof value.name === "string" && { name: value.name }),
    problems: [
      ...parsed.problems,
      ...other.problems,
      ...unknown.map((key) => ({ code: "unknown-key", path: key, message: `unknown: ${quote(key)}` })),
    ],
  };
}
