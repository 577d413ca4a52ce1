import type { Ledger } from "./schema.js";

type Cell = string | number | null;

/**
 * The ledger as CSV (RFC 4180, CRLF): one long table `section,id,name,measure,value,unit`, so that every number is
 * found by filtering. Text that a spreadsheet would run as a formula is given a leading apostrophe.
 */
export function ledgerToCsv(ledger: Ledger): string {
  const rows: Cell[][] = [["section", "id", "name", "measure", "value", "unit"]];
  const add = (section: string, id: string, name: string, values: readonly [string, Cell | undefined, string][]) => {
    for (const [measure, value, unit] of values) {
      if (value !== undefined) rows.push([section, id, name, measure, value, unit]);
    }
  };
  for (const [key, value] of Object.entries(ledger.state)) {
    add("state", key, "", [["value", Array.isArray(value) ? value.join(" ") : value, ""]]);
  }
  add("target", "target", "", [["altitude", ledger.target.altitudeM, "m"]]);
  add("area", ledger.area.id, ledger.area.name, [["area", ledger.area.areaKm2, "km2"]]);
  for (const part of ["with", "without", "kept", "thinned", "lost", "unseen"] as const) {
    const { areaKm2, percent, population } = ledger[part];
    add("coverage", part, "", [
      ["area", areaKm2, "km2"],
      ["share", percent, "%"],
      ["population of listed cities", population, "people"],
    ]);
  }
  for (const side of ["with", "without"] as const) {
    for (const [watchers, { areaKm2, percent, population }] of ledger.redundancy[side].entries()) {
      add("redundancy", `${side}-${watchers}`, watchers === 3 ? "3 or more watchers" : `${watchers} watchers`, [
        ["area", areaKm2, "km2"],
        ["share", percent, "%"],
        ["population of listed cities", population, "people"],
      ]);
    }
    add("expected", side, "", [
      ["area weighted with presence", ledger.expected[`${side}Km2`], "km2"],
      ["share", ledger.expected[`${side}Percent`], "%"],
    ]);
  }
  for (const { id, name, filledBy, presence, ring, reason } of ledger.stations) {
    add("station", id, name, [
      ["filled by", filledBy ?? "", ""],
      ["presence", presence, "share of day"],
      ["radius, low", ring?.lowKm, "km"],
      ["radius", ring?.nominalKm, "km"],
      ["radius, high", ring?.highKm, "km"],
      ["basis", ring?.basis, ""],
      ["reason", reason || undefined, ""],
    ]);
  }
  for (const { id, name, stations, areaKm2, percent, soleKm2, solePopulation } of ledger.providers) {
    add("provider", id, name, [
      ["stations", stations, ""],
      ["area", areaKm2, "km2"],
      ["share", percent, "%"],
      ["seen by nobody else", soleKm2, "km2"],
      ["seen by nobody else", solePopulation, "people"],
    ]);
  }
  for (const city of ledger.cities) {
    add("city", city.iso, city.name, [
      ["population", city.population, "people"],
      ["watchers with US ISR", city.watchersWith, ""],
      ["watchers without US ISR", city.watchersWithout, ""],
      ["warning, minimum", city.warningMin, "min"],
      ["warning, median", city.warningMedianMin, "min"],
      ["warning with US ISR, minimum", city.warningMinWith, "min"],
      ["warning without US ISR, minimum", city.warningMinWithout, "min"],
    ]);
  }
  add("method", "area", "", [
    ["by polygons", ledger.method.polygonKm2, "km2"],
    ["by sample", ledger.method.sampleKm2, "km2"],
    ["discrepancy", ledger.method.discrepancyPercent, "%"],
    ["sample points", ledger.method.samplePoints, ""],
  ]);
  for (const { id, label, value, low, high, unit } of ledger.assumptions) {
    add("assumption", id, label, [
      ["value", value, unit],
      ["low", low, unit],
      ["high", high, unit],
    ]);
  }
  for (const { code, path, message } of ledger.problems) add("problem", code, path, [["message", message, ""]]);
  for (const id of ledger.sources) add("source", id, "", [["used", 1, ""]]);
  return `${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/** Signs that begin a formula, of either width, also behind what some programs trim; and tabs and line breaks. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function field(value: Cell): string {
  if (typeof value === "number" || value === null) return String(value ?? "");
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
