import type { Assumption } from "../../model/quantity.js";
import { type CsvForm, csvOf, PLAIN_CSV } from "./csv-cell.js";
import { inline, list, table } from "./markdown-parts.js";
import type { EditedRow } from "./schema.js";
import type { Sensitivity } from "./sensitivity.js";

type Cell = string | number;

/** What a sensitivity was computed from, for tables that are read without the question. */
export interface SensitivityOrigin {
  readonly dataVersion: string;
  /** The state as a query; empty for the default one. */
  readonly state: string;
  /** What a reader has changed in the scenario; `null` if nothing. */
  readonly edited: EditedRow | null;
}

function originRows({ dataVersion, state, edited }: SensitivityOrigin): Cell[][] {
  return [
    ["origin", "data version", "", "value", dataVersion, ""],
    ["origin", "state", "", "query", state, ""],
    ...(edited
      ? [
          ["edited", edited.scenario, "", "author", edited.author ?? "a reader", ""],
          ...edited.changes.map((one, index) => [
            "edited",
            edited.scenario,
            "",
            `change ${index + 1}`,
            JSON.stringify(one),
            "",
          ]),
        ]
      : []),
  ];
}

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
 * @param origin if given, its rows are added, with each change of a reader's
 */
export function sensitivityToCsv(
  found: Sensitivity,
  assumptions: readonly Assumption[],
  form: CsvForm = PLAIN_CSV,
  origin?: SensitivityOrigin,
): string {
  const { measure, value, p5, p50, p95, draws, seed, claim } = found;
  const rows: Cell[][] = [
    ["section", "id", "name", "measure", "value", "unit"],
    ...(origin ? originRows(origin) : []),
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

function originText({ dataVersion, state, edited }: SensitivityOrigin): string[] {
  const by = edited && `**Edited** by ${inline(edited.author ?? "a reader")}: not a scenario of coalition-map.`;
  const given = state ? ` State: ${inline(state)}.` : "";
  return [...(by ? [by] : []), `Data version ${inline(dataVersion)}.${given}`];
}

/** The same as Markdown with English headings, for reports and the command line. Markup in names is escaped. */
export function sensitivityToMarkdown(
  found: Sensitivity,
  assumptions: readonly Assumption[],
  origin?: SensitivityOrigin,
): string {
  const { measure, value, p5, p50, p95, draws, seed, claim } = found;
  const rows = rowsOf(found, assumptions);
  const blocks = [
    `# What moves ${measure}: ${value} %`,
    ...(origin ? originText(origin) : []),
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
    ...list("Changed by a reader", origin?.edited?.changes.map((one) => JSON.stringify(one)) ?? []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
