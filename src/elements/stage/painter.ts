import type { MapLook, MapPainterOptions } from "../../map/index.js";
import type { Scene } from "../../scene/scene.js";

/** The centre and zoom of a map's view. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Where a map looks that a reader has moved, or a page has pointed at bounds. */
export type View = Camera | Bounds;

export const isBounds = (view: View): view is Bounds => Array.isArray(view);

type Place = readonly [lon: number, lat: number];

/** What the element needs of a live map. `MapPainter` implements it; tests use a fake that records the calls. */
export interface Painter {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
  /** `undefined` while the map shows the extent of its scene. */
  readonly view: View | undefined;
  readonly bounds: [number, number, number, number];
  readonly touched: number;
  paint(scene: Scene, look?: MapLook): Promise<void>;
  whenIdle(): Promise<void>;
  follow(camera: Camera): void;
  showPoint(at: Place, zoom?: number, offset?: [number, number]): void;
  /** Fits the view to bounds, and again whenever the box has another size. */
  showBounds(bounds: Bounds): void;
  /** Shows the extent of the scene again, unless a reader has moved the map. */
  showExtent(): void;
  project(at: Place): { x: number; y: number };
  /** The place at a point of the canvas, in CSS pixels; `undefined` beside the globe. */
  unproject(point: { readonly x: number; readonly y: number }): Place | undefined;
  faces(at: Place): boolean;
  shiftOf(thing: string): readonly [number, number] | undefined;
  /** Handles a press, in CSS pixels of the canvas, that was made before the map was ready. */
  pick(at: { readonly x: number; readonly y: number }, pointer?: "mouse" | "finger"): void;
  /** Whether a sign, name or line of a thing is drawn within a box of the canvas, in CSS pixels. */
  drawsIn(
    box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
    thing: string,
  ): boolean;
  uncover(): void;
  setCooperative(cooperative: boolean): void;
  /** Takes over the present size of the box, with the same part of the world unless a reader has moved the map. */
  resize(): void;
  readPixels(places: readonly Place[]): Promise<[number, number, number][]>;
  snapshot(ratio: number): Promise<HTMLCanvasElement>;
  renderedLayers(): string[];
  remove(): void;
}

/** The module that makes live maps, loaded when the first one is needed. */
export interface PainterPart {
  readonly MapPainter: new (options: MapPainterOptions) => Painter;
  readonly mapStyles: string;
  /** The address of MapLibre's worker. Throws if a bundler has left none. */
  readonly workerAddress: () => string;
}
