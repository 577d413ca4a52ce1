import ENGLISH from "../../scene/messages/share.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Texts of the dialog "Share", loaded only with it. */
export type ShareKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export function sayShare(words: Words, key: ShareKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
