import ENGLISH from "../../scene/messages/series.en.json" with { type: "json" };
import type { Words } from "../../scene/words.js";

/** A text about series in the language of `words` if its catalogue has the key, else in English. */
export function saySeries(words: Words, key: keyof typeof ENGLISH): string {
  return words.find(key, {}, ENGLISH) ?? key;
}
