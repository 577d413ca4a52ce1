import { type Problem, quote } from "./problem.js";
import type { CoalitionState, StateField } from "./state.js";

/** What was understood, and what was wrong with the rest. */
export interface ParsedPatch {
  /** Only fields that were given and are good. */
  readonly patch: Partial<CoalitionState>;
  readonly problems: readonly Problem[];
}

/** Codes that count in `objections` and `vetoes`, and the scenarios and assumptions that exist; any `Dataset` will do. */
export interface CodeLists {
  readonly natoMembers: readonly string[];
  readonly permanentMembers: readonly string[];
  readonly scenarios?: readonly { readonly id: string }[];
  /** Which assumptions exist, and the range in which each may be set. */
  readonly assumptions?: readonly {
    readonly id: string;
    readonly low: number;
    readonly high: number;
    readonly integer: boolean;
  }[];
}

const LONGEST_REFERENCE = 2048;
const MOST_CODES = 64;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const UNPRINTABLE = /[\u0000-\u001f\u007f]|\p{Surrogate}/u;

interface Read<T> {
  readonly value?: T;
  readonly problems: Problem[];
}

const good = <T>(value: T): Read<T> => ({ value, problems: [] });
const bad = (code: string, path: string, expected: string, got: unknown): Read<never> => ({
  problems: [{ code, path, message: `expected ${expected}, got ${quote(got)}` }],
});

function readNumber(value: unknown, { min, max }: { min: number; max: number }, path: string): Read<number> {
  const text = typeof value === "string" ? value.slice(0, 64).trim() : "";
  const number = typeof value === "number" ? value : NUMBER.test(text) ? Number(text) : Number.NaN;
  const expected = `a number from ${min} to ${max}`;
  if (Number.isNaN(number)) return bad("not-a-number", path, expected, value);
  if (number < min || number > max) return bad("out-of-range", path, expected, value);
  return good(number + 0);
}

function readCodes(value: unknown, allowed: readonly string[] | undefined, path: string): Read<readonly string[]> {
  const expected = "codes of three letters, such as HUN,SVK";
  if (typeof value !== "string" && !Array.isArray(value)) return bad("not-codes", path, expected, value);
  if (value.length > MOST_CODES * (typeof value === "string" ? 8 : 1))
    return bad("too-long", path, `at most ${MOST_CODES} codes`, value);
  const items: readonly unknown[] = typeof value === "string" ? value.split(",").filter((part) => part.trim()) : value;
  const codes = new Set<string>();
  const problems: Problem[] = [];
  for (const item of items) {
    const code = typeof item === "string" ? item.slice(0, 16).trim().toUpperCase() : "";
    if (!/^[A-Z]{3}$/.test(code)) problems.push(...bad("not-a-code", path, "a code of three letters", item).problems);
    else if (allowed && !allowed.includes(code))
      problems.push(...bad("unknown-code", path, `one of ${allowed.join(", ")}`, item).problems);
    else codes.add(code);
  }
  return codes.size > 0 || problems.length === 0 ? { value: [...codes].sort(), problems } : { problems };
}

/** Whether a text may name a scenario: an id or an http(s) address without a password, and nothing else. */
export function isReference(text: string): boolean {
  const bare = text.trim();
  if (/^[^?#]*\/\/[^/?#]*@/.test(bare)) return false;
  return bare !== "" && !UNPRINTABLE.test(text) && (!SCHEME.test(bare) || /^https?:\/\//i.test(bare));
}

/** Whether a `scenario` is meant as an address: it has a scheme or a slash, or ends in `.json`. */
export function isAddress(scenario: string): boolean {
  return SCHEME.test(scenario) || scenario.includes("/") || /\.json$/i.test(scenario);
}

function readReference(value: unknown, scenarios: CodeLists["scenarios"], path: string): Read<string> {
  const expected = "a scenario's id or an http(s) address";
  if (typeof value !== "string") return bad("not-text", path, expected, value);
  if (value.length > LONGEST_REFERENCE) return bad("too-long", path, `at most ${LONGEST_REFERENCE} characters`, value);
  const text = value.trim();
  if (!isReference(text)) return bad("not-a-reference", path, expected, value);
  if (scenarios && !isAddress(text) && !scenarios.some(({ id }) => id === text))
    return bad("unknown-scenario", path, `${scenarios.map(({ id }) => id).join(", ")} or an address`, value);
  return good(text);
}

const MOST_OVERRIDES = 200;

function numberIn(value: unknown): number {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value.slice(0, 64).trim() : "";
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** `id:value` pairs from a text, a list of such texts, or an object. */
function pairsOf(value: unknown): (readonly [id: string, given: unknown, whole: unknown])[] | undefined {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.entries(value).map(([id, given]) => [id, given, given]);
  if (typeof value !== "string" && !Array.isArray(value)) return undefined;
  const items: readonly unknown[] = typeof value === "string" ? value.split(",").filter((part) => part.trim()) : value;
  return items.map((item) => {
    const text = typeof item === "string" ? item.slice(0, 256) : "";
    const cut = text.lastIndexOf(":");
    return [cut < 0 ? text.trim() : text.slice(0, cut).trim(), cut < 0 ? undefined : text.slice(cut + 1), item];
  });
}

/** Overrides of assumptions: each bad one is reported by its id and dropped; the good ones are kept. */
function readOverrides(value: unknown, rows: CodeLists["assumptions"], path: string): Read<Record<string, number>> {
  const pairs = pairsOf(value);
  if (!pairs) return bad("not-overrides", path, "pairs such as floor-h:2", value);
  if (pairs.length > MOST_OVERRIDES) return bad("too-long", path, `at most ${MOST_OVERRIDES} pairs`, value);
  const kept = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [id, given, whole] of pairs) {
    const row = rows?.find((candidate) => candidate.id === id);
    const at = `${path}.${quote(id).slice(1, -1)}`;
    const number = numberIn(given);
    if (!/^[a-z0-9][\w.-]{0,99}$/i.test(id))
      problems.push(...bad("not-a-pair", path, "a pair such as floor-h:2", whole).problems);
    else if (rows && !row)
      problems.push({ code: "unknown-id", path: at, message: `no assumption has the id ${quote(id)}` });
    else if (!Number.isFinite(number)) problems.push(...bad("not-a-number", at, "a number", given).problems);
    else if (row && (number < row.low || number > row.high))
      problems.push(...bad("out-of-range", at, `a number from ${row.low} to ${row.high}`, given).problems);
    else if (row?.integer && !Number.isInteger(number))
      problems.push(...bad("not-whole", at, "a whole number", given).problems);
    else kept.set(id, number + 0);
  }
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.size > 0 || problems.length === 0
    ? { value: Object.freeze(Object.fromEntries(sorted)), problems }
    : { problems };
}

const LONGEST_EDITS = 1_000_000;
/** Edits as `packEdits` writes them: the version of their form, then letters, digits, `-` and `_`. */
const PACKED = /^1~[\w-]+$/;

/** Edits as text: packed, or a list of them as JSON. What they say is read by what applies them. */
function readEdits(value: unknown, path: string): Read<string> {
  const expected = "edits, packed or as a list";
  const text = Array.isArray(value) ? (value.length > 0 ? JSON.stringify(value) : "") : value;
  if (typeof text !== "string") return bad("not-edits", path, expected, value);
  if (text.length > LONGEST_EDITS) return bad("too-long", path, `at most ${LONGEST_EDITS} characters`, value);
  const bare = text.trim();
  return bare === "" || PACKED.test(bare) || /^\[\s*\{/.test(bare)
    ? good(bare)
    : bad("not-edits", path, expected, value);
}

function read(field: StateField, value: unknown, path: string, lists: CodeLists | undefined): Read<unknown> {
  switch (field.kind) {
    case "enum": {
      const text = typeof value === "string" ? value.slice(0, 64).trim() : undefined;
      if (text !== undefined && field.values.includes(text)) return good(text);
      return bad("not-one-of", path, field.values.join(" or "), value);
    }
    case "number":
      return readNumber(value, field, path);
    case "codes":
      return readCodes(value, field.key === "vetoes" ? lists?.permanentMembers : lists?.natoMembers, path);
    case "reference":
      return readReference(value, lists?.scenarios, path);
    case "overrides":
      return readOverrides(value, lists?.assumptions, path);
    case "edits":
      return readEdits(value, path);
  }
}

/**
 * Reads one field of the state from an attribute, a URL, an option or a property. `null` and `undefined` (a removed
 * attribute) mean the default. A bad value is reported and ignored; in a list, only its bad items are. Never throws.
 * With `lists`, codes of states without a say and unknown scenarios and assumptions are bad too.
 */
export function parseField(
  field: StateField,
  value: unknown,
  lists?: CodeLists,
  path: string = field.name,
): ParsedPatch {
  try {
    const { value: understood, problems } = value == null ? good(field.default) : read(field, value, path, lists);
    const patch = understood === undefined ? {} : ({ [field.key]: understood } as Partial<CoalitionState>);
    return { patch, problems };
  } catch {
    return { patch: {}, problems: [{ code: "unreadable", path, message: "the value cannot be read" }] };
  }
}
