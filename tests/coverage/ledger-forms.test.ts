import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { ledgerToCsv } from "../../src/coverage/ledger/csv.js";
import { ledgerToMarkdown } from "../../src/coverage/ledger/markdown.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const options = { draws: 40, gridPoints: 2500 };
const ledger = computeLedger(dataset, DEFAULT_STATE, options);
const signals = computeLedger(dataset, { ...DEFAULT_STATE, domain: "signals" }, { ...options, draws: 0 });
const hostile = {
  ...ledger,
  area: { ...ledger.area, name: '=HYPERLINK("http://x"),"a"' },
  stations: ledger.stations.map((row) => ({ ...row, name: "<img src=x>|[a](javascript:b)\n# c" })),
};

/** Every number of a ledger with its low and high, at any depth. */
function rangesIn(value: unknown): { value: number | null; low: number | null; high: number | null }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("low" in value && "high" in value && "value" in value && !("effect" in value)) return [value as never];
  return Object.values(value).flatMap(rangesIn);
}

describe("the ledger as CSV", () => {
  it("has eight fields a line and every number of the ledger, with its low and high", () => {
    const lines = ledgerToCsv(ledger).split("\r\n");
    expect(lines[0]).toBe("section,id,name,measure,value,low,high,unit");
    expect(lines.at(-1)).toBe("");
    const { value, low, high } = ledger.average.without.percent;
    expect(low).toBeLessThan(high as number);
    expect(lines).toContain(`average,without,,share,${value},${low},${high},%`);
    expect(lines).toContain(`method,area,,draws,40,,,`);
    expect(lines).toContain(`method,area,,seed,1,,,`);
    for (const { name, iso, people, hoursWith: hours } of ledger.cities) {
      expect(lines).toContain(`city,${iso},${name},"people, pre-war",${people},,,people`);
      expect(lines).toContain(`city,${iso},${name},hours with US ISR,${hours.value},${hours.low},${hours.high},h/day`);
    }
    const csv = lines.join("\n");
    const ranges = rangesIn(ledger);
    expect(ranges.length).toBeGreaterThan(100);
    for (const one of ranges) expect(csv).toContain(`,${one.value ?? ""},${one.low ?? ""},${one.high ?? ""},`);
    for (const { id, holders } of ledger.stations)
      for (const { fleet, provider, share } of holders) {
        expect(lines).toContain(`holder,${id},${fleet},provider,${provider},,,`);
        expect(lines).toContain(`holder,${id},${fleet},share of day,${share.value},${share.low},${share.high},share`);
      }
    for (const { id, effect } of ledger.assumptions)
      expect(csv).toMatch(new RegExp(`\nassumption,${id},.*,effect on an average,${effect},,,points\n`));
  });

  it("leaves low and high empty without draws", () => {
    const lines = ledgerToCsv(signals).split("\r\n");
    expect(lines).toContain(`average,with,,share,${signals.average.with.percent.value},,,%`);
    expect(lines).toContain("reach,atMost,,some reach is at most,true,,,");
    expect(lines.filter((line) => line.includes("warning"))).toEqual([]);
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
      "State",
      "What is watched",
      "What US ISR is worth",
      "Stations",
      "Providers",
      "Cities",
      "Method",
      "Assumptions",
      "Sources",
    ])
      expect(text).toContain(`\n## ${heading}\n`);
  });

  it("has a range beside its value", () => {
    const { value, low, high } = ledger.average.with.percent;
    expect(ledgerToMarkdown(ledger)).toContain(`| On average, with US ISR | ${value} (${low}–${high}) |`);
    expect(ledgerToMarkdown(signals)).toContain(`| On average, with US ISR | ${signals.average.with.percent.value} |`);
    expect(ledgerToMarkdown(signals)).toContain("the numbers are at most these");
  });

  it("keeps assumptions exact", () => {
    const row = ledger.assumptions.find(({ id }) => id === "published-range-factor") ?? ledger.assumptions[0];
    expect(ledgerToMarkdown(ledger)).toContain(`| ${row?.label} | ${row?.value} | ${row?.low} | ${row?.high} |`);
  });

  it("escapes markup in names", () => {
    const text = ledgerToMarkdown(hostile);
    expect(text).not.toContain("<img");
    expect(text).not.toContain("[a](");
    expect(text).not.toContain("\n# c");
  });
});
