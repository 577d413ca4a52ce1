import { NAME_LANGUAGES, type NameFacts, type NameLanguage } from "../geodata/build/names.js";
import { isText, shownTexts, type TextFacts } from "../geodata/build/texts.js";
import type { Dataset } from "../src/model/dataset.js";
import { countryName } from "../src/scene/country-names.js";
import type { Catalogue } from "../src/scene/message.js";

/** What the translations of names and texts are compared with. */
export interface Translated {
  readonly dataset: Dataset;
  readonly names: NameFacts;
  readonly texts: Readonly<Record<NameLanguage, TextFacts>>;
  /** English messages; those that begin with `=` are texts of the data. */
  readonly english: Catalogue;
}

/** A text of the shipped data without a translation, or a translation of what is no longer in it. */
export interface TextFinding {
  readonly kind: "missing" | "stale" | "empty";
  /** `names.json` or a language. */
  readonly where: string;
  readonly text: string;
}

/**
 * Texts of the data that a language lacks, and names and translations that the data has no use for. Names of states come
 * from `Intl`.
 */
export function checkTexts({ dataset, names, texts, english }: Translated): TextFinding[] {
  const states = new Set(dataset.contributors.filter(({ id }) => countryName(id, "en")).map(({ name }) => name));
  const shown = new Set(shownTexts(dataset));
  const named = new Set([...names.rows.map(({ en }) => en), ...names.unchanged]);
  const needed = [...shown].filter((text) => !named.has(text) && !states.has(text) && !(`=${text}` in english));
  const wanted = new Set(needed);
  const emptyNames = names.rows.flatMap((row) =>
    NAME_LANGUAGES.filter((language) => row[language].trim() === "").map(
      (language): TextFinding => ({ kind: "empty", where: `names.json, ${language}`, text: row.en }),
    ),
  );
  return [
    ...[...named]
      // NATO is not the name of a record: the program itself says it.
      .filter((name) => isText(name) && name !== "NATO" && !shown.has(name))
      .map((text): TextFinding => ({ kind: "stale", where: "names.json", text })),
    ...emptyNames,
    ...NAME_LANGUAGES.flatMap((language): TextFinding[] => {
      const own = texts[language];
      return [
        ...needed
          .filter((text) => !Object.hasOwn(own, text))
          .map((text): TextFinding => ({ kind: "missing", where: language, text })),
        ...Object.entries(own)
          .filter(([, text]) => text.trim() === "")
          .map(([text]): TextFinding => ({ kind: "empty", where: language, text })),
        ...Object.keys(own)
          .filter((text) => !wanted.has(text))
          .map((text): TextFinding => ({ kind: "stale", where: language, text })),
      ];
    }),
  ];
}
