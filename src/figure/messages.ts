import FIGURE from "../scene/messages/figure.en.json";
import SERIES from "../scene/messages/series.en.json";
import STYLE from "../scene/messages/style.en.json";
import type { Params, Words } from "../scene/words.js";

const ENGLISH = { ...FIGURE, ...SERIES, ...STYLE };

/** Keys of sentences in figures only. Their catalogue is separate, so that a page loads it with the painter. */
export type FigureKey = keyof typeof ENGLISH;

/** A figure's sentence: from the catalogue of `words` if it has the key, else in English. */
export function sayFigure(words: Words, key: FigureKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
