import { REASONS, type Reason, termText } from "../model/reason.js";
import { ENGLISH, type MessageKey } from "./english.js";
import { directionOf, loadedLanguage } from "./languages.js";
import { type Catalogue, fillTemplate, formOf, type Message, type Params } from "./message.js";
import { textKey } from "./text-key.js";

export type { MessageKey } from "./english.js";
export type { Catalogue, Params } from "./message.js";

/** Texts in one language: sentences from a catalogue; names of countries, numbers, dates and lists from `Intl`. */
export interface Words {
  readonly locale: string;
  /** Which way the language is written. */
  readonly direction: "ltr" | "rtl";
  /** The sentence for a key, in the plural form for its number, with its `{placeholders}` filled. */
  say(key: MessageKey, params?: Params): string;
  /** The same for a key taken from data; `undefined` if no catalogue has it. `more` adds English sentences to the interface's. */
  find(key: string, params?: Params, more?: Catalogue): string | undefined;
  number(value: number, digits?: number): string;
  percent(value: number, digits?: number): string;
  /** `2025-04` as "April 2025", `2025-04-03` as "3 April 2025". */
  date(iso: string): string;
  list(items: readonly string[]): string;
  /** The name of a state by its ISO alpha-3 code; for what is not a state, `name` as `data` has it. */
  country(iso: string, name: string): string;
  /** A name or text of the dataset in this language, if it has been translated and loaded; else the text itself. */
  readonly data: (text: string) => string;
  /** For `lang` attributes: `en` if a text of the dataset is shown untranslated in another language. */
  langOf(text: string): "en" | undefined;
  /** Reasons of the model as sentences. */
  reasons(reasons: readonly Reason[], nameOf: (id: string) => string): string[];
}

const DATE_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** Parameters of reasons that hold ids, to be shown as names. */
const NAMES = new Set(["state", "states", "fleet", "fleets", "station", "headquarters"]);

/** Parameters of reasons that hold ISO dates. */
const DATES = new Set(["from", "until"]);

/** Prefix that makes a text of the dataset a key of a catalogue. */
const DATA = "=";

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A date without the suffix of some languages, such as "р." in Ukrainian, because a full stop may follow. */
function bareDate(format: Intl.DateTimeFormat, date: Date): string {
  const parts = format.formatToParts(date);
  if (parts.at(-1)?.type === "literal") parts.pop();
  return parts.map(({ value }) => value).join("");
}

const made = new Map<string, Words>();
const NOTHING: Catalogue = {};

/**
 * Words of a locale, a BCP 47 tag. They are English until its language has been loaded (`loadLanguage`), without a
 * translation, and for keys that the catalogue lacks. Throws on an invalid tag.
 */
export function wordsFor(locale = "en-GB", given?: Catalogue): Words {
  const language = loadedLanguage(locale);
  const known = given ? undefined : made.get(locale);
  if (known && (known as LocaleWords).language === language) return known;
  const words = makeWords(locale, given ?? language?.catalogue ?? NOTHING, language);
  if (!given) made.set(locale, words);
  return words;
}

interface LocaleWords extends Words {
  readonly language: ReturnType<typeof loadedLanguage>;
}

function makeWords(locale: string, catalogue: Catalogue, language: LocaleWords["language"]): LocaleWords {
  const plurals = new Intl.PluralRules(locale);
  const englishPlurals = new Intl.PluralRules("en");
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const dates = DATE_PARTS.map((parts) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }));
  const numbers = new Map<number, Intl.NumberFormat>();
  const percents = new Map<number, Intl.NumberFormat>();
  const foreign = language !== undefined;
  const fill = (message: Message, params: Params, rules = plurals): string =>
    fillTemplate(formOf(message, params, rules), params, (value) => words.number(value));
  const dataText = (text: string): string | undefined => {
    const term = own(catalogue, DATA + text);
    if (typeof term === "string") return term;
    return language && (own(language.names, text) ?? (language.texts && own(language.texts, textKey(text))));
  };
  const words: LocaleWords = {
    locale,
    language,
    direction: directionOf(locale),
    say: (key, params) => words.find(key, params) ?? key,
    find(key, params = {}, more = NOTHING) {
      const translated = own(catalogue, key);
      if (translated !== undefined) return fill(translated, params);
      const english = own<Message>(ENGLISH, key) ?? own(more, key);
      return english === undefined ? undefined : fill(english, params, englishPlurals);
    },
    number(value, digits = 0) {
      const format = numbers.get(digits) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      numbers.set(digits, format);
      return format.format(value);
    },
    percent(value, digits = 0) {
      const style = { style: "percent", maximumFractionDigits: digits } as const;
      const format = percents.get(digits) ?? new Intl.NumberFormat(locale, style);
      percents.set(digits, format);
      return format.format(value / 100);
    },
    date(iso) {
      const parts = iso.split("-").map(Number);
      const [year = 2000, month = 1, day = 1] = parts;
      const date = new Date(Date.UTC(year, month - 1, day));
      return bareDate(dates[parts.length - 1] ?? (dates[2] as Intl.DateTimeFormat), date);
    },
    list: (items) => lists.format(items),
    country: (iso, name) => language?.country(iso, locale) ?? words.data(name),
    data: (text) => dataText(text) ?? text,
    langOf: (text) => (foreign && dataText(text) === undefined ? "en" : undefined),
    reasons: (reasons, nameOf) =>
      reasons.map(({ code, params }) => {
        const shown = Object.entries(params).map(([key, value]) => {
          if (typeof value === "number") return [key, value];
          if (DATES.has(key)) return [key, words.date(value)];
          if (NAMES.has(key)) return [key, words.list(value.split(",").map(nameOf))];
          return [key, words.find(`reason.${key}.${value}`) ?? words.data(termText(value))];
        });
        const message = own(catalogue, `reason.${code}`) ?? REASONS[code];
        const given = Object.fromEntries(shown);
        // Half an hour must not print as 0: one decimal below ten, as everywhere in print.
        return fillTemplate(formOf(message, given, plurals), given, (value) => words.number(value, value < 10 ? 1 : 0));
      }),
  };
  return words;
}
