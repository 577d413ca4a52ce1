import ENGLISH from "../messages/reference.en.json" with { type: "json" };
import type { Catalogue, Params, Words } from "../words.js";

/** Texts about a reader's own layer, loaded with it. */
export type ReferenceKey = keyof typeof ENGLISH;

/** The same as a catalogue. */
export const REFERENCE_TEXTS: Catalogue = ENGLISH;

/** A text about a reader's layer: from the catalogue of `words` if it has the key, else in English. */
export const sayReference = (words: Words, key: ReferenceKey, params: Params = {}): string =>
  words.find(key, params, REFERENCE_TEXTS) ?? key;
