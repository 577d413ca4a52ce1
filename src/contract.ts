// The public contract of the elements, as types. The classes behind them have more members, which may change at any time.
import type {
  CoalitionChangeEvent,
  CoalitionEditEvent,
  CoalitionErrorEvent,
  CoalitionReadyEvent,
  CoalitionSelectEvent,
} from "./elements/events.js";
import type { CoalitionStepEvent } from "./elements/tour/step-event.js";
import type { Figure, FigureOptions } from "./figure/figure-svg.js";
import type { FigureStyle } from "./figure/style.js";
import type { LayerFile, LayersRequest } from "./interchange/layer-file.js";
import type { Edited, EditResult } from "./model/apply-scenario.js";
import type { Baseline } from "./model/baseline.js";
import type { Dataset } from "./model/dataset.js";
import type { Edit } from "./model/edit.js";
import type { CoalitionState } from "./model/state.js";
import type { Ledger } from "./scene/ledger-text.js";
import type { Reference } from "./scene/reference.js";
import type { Scene } from "./scene/scene.js";
import type { AreaOfInterest } from "./scene/situation.js";
import type { ThemeName } from "./scene/theme.js";
import type { Thing } from "./scene/things.js";

/** The fields of the state; each is a property and an attribute. */
type StateProperties = { -readonly [Key in keyof CoalitionState]: CoalitionState[Key] };

/** `<coalition-map>`: properties and methods. Attributes have the same names in kebab-case. */
export interface CoalitionMap extends HTMLElement, StateProperties {
  /** The present state. Setting it changes the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState;
  set state(value: Partial<CoalitionState>);
  /** What the state is compared with: fields laid over the present state; `null` if nothing is pinned. See `compare`. */
  baseline: Baseline | null;
  /**
   * The dataset behind the map; `undefined` until it is loaded. A new one is checked first: read it back after `whenIdle()`.
   * A bad one is reported, and the last good one stays.
   */
  get facts(): Dataset | undefined;
  set facts(value: Dataset | undefined);
  /** The area of interest: a GeoJSON Polygon or MultiPolygon, or a Feature or a collection of one; `null` for Ukraine. */
  get area(): AreaOfInterest | null;
  set area(value: unknown);
  /**
   * A layer of the page's or reader's own as GeoJSON, drawn below ours in grey and said not to be ours; `null` for none. No
   * number, state or address has it.
   */
  get reference(): Reference | null;
  set reference(value: unknown);
  /**
   * How figures are set: texts, logo, fonts, colours, layers, extent, annotations, as an object or JSON; `null` for none. It is
   * checked: read it back after `whenIdle()`. A bad one is reported, and the last good one stays.
   */
  get figureStyle(): FigureStyle | null;
  set figureStyle(value: unknown);
  /** The map as plain data; `undefined` until the dataset is loaded. */
  readonly scene: Scene | undefined;
  /** The numbers behind the map; `undefined` until the dataset is loaded. */
  readonly ledger: Ledger | undefined;
  theme: "auto" | ThemeName;
  mode: "interactive" | "static" | "story";
  loading: "eager" | "lazy" | "interaction";
  controls: "full" | "compact" | "none";
  projection: "mercator" | "globe";
  /** Language as a BCP 47 tag; `null` for that of the nearest `lang`. */
  locale: string | null;
  /** Address of a MapLibre style to draw below the live map; requests then go to its servers. */
  mapStyle: string | null;
  /** Keeps the state in the page's address, under names with this prefix. */
  urlKey: string | null;
  /** How the map is first seen, as in a shared link: `view.at=31.2,48.4,5.1`; `null` for its usual view. */
  view: string | null;
  /** Address of the page that shared links and frames lead to; `null` for the present one. */
  shareUrl: string | null;
  /** Address of the folder with the package's `dist/assets`, for bundlers that copy no files. */
  assetBase: string | null;
  /**
   * Changes the scenario by commands; several are one step for undo. Resolves to whether anything has changed, or to all
   * problems; then nothing has.
   */
  edit(commands: Edit | readonly Edit[]): Promise<EditResult>;
  /** What has been changed in the present scenario, and by whom; `null` if nothing. */
  readonly edited: Edited | null;
  /** Resolves when the present state is drawn completely and its numbers have their ranges. */
  whenIdle(): Promise<void>;
  /** The present state as an SVG document with title, legend, numbers, notes and credits. Rejects on an unknown page. */
  figure(options?: FigureOptions & { readonly theme?: ThemeName }): Promise<Figure>;
  /**
   * The map as it is on the screen, in a sheet with title, legend and credits. `type` is `image/png`, `image/jpeg` or
   * `image/webp`; `scale` is pixels per CSS pixel, 1 to 4. Rejects any other `type` or `scale`, quoting it.
   */
  toBlob(options?: { type?: string; scale?: number }): Promise<Blob>;
  /**
   * The present situation as files for a GIS. `format` is one or several of `geojson`, `kmz`, `kml`, `czml`, `cot`, in a list
   * or a text with commas; `geojson` by default, one file a layer. Rejects any other, quoting it.
   */
  layers(options?: LayersRequest): Promise<readonly LayerFile[]>;
  /** Opens the dialog in which the present state is exported as a figure. */
  openExport(): void;
  /** What the map shows now: west, south, east, north in degrees; `undefined` if there is no live map. */
  bounds(): [number, number, number, number] | undefined;
  /** Shows a part of the world: west, south, east, north in degrees. */
  showBounds(bounds: readonly [number, number, number, number]): void;
  /** What is known about a thing on the map, by its id: `fleet:…`, `headquarters:…`, `station:…`, `state:…`, `city:…`. */
  thing(id: string): Thing | undefined;
}

/** `<coalition-legend>`: what the colours, lines and signs of a map mean. */
export interface CoalitionLegend extends HTMLElement {
  /** Id of the map that it belongs to; `null` for the one that it is in. */
  for: string | null;
}

/** `<coalition-ledger>`: the numbers of a map. */
export interface CoalitionLedger extends HTMLElement {
  /** Id of the map that it belongs to; `null` for the one that it is in. */
  for: string | null;
  density: "auto" | "full" | "compact" | "tiny";
}

/** `<coalition-switches>`: switches of a map. */
export interface CoalitionSwitches extends HTMLElement {
  /** Id of the map that it belongs to; `null` for the one that it is in. */
  for: string | null;
  /** Names of the switches to show, separated by spaces; `null` for all. */
  only: string | null;
  layout: "column" | "row";
}

/** `<coalition-tables>`: everything that a map shows, as tables. */
export interface CoalitionTables extends HTMLElement {
  /** Id of the map that it belongs to; `null` for the one that it is in. */
  for: string | null;
}

/** `<coalition-figure>`: a still with its caption. */
export interface CoalitionFigure extends HTMLElement, StateProperties {
  /** Id of the map whose state it shows; `null` for its own state. */
  for: string | null;
  /** The figure's own state, shown without `for`. Setting it changes the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState;
  set state(value: Partial<CoalitionState>);
  theme: "auto" | ThemeName;
  /** Language as a BCP 47 tag; `null` for that of the nearest `lang`. */
  locale: string | null;
  /** Resolves when the figure is drawn and its numbers have their ranges. */
  whenIdle(): Promise<void>;
}

/** The class of an element, for pages that define it under another name. */
export interface CoalitionElementClass<E extends HTMLElement> extends CustomElementConstructor {
  new (): E;
  /** Version of the package that this class came from. */
  readonly version: string;
}

/** Events of the elements. All bubble and are composed, so that the document receives them too. */
export interface CoalitionEventMap {
  "coalition-ready": CoalitionReadyEvent;
  "coalition-change": CoalitionChangeEvent;
  "coalition-select": CoalitionSelectEvent;
  "coalition-edit": CoalitionEditEvent;
  "coalition-step": CoalitionStepEvent;
  "coalition-error": CoalitionErrorEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    "coalition-map": CoalitionMap;
    "coalition-legend": CoalitionLegend;
    "coalition-ledger": CoalitionLedger;
    "coalition-switches": CoalitionSwitches;
    "coalition-tables": CoalitionTables;
    "coalition-figure": CoalitionFigure;
  }
  interface HTMLElementEventMap extends CoalitionEventMap {}
  interface DocumentEventMap extends CoalitionEventMap {}
}
