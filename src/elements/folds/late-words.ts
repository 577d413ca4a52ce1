import type { Catalogue } from "../../scene/message.js";
import FOLDS from "../../scene/messages/folds.en.json" with { type: "json" };
import TABLES from "../../scene/messages/table.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Messages of the folds that are closed at first and of the coverage tables: loaded when one is opened. */
const ENGLISH = { ...FOLDS, ...TABLES };
export type LateKey = keyof typeof ENGLISH;

/** One of these messages: from the catalogue of `words` if it has the key, else in English. */
export function sayLate(words: Words, key: LateKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/** The same for a key that comes from data; `undefined` if there is no such message. */
export const findLate = (words: Words, key: string): string | undefined => words.find(key, {}, ENGLISH as Catalogue);
