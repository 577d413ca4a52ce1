import ENGLISH from "../../scene/messages/export.en.json" with { type: "json" };
import type { Params, Words } from "../../scene/words.js";

/** Texts of the export dialog and of figures dropped on the map, loaded only with these. */
export type ExportKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export function sayExport(words: Words, key: ExportKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
