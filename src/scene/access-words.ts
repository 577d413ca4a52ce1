import ENGLISH from "./messages/access.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Sentences of the tables and of the keys: apart from the others, so that a page loads them when they are needed. */
export type AccessKey = keyof typeof ENGLISH;

/** What is said of tables and keys: from the catalogue of `words` where it has the key, else in English. */
export function sayAccess(words: Words, key: AccessKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
