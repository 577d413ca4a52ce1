import type { StoryStep } from "../model/scenario.js";

/** A text of a story as it is shown. */
export interface ToldText {
  readonly text: string;
  /** The text's language, if not the page's. */
  readonly lang: string | undefined;
}

const languageOf = (tag: string): string => tag.toLowerCase().replace(/-.*/, "");

/**
 * A text of a story in the language of the page: of several, the one with its tag, else in the same language of another region,
 * else in English, else the first of the file. `lang`: the language of a text that is given in one.
 */
export function toldIn(locale: string, told: StoryStep["title"], lang: string | undefined): ToldText {
  if (typeof told === "string") return { text: told, lang };
  const entries = Object.entries(told);
  const by = (is: (tag: string) => boolean) => entries.find(([tag]) => is(tag));
  const language = languageOf(locale);
  const [tag, text] = by((one) => one.toLowerCase() === locale.toLowerCase()) ??
    by((one) => one.toLowerCase() === language) ??
    by((one) => languageOf(one) === language) ??
    by((one) => languageOf(one) === "en") ??
    entries[0] ?? ["", ""];
  return { text, lang: languageOf(tag) === language ? undefined : tag };
}
