import type { MapLook, MapPainterOptions } from "../../map/index.js";
import type { Scene } from "../../scene/scene.js";

/** The centre and zoom of a map's view. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

type Place = readonly [lon: number, lat: number];

/** What the element needs of a live map. `MapPainter` implements it; tests use a fake that records the calls. */
export interface Painter {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
  readonly bounds: [number, number, number, number];
  readonly touched: number;
  paint(scene: Scene, look?: MapLook): Promise<void>;
  whenIdle(): Promise<void>;
  follow(camera: Camera): void;
  showPoint(at: Place, zoom?: number, offset?: [number, number]): void;
  showBounds(bounds: readonly [number, number, number, number]): void;
  refit(bounds: readonly [number, number, number, number]): void;
  project(at: Place): { x: number; y: number };
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
