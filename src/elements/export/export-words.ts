import ENGLISH from "../../scene/messages/export.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Sentences of the export dialog, and of figures that are dropped on the map: loaded with either. */
export type ExportKey = keyof typeof ENGLISH;

/** What is said there: from the catalogue of `words` where it has the key, else in English. */
export function sayExport(words: Words, key: ExportKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
