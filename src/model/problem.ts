import { plainSigns } from "./plain-signs.js";

/** Something wrong with data that a user gave: what kind, where, and a sentence that quotes the value. */
export interface Problem {
  readonly code: string;
  /** Path into the value, such as `fleets[3].lon` or `us-isr`. */
  readonly path: string;
  readonly message: string;
}

const LONGEST_QUOTE = 60;
/** Of a longer text only this much is searched for secrets. */
const LONGEST_SEARCHED = 4096;

/** Name and password of an address, also of one that is a value in another address. */
const CREDENTIALS = /(\/\/|%2f%2f)(?:(?!%2f)[^/?#\s"<>])*(?:@|%40)/gi;
/** Parameters of an address whose names say that their values are secret. */
const SECRETS =
  /([?&;#]|%3f|%26)([\w.-]*(?:token|secret|passw|pwd|signature|credential|api_?key)\w*|(?:[\w.-]*[-_.])?(?:key|auth|sig|pass|jwt))(=|%3d)(?:(?!%26)[^&;#\s"<>])+/gi;

/**
 * A text that people see, without what an address in it keeps secret: name and password, and values of parameters such as
 * `token`; an ellipsis is in their place. To be called before a text is cut off, which could hide that it contains any.
 */
export const withoutSecrets = (text: string): string => text.replace(CREDENTIALS, "$1…@").replace(SECRETS, "$1$2$3…");

/** A short list of numbers as it is written, since one of them is wrong; of another, how long it is. */
const listOf = (list: readonly unknown[]): string =>
  list.length > 0 && list.length <= 4 && list.every((one) => typeof one === "number")
    ? `[${list.join(", ")}]`
    : `a list of ${list.length}`;

/** The value for use in a message: JSON, cut to 60 characters, never a whole object. */
export function quote(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint" || value === undefined) return String(value);
  if (typeof value === "function" || typeof value === "symbol") return typeof value;
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? listOf(value) : "an object";
  const shown = typeof value === "string" ? withoutSecrets(value.slice(0, LONGEST_SEARCHED)) : value;
  const text = JSON.stringify(typeof shown === "string" ? shown.slice(0, LONGEST_QUOTE + 1) : shown);
  return plainSigns(text.length > LONGEST_QUOTE + 2 ? `${text.slice(0, LONGEST_QUOTE)}…"` : text);
}
