import { REASONS, type Reason } from "../model/reason.js";
import general from "./messages/en.json";
import exporting from "./messages/export.en.json";
import guest from "./messages/guest.en.json";
import whatIf from "./messages/whatif.en.json";

const english = { ...general, ...whatIf, ...exporting, ...guest };

/** Every sentence that the product can say, by key. A catalogue of another language has the same keys. */
export type MessageKey = keyof typeof english;
export type Catalogue = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** Says things in one language: sentences from a catalogue; numbers, dates and lists from `Intl`. */
export interface Words {
  readonly locale: string;
  /**
   * The sentence behind a key, its `{placeholders}` filled. With a `count` among the parameters,
   * `key.one`, `key.few` … are looked for first, by the language's own plural rules.
   */
  say(key: MessageKey, params?: Params): string;
  /** The same for a key that data names; `undefined` where no catalogue has it. */
  find(key: string, params?: Params): string | undefined;
  number(value: number, digits?: number): string;
  percent(value: number): string;
  /** `2025-04` as "April 2025", `2025-04-03` as "3 April 2025". */
  date(iso: string): string;
  list(items: readonly string[]): string;
  /** Reasons of the model as sentences. */
  reasons(reasons: readonly Reason[], nameOf: (id: string) => string): string[];
}

function fill(template: string, params: Params, words: Words): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "number" ? words.number(value) : value;
  });
}

const DATE_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** Parameters of reasons that hold ids, to be shown as names. */
const NAMES = new Set(["state", "states", "fleet", "fleets", "station", "headquarters"]);

const made = new Map<string, Words>();

/** Words of a locale; a key that `catalogue` lacks falls back to English. */
export function wordsFor(locale = "en-GB", catalogue: Catalogue = english): Words {
  const known = catalogue === english ? made.get(locale) : undefined;
  if (known) return known;
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const lookUp = (key: string): string | undefined => {
    if (Object.hasOwn(catalogue, key)) return catalogue[key];
    return Object.hasOwn(english, key) ? english[key as MessageKey] : undefined;
  };
  const numbers = new Map<number, Intl.NumberFormat>();
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const dates = DATE_PARTS.map((parts) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }));
  const words: Words = {
    locale,
    say: (key, params) => words.find(key, params) ?? key,
    find(key, params = {}) {
      const count = params.count;
      const plural = typeof count === "number" ? lookUp(`${key}.${plurals.select(count)}`) : undefined;
      const template = plural ?? lookUp(key);
      return template === undefined ? undefined : fill(template, params, words);
    },
    number(value, digits = 0) {
      const format = numbers.get(digits) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      numbers.set(digits, format);
      return format.format(value);
    },
    percent: (value) => percents.format(value / 100),
    date(iso) {
      const parts = iso.split("-").map(Number);
      const [year = 2000, month = 1, day = 1] = parts;
      const format = dates[Math.min(parts.length, dates.length) - 1] as Intl.DateTimeFormat;
      return format.format(new Date(Date.UTC(year, month - 1, day)));
    },
    list: (items) => lists.format(items),
    reasons: (reasons, nameOf) =>
      reasons.map(({ code, params }) => {
        const named = Object.entries(params).map(([key, value]) => [
          key,
          typeof value === "number" ? value : NAMES.has(key) ? words.list(value.split(",").map(nameOf)) : value,
        ]);
        return fill(lookUp(`reason.${code}`) ?? REASONS[code], Object.fromEntries(named), words);
      }),
  };
  if (catalogue === english) made.set(locale, words);
  return words;
}
