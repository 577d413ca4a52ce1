import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The languages that names are shown in, apart from English. */
export const NAME_LANGUAGES = ["uk", "fr", "de", "pl"] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/**
 * A name in all languages. With `geonames`, the forms are GeoNames' alternate names of that id, except those that `hand`
 * gives a reason for; without it, all forms are ours.
 */
export interface NameRow extends Readonly<Record<NameLanguage, string>> {
  readonly id: string;
  readonly en: string;
  readonly geonames?: number;
  readonly hand?: Partial<Readonly<Record<NameLanguage, string>>>;
  /** Why a form was chosen where several are in use. */
  readonly why?: string;
}

/** `sources/names.json`; `unchanged` are designations and foreign proper names that stay as they are in every language. */
export interface NameFacts {
  readonly rows: readonly NameRow[];
  readonly unchanged: readonly string[];
}

export const readNames = (): NameFacts =>
  JSON.parse(readFileSync(fileURLToPath(new URL("../sources/names.json", import.meta.url)), "utf8"));

/**
 * The names of one language by the English ones, one a line; those that stay as they are too, so
 * that they do not count as untranslated. Throws on a name with two forms.
 */
export function namesIn(language: NameLanguage, { rows, unchanged }: NameFacts): string {
  const names = new Map(unchanged.map((name) => [name, name]));
  for (const row of rows) {
    const known = names.get(row.en);
    if (known !== undefined && known !== row[language])
      throw new Error(`${row.id}: ${language}: ${row.en} is both ${known} and ${row[language]}`);
    names.set(row.en, row[language]);
  }
  return `${JSON.stringify(Object.fromEntries(names), null, 1)}\n`;
}
