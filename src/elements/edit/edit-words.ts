import ENGLISH from "../../scene/messages/edit.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Texts of what a reader edits with, on the map and in the panel, loaded only with these. */
export type EditKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export function sayEdit(words: Words, key: EditKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
