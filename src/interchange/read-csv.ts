import papa from "papaparse";
import { quote } from "../model/problem.js";
import { readAngle, readPlace } from "./coordinates.js";
import { type PlaceColumn, placeColumns } from "./csv-columns.js";
import type { Gathering } from "./gathering.js";
import { MOST_FEATURES, type RawFeature, type RawLayer, refusedLayer } from "./read-parts.js";
import { readWellKnownText } from "./well-known-text.js";

type Columns = ReturnType<typeof placeColumns>;
const HOW = "lat and lon (or breite, довгота, …), MGRS, WKT or coordinates";

/** The rows of a table with a column, or two, that say where each is. The names of columns decide, not their order. */
export function readCsv(text: string, told: Gathering): RawLayer {
  const { data } = papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: "greedy",
    // One row more than is allowed is enough to refuse it.
    preview: MOST_FEATURES + 2,
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  const [header = [], ...rows] = data;
  const columns = placeColumns(header);
  const hasPlace = (columns.lat !== undefined && columns.lon !== undefined) || hasOne(columns);
  if (!hasPlace) {
    const got = header
      .slice(0, 8)
      .map((name) => quote(name))
      .join(", ");
    return refusedLayer("layer-columns", `expected columns named ${HOW}, got ${got || "no columns"}`);
  }
  if (rows.length > MOST_FEATURES)
    return refusedLayer("layer-features", `expected at most ${MOST_FEATURES} rows, got more`);
  const features = rows.flatMap((row, index): RawFeature[] => {
    const where = `row ${index + 2}`;
    if (row.length > header.length)
      for (const cell of row.slice(header.length)) told.leave("cell", `${where}: ${quote(cell)}`);
    const geometry = geometryOf(row, columns);
    if (geometry) return [{ geometry, properties: propertiesOf(row, header, columns), where }];
    const cells = Object.values(columns).map((column) => quote(row[column] ?? ""));
    told.leave("row", `${where}: ${cells.join(", ")}`);
    return [];
  });
  return { features };
}

const ALONE: readonly PlaceColumn[] = ["wkt", "mgrs", "place"];
const hasOne = (columns: Columns): boolean => ALONE.some((column) => columns[column] !== undefined);

/** The geometry of a row: its numbers, else its text. */
function geometryOf(row: readonly string[], columns: Columns): unknown {
  const cell = (column: PlaceColumn): string => row[columns[column] ?? -1]?.trim() ?? "";
  const [lon, lat] = [readAngle(cell("lon"), "EW"), readAngle(cell("lat"), "NS")];
  if (lon !== null && lat !== null) return { type: "Point", coordinates: [lon, lat] };
  const shape = readWellKnownText(cell("wkt"));
  if (shape) return shape;
  const place = [cell("mgrs"), cell("place")]
    .filter(Boolean)
    .map(readPlace)
    .find((one) => "lon" in one);
  return place && { type: "Point", coordinates: [place.lon, place.lat] };
}

/** All cells but those that say where the row is, under the names of their columns. */
function propertiesOf(row: readonly string[], header: readonly string[], columns: Columns): Record<string, string> {
  const used = new Set(Object.values(columns));
  const kept: [string, string][] = [];
  const names = new Set<string>();
  for (const [index, given] of header.entries()) {
    const value = row[index]?.trim() ?? "";
    if (used.has(index) || value === "") continue;
    const name = given.trim() || `column ${index + 1}`;
    kept.push([names.has(name) ? `${name} ${index + 1}` : name, value]);
    names.add(name);
  }
  return Object.fromEntries(kept);
}
