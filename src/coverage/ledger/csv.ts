import type { ForceAmount, ForceLedger } from "../force/force-schema.js";
import { type CsvCell, type CsvForm, csvOf, PLAIN_CSV } from "./csv-cell.js";
import type { Ledger, LedgerMeasure } from "./schema.js";

/** A range whose value may be missing. */
type Open = Pick<ForceAmount, "value" | "low" | "high">;
/** The value of a row, with its low and high if it has them. */
type Value = Open | CsvCell | undefined;

const HEAD = ["section", "id", "name", "measure", "value", "low", "high", "unit"] as const;
const FATES = ["kept", "thinned", "lost", "unseen"] as const;

const isRange = (value: Value): value is Open => typeof value === "object" && value !== null;

const measureRows = ({ percent, areaKm2, people }: LedgerMeasure, what = ""): [string, Value, string][] => {
  const of = what && `${what}, `;
  return [
    [`${of}share`, percent, "%"],
    [`${of}area`, areaKm2, "km2"],
    [`${of}people in listed cities, pre-war`, people, "people"],
  ];
};

/**
 * The ledger as CSV (RFC 4180, CRLF): one long table `section,id,name,measure,value,low,high,unit`, so that every number can
 * be found by filtering. `low` and `high` are the 5th and 95th percentile, or the ends of an assumption or a reach. Text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @param form for programs by default; `spreadsheetCsv("de")` gives semicolons and decimal commas
 */
export function ledgerToCsv(ledger: Ledger, form: CsvForm = PLAIN_CSV): string {
  const rows: CsvCell[][] = [[...HEAD]];
  const add = (section: string, id: string, name: string, values: readonly [string, Value, string][]) => {
    for (const [measure, value, unit] of values) {
      if (value === undefined) continue;
      const cells: CsvCell[] = isRange(value) ? [value.value, value.low, value.high] : [value, null, null];
      rows.push([section, id, name, measure, ...cells, unit]);
    }
  };
  add("ledger", "version", "", [["value", ledger.version, ""]]);
  add("ledger", "data version", "", [["value", ledger.dataVersion, ""]]);
  if (ledger.edited) {
    const { author, scenario, changes } = ledger.edited;
    add("edited", scenario, "", [["author", author ?? "a reader", ""]]);
    for (const [index, one] of changes.entries())
      add("edited", scenario, "", [[`change ${index + 1}`, JSON.stringify(one), ""]]);
  }
  for (const [key, value] of Object.entries(ledger.state))
    add("state", key, "", [["value", Array.isArray(value) ? value.join(" ") : value, ""]]);
  add("target", ledger.domain, "", [
    ["altitude", ledger.target.altitudeM, "m"],
    ["kind", ledger.target.kind, ""],
  ]);
  add("area", ledger.area.id, ledger.area.name, [["area", ledger.area.areaKm2, "km2"]]);
  for (const section of ["average", "atSomeTime", "twoOrMore"] as const)
    for (const side of ["with", "without"] as const) add(section, side, "", measureRows(ledger[section][side]));
  for (const fate of FATES) add("fate", fate, "", measureRows(ledger[fate]));
  add("reach", "atMost", "", [["some reach is at most", String(ledger.atMost), ""]]);
  for (const side of ["with", "without"] as const) {
    const { lowPercent, highPercent } = ledger.dependence[side];
    add("dependence", side, "", [
      ["average if hours coincide", lowPercent, "%"],
      ["average if hours are apart", highPercent, "%"],
    ]);
  }
  addStations(ledger, add);
  for (const { id, name, average, alone, cost } of ledger.providers)
    add("provider", id, name, [
      ...measureRows(average, "average"),
      ...measureRows(alone, "alone"),
      ...measureRows(cost, "cost of withdrawal"),
    ]);
  for (const city of ledger.cities)
    add("city", city.iso, city.name, [
      ["longitude", city.lon, "deg"],
      ["latitude", city.lat, "deg"],
      ["people, pre-war", city.people, "people"],
      ["hours with US ISR", city.hoursWith, "h/day"],
      ["hours without US ISR", city.hoursWithout, "h/day"],
      ["longest gap with US ISR", city.longestGapWithH ?? undefined, "h"],
      ["longest gap without US ISR", city.longestGapWithoutH ?? undefined, "h"],
      ["warning if the stations are held", city.warningMin ?? undefined, "min"],
    ]);
  if (ledger.force) addForce(ledger.force, add);
  addMethod(ledger, add);
  return csvOf(rows, form);
}

type Add = (section: string, id: string, name: string, values: readonly [string, Value, string][]) => void;

function addStations({ stations }: Ledger, add: Add): void {
  for (const { id, name, domain, lon, lat, holders, share, longestGapH, ring, reason } of stations) {
    add("station", id, name, [
      ["sense", domain, ""],
      ["longitude of orbit", lon, "deg"],
      ["latitude of orbit", lat, "deg"],
      ["share of day", share, "share"],
      ["longest gap", longestGapH ?? undefined, "h"],
    ]);
    for (const { fleet, provider, share: part } of holders)
      add("holder", id, fleet, [
        ["provider", provider, ""],
        ["share of day", part, "share"],
      ]);
    if (ring) {
      const { lowKm, nominalKm, highKm, basis, atMost } = ring;
      add("station", id, name, [
        ["longitude of ring", ring.lon, "deg"],
        ["latitude of ring", ring.lat, "deg"],
        ["reach", { value: nominalKm, low: lowKm, high: highKm }, "km"],
        ["basis", basis, ""],
        ["reach is at most", String(atMost), ""],
      ]);
    }
    add("station", id, name, [["reason", reason || undefined, ""]]);
  }
}

function addForce({ component, amounts, parties, areas, draws, seed }: ForceLedger, add: Add): void {
  const rows = (list: readonly ForceAmount[]): [string, Value, string][] =>
    list.flatMap(({ id, unit, sources, grade, ...range }): [string, Value, string][] => {
      const name = id.replaceAll("-", " ");
      return [
        [name, range, unit],
        [`${name}, grade of sources`, grade ?? undefined, ""],
        [`${name}, sources`, sources.join(" ") || undefined, ""],
      ];
    });
  add("force", component, "", rows(amounts));
  for (const { id, name, posture, amounts: own } of parties)
    add("participant", id, name, [["posture", posture, ""], ...rows(own)]);
  for (const { id, name, amounts: own } of areas) add("patrol area", id, name, rows(own));
  add("force", component, "", [
    ["draws", draws, ""],
    ["seed", seed, ""],
  ]);
}

function addMethod({ warning, method, assumptions, problems, sources }: Ledger, add: Add): void {
  if (warning)
    add("warning", "approach", "", [
      ["target speed", warning.targetSpeedKmh, "km/h"],
      ["sector from", warning.sectorFromDeg, "deg"],
      ["sector to", warning.sectorToDeg, "deg"],
    ]);
  add("method", "area", "", [
    ["average with US ISR by polygons", method.polygonKm2, "km2"],
    ["average with US ISR by sample", method.sampleKm2, "km2"],
    ["discrepancy", method.discrepancyPercent, "%"],
    ["sample points", method.samplePoints, ""],
    ["draws", method.draws, ""],
    ["seed", method.seed, ""],
  ]);
  for (const { id, label, value, low, high, unit, effect } of assumptions)
    add("assumption", id, label, [
      ["value", { value, low, high }, unit],
      ["effect on an average", effect, "points"],
    ]);
  for (const { code, path, message } of problems) add("problem", code, path, [["message", message, ""]]);
  for (const id of sources) add("source", id, "", [["used", 1, ""]]);
}
