/** The languages of a glossary's last column, in its order. */
export const GLOSSARY_LANGUAGES = ["de", "fr", "pl", "uk"] as const;

/** One term of docs/glossary.md. Empty strings and lists where the table has a dash. */
export interface GlossaryEntry {
  readonly term: string;
  /** As Markdown: code between backticks, titles between asterisks. */
  readonly meaning: string;
  readonly field: string;
  /** Identifiers and values of `src`. */
  readonly code: readonly string[];
  /** How the interface says it, in the order of {@link GLOSSARY_LANGUAGES}. */
  readonly translations: readonly string[];
}

/** A heading of the glossary with its terms. */
export interface GlossarySection {
  readonly title: string;
  readonly entries: readonly GlossaryEntry[];
}

const unlessDash = (text: string): string => (text === "–" ? "" : text);

function entryOf(line: string): GlossaryEntry {
  const cells = line.split("|").slice(1, -1);
  if (cells.length !== 5) throw new Error(`docs/glossary.md: expected 5 cells, got ${cells.length}: ${line}`);
  const [term = "", meaning = "", field = "", code = "", translations = ""] = cells.map((cell) => cell.trim());
  return {
    term,
    meaning,
    field: unlessDash(field),
    code: [...code.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    translations: unlessDash(translations) ? translations.split(";").map((word) => word.trim()) : [],
  };
}

/** The sections of docs/glossary.md from its text. Throws on a row without five cells, quoting it. */
export function readGlossary(markdown: string): GlossarySection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return {
        title: title.trim(),
        entries: lines
          .filter((line) => line.startsWith("|"))
          .slice(2)
          .map(entryOf),
      };
    });
}
