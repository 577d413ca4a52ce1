import type { AreaRow, AreasLedger } from "../coverage/ledger/areas-schema.js";
import type { CsvCell } from "../coverage/ledger/csv-cell.js";
import type { LedgerRange } from "../coverage/ledger/schema.js";
import { type OblastKey, oblastSentence, sayOblast, sayUnits, unitName } from "./kinds/oblast-words.js";
import { hoursText, rangeText } from "./range-text.js";
import type { Words } from "./words.js";

/** A column of the table of oblasts: its head, the value that it is sorted by, and how that is printed. */
export interface OblastColumn {
  readonly id: "name" | "with" | "without" | "fall" | "lost" | "people";
  readonly value: (row: AreaRow, words: Words) => string | number;
  readonly print: (row: AreaRow, words: Words) => string;
  /** The number with its range, where it has one. */
  readonly range?: (row: AreaRow) => LedgerRange;
}

/** Hours a day that an oblast loses without US ISR, on average over its ground. */
export const fallOf = ({ hours }: AreaRow): number => Math.round((hours.with.value - hours.without.value) * 100) / 100;

/** Hours for little room: `≤ 20 (5.1–22)` where they rest on a horizon. */
const hoursOf = (range: LedgerRange, atMost: boolean, words: Words): string =>
  (atMost && range.value > 0 ? "≤\u00a0" : "") + hoursText(range, words);

/** The columns of the table, in their order. */
export const OBLAST_COLUMNS: readonly OblastColumn[] = [
  { id: "name", value: unitName, print: unitName },
  {
    id: "with",
    value: ({ hours }) => hours.with.value,
    range: ({ hours }) => hours.with,
    print: ({ hours, atMost }, words) => hoursOf(hours.with, atMost, words),
  },
  {
    id: "without",
    value: ({ hours }) => hours.without.value,
    range: ({ hours }) => hours.without,
    print: ({ hours, atMost }, words) => hoursOf(hours.without, atMost, words),
  },
  {
    id: "fall",
    value: fallOf,
    print: (row, words) => hoursText({ value: fallOf(row), low: null, high: null }, words),
  },
  {
    id: "lost",
    value: ({ lost }) => lost.percent.value,
    range: ({ lost }) => lost.percent,
    print: ({ lost }, words) => rangeText(lost.percent, words),
  },
  { id: "people", value: ({ people }) => people, print: ({ people }, words) => words.number(people) },
];

/** The head of a column; `own` is the name of the layer whose areas the rows are, unless they are oblasts. */
export const columnTitle = ({ id }: OblastColumn, words: Words, own?: string): string =>
  id === "name"
    ? sayUnits(words, "oblast.column.name", own)
    : sayOblast(words, `oblast.column.${id}` satisfies OblastKey);

/**
 * A ledger by unit as rows for a spreadsheet, the first of them the head, the last the total of oblasts: code, then the columns,
 * numbers as numbers, and after each number with a range its 5th and 95th percentile. An average that rests on a horizon is an
 * upper bound; its hours are those of the bound. `own` as in {@link columnTitle}.
 */
export function oblastsTable({ areas, total, method }: AreasLedger, words: Words, own?: string): CsvCell[][] {
  const ends = ({ range }: OblastColumn) => (range && method.draws > 0 ? (["low", "high"] as const) : []);
  const head = OBLAST_COLUMNS.flatMap((column) => {
    const title = columnTitle(column, words, own);
    return [title, ...ends(column).map((end) => `${title} (${end === "low" ? 5 : 95}%)`)];
  });
  const cells = (row: AreaRow): CsvCell[] => [
    row.id,
    ...OBLAST_COLUMNS.flatMap((column): CsvCell[] => [
      column.value(row, words),
      ...ends(column).map((end) => column.range?.(row)[end] ?? null),
    ]),
  ];
  const last = total ? [cells({ ...total, name: totalName(total, words) })] : [];
  return [[own === undefined ? "ISO 3166-2" : "id", ...head], ...areas.map(cells), ...last];
}

/** The name of the row below all others: "All of them: Ukraine". */
export const totalName = ({ id, name }: AreaRow, words: Words): string =>
  sayOblast(words, "oblast.total", { area: words.country(id, name) });

/** How the numbers are measured, and how far the ledger of Ukraine is from their total; empty without one. */
export function methodNote({ method: { sample }, total }: AreasLedger, words: Words): string {
  if (!sample || !total) return "";
  return sayOblast(words, "oblast.method", {
    area: words.country(total.id, total.name),
    points: sample.points,
    share: words.number(sample.percentOfArea, 3),
    percent: words.number(sample.percentOfMeasure, 1),
  });
}

/** Rows in the order of a column, largest or first in the alphabet first; `turned` the other way round. */
export function sortedBy(
  rows: readonly AreaRow[],
  { value }: OblastColumn,
  turned: boolean,
  words: Words,
): readonly AreaRow[] {
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "string" ? a.localeCompare(String(b), words.locale) : Number(b) - a;
  return [...rows].sort(
    (a, b) => (turned ? -1 : 1) * compare(value(a, words), value(b, words)) || (a.id < b.id ? -1 : 1),
  );
}

/** "In Sumy oblast, …" of the unit that loses most hours without US ISR; that none loses any, if so. `own` as in {@link columnTitle}. */
export function largestFall({ areas, domain }: AreasLedger, words: Words, own?: string): string {
  const [first, second] = [...areas].sort((a, b) => fallOf(b) - fallOf(a));
  if (!first || fallOf(first) <= 0) return sayUnits(words, "oblast.noFall", own);
  const sentence = oblastSentence(first, domain, words);
  // Two that lose as much as printed: neither is said to lose most.
  const printed = (row: AreaRow | undefined) => (row ? fallOf(row).toFixed(1) : "");
  return printed(first) === printed(second) ? sentence : `${sentence} ${sayUnits(words, "oblast.most", own)}`;
}
