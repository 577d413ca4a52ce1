import { isReference } from "../../src/model/parse-field.js";
import { PAYLOADS } from "../injection-payloads.js";

/** A text inside a value: its path (`fleets[3].note`) and its field (`fleets[].note`). */
export interface Place {
  readonly path: string;
  readonly field: string;
}

/** Arcs hold no text but many coordinates, so they are not searched. */
const NUMBERS = /arcs$/;

/** A copy of a value with each of its texts replaced by what `swap` returns. */
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

/** Every field of a value that holds text, with the first path where it does. */
export function fieldsOf(value: unknown): Map<string, string> {
  const fields = new Map<string, string>();
  mapTexts(value, (text, { path, field }) => {
    if (!fields.has(field)) fields.set(field, path);
    return text;
  });
  return fields;
}

/** A copy with the text at a path replaced; whatever is not on the path is shared. Throws if there is no such path. */
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

/** Whether a text is kept: Ukraine's code, and the id of a scenario if the payload cannot be one. */
const stays = (text: string, field: string, payload: string) =>
  text === "UKR" || (field === "scenarios[].id" && !isReference(payload));

/**
 * A copy with the next payload in each text of these fields, starting with payload number `turn`: over as many turns as
 * there are payloads, each text has each of them.
 */
export function poisoned<T>(value: T, fields: ReadonlySet<string>, turn: number): T {
  let next = turn;
  return mapTexts(value, (text, { field }) => {
    if (!fields.has(field)) return text;
    const payload = PAYLOADS[next++ % PAYLOADS.length] ?? "";
    return stays(text, field, payload) ? text : payload;
  });
}

/** Fields of a value in which its check accepts the payload, so that only escaping protects. */
export function openFields<T>(value: T, isGood: (value: T) => boolean, payload = "<b>"): Set<string> {
  const open = [...fieldsOf(value)].filter(([, path]) => isGood(withText(value, path, payload)));
  return new Set(open.map(([field]) => field));
}
