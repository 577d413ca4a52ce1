import type { Dataset } from "../model/dataset.js";
import { fieldText } from "../model/field-text.js";
import { fieldOf } from "../model/parse-fields.js";
import { parsePairs } from "../model/parse-state.js";
import { type Problem, quote, withoutSecrets } from "../model/problem.js";
import { startOf, stateFrom } from "../model/start.js";
import { type CoalitionState, STATE_FIELDS, type StateField, type StateKey } from "../model/state.js";

/** Maps that a page has room for: more would be too small to read. */
export const MOST_PANELS = 12;
/** Steps that a viewer can follow in an animation. */
export const MOST_FRAMES = 6;

/** A field of the state that takes each of several values. */
export interface SeriesDimension {
  readonly key: StateKey;
  /** Its name in attributes and options. */
  readonly name: string;
  /** At least two different values. */
  readonly values: readonly (string | number)[];
}

/** One or two fields, whose values are combined: the first gives the rows of a grid, the second its columns. */
export type Series = readonly SeriesDimension[];

/** How two maps are compared is a series of its own, and what a reader has changed has no list of values. */
const UNFIT: ReadonlySet<StateKey> = new Set(["compare", "objections", "vetoes", "overrides", "edits"]);
const NAMES = STATE_FIELDS.filter(({ key }) => !UNFIT.has(key))
  .map(({ name }) => name)
  .join(", ");

/** A problem of a series, found while it is read. */
class Wrong extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const wrong = (code: string, message: string): never => {
  throw new Wrong({ code, path: "series", message });
};

/** All values of a field, in the order of its table; `undefined` for one without a list. */
function valuesOf(field: StateField, dataset: Pick<Dataset, "scenarios">): readonly string[] | undefined {
  if (field.kind === "enum") return field.values;
  return field.kind === "reference" ? dataset.scenarios.map(({ id }) => id) : undefined;
}

function fieldNamed(name: string): StateField {
  const field = fieldOf(name);
  if (field && !UNFIT.has(field.key)) return field;
  return field
    ? wrong("unfit-field", `${field.name} cannot be a series; expected one of ${NAMES}`)
    : wrong("unknown-field", `unknown field ${quote(name)}; expected one of ${NAMES}`);
}

/** One value of a field, as the state has it. */
function readValue(field: StateField, text: string, dataset: Dataset): string | number {
  const known = valuesOf(field, dataset);
  if (known && !known.includes(text))
    return wrong("bad-value", `${field.name}: expected ${known.join(", ")}, got ${quote(text)}`);
  const { patch, problems } = parsePairs([[field.name, text]], dataset);
  const [problem] = problems;
  if (problem) return wrong(problem.code, `${field.name}: ${problem.message}`);
  return patch[field.key] as string | number;
}

function dimensionOf(field: StateField, texts: readonly string[] | undefined, dataset: Dataset): SeriesDimension {
  const given = texts ?? valuesOf(field, dataset);
  if (!given) return wrong("no-values", `${field.name} needs its values, such as ${field.name}=${exampleOf(field)}`);
  const values = given.map((text) => readValue(field, text, dataset));
  const twice = values.find((value, index) => values.indexOf(value) < index);
  if (twice !== undefined) return wrong("repeated", `${field.name}: ${quote(twice)} is given twice`);
  if (values.length < 2) return wrong("too-few", `${field.name}: expected at least two values, got ${values.length}`);
  return { key: field.key, name: field.name, values };
}

const exampleOf = (field: StateField): string => {
  const usual = Number(field.default);
  return `${usual},${usual * 2}`;
};

/** Cuts `us-isr,domain=air,signals` into fields with their values, if any are given. A value of the field before comes first. */
function partsOf(text: string, dataset: Dataset): [StateField, string[] | undefined][] {
  const parts: [StateField, string[] | undefined][] = [];
  for (const raw of text.split(",")) {
    const part = raw.trim();
    const cut = part.indexOf("=");
    const [field, values] = parts.at(-1) ?? [];
    const isValue = values && cut < 0 && (valuesOf(field as StateField, dataset)?.includes(part) ?? false);
    if (values && cut < 0 && (isValue || !fieldOf(part))) values.push(part);
    else if (part === "") wrong("empty", `expected fields such as us-isr,domain, got ${quote(text)}`);
    else if (cut < 0) parts.push([fieldNamed(part), undefined]);
    else parts.push([fieldNamed(part.slice(0, cut).trim()), [part.slice(cut + 1).trim()]]);
  }
  return parts;
}

/**
 * Reads a series: one or two fields of the state, each with all of its values or those that follow it, such as
 * `us-isr,domain` or `scenario=report,without-us`. Never throws; a problem's path is `series`.
 */
export function parseSeries(
  input: unknown,
  dataset: Dataset,
): { readonly series: Series } | { readonly problems: readonly Problem[] } {
  try {
    if (typeof input !== "string")
      return wrong("not-a-text", `expected text such as "us-isr,domain", got ${quote(input)}`);
    const parts = partsOf(input, dataset);
    if (parts.length > 2) return wrong("too-many-fields", `expected one or two fields, got ${parts.length}`);
    const [first, second] = parts.map(([field]) => field.key);
    if (first === second) return wrong("repeated", `${parts[0]?.[0].name} is given twice`);
    const series = parts.map(([field, texts]) => dimensionOf(field, texts, dataset));
    const counts = series.map(({ values }) => values.length);
    const count = counts.reduce((product, one) => product * one, 1);
    if (count > MOST_PANELS) {
      const how = counts.length > 1 ? ` (${counts.join(" × ")})` : "";
      return wrong("too-many", `expected at most ${MOST_PANELS} maps, got ${count}${how}`);
    }
    return { series };
  } catch (error) {
    if (error instanceof Wrong) return { problems: [error.problem] };
    throw error;
  }
}

/** A series as text that `parseSeries` reads, with every value, so that it means the same with another dataset. */
export const seriesText = (series: Series): string =>
  series.map(({ name, values }) => `${name}=${values.join(",")}`).join(",");

/** The same for a file that is published: a token in a scenario's address is not. */
export const publicSeriesText = (series: Series): string =>
  seriesText(
    series.map((one) => ({
      ...one,
      values: one.values.map((value) => (typeof value === "string" ? withoutSecrets(value) : value)),
    })),
  );

/** The values of each member of a series, as a patch of the state: row by row. */
export function patchesOf(series: Series): Partial<CoalitionState>[] {
  return series.reduce<Partial<CoalitionState>[]>(
    (patches, { key, values }) => patches.flatMap((patch) => values.map((value) => ({ ...patch, [key]: value }))),
    [{}],
  );
}

/** What a state changes where its scenario starts: with another scenario, the same changes. */
export function changesOf(state: CoalitionState, dataset: Dataset): Partial<CoalitionState> {
  const start = startOf(dataset, state.scenario);
  const changed = STATE_FIELDS.filter(
    ({ key }) => key === "scenario" || fieldText(state, key) !== fieldText(start, key),
  );
  return Object.fromEntries(changed.map(({ key }) => [key, state[key]]));
}

/**
 * The states of a series, row by row: `given`, what was asked for apart from the series, laid over where each one's scenario
 * starts. All of them show one map each.
 */
export function statesOf(series: Series, given: Partial<CoalitionState>, dataset: Dataset): CoalitionState[] {
  return patchesOf(series).map((patch) => stateFrom(dataset, given, patch, { compare: "none" }));
}
