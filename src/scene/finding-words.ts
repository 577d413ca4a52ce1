import ENGLISH from "./messages/finding.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Texts of the findings and of the command tree, in a file of their own so that a page loads them only when needed. */
export type FindingKey = keyof typeof ENGLISH;

/** A text of a finding or of the command tree: from the catalogue of `words` if it has the key, else in English. */
export function sayFinding(words: Words, key: FindingKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
