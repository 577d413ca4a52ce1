import type { StatedNumber } from "../../model/forces.js";
import ENGLISH from "../messages/force-things.en.json" with { type: "json" };
import type { Row } from "../thing.js";
import type { Catalogue, Params, Words } from "../words.js";

/** Texts about the force in the air and at sea, in a file of their own that is loaded with it. */
export type ForceKey = keyof typeof ENGLISH;

/** The same as a catalogue. */
export const FORCE_TEXTS: Catalogue = ENGLISH;

/** A text about the force: from the catalogue of `words` if it has the key, else in English. */
export const sayForce = (words: Words, key: ForceKey, params: Params = {}): string =>
  words.find(key, params, FORCE_TEXTS) ?? key;

/** A text that stays on one line. */
export const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** A number as published: "4", "2 to 4", "over 150", "up to 30,000". */
export function statedText({ low, high }: Pick<StatedNumber, "low" | "high">, words: Words): string {
  if (low === null) return sayForce(words, "force.under", { n: high ?? 0 });
  if (high === null) return sayForce(words, "force.over", { n: low });
  return low === high ? words.number(low) : words.say("thing.range", { low, high });
}

/** A published number with its own sources and grade; what is not published is said to be so. */
export function numberRow(term: string, stated: StatedNumber | null, words: Words, value?: string): Row {
  if (!stated) return { term, value: words.say("thing.notPublished") };
  const { sources, grade } = stated;
  return { term, value: value ?? statedText(stated, words), cites: { sources, grade } };
}

/** A number that the model computes, from our own assumptions among others. */
export const computedRow = (term: string, value: string): Row => ({ term, value, cites: { sources: [], grade: null } });

/** A date if there is one. */
export const dateRow = (term: string, date: string | null, words: Words): Row | null =>
  date === null ? null : { term, value: words.date(date) };
