import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { ledgerToCsv } from "../../src/coverage/ledger/csv.js";
import { ledgerToMarkdown } from "../../src/coverage/ledger/markdown.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const ledger = computeLedger(dataset, DEFAULT_STATE);
const hostile = {
  ...ledger,
  area: { ...ledger.area, name: '=HYPERLINK("http://x"),"a"' },
  stations: ledger.stations.map((row) => ({ ...row, name: "<img src=x>|[a](javascript:b)\n# c" })),
};

describe("the ledger as CSV", () => {
  it("has six fields a line and every number of the ledger", () => {
    const lines = ledgerToCsv(ledger).split("\r\n");
    expect(lines[0]).toBe("section,id,name,measure,value,unit");
    expect(lines.at(-1)).toBe("");
    expect(lines).toContain(`coverage,with,,area,${ledger.with.areaKm2},km2`);
    expect(lines).toContain(`method,area,,sample points,${ledger.method.samplePoints},`);
    for (const { name, iso, population } of ledger.cities)
      expect(lines).toContain(`city,${iso},${name},population,${population},people`);
  });

  it("quotes what needs it and defuses formulas", () => {
    expect(ledgerToCsv(hostile)).toContain(`area,UKR,"'=HYPERLINK(""http://x""),""a""",area,`);
  });
});

describe("the ledger as Markdown", () => {
  it("says that it is notional, and has each part", () => {
    const text = ledgerToMarkdown(ledger);
    expect(text).toContain(`Notional: rests on ${ledger.assumptions.length} assumptions.`);
    for (const heading of [
      "What is seen",
      "Watchers",
      "Stations",
      "Providers",
      "Cities",
      "Method",
      "Assumptions",
      "Sources",
    ])
      expect(text).toContain(`\n## ${heading}\n`);
  });

  it("keeps assumptions exact", () => {
    const row = ledger.assumptions.find(({ id }) => id === "range-tolerance");
    expect(ledgerToMarkdown(ledger)).toContain(`| ${row?.label} | ${row?.value} | ${row?.low} | ${row?.high} |`);
  });

  it("leaves no markup of names alive", () => {
    const text = ledgerToMarkdown(hostile);
    expect(text).not.toContain("<img");
    expect(text).not.toContain("[a](");
    expect(text).not.toContain("\n# c");
  });
});
