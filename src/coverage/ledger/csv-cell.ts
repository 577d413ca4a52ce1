export type CsvCell = string | number | null;

/** Signs that begin a formula, of either width, also behind what some programs trim; and tabs and line breaks. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A cell in RFC 4180 form; `null` gives an empty one, and text that a spreadsheet would run is given an apostrophe. */
export function cellOf(value: CsvCell): string {
  if (typeof value === "number" || value === null) return String(value ?? "");
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
