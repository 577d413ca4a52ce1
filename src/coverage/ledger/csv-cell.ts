export type CsvCell = string | number | null;

/** A sign that starts a formula, of either width, even after characters that some programs trim; or a tab or line break. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A cell in RFC 4180 form, empty for `null`. Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function cellOf(value: CsvCell): string {
  if (typeof value === "number" || value === null) return String(value ?? "");
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
