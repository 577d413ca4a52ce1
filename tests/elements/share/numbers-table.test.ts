import { describe, expect, it } from "vitest";
import { decimalOf, pastedTable } from "../../../src/elements/share/numbers-table.js";
import { citiesTable } from "../../../src/scene/cities-csv.js";
import type { Ledger } from "../../../src/scene/ledger-text.js";
import { wordsFor } from "../../../src/scene/words.js";

const range = (value: number) => ({ value, low: value - 0.5, high: value + 0.5 });
const city = (name: string) => ({
  name,
  iso: "UKR",
  lon: 30.52,
  lat: 50.45,
  people: 2_967_360,
  hoursWith: range(18.5),
  hoursWithout: range(3.25),
  longestGapWithH: 2,
  longestGapWithoutH: null,
  warningMin: null,
});
const ledger = (...names: string[]) => ({ cities: names.map(city) }) as unknown as Ledger;
const words = wordsFor();

describe("numbers for a spreadsheet", () => {
  it("have one row a city, units in the head, and no separators of thousands", () => {
    const { text, count } = pastedTable(citiesTable(ledger("Kyiv", "Lviv"), words), ".");
    const rows = text
      .replace(/\r\n$/, "")
      .split("\r\n")
      .map((row) => row.split("\t"));
    expect([count, rows.length]).toEqual([2, 3]);
    expect(rows[0]).toContain("Hours a day with US ISR");
    expect(rows[1]?.slice(0, 8)).toEqual(["Kyiv", "UKR", "30.52", "50.45", "2967360", "18.5", "18", "19"]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it("have the decimal sign that the reader's spreadsheet has", () => {
    expect(pastedTable(citiesTable(ledger("Kyiv"), words), ",").text).toContain("\t18,5\t18\t19\t3,25\t");
    expect(["en-GB", "de", "uk", "de-CH"].map((locale) => decimalOf(locale))).toEqual([".", ",", ",", "."]);
  });

  it("are an HTML table too, with the same cells", () => {
    const { text, html } = pastedTable(citiesTable(ledger("Kyiv", "Lviv"), words), ",");
    const cells = [...html.matchAll(/<t[hd]>([^<]*)<\/t[hd]>/g)].map(([, cell]) => cell);
    expect(cells).toEqual(text.replace(/\r\n$/, "").split(/\t|\r\n/));
  });

  it("run nothing: neither a formula nor a tab nor a tag in a name", () => {
    const { text, html } = pastedTable(
      citiesTable(ledger('=HYPERLINK("x")', "a\tb\nc", "<img onerror=x>"), words),
      ".",
    );
    expect(text).toContain(`"'=HYPERLINK(""x"")"\t`);
    expect(text.split("\r\n")).toHaveLength(5);
    expect(
      text
        .split("\r\n")
        .slice(0, 4)
        .every((row) => row.split("\t").length === 16),
    ).toBe(true);
    expect(html).toContain("<td>&#39;=HYPERLINK(&quot;x&quot;)</td>");
    expect(html).not.toContain("<img");
  });
});
