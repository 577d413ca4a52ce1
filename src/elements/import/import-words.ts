import ENGLISH from "../../scene/messages/import.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Texts of the dialog for a reader's own file, loaded only with it. */
export type ImportKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export const sayImport = (words: Words, key: ImportKey, params: Params = {}): string =>
  words.find(key, params, ENGLISH) ?? key;
