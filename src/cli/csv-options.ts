import { extname } from "node:path";
import { type CsvForm, PLAIN_CSV, spreadsheetCsv } from "../coverage/ledger/csv-cell.js";
import { loadTexts } from "../scene/languages.js";
import { type Words, wordsFor } from "../scene/words.js";
import { type Arguments, localeOf, oneOf, UsageError } from "./options.js";

/** Whose decimal comma `--csv excel` has without `--locale`: a spreadsheet of an English-speaking country opens plain CSV. */
const USUAL_LOCALE = "de";

/** How a table is written as CSV. */
export interface CsvChoice {
  readonly form: CsvForm;
  readonly table: "all" | "cities";
  /** The language of a table's head where it is not fixed. */
  readonly words: Words;
}

/**
 * What `--csv`, `--table` and `--locale` ask for: the form for programs, unless `--csv excel` or `--locale` asks for one that a
 * spreadsheet opens. Throws a {@link UsageError} on a bad value.
 */
export async function csvChoice({ values }: Arguments): Promise<CsvChoice> {
  const locale = localeOf(values.locale);
  const usual = values.locale === undefined ? "plain" : "excel";
  const isPlain = oneOf("csv", values.csv, ["plain", "excel"], usual) === "plain";
  const table = oneOf("table", values.table, ["all", "cities"], "all");
  if (isPlain) return { form: PLAIN_CSV, table, words: wordsFor() };
  await loadTexts(locale);
  return { form: spreadsheetCsv(values.locale === undefined ? USUAL_LOCALE : locale), table, words: wordsFor(locale) };
}

/**
 * The format of `--format`, else that of the output's ending, else CSV if an option asks for a form of it, else `usual`.
 * Throws a {@link UsageError} on a bad one, or on options for CSV together with another format.
 */
export function formatOf<T extends string>({ values }: Arguments, formats: readonly T[], usual: T): T {
  const asked = (["csv", "table"] as const).find((name) => values[name] !== undefined);
  const ending = extname(values.output ?? "")
    .slice(1)
    .toLowerCase();
  const found = formats.find((format) => format === ending) ?? (asked && formats.find((format) => format === "csv"));
  const format = oneOf("format", values.format, formats, found ?? usual);
  if (asked && format !== "csv")
    throw new UsageError(`--${asked} "${values[asked]}": only for CSV, but the format is ${format}`);
  return format;
}
