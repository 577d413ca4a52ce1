import ENGLISH from "../../scene/messages/table.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Sentences of the coverage tables: apart from the others, so that a page loads them when the tables are opened. */
export type TableKey = keyof typeof ENGLISH;

/** What is said in the tables: from the catalogue of `words` where it has the key, else in English. */
export function sayTable(words: Words, key: TableKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
