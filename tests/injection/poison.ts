import { isReference } from "../../src/model/parse-field.js";
import { PAYLOADS } from "../injection-payloads.js";

/** A text inside a value: where it stands (`fleets[3].note`) and which field that is (`fleets[].note`). */
export interface Place {
  readonly path: string;
  readonly field: string;
}

/** Coordinates and the arcs between them hold no text, and there are many. */
const NUMBERS = /arcs$/;

/** A copy of a value with each of its texts as `swap` gives it back. */
export function mapTexts<T>(value: T, swap: (text: string, place: Place) => string, path = ""): T {
  const copy = (item: unknown, at: string): unknown => {
    if (typeof item === "string") return swap(item, { path: at, field: at.replace(/\[\d+\]/g, "[]") });
    if (typeof item !== "object" || item === null || NUMBERS.test(at)) return item;
    if (Array.isArray(item)) return item.map((child, index) => copy(child, `${at}[${index}]`));
    return Object.fromEntries(
      Object.entries(item).map(([key, child]) => [key, copy(child, at ? `${at}.${key}` : key)]),
    );
  };
  return copy(value, path) as T;
}

/** Every field that holds text in a value, with the first place where it does. */
export function fieldsOf(value: unknown): Map<string, string> {
  const fields = new Map<string, string>();
  mapTexts(value, (text, { path, field }) => {
    if (!fields.has(field)) fields.set(field, path);
    return text;
  });
  return fields;
}

/** A copy with the text at a path replaced; what is beside the path stays the same object. */
export function withText<T>(value: T, path: string, text: string): T {
  const put = (item: unknown, [key, ...rest]: string[]): unknown => {
    if (key === undefined) return text;
    const copy: Record<string, unknown> | unknown[] = Array.isArray(item) ? [...item] : { ...(item as object) };
    if (!(key in copy)) throw new Error(`there is no ${path}`);
    (copy as Record<string, unknown>)[key] = put((copy as Record<string, unknown>)[key], rest);
    return copy;
  };
  return put(
    value,
    [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key),
  ) as T;
}

/** Texts that a place cannot do without or cannot be: Ukraine itself, and ids that no address could name. */
const stays = (text: string, field: string, payload: string) =>
  text === "UKR" || (field === "scenarios[].id" && !isReference(payload));

/**
 * A copy with another payload in each text of these fields, beginning with the payload of number `turn`: over as many
 * turns as there are payloads, each text has been each of them.
 */
export function poisoned<T>(value: T, fields: ReadonlySet<string>, turn: number): T {
  let next = turn;
  return mapTexts(value, (text, { field }) => {
    if (!fields.has(field)) return text;
    const payload = PAYLOADS[next++ % PAYLOADS.length] ?? "";
    return stays(text, field, payload) ? text : payload;
  });
}

/** Fields of a value in which a check takes the payload: those that nothing but escaping protects. */
export function openFields<T>(value: T, isGood: (value: T) => boolean, payload = "<b>"): Set<string> {
  const open = [...fieldsOf(value)].filter(([, path]) => isGood(withText(value, path, payload)));
  return new Set(open.map(([field]) => field));
}
