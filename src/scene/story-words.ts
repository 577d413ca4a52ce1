import ENGLISH from "./messages/story.en.json" with { type: "json" };
import type { Params, Words } from "./words.js";

/** Texts of the tour and of `mode="story"`, loaded only with these. */
export type StoryKey = keyof typeof ENGLISH;

/** A text of the story: from the catalogue of `words` if it has the key, else in English. */
export function sayStory(words: Words, key: StoryKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}
