import type { Assumption } from "../../model/quantity.js";
import { type CsvForm, csvOf, PLAIN_CSV } from "./csv-cell.js";
import { inline, table } from "./markdown-parts.js";
import type { Sensitivity } from "./sensitivity.js";

type Cell = string | number;

function rowsOf({ oneAtATime, indices }: Sensitivity, assumptions: readonly Assumption[]) {
  const ids = [...new Set([...oneAtATime, ...indices].map(({ id }) => id))];
  return ids.map((id) => {
    const { label = "", unit = "" } = assumptions.find((row) => row.id === id) ?? {};
    return {
      id,
      label,
      unit,
      swing: oneAtATime.find((row) => row.id === id),
      index: indices.find((row) => row.id === id),
    };
  });
}

/**
 * What moves a number, as CSV (RFC 4180, CRLF): one long table `section,id,name,measure,value,unit` like the ledger's. Text
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @param form for programs by default; `spreadsheetCsv("de")` gives semicolons and decimal commas
 */
export function sensitivityToCsv(
  found: Sensitivity,
  assumptions: readonly Assumption[],
  form: CsvForm = PLAIN_CSV,
): string {
  const { measure, value, p5, p50, p95, draws, seed, claim } = found;
  const rows: Cell[][] = [
    ["section", "id", "name", "measure", "value", "unit"],
    ["number", measure, "", "value", value, "%"],
    ["number", measure, "", "5th percentile", p5, "%"],
    ["number", measure, "", "median", p50, "%"],
    ["number", measure, "", "95th percentile", p95, "%"],
    ["method", "draws", "", "draws", draws, ""],
    ["method", "seed", "", "seed", seed, ""],
    ...(claim ? [["claim", claim.text, "", "share of draws in which it holds", claim.holds, ""]] : []),
    ...rowsOf(found, assumptions).flatMap(({ id, label, unit, swing, index }): Cell[][] => [
      ...(swing
        ? [
            ["assumption", id, label, "low", swing.low, unit],
            ["assumption", id, label, "high", swing.high, unit],
            ["assumption", id, label, "number at its low", swing.atLow, "%"],
            ["assumption", id, label, "number at its high", swing.atHigh, "%"],
          ]
        : []),
      ...(index
        ? [
            ["assumption", id, label, "share of variance alone", index.first, ""],
            ["assumption", id, label, "share of variance with interactions", index.total, ""],
          ]
        : []),
    ]),
  ];
  return csvOf(rows, form);
}

/** The same as Markdown with English headings, for reports and the command line. Markup in names is escaped. */
export function sensitivityToMarkdown(found: Sensitivity, assumptions: readonly Assumption[]): string {
  const { measure, value, p5, p50, p95, draws, seed, claim } = found;
  const rows = rowsOf(found, assumptions);
  const blocks = [
    `# What moves ${measure}: ${value} %`,
    `5–95 % of ${draws} draws (seed ${seed}): ${p5} to ${p95} %, median ${p50} %.`,
    ...(claim
      ? [`The claim ${inline(claim.text)} holds in ${Math.round(claim.holds * 1000) / 10} % of the draws.`]
      : []),
    rows.length === 0
      ? "No listed assumption moves this number."
      : table(
          ["Assumption", "Low", "High", "Unit", "% at low", "% at high", "Variance alone", "with interactions"],
          rows.map(({ id, label, unit, swing, index }) => [
            `${inline(label)} (${inline(id)})`,
            swing?.low ?? "",
            swing?.high ?? "",
            inline(unit),
            swing?.atLow ?? "",
            swing?.atHigh ?? "",
            index?.first ?? "",
            index?.total ?? "",
          ]),
        ),
  ];
  return `${blocks.join("\n\n")}\n`;
}
