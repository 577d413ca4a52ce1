import { type CsvCell, type CsvForm, csvOf, PLAIN_CSV } from "./csv-cell.js";
import type { DiffSide, LedgerDiff, LedgerDifference } from "./diff-schema.js";
import type { LedgerMeasure } from "./schema.js";

const HEAD = ["section", "id", "name", "measure", "value", "low", "high", "unit"] as const;
const FATES = ["kept", "thinned", "lost", "gained", "unseen"] as const;

/** The value of a row, with its low and high if it has them. */
type Value = LedgerDifference | CsvCell;
type Rows = readonly [measure: string, value: Value, unit: string][];

const measureRows = ({ percent, areaKm2, people }: LedgerMeasure): Rows => [
  ["share", percent, "%"],
  ["area", areaKm2, "km2"],
  ["people in listed cities, pre-war", people, "people"],
];

const stateRows = ({ state, target, atMost }: DiffSide): [id: string, rows: Rows][] => [
  ...Object.entries(state).map(([key, value]): [string, Rows] => [
    key,
    [["value", Array.isArray(value) ? value.join(" ") : value, ""]],
  ]),
  ["target", [["altitude", target.altitudeM, "m"]]],
  ["atMost", [["some reach is at most", String(atMost), ""]]],
];

/**
 * A diff as CSV (RFC 4180, CRLF) with the same columns as the ledger's:
 * `section,id,name,measure,value,low,high,unit`.
 *
 * @param form for programs by default; `spreadsheetCsv("de")` gives semicolons and decimal commas
 */
export function diffToCsv(diff: LedgerDiff, form: CsvForm = PLAIN_CSV): string {
  const rows: CsvCell[][] = [[...HEAD]];
  const add = (section: string, id: string, name: string, values: Rows) => {
    for (const [measure, value, unit] of values) {
      const isRange = typeof value === "object" && value !== null;
      const cells: CsvCell[] = isRange ? [value.value, value.low, value.high] : [value, null, null];
      rows.push([section, id, name, measure, ...cells, unit]);
    }
  };
  add("diff", "version", "", [["value", diff.version, ""]]);
  add("diff", "data version", "", [["value", diff.dataVersion, ""]]);
  add("diff", "domain", "", [["value", diff.domain, ""]]);
  add("area", diff.area.id, diff.area.name, [["area", diff.area.areaKm2, "km2"]]);
  for (const side of ["baseline", "state"] as const)
    for (const [id, values] of stateRows(diff[side])) add(side, id, "", values);
  for (const side of ["baseline", "state"] as const)
    for (const [index, one] of (diff.edited[side]?.changes ?? []).entries())
      add("edited", side, "", [[`change ${index + 1}`, JSON.stringify(one), ""]]);
  for (const section of ["average", "atSomeTime", "twoOrMore"] as const) {
    for (const side of ["baseline", "state"] as const) add(section, side, "", measureRows(diff[side][section]));
    add(section, "change", "", [["change", diff.change[section], "points"]]);
  }
  for (const fate of FATES) add("fate", fate, "", measureRows(diff[fate]));
  for (const { id, name, before, after, shareBefore, shareAfter, what } of diff.stations) {
    add("station", id, name, [
      ["what", what, ""],
      ["share of day, baseline", shareBefore, "share"],
      ["share of day, state", shareAfter, "share"],
    ]);
    for (const { fleet, share } of before) add("holder", id, fleet, [["share of day, baseline", share, "share"]]);
    for (const { fleet, share } of after) add("holder", id, fleet, [["share of day, state", share, "share"]]);
  }
  for (const { id, name, quantity, what, reason } of diff.fleets)
    add("fleet", id, name, [
      ["what", what, ""],
      ["aircraft", quantity, ""],
      ["reason", reason, ""],
    ]);
  const { discrepancyPercent, samplePoints, draws, seed } = diff.method;
  add("method", "area", "", [
    ["discrepancy", discrepancyPercent, "%"],
    ["sample points", samplePoints, ""],
    ["draws", draws, ""],
    ["seed", seed, ""],
  ]);
  for (const { id, label, value, low, high, unit, effect } of diff.assumptions)
    add("assumption", id, label, [
      ["value", { value, low, high }, unit],
      ["effect on the change of the average", effect, "points"],
    ]);
  for (const { code, path, message } of diff.problems) add("problem", code, path, [["message", message, ""]]);
  for (const id of diff.sources) add("source", id, "", [["used", 1, ""]]);
  return csvOf(rows, form);
}
