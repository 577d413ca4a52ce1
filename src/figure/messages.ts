import ENGLISH from "../scene/messages/figure.en.json";
import type { Params, Words } from "../scene/words.js";

/** Sentences that only figures say: apart from the others, so that a page loads them with the painter. */
export type FigureKey = keyof typeof ENGLISH;

/** A figure's sentence: from the catalogue of `words` where it has the key, else in English. */
export function sayFigure(words: Words, key: FigureKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
