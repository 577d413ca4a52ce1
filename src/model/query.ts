import { BASELINE_FIELDS, type Baseline, baselineState, differingFrom } from "./baseline.js";
import type { CodeLists } from "./parse-field.js";
import { BASE, type ParsedState, parsePairs } from "./parse-state.js";
import { type Problem, quote } from "./problem.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateKey } from "./state.js";

const LONGEST_QUERY = 16_384;

/** Characters that a query may contain unescaped, which people read more easily. */
const READABLE: Readonly<Record<string, string>> = { "%2C": ",", "%3A": ":", "%2F": "/", "%40": "@" };

function encode(text: string): string {
  return encodeURIComponent(text).replace(/%2C|%3A|%2F|%40/g, (code) => READABLE[code] ?? code);
}

/** A field of a state as written in an attribute, a query or an option; codes and `id:value` pairs are separated by commas. */
export function fieldText(state: CoalitionState, key: StateKey): string {
  const value = state[key];
  if (typeof value !== "object") return String(value);
  return Array.isArray(value)
    ? value.join(",")
    : Object.entries(value)
        .map(([id, number]) => `${id}:${number}`)
        .join(",");
}

/** The fields that differ from the default, as text by attribute name, in the order of the table of fields. */
export function namedValues(state: CoalitionState): [name: string, text: string][] {
  return STATE_FIELDS.map(({ name, key }): [string, string, string] => [
    name,
    fieldText(state, key),
    fieldText(DEFAULT_STATE, key),
  ])
    .filter(([, text, usual]) => text !== usual)
    .map(([name, text]) => [name, text]);
}

/** The field written for a baseline that equals the state, so that the query still has a baseline. */
const LEAST_BASELINE: StateKey = "usIsr";

/** The fields of a baseline that differ from the state, as text by their names in a query. */
function baselineValues(baseline: Baseline, state: CoalitionState): [name: string, text: string][] {
  const whole = baselineState(baseline, state);
  const differing = differingFrom(baseline, state);
  const written = BASELINE_FIELDS.filter(({ key }) => Object.hasOwn(differing, key));
  const fields = written.length > 0 ? written : BASELINE_FIELDS.filter(({ key }) => key === LEAST_BASELINE);
  return fields.map(({ name, key }) => [BASE + name, fieldText(whole, key)]);
}

/** The names that a map's query may have. */
export const QUERY_NAMES: ReadonlySet<string> = new Set([
  ...STATE_FIELDS.map(({ name }) => name),
  ...BASELINE_FIELDS.map(({ name }) => BASE + name),
]);

/**
 * A state as a query without its question mark: `us-isr=off&objections=HUN,SVK`. A baseline adds the fields in which it
 * differs: `us-isr=off&base.us-isr=on`. Empty for the default state without a baseline.
 */
export function encodeQuery(state: CoalitionState, baseline?: Baseline | null): string {
  return [...namedValues(state), ...(baseline ? baselineValues(baseline, state) : [])]
    .map(([name, text]) => `${name}=${encode(text)}`)
    .join("&");
}

/** A part of a query as plain text; `undefined` for a bad escape. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

/**
 * Reads a state from a query, with or without its question mark. Names that are not ours, bad values and bad escapes
 * are reported and ignored. Never throws.
 */
export function decodeQuery(query: string, lists?: CodeLists): ParsedState {
  const text = String(query).replace(/^[?#]/, "");
  if (text.length > LONGEST_QUERY) {
    const message = `expected at most ${LONGEST_QUERY} characters, got ${text.length}`;
    return { patch: {}, state: DEFAULT_STATE, problems: [{ code: "too-long", path: "", message }] };
  }
  const pairs: [string, string][] = [];
  const problems: Problem[] = [];
  for (const part of text.split("&").filter(Boolean)) {
    const cut = part.indexOf("=");
    const name = decode(cut < 0 ? part : part.slice(0, cut));
    const value = decode(cut < 0 ? "" : part.slice(cut + 1));
    if (name === undefined || value === undefined)
      problems.push({ code: "bad-escape", path: "", message: `bad escape: ${quote(part)}` });
    else pairs.push([name, value]);
  }
  const parsed = parsePairs(pairs, lists);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}
