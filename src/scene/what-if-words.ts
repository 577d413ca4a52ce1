import type { Catalogue } from "./message.js";
import ENGLISH from "./messages/whatif.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Texts of the what-if switches and of what they mean; a page loads them with the switches. */
export type WhatIfKey = keyof typeof ENGLISH;

/** A text of the what-if switches: from the catalogue of `words` if it has the key, else in English. */
export function sayWhatIf(words: Words, key: WhatIfKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/** The same for a key composed from a switch; `undefined` if there is none. */
export const findWhatIf = (words: Words, key: string): string | undefined => words.find(key, {}, ENGLISH as Catalogue);
