import type { Catalogue } from "./message.js";
import ENGLISH from "./messages/whatif.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Sentences of what a reader may suppose and of what that comes to: a page loads them with the switches. */
export type WhatIfKey = keyof typeof ENGLISH;

/** What is said of suppositions: from the catalogue of `words` where it has the key, else in English. */
export function sayWhatIf(words: Words, key: WhatIfKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/** The same for a key that a switch makes; `undefined` where there is none. */
export const findWhatIf = (words: Words, key: string): string | undefined => words.find(key, {}, ENGLISH as Catalogue);
