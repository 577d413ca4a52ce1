import { plainSigns } from "../../model/plain-signs.js";

export type CsvCell = string | number | null;

/** How a table is written as CSV: for programs, or for a spreadsheet in some language. */
export interface CsvForm {
  readonly separator: "," | ";" | "\t";
  readonly decimal: "." | ",";
  /** Whether a byte-order mark comes first, without which Excel takes UTF-8 for an old encoding. */
  readonly mark: boolean;
}

/** For programs (RFC 4180): comma, decimal point, no byte-order mark. */
export const PLAIN_CSV: CsvForm = { separator: ",", decimal: ".", mark: false };

/**
 * The form that a spreadsheet in a language opens with numbers as numbers, such as semicolon and decimal comma for `de`. A
 * locale that `Intl` does not know throws a RangeError.
 */
export function spreadsheetCsv(locale: string): CsvForm {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  // Swiss German has a decimal point, but its lists are separated by semicolons all the same.
  const separator = decimal === "," || new Intl.Locale(locale).language !== "en" ? ";" : ",";
  return { separator, decimal, mark: true };
}

const SIGN = "[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
/**
 * Before a sign that starts a formula, of either width: the start of a cell, also after characters that some programs trim; or
 * a comma, semicolon or bar, where a program that separates cells by it starts a cell.
 */
const FORMULA = new RegExp(`(^[\\s\\p{C}"]*|[,;|][\\s\\p{C}"]*)(?=${SIGN})`, "gu");

/** A cell as a spreadsheet shows it: no text of it is run as a formula. */
export function cellText(value: CsvCell, { decimal }: Pick<CsvForm, "decimal">): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value).replace(".", decimal) : plainSigns(value).replace(FORMULA, "$1'");
}

function cellOf(value: CsvCell, form: CsvForm): string {
  const safe = cellText(value, form);
  if (typeof value === "number") return safe;
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV, with CRLF. Text that a spreadsheet would run as a formula gets an apostrophe before it, control and direction
 * signs are written as their codes (`\u202e`), and text with a comma or semicolon is quoted, whichever separates the cells.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], form: CsvForm): string {
  const lines = rows.map((row) => row.map((cell) => cellOf(cell, form)).join(form.separator));
  return `${form.mark ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}
