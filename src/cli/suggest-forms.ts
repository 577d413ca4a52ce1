import { AIRSPACE_RULE } from "../coverage/allowed-airspace.js";
import { type CsvCell, type CsvForm, csvOf } from "../coverage/ledger/csv-cell.js";
import { editedRow, stateRecord } from "../coverage/ledger/ledger.js";
import { rounded } from "../coverage/ledger/rounding.js";
import type { Suggestion, Suggestions } from "../coverage/suggest.js";
import { publicQuery } from "../figure/public-query.js";
import type { Dataset } from "../model/dataset.js";
import type { Aircraft } from "../model/hypothetical.js";
import { lookupOf } from "../model/lookup.js";
import { describeReason } from "../model/reason.js";
import type { CoalitionState } from "../model/state.js";
import { jsonText } from "./output.js";

/** A question and its answer. */
export interface Suggested {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly aircraft: Aircraft;
  readonly area: { readonly id: string; readonly name: string };
  readonly found: Suggestions;
}

/** Who has edited the scenario, if anyone has. */
function editorOf(suggested: Suggested): string | null {
  const edited = editedRow(suggested);
  return edited && (edited.author ?? "a reader");
}

/** What every row says about its place and what it rests on, under keys that name their units. */
const rowOf = (place: Suggestion, index: number, suggested: Suggested) => ({
  rank: index + 1,
  lon: place.lon,
  lat: place.lat,
  orientation_deg: place.orientationDeg,
  leg_length_km: place.legLengthKm,
  share_of_day: rounded(place.share, 4),
  gain_points: rounded(place.gainPercent, 2),
  average_percent: rounded(place.averagePercent, 2),
  platform: suggested.aircraft.platform,
  owner: suggested.aircraft.operator,
  base: suggested.aircraft.base,
  aircraft: suggested.aircraft.quantity,
  notional: true,
  at_most: suggested.found.atMost,
  area: suggested.area.name,
  edited_by: editorOf(suggested),
  data_version: suggested.dataset.dataVersion,
  state: publicQuery(suggested.state, suggested.dataset),
});

/** The reasons why there is no place, in English. */
function reasonsOf({ dataset, found }: Suggested): string[] {
  const { contributors } = lookupOf(dataset);
  return found.reasons.map((reason) => describeReason(reason, (id) => contributors.get(id)?.name ?? id));
}

/** Suggested places as JSON, with the question and the rule that limits them. */
export function suggestedToJson(suggested: Suggested): string {
  const { dataset, state, aircraft, area, found } = suggested;
  return jsonText({
    version: 1,
    dataVersion: dataset.dataVersion,
    state: stateRecord(state),
    edited: editedRow(suggested),
    area,
    aircraft,
    radiusKm: rounded(found.radiusKm, 1),
    atMost: found.atMost,
    beforeAtMost: found.beforeAtMost,
    beforePercent: rounded(found.beforePercent, 2),
    gainPercent: rounded(
      found.places.reduce((sum, { gainPercent }) => sum + gainPercent, 0),
      2,
    ),
    places: found.places.map((place) => ({
      ...place,
      share: rounded(place.share, 4),
      gainPercent: rounded(place.gainPercent, 2),
      averagePercent: rounded(place.averagePercent, 2),
    })),
    reasons: reasonsOf(suggested),
    rule: dataset.rules.find(({ id }) => id === AIRSPACE_RULE) ?? null,
    notional: true,
  });
}

const cellOf = (value: CsvCell | boolean): CsvCell => (typeof value === "boolean" ? String(value) : value);

/** Suggested places as CSV, one a row. */
export function suggestedToCsv(suggested: Suggested, form: CsvForm): string {
  const rows = suggested.found.places.map((place, index) => rowOf(place, index, suggested));
  const head = [
    "rank",
    "lon",
    "lat",
    "orientation_deg",
    "leg_length_km",
    "share_of_day",
    "gain_points",
    "average_percent",
    "platform",
    "owner",
    "base",
    "aircraft",
    "notional",
    "at_most",
    "area",
    "edited_by",
    "data_version",
    "state",
  ] as const;
  return csvOf([head, ...rows.map((row) => head.map((key) => cellOf(row[key])))], form);
}

/** Suggested places as GeoJSON (RFC 7946): points, with flat properties. */
export function suggestedToGeojson(suggested: Suggested): string {
  const features = suggested.found.places.map((place, index) => {
    const { lon, lat, ...properties } = rowOf(place, index, suggested);
    return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties };
  });
  return jsonText({ type: "FeatureCollection", features });
}
