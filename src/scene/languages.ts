import { loadOnce } from "../model/load-once.js";
import { TEXTS } from "./data-texts.js";
import type { Catalogue } from "./message.js";

/** Texts of the shipped data in one language: names by the English ones, longer texts by their keys (`textKey`). */
export type Texts = Readonly<Record<string, string>>;

/** A language other than English: its sentences, and its names of countries by ISO 3166-1 alpha-3 code. */
export interface Language {
  readonly catalogue: Catalogue;
  readonly country: (iso: string, locale: string) => string | undefined;
  /** Names of the shipped data: cities, bases, headquarters, seas, ships. */
  readonly names: Texts;
  /** The data's longer texts, such as notes and statements; absent until they are needed (`loadTexts`). */
  readonly texts?: Texts;
}

/** Languages that a reader can choose. */
export const LANGUAGES = ["en", "uk", "fr", "de", "pl"] as const;

const translated = (
  load: () => Promise<{ default: Catalogue }>,
  loadNames: () => Promise<{ default: Texts }>,
): (() => Promise<Language>) => {
  const file = loadOnce(load, ({ default: catalogue }) => catalogue);
  const named = loadOnce(loadNames, ({ default: names }) => names);
  return async () => {
    const [catalogue, names, { countryName }] = await Promise.all([file(), named(), import("./country-names.js")]);
    return { catalogue, names, country: countryName };
  };
};
const pseudo = async (): Promise<Language> => {
  const { pseudoCatalogue } = await import("./pseudo.js");
  return { catalogue: pseudoCatalogue(), names: {}, country: () => undefined };
};

/** Loaders by language. The last two are pseudo-languages for tests: English in brackets, longer, and once from right to left. */
const LOADERS: Readonly<Record<string, () => Promise<Language>>> = {
  uk: translated(
    () => import("./messages/uk.json"),
    () => import("../../geodata/names/uk.json"),
  ),
  fr: translated(
    () => import("./messages/fr.json"),
    () => import("../../geodata/names/fr.json"),
  ),
  de: translated(
    () => import("./messages/de.json"),
    () => import("../../geodata/names/de.json"),
  ),
  pl: translated(
    () => import("./messages/pl.json"),
    () => import("../../geodata/names/pl.json"),
  ),
  "en-XB": pseudo,
  "ar-XB": pseudo,
};

const loaded = new Map<string, Language>();

/** The language of a BCP 47 tag; `undefined` if the tag is invalid or the language has no translation. */
export function languageOf(tag: string): string | undefined {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  const { language, region } = locale;
  if (region === "XB") return Object.hasOwn(LOADERS, `${language}-XB`) ? `${language}-XB` : undefined;
  return LANGUAGES.find((known) => known === language);
}

/** The loaded language of a tag; `undefined` for English, which needs no loading, and for others until they are loaded. */
export function loadedLanguage(tag: string): Language | undefined {
  return loaded.get(languageOf(tag) ?? "");
}

/** Whether the texts of a tag's language are available, or there is nothing to load. */
export function isReady(tag: string): boolean {
  const language = languageOf(tag);
  return language === undefined || !Object.hasOwn(LOADERS, language) || loaded.has(language);
}

/**
 * Loads a tag's language, once; until then, and if there is no translation, `wordsFor` gives English. Rejects if a file fails
 * to load; the next call tries again.
 */
export async function loadLanguage(tag: string): Promise<void> {
  const language = languageOf(tag) ?? "en";
  const load = LOADERS[language];
  if (load && !loaded.has(language)) loaded.set(language, await load());
}

/**
 * Loads a tag's language with the longer texts of the data, once. What has to be shown with the first view needs
 * `loadLanguage` alone. Rejects like it; a language whose texts are missing still speaks, with those texts in English.
 */
export async function loadTexts(tag: string): Promise<void> {
  await loadLanguage(tag);
  const language = languageOf(tag) ?? "en";
  if (loaded.get(language)?.texts || !Object.hasOwn(TEXTS, language)) return;
  const texts = await TEXTS[language]?.();
  const known = loaded.get(language);
  // Another object, by which words made without the texts are known to be out of date.
  if (known && texts) loaded.set(language, { ...known, texts });
}

/** Whether the longer texts of a tag's language are loaded too, or there are none. */
export function hasTexts(tag: string): boolean {
  const language = languageOf(tag) ?? "en";
  return !Object.hasOwn(TEXTS, language) || loaded.get(language)?.texts !== undefined;
}

const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Which way the script of a locale runs. */
export function directionOf(tag: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.has(script ?? "") ? "rtl" : "ltr";
}
