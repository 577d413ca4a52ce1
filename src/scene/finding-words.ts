import ENGLISH from "./messages/finding.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Sentences of the findings and of the command tree: apart from the others, so that a page loads them when they are needed. */
export type FindingKey = keyof typeof ENGLISH;

/** What a finding or the command tree says: from the catalogue of `words` where it has the key, else in English. */
export function sayFinding(words: Words, key: FindingKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
