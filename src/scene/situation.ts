import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { AreaOfInterest } from "../coverage/area.js";
import { type ComparedWatches, type CoverageShapes, coverageShapes } from "../coverage/coverage-shapes.js";
import { decodeGeography, type Geography } from "../coverage/geography.js";
import { racetrackLine } from "../coverage/geometry/racetrack.js";
import { ringPolygon } from "../coverage/geometry/ring-polygon.js";
import type { Ring } from "../coverage/ring.js";
import type { Watch } from "../coverage/watch.js";
import { existsAt } from "../model/as-of.js";
import { assessFleet, assessHeadquarters } from "../model/availability.js";
import type { Dataset } from "../model/dataset.js";
import type { FilledStation } from "../model/fill.js";
import { orbitCentre } from "../model/orbit-centre.js";
import type { Reason } from "../model/reason.js";
import type { Fleet, Headquarters, Platform } from "../model/records.js";
import type { CoalitionState } from "../model/state.js";
import { amountOf } from "../model/values.js";
import type { Reference } from "./reference.js";

export type { AreaOfInterest } from "../coverage/area.js";

/** From this zoom on the finer shapes are drawn. */
export const FINE_ZOOM = 5.2;

export interface FleetView {
  readonly record: Fleet;
  readonly platform: Platform;
  readonly available: boolean;
  readonly reasons: readonly Reason[];
}
export interface HeadquartersView {
  readonly record: Headquarters;
  readonly available: boolean;
  readonly reasons: readonly Reason[];
}
export interface StationView extends FilledStation {
  /** How far its sensor reaches in the state's domain; `null` for tankers and empty stations. */
  readonly ring: Ring | null;
  readonly outline: Polygon | MultiPolygon | null;
  readonly track: LineString | MultiLineString;
}

/** Everything that is true in one state, ready to be drawn, listed or put into words. */
export interface Situation {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  /** The as-of date, ISO. */
  readonly date: string;
  readonly geography: Geography;
  /** Finer shapes of some states, once they have been loaded; drawn from `FINE_ZOOM` on. */
  readonly fine: Dataset["geography"] | null;
  /** The area that a user gave; `null` for Ukraine. */
  readonly area: AreaOfInterest | null;
  /** A reader's own layer, drawn below ours; never part of the state. */
  readonly reference: Reference | null;
  readonly fleets: readonly FleetView[];
  readonly headquarters: readonly HeadquartersView[];
  readonly stations: readonly StationView[];
  /** Who watches; everything about coverage is made from it. */
  readonly watch: Watch;
  /** What is seen inside the area of interest, as shapes; `null` except in Coverage. */
  readonly coverage: CoverageShapes | null;
  /** The states compared on two maps with a baseline; `null` if coverage is compared with and without US ISR. */
  readonly compared: ComparedWatches | null;
}

/** The racetrack of a station by the values, except `track-position`, which moves only the aircraft along it. */
function trackOf({ orbit }: FilledStation, values: Watch["values"]) {
  const { lon, lat } = orbitCentre(orbit, new Map(values).set("track-position", 0));
  return {
    lon,
    lat,
    orientationDeg: { nominal: amountOf(orbit.orientationDeg, values) },
    legLengthKm: { nominal: amountOf(orbit.legLengthKm, values) },
  };
}

/** Works out who exists, who may fly and what is held, for a watch. */
export function situationOf(
  watch: Watch,
  area: AreaOfInterest | null = null,
  fine: Dataset["geography"] | null = null,
  compared: ComparedWatches | null = null,
  reference: Reference | null = null,
): Situation {
  const { dataset, state } = watch;
  const date = dataset.asOfDates[state.asOf];
  const platforms = new Map(dataset.platforms.map((platform) => [platform.id, platform]));
  const present = <T extends { from: string | null; until: string | null }>(records: readonly T[]) =>
    records.filter((record) => existsAt(record, date));
  return {
    dataset,
    state,
    coverage: state.reading === "coverage" ? coverageShapes(watch, area ?? undefined, compared) : null,
    compared,
    date,
    watch,
    area,
    reference,
    fine,
    geography: decodeGeography(dataset.geography),
    fleets: present(dataset.fleets).flatMap((record) => {
      const platform = platforms.get(record.platform);
      return platform ? [{ record, platform, ...assessFleet(dataset, state, record) }] : [];
    }),
    headquarters: present(dataset.headquarters).map((record) => ({
      record,
      ...assessHeadquarters(dataset, state, record),
    })),
    stations: watch.stations.map((filled) => {
      const ring = (filled.share > 0 && watch.rings.get(filled.station.id)) || null;
      const outline = ring && ringPolygon(ring, ring.nominalKm);
      return { ...filled, ring, outline, track: racetrackLine(trackOf(filled, watch.values)) };
    }),
  };
}
