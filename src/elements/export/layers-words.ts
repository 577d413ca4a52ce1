import ENGLISH from "../../scene/messages/layers.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Texts of the dialog for GIS layers, loaded only with it. */
export type LayersKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export function sayLayers(words: Words, key: LayersKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
