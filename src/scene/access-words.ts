import ENGLISH from "./messages/access.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Texts of the tables and of keyboard access, in a file of their own so that a page loads them only when needed. */
export type AccessKey = keyof typeof ENGLISH;

/** A text of the tables or of keyboard access: from the catalogue of `words` if it has the key, else in English. */
export function sayAccess(words: Words, key: AccessKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
