import type { Feature, LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";

/** The layers that leave, in their order from below to above: one subject and one kind of geometry each. */
export const LAYER_NAMES = [
  "states",
  "area",
  "coverage",
  "hours",
  "rings",
  "racetracks",
  "stations",
  "headquarters",
  "fleets",
  "bases",
  "cities",
] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

/** A flat property: a GIS makes a column of it. */
export type Value = string | number | boolean | null;
export type Properties = Readonly<Record<string, Value>>;
export type LayerGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;
export type LayerFeature = Feature<LayerGeometry, Properties> & { readonly id: string };

/** One subject with one kind of geometry, in degrees (WGS 84), as RFC 7946 wants it. All features have the same properties. */
export interface Layer {
  readonly name: LayerName;
  readonly title: string;
  /** What a feature of it means, and what it does not. */
  readonly about: string;
  readonly geometry: "Point" | "LineString" | "Polygon";
  readonly features: readonly LayerFeature[];
  /** Ids of records that have no place on a map, or no extent in this situation. */
  readonly leftOut: readonly string[];
}

/** A fleet's part in holding a station, with what moves an aircraft along its racetrack. */
export interface Holder {
  readonly fleet: string;
  readonly operator: string;
  readonly platform: string;
  readonly owner: "us" | "nato" | "national";
  /** Share of the day, 0 to 1. */
  readonly share: number;
  /** Hours on station per sortie. */
  readonly patrolH: number;
  readonly speedKmh: number;
  /** `null`: not published, and none is assumed. */
  readonly altitudeM: number | null;
}

/** A station as a simulator needs it. */
export interface Flown {
  readonly id: string;
  readonly name: string;
  readonly centre: readonly [lon: number, lat: number];
  /** Closed; `[lon, lat]` in −180…180. */
  readonly track: readonly (readonly [lon: number, lat: number])[];
  readonly holders: readonly Holder[];
  readonly ring: { readonly centre: readonly [lon: number, lat: number]; readonly nominalKm: number } | null;
}

/** What every layer says of the situation that it belongs to. */
export interface About {
  readonly title: string;
  /** The caveat that goes wherever a layer goes. */
  readonly note: string;
  readonly dataVersion: string;
  /** ISO day. */
  readonly asOf: string;
  /** The state as a query: opens the same situation in the map. */
  readonly situation: string;
  readonly scenario: string;
  readonly edited: boolean;
  readonly author: string | null;
  /** Whether a reader has changed the baseline, where the situation is compared with one; and who, if a name was given. */
  readonly baselineEdited: boolean;
  readonly baselineAuthor: string | null;
  /** Assumptions that the reader has set in place of ours, as `id:value` separated by "; "; `null` if none. */
  readonly assumptionsSet: string | null;
  readonly licences: string;
  /** Hours a day below which a place counts as unseen. */
  readonly floorH: number;
}

/** A situation as layers. */
export interface Layers {
  readonly about: About;
  readonly list: readonly Layer[];
  readonly flown: readonly Flown[];
}
