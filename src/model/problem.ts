import { plainSigns } from "./plain-signs.js";

/** Something wrong with data that a user gave: what kind, where, and a sentence that quotes the value. */
export interface Problem {
  readonly code: string;
  /** Path into the value, such as `fleets[3].lon` or `us-isr`. */
  readonly path: string;
  readonly message: string;
}

const LONGEST_QUOTE = 60;

/** The value for use in a message: JSON, cut to 60 characters, never a whole object. */
export function quote(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint" || value === undefined) return String(value);
  if (typeof value === "function" || typeof value === "symbol") return typeof value;
  if (typeof value === "object" && value !== null)
    return Array.isArray(value) ? `a list of ${value.length}` : "an object";
  const text = JSON.stringify(typeof value === "string" ? value.slice(0, LONGEST_QUOTE + 1) : value);
  return plainSigns(text.length > LONGEST_QUOTE + 2 ? `${text.slice(0, LONGEST_QUOTE)}…"` : text);
}
