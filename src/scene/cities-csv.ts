import { type CsvCell, type CsvForm, csvOf, PLAIN_CSV } from "../coverage/ledger/csv-cell.js";
import type { Ledger, LedgerRange } from "../coverage/ledger/schema.js";
import ENGLISH from "./messages/csv.en.json" with { type: "json" };
import type { Words } from "./words.js";

type City = Ledger["cities"][number];
type Column = Exclude<keyof typeof ENGLISH, "csv.low" | "csv.high">;

/** A column with one number, or with a value and its 5th and 95th percentile. */
const COLUMNS: readonly (readonly [Column, (city: City, words: Words) => CsvCell | LedgerRange, "range"?])[] = [
  ["csv.city", ({ name }, words) => words.data(name)],
  ["csv.country", ({ iso }) => iso],
  ["csv.longitude", ({ lon }) => lon],
  ["csv.latitude", ({ lat }) => lat],
  ["csv.people", ({ people }) => people],
  ["csv.hoursWith", ({ hoursWith }) => hoursWith, "range"],
  ["csv.hoursWithout", ({ hoursWithout }) => hoursWithout, "range"],
  ["csv.gapWith", ({ longestGapWithH }) => longestGapWithH],
  ["csv.gapWithout", ({ longestGapWithoutH }) => longestGapWithoutH],
  ["csv.warning", ({ warningMin }) => warningMin, "range"],
];

/**
 * The cities of a ledger as a wide table, one row a city below a head; head and names are in the language of
 * `words`. A gap or warning that does
 * not exist, because nobody watches, is an empty cell.
 */
export function citiesTable({ cities }: Ledger, words: Words): readonly (readonly CsvCell[])[] {
  const say = (key: keyof typeof ENGLISH, column = ""): string => words.find(key, { column }, ENGLISH) ?? key;
  const head = COLUMNS.flatMap(([key, , range]) => {
    const title = say(key);
    return range ? [title, say("csv.low", title), say("csv.high", title)] : [title];
  });
  const rowOf = (city: City): CsvCell[] =>
    COLUMNS.flatMap(([, of, range]): CsvCell[] => {
      const value = of(city, words);
      if (typeof value === "object" && value !== null) return [value.value, value.low, value.high];
      return range ? [value, null, null] : [value];
    });
  return [head, ...cities.map(rowOf)];
}

/**
 * The table of a ledger's cities in CSV.
 *
 * @param form for programs by default; `spreadsheetCsv("de")` gives semicolons and decimal commas
 */
export const citiesToCsv = (ledger: Ledger, words: Words, form: CsvForm = PLAIN_CSV): string =>
  csvOf(citiesTable(ledger, words), form);
