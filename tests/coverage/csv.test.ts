import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDiff } from "../../src/coverage/ledger/compute-diff.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { ledgerToCsv } from "../../src/coverage/ledger/csv.js";
import { csvOf, PLAIN_CSV, spreadsheetCsv } from "../../src/coverage/ledger/csv-cell.js";
import { diffToCsv } from "../../src/coverage/ledger/diff-csv.js";
import { diffToMarkdown } from "../../src/coverage/ledger/diff-markdown.js";
import { ledgerToMarkdown } from "../../src/coverage/ledger/markdown.js";
import { quote } from "../../src/model/problem.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { citiesToCsv } from "../../src/scene/cities-csv.js";
import { loadLanguage } from "../../src/scene/languages.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { PAYLOADS } from "../injection-payloads.js";

const options = { draws: 20, gridPoints: 2500 };
const ledger = computeLedger(dataset, DEFAULT_STATE, options);
const diff = computeDiff(dataset, { ...DEFAULT_STATE, objections: ["HUN"] }, DEFAULT_STATE, options);
const german = spreadsheetCsv("de");

/** Reads CSV as spreadsheets do: a cell ends at any of the separators, and a quote counts only where a cell starts. */
function cellsOf(csv: string, separators: string): string[][] {
  const rows: string[][] = [];
  let [row, at] = [[] as string[], csv.startsWith("\ufeff") ? 1 : 0];
  while (at < csv.length) {
    let cell = "";
    if (csv[at] === '"') {
      for (at++; at < csv.length && (csv[at] !== '"' || csv[at + 1] === '"'); at++) {
        cell += csv[at];
        if (csv[at] === '"') at++;
      }
      at++;
    }
    for (; at < csv.length && !separators.includes(csv[at] as string) && !/[\r\n]/.test(csv[at] as string); at++)
      cell += csv[at];
    row.push(cell);
    if (separators.includes(csv[at] ?? "\n")) at++;
    else {
      while (at < csv.length && /[\r\n]/.test(csv[at] as string)) at++;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell);

describe("the form of CSV", () => {
  it("is that of a language's spreadsheets", () => {
    const said = (locale: string) => Object.values(spreadsheetCsv(locale)).slice(0, 2).join(" ");
    for (const locale of ["de", "fr", "pl", "uk", "de-AT", "en-ZA"]) expect(said(locale), locale).toBe("; ,");
    for (const locale of ["en", "en-GB", "en-US"]) expect(said(locale), locale).toBe(", .");
    expect(said("de-CH")).toBe("; .");
    expect(() => spreadsheetCsv("!!")).toThrow(RangeError);
  });

  it("has the same cells in German as for programs, with decimal commas and a byte-order mark", () => {
    for (const [plain, sheet] of [
      [ledgerToCsv(ledger), ledgerToCsv(ledger, german)],
      [diffToCsv(diff), diffToCsv(diff, german)],
    ] as const) {
      expect(plain.startsWith("section,id,name,measure,value,low,high,unit\r\n")).toBe(true);
      expect(sheet.startsWith("\ufeffsection;id;name;measure;value;low;high;unit\r\n")).toBe(true);
      const number = (cell: string) => (/^-?\d+,\d+$/.test(cell) ? cell.replace(",", ".") : cell);
      expect(cellsOf(sheet, ";").map((row) => row.map(number))).toEqual(cellsOf(plain, ","));
    }
    const { value, low, high } = ledger.average.with.percent;
    expect(value % 1).not.toBe(0);
    const comma = (n: number | null) => String(n).replace(".", ",");
    expect(ledgerToCsv(ledger, german)).toContain(
      `\naverage;with;;share;${comma(value)};${comma(low)};${comma(high)};%\r\n`,
    );
  });

  it("keeps numbers below zero numbers", () => {
    expect(csvOf([[-1.5, "-1.5", "−1"]], german)).toBe("\ufeff-1,5;'-1.5;−1\r\n");
    expect(csvOf([[-1.5, 1e-7, null]], PLAIN_CSV)).toBe("-1.5,1e-7,\r\n");
    expect(csvOf([[1e21, -1.5e-7]], german)).toBe("\ufeff1e+21;-1,5e-7\r\n");
  });
});

describe("text in a cell", () => {
  const PIECES = [
    "=",
    "+",
    "-",
    "@",
    "＝",
    ";",
    ",",
    "\t",
    "\r",
    "\n",
    '"',
    "'",
    " ",
    "\u00a0",
    "\u200b",
    "\u202e",
    "a",
    "1",
    "cmd|",
  ];

  it("is never a formula, whichever separator a spreadsheet goes by", () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join("")),
      fc.constantFrom(...PAYLOADS, "a;=1+1", "a\t=1+1", 'a;"=1+1"', "a;\t@x", "a, -2+3", "\r=1", '"=1+1"'),
    );
    fc.assert(
      fc.property(text, text, (one, two) => {
        for (const form of [PLAIN_CSV, german]) {
          const csv = csvOf([["id", one, 1.5, two]], form);
          for (const separators of [",", ";", "\t", ",;\t", "|"])
            expect(cellsOf(csv, separators).flat().filter(isFormula), `${separators} ${JSON.stringify(csv)}`).toEqual(
              [],
            );
          // The right reader, and one that goes by all separators at once, see its own cells.
          expect(cellsOf(csv, form.separator)[0]).toHaveLength(4);
          if (form === PLAIN_CSV) expect(cellsOf(csv, ",;\t")[0]).toHaveLength(4);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("shows control and direction signs as codes, as Markdown and messages do", () => {
    const name = "A\u202eB\u200fC\u2066D\u0007E\u009bF\u061cG";
    const shown = "A\\u202eB\\u200fC\\u2066D\\u0007E\\u009bF\\u061cG";
    const named = { ...ledger, area: { ...ledger.area, name } };
    for (const csv of [ledgerToCsv(named), ledgerToCsv(named, german)]) expect(csv).toContain(shown);
    expect(ledgerToMarkdown(named)).toContain(`# Coverage of ${shown.replaceAll("\\", "\\\\")}\n`);
    expect(diffToMarkdown({ ...diff, area: { ...diff.area, name } })).toContain(shown.replaceAll("\\", "\\\\"));
    expect(quote(name)).toBe(`"${shown}"`);
    expect(quote("Zürich, Київ, नमस्ते")).toBe('"Zürich, Київ, नमस्ते"');
  });
});

describe("the cities as a wide table", () => {
  it("have one row each, in order, with every number of the ledger", () => {
    const [head = [], ...rows] = cellsOf(citiesToCsv(ledger, wordsFor()), ",");
    expect(head.slice(0, 7)).toEqual([
      "City",
      "Country (ISO code)",
      "Longitude (degrees)",
      "Latitude (degrees)",
      "People (pre-war)",
      "Hours a day with US ISR",
      "Hours a day with US ISR (5th percentile)",
    ]);
    expect(new Set(head).size).toBe(head.length);
    expect(rows.map(([name]) => name)).toEqual(ledger.cities.map(({ name }) => name));
    for (const [index, city] of ledger.cities.entries()) {
      const { iso, lon, lat, people, hoursWith, hoursWithout, longestGapWithH, longestGapWithoutH, warningMin } = city;
      const ranges = [hoursWith, hoursWithout].flatMap(({ value, low, high }) => [value, low, high]);
      const warning = warningMin ? [warningMin.value, warningMin.low, warningMin.high] : [null, null, null];
      const numbers = [lon, lat, people, ...ranges, longestGapWithH, longestGapWithoutH, ...warning];
      expect(rows[index]).toEqual([city.name, iso, ...numbers.map((number) => String(number ?? ""))]);
    }
  });

  it("are in the reader's language, with decimal commas", async () => {
    await loadLanguage("de");
    const [head = [], first = []] = cellsOf(citiesToCsv(ledger, wordsFor("de"), german), ";");
    expect(head[0]).toBe("Stadt");
    expect(head).toHaveLength(16);
    expect(first[2]).toBe(String(ledger.cities[0]?.lon).replace(".", ","));
  });

  it("leave what does not exist empty", () => {
    const signals = computeLedger(dataset, { ...DEFAULT_STATE, domain: "signals" }, { ...options, draws: 0 });
    const [, row = []] = cellsOf(citiesToCsv(signals, wordsFor()), ",");
    expect([row[6], row[7], ...row.slice(13)]).toEqual(["", "", "", "", ""]);
  });
});
