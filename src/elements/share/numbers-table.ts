import { type CsvCell, type CsvForm, cellText, csvOf } from "../../coverage/ledger/csv-cell.js";
import { escapeXml } from "../../figure/xml.js";

export type Table = readonly (readonly CsvCell[])[];
export type Decimal = CsvForm["decimal"];

/** A table of numbers in the two forms in which a spreadsheet takes it from the clipboard. */
export interface PastedTable {
  /** Cells separated by tabs. */
  readonly text: string;
  readonly html: string;
  /** Number of rows without the head. */
  readonly count: number;
}

/**
 * The decimal sign of a locale; by default the browser's, which a reader's spreadsheet most likely has too: one with commas
 * takes "1.5" for a date.
 */
export function decimalOf(locale?: string): Decimal {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}

function htmlTable([head = [], ...rows]: Table, decimal: Decimal): string {
  const row = (cells: readonly CsvCell[], name: "th" | "td") =>
    `<tr>${cells.map((cell) => `<${name}>${escapeXml(cellText(cell, { decimal }))}</${name}>`).join("")}</tr>`;
  return `<table><thead>${row(head, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

/** A table for pasting, its head in the first row; without separators of thousands. */
export function pastedTable(table: Table, decimal: Decimal): PastedTable {
  const text = csvOf(table, { separator: "\t", decimal, mark: false });
  return { text, html: htmlTable(table, decimal), count: table.length - 1 };
}
