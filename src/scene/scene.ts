import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { Owner } from "../model/records.js";

/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [lon: number, lat: number];

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A repeated pattern that distinguishes classes where colour cannot: in greyscale print, and for colour-blind readers. */
export interface Pattern {
  readonly kind: "hatch" | "cross" | "dots";
  readonly colour: string;
  /** Distance between two lines or dots, in CSS pixels. */
  readonly spacing: number;
  /** Width of a line, or diameter of a dot, in CSS pixels. */
  readonly weight: number;
  /** Which way a hatch leans: `up` is 45° like a slash, `down` like a backslash. */
  readonly lean?: "up" | "down";
}

export interface AreaStyle {
  readonly fill?: string;
  readonly opacity?: number;
  readonly pattern?: Pattern;
}
export interface LineStyle {
  readonly colour: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Lengths of dash and gap in multiples of the width; none is a solid line. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}
export interface LabelStyle {
  readonly colour: string;
  readonly halo: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly italic?: boolean;
  readonly uppercase?: boolean;
  /** In ems. */
  readonly letterSpacing?: number;
  /** Where the text is, seen from its point. */
  readonly side: "centre" | "right" | "below" | "above" | "around";
  /** Distance from the point in CSS pixels. */
  readonly gap?: number;
  /** Width in ems at which a long text wraps. */
  readonly wrap?: number;
  /** Placed before other labels, and allowed over marks: for numbers that belong to their symbol. */
  readonly always?: boolean;
  /** The name of a state that is too small for it may be on open water, with a leader to its state. */
  readonly leads?: boolean;
}

/** A symbol: an APP-6 sign (see `signs.ts`), or one of our own plain shapes. */
export interface MarkStyle {
  readonly shape: "app6" | "circle" | "square" | "diamond" | "ring";
  /** APP-6 / MIL-STD-2525 letter code, for `app6`. */
  readonly sidc?: string;
  readonly fill: string;
  readonly stroke: string;
  /** Height of the drawn sign in CSS pixels. */
  readonly size: number;
  readonly dashed?: boolean;
  readonly opacity?: number;
}

interface Drawn {
  readonly id: string;
  /** Key into the layer's styles. */
  readonly style: string;
  /** Id of the thing that a pointer meets here; none for decoration. */
  readonly thing?: string;
  /** Ids of further things for which the same mark stands: ships at one base. */
  readonly also?: readonly string[];
}
export interface AreaFeature extends Drawn {
  readonly geometry: Polygon | MultiPolygon;
}
export interface LineFeature extends Drawn {
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
}
export interface MarkFeature extends Drawn {
  readonly at: Position;
  /** Shift from the point in CSS pixels, right and down: marks that share a site are side by side. */
  readonly shift: readonly [number, number];
}
/**
 * What a label belongs to, if that is more than its point; both painters place it by this.
 * - `rim`: the rim of its own ring, and never inside another label's ring. `outline` runs from north clockwise in equal
 *   steps.
 * - `inside`: a state, which its name does not leave; the label's point is its preferred place.
 * - `marks`: some marks of a layer, wherever they were moved so as not to cover each other.
 */
export type LabelAnchor =
  | { readonly kind: "rim"; readonly outline: readonly Position[] }
  | {
      readonly kind: "inside";
      readonly shape: Polygon | MultiPolygon;
      /** The picture's subject: labels of rings, bases and tankers avoid it. */
      readonly reserved?: boolean;
    }
  | { readonly kind: "marks"; readonly layer: string; readonly ids: readonly string[] };
export interface LabelFeature extends Drawn {
  readonly at: Position;
  /** Without one the label belongs to its point, on the side given by its style. */
  readonly anchor?: LabelAnchor;
  readonly text: string;
  /** The same in fewer words, for a map with little room. */
  readonly brief?: string;
  /** If two labels compete for a place, the smaller number takes precedence. */
  readonly priority: number;
  readonly shift?: readonly [number, number];
}

/** What a style stands for, for the legend: names of styles are read by nobody. */
export interface StyleClass {
  /** What all styles of the layer with this role have in common: a role of aircraft, a framework, a part of a rim. */
  readonly role: string;
  readonly owner?: Owner;
  /** Not available in the situation. */
  readonly out?: boolean;
  readonly planned?: boolean;
  /** Upper end of a step of hours. */
  readonly hours?: number;
  /** Its numbers are upper bounds. */
  readonly atMost?: boolean;
}

interface Layer<Kind extends string, Feature, Style> {
  readonly id: string;
  readonly kind: Kind;
  /** The layer that shows the same things at another zoom. */
  readonly copyOf?: string;
  readonly features: readonly Feature[];
  readonly styles: Readonly<Record<string, Style>>;
  /** What the styles stand for, where the legend needs more than their order. */
  readonly classes?: Readonly<Record<string, StyleClass>>;
  /** What its legend texts need apart from the class: numbers of the model, the domain, the status of US ISR. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Styles of the legend that the map does not draw: of classes that occur on bare ground, or of a line's key. */
  readonly bare?: readonly string[];
  /** Zoom below which the layer is not drawn. */
  readonly minZoom?: number;
  /** Zoom from which on it is no longer drawn. */
  readonly maxZoom?: number;
}
export type AreaLayer = Layer<"area", AreaFeature, AreaStyle>;
export type LineLayer = Layer<"line", LineFeature, LineStyle> & {
  /** Labels must not cover these lines if they are small, and avoid them if they are large. */
  readonly keepsLabelsOff?: boolean;
};
export type MarkLayer = Layer<"mark", MarkFeature, MarkStyle> & {
  /** Labels must not cover these marks. */
  readonly keepsLabelsOff?: boolean;
  /** Colour of a thin line from a mark that was shifted far to its place, if the painter can draw one. */
  readonly leader?: string;
  /** Marks that would cover each other are moved apart, but each stays near its place. */
  readonly spreads?: boolean;
  /** The label layer in which each mark has its name under its own id; a mark is not drawn without its name. */
  readonly namedBy?: string;
};
export type LabelLayer = Layer<"label", LabelFeature, LabelStyle> & {
  /** Its labels are placed only where all others have left room, and move none of them. */
  readonly isGuest?: boolean;
};
export type SceneLayer = AreaLayer | LineLayer | MarkLayer | LabelLayer;

/** A style in the legend, the same that is drawn on the map. */
export interface LegendSample {
  /** Where it is drawn. */
  readonly layer: string;
  readonly style: string;
  readonly area?: AreaStyle;
  /** The border of an area, if it has one of its own. */
  readonly rim?: LineStyle;
  readonly line?: LineStyle;
  readonly mark?: MarkStyle;
  /** The rim of a ring: solid for a part of the day, the rest as another line, and a line across for the reach. */
  readonly dial?: { readonly held: LineStyle; readonly rest: LineStyle; readonly reach: LineStyle };
}
/** One line of the legend: what is drawn, and what it means. */
export interface LegendEntry {
  /** A layer, or a name for what several have in common. */
  readonly layer: string;
  readonly style: string;
  readonly text: string;
  /** The same in a word, for when several entries are merged into one. */
  readonly brief?: string;
  /** At least one; several if one line explains the styles of different owners or maps. */
  readonly samples: readonly LegendSample[];
}
export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The map as plain data: what to draw, bottom to top, and what it means. It uses no renderer's types. */
export interface Scene {
  /** Colour of the sea, below everything. */
  readonly background: string;
  readonly layers: readonly SceneLayer[];
  readonly legend: readonly LegendGroup[];
  /** Extent of the first view. */
  readonly bounds: Bounds;
  /** Extent of the locator, which shows where those bounds are. */
  readonly overview: Bounds;
  /** Crowded places: beside a map that cannot be zoomed, each needs a larger map of its own. */
  readonly insets: readonly { readonly id: string; readonly bounds: Bounds }[];
  /** Font family of the shipped files. */
  readonly font: string;
}
