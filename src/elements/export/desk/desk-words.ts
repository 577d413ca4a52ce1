import ENGLISH from "../../../scene/messages/desk.en.json" with { type: "json" };
import type { Params, Words } from "../../../scene/words.js";

/** Texts of what a reader sets in the export dialog, loaded only with it. */
export type DeskKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export function sayDesk(words: Words, key: DeskKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
