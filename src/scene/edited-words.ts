import ENGLISH from "./messages/edited.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Texts that say what has been edited, in panel, tables, figures and on the command line, loaded only where something has. */
export type EditedKey = keyof typeof ENGLISH;

/** A text in the language of `words` if its catalogue has the key, else in English. */
export function sayEdited(words: Words, key: EditedKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/** Degrees with four decimals and their hemisphere: `51.0000° N, 24.0000° E`. */
export function placeText({ lon, lat }: { readonly lon: number; readonly lat: number }, words: Words): string {
  const fixed = (value: number) =>
    new Intl.NumberFormat(words.locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(Math.abs(value));
  return sayEdited(words, "edited.place", {
    lat: sayEdited(words, lat < 0 ? "edited.south.degrees" : "edited.north.degrees", { n: fixed(lat) }),
    lon: sayEdited(words, lon < 0 ? "edited.west.degrees" : "edited.east.degrees", { n: fixed(lon) }),
  });
}
