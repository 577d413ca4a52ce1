import { BASELINE_FIELDS, type Baseline, baselineState, differingFrom } from "./baseline.js";
import { fieldText } from "./field-text.js";
import { BASE, parseFields } from "./parse-fields.js";
import type { Lists, ParsedState } from "./parse-state.js";
import { type Problem, quote } from "./problem.js";
import { queryText } from "./query-text.js";
import { type Starts, startOf, stateFrom } from "./start.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateKey } from "./state.js";

const LONGEST_QUERY = 16_384;

/** Characters that a query may contain unescaped, which people read more easily. */
const READABLE: Readonly<Record<string, string>> = { "%2C": ",", "%3A": ":", "%2F": "/", "%40": "@" };

/** A text as the value of a parameter. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/%2C|%3A|%2F|%40/g, (code) => READABLE[code] ?? code);
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

/**
 * Parameters of a shared link that say how a reader sees the map: where it looks, what is open, how two maps are arranged,
 * colours. They are not of the state: only the element reads them, from the page's address.
 */
export const VIEW_NAMES: ReadonlySet<string> = new Set(
  ["at", "select", "compare", "swipe", "theme"].map((name) => `view.${name}`),
);

/** The names that a map's query may have. */
export const QUERY_NAMES: ReadonlySet<string> = new Set([
  ...STATE_FIELDS.map(({ name }) => name),
  ...BASELINE_FIELDS.map(({ name }) => BASE + name),
  ...VIEW_NAMES,
]);

/** What a query is written for. */
export interface QueryOptions {
  readonly baseline?: Baseline | null;
  /** Fields that the reader of the query has anyway, such as a page's attributes; they are written out where they differ. */
  readonly page?: Readonly<Partial<CoalitionState>>;
  /** Fields to be written whatever their values, for a scenario whose start is not known yet. */
  readonly always?: readonly StateKey[];
}

/**
 * The fields that a query needs, as text by attribute name, in the order of the table of fields: the scenario if it is not
 * the default one, and what differs from where it starts.
 */
export function namedValues(
  state: CoalitionState,
  starts: Starts | undefined,
  { page = {}, always = [] }: QueryOptions = {},
): [name: string, text: string][] {
  const start: CoalitionState = { ...startOf(starts, state.scenario), scenario: DEFAULT_STATE.scenario };
  const usual: CoalitionState = { ...start, ...page };
  return STATE_FIELDS.flatMap(({ name, key }): [string, string][] => {
    const text = fieldText(state, key);
    const isPlain = text === fieldText(start, key) && text === fieldText(usual, key) && !always.includes(key);
    return isPlain ? [] : [[name, text]];
  });
}

/**
 * A state as a query without its question mark: `us-isr=off&objections=HUN,SVK`, of what differs from where the scenario
 * starts. A baseline adds the fields in which it differs: `us-isr=off&base.us-isr=on`. Empty for the start of the default
 * scenario without a baseline. `decodeQuery` with the same `starts`, a dataset, gives the state back.
 */
export function encodeQuery(state: CoalitionState, starts: Starts | undefined, options: QueryOptions = {}): string {
  const { baseline } = options;
  return [...namedValues(state, starts, options), ...(baseline ? baselineValues(baseline, state) : [])]
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
 * Reads a state from a query, with or without its question mark, or from a whole link. Names that are not ours, bad values
 * and bad escapes are reported and ignored; parameters of a view, and those known to be added for counting clicks, are
 * ignored. Never throws.
 */
export function decodeQuery(query: string, lists?: Lists): ParsedState {
  const text = queryText(String(query).slice(0, LONGEST_QUERY + 1), QUERY_NAMES);
  if (String(query).length > LONGEST_QUERY) {
    const message = `expected at most ${LONGEST_QUERY} characters, got ${String(query).length}`;
    return { patch: {}, state: stateFrom(lists), problems: [{ code: "too-long", path: "", message }] };
  }
  const pairs: [string, string][] = [];
  const problems: Problem[] = [];
  for (const part of text.split("&").filter(Boolean)) {
    const cut = part.indexOf("=");
    const name = decode(cut < 0 ? part : part.slice(0, cut));
    const value = decode(cut < 0 ? "" : part.slice(cut + 1));
    if (VIEW_NAMES.has(name ?? "")) continue;
    if (name === undefined || value === undefined)
      problems.push({ code: "bad-escape", path: "", message: `bad escape: ${quote(part)}` });
    else pairs.push([name, value]);
  }
  const parsed = parseFields(pairs, lists);
  return { ...parsed, problems: [...problems, ...parsed.problems], state: stateFrom(lists, parsed.patch) };
}
