import { type Problem, quote } from "./problem.js";
import type { CoalitionState, StateField } from "./state.js";

/** What was understood, and what was wrong with the rest. */
export interface ParsedPatch {
  /** Only fields that were given and are good. */
  readonly patch: Partial<CoalitionState>;
  readonly problems: readonly Problem[];
}

/** Whose codes count in `objections` and `vetoes`, and which scenarios there are; a dataset is one. */
export interface CodeLists {
  readonly natoMembers: readonly string[];
  readonly permanentMembers: readonly string[];
  readonly scenarios?: readonly { readonly id: string }[];
}

const LONGEST_REFERENCE = 2048;
const MOST_CODES = 64;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
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

/** Whether a text may stand for a scenario: an id, or an http(s) address and no other. */
export function isReference(text: string): boolean {
  const bare = text.trim();
  return bare !== "" && !UNPRINTABLE.test(text) && (!SCHEME.test(bare) || /^https?:\/\//i.test(bare));
}

/** Whether a `scenario` is meant as an address: it has a scheme, a slash or ends as a file does. */
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
  }
}

/**
 * Reads one field of the state from an attribute, a URL, an option or a property. `null` and `undefined` (an attribute
 * taken away) mean the default. A bad value is reported and ignored; of a list of codes, only the bad ones are. Never throws.
 * With `lists`, codes of states that have no say are bad too.
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
