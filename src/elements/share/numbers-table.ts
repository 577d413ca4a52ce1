import { type CsvCell, type CsvForm, cellText, csvOf } from "../../coverage/ledger/csv-cell.js";
import type { Ledger } from "../../coverage/ledger/schema.js";
import { escapeXml } from "../../figure/xml.js";
import { citiesTable } from "../../scene/cities-csv.js";
import type { Words } from "../../scene/words.js";

type Table = readonly (readonly CsvCell[])[];
export type Decimal = CsvForm["decimal"];

/** What a table for a spreadsheet may have a row for; the first row is the head. */
const TABLES = { cities: citiesTable } as const satisfies Record<string, (ledger: Ledger, words: Words) => Table>;
export type NumberRows = keyof typeof TABLES;

/** A table of a ledger's numbers in the two forms in which a spreadsheet takes it from the clipboard. */
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

/** The numbers of a ledger for pasting, without separators of thousands; units are in the head. */
export function pastedTable(rows: NumberRows, ledger: Ledger, words: Words, decimal: Decimal): PastedTable {
  const table = TABLES[rows](ledger, words);
  const text = csvOf(table, { separator: "\t", decimal, mark: false });
  return { text, html: htmlTable(table, decimal), count: table.length - 1 };
}
