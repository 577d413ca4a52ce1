import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";

/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [lon: number, lat: number];

/** A repeated drawing that tells classes apart where colour cannot: in greyscale print, and to many eyes. */
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
  /** Where the text stands as seen from its point. */
  readonly side: "centre" | "right" | "below" | "above" | "around";
  /** Distance from the point in CSS pixels. */
  readonly gap?: number;
  /** Width in ems at which a long text wraps. */
  readonly wrap?: number;
  /** May stand over other labels: for numbers that belong to their symbol. */
  readonly always?: boolean;
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
}
export interface AreaFeature extends Drawn {
  readonly geometry: Polygon | MultiPolygon;
}
export interface LineFeature extends Drawn {
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
}
export interface MarkFeature extends Drawn {
  readonly at: Position;
  /** Shift from the point in CSS pixels, right and down: marks that share a site stand side by side. */
  readonly shift: readonly [number, number];
}
export interface LabelFeature extends Drawn {
  readonly at: Position;
  readonly text: string;
  /** Smaller goes first where two labels want the same place. */
  readonly priority: number;
  readonly shift?: readonly [number, number];
}

interface Layer<Kind extends string, Feature, Style> {
  readonly id: string;
  readonly kind: Kind;
  readonly features: readonly Feature[];
  readonly styles: Readonly<Record<string, Style>>;
  /** What its texts in the legend need to know besides the class: numbers of the model, a state's date. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Zoom below which the layer is not drawn. */
  readonly minZoom?: number;
  /** Zoom from which on it is drawn no more. */
  readonly maxZoom?: number;
}
export type AreaLayer = Layer<"area", AreaFeature, AreaStyle>;
export type LineLayer = Layer<"line", LineFeature, LineStyle>;
export type MarkLayer = Layer<"mark", MarkFeature, MarkStyle> & {
  /** Labels must not stand over these marks. */
  readonly keepsLabelsOff?: boolean;
  /** Colour of a thin line from a mark that was shifted far to its place, where the painter can draw one. */
  readonly leader?: string;
};
export type LabelLayer = Layer<"label", LabelFeature, LabelStyle>;
export type SceneLayer = AreaLayer | LineLayer | MarkLayer | LabelLayer;

/** One line of the legend: the very style that is drawn, and what it means. */
export interface LegendEntry {
  readonly layer: string;
  readonly style: string;
  readonly text: string;
  readonly sample: {
    readonly area?: AreaStyle;
    /** The border of an area, where it has one of its own. */
    readonly rim?: LineStyle;
    readonly line?: LineStyle;
    readonly mark?: MarkStyle;
  };
}
export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The map as plain data: what to draw, bottom to top, and what it means. No renderer's type is in it. */
export interface Scene {
  /** Colour of the sea, below everything. */
  readonly background: string;
  readonly layers: readonly SceneLayer[];
  readonly legend: readonly LegendGroup[];
  /** West, south, east, north in degrees: what a first view shows. */
  readonly bounds: readonly [number, number, number, number];
  /** The same for a frame that is taller than wide. */
  readonly tallBounds: readonly [number, number, number, number];
  /** Places where so much stands that a map which cannot be zoomed needs a larger one of them beside it. */
  readonly insets: readonly { readonly id: string; readonly bounds: readonly [number, number, number, number] }[];
  /** Font families, as the shipped files are named. */
  readonly font: string;
}
