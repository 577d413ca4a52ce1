import type { Catalogue } from "../../scene/message.js";
import FOLDS from "../../scene/messages/folds.en.json" with { type: "json" };
import TABLES from "../../scene/messages/table.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Sentences of the folds that begin closed and of the coverage tables: a page loads them when one is opened. */
const ENGLISH = { ...FOLDS, ...TABLES };
export type LateKey = keyof typeof ENGLISH;

/** What is said there: from the catalogue of `words` where it has the key, else in English. */
export function sayLate(words: Words, key: LateKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/** The same for a key that data names; `undefined` where there is none. */
export const findLate = (words: Words, key: string): string | undefined => words.find(key, {}, ENGLISH as Catalogue);
