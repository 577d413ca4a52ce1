import type { Box } from "../scene/placement/box.js";
import type { Scene } from "../scene/scene.js";

/** A view of a map. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface MapPainterOptions {
  readonly container: HTMLElement;
  /** Texts of the map's own controls, by MapLibre's keys. */
  readonly locale: Record<string, string>;
  /** Leaves wheel and one-finger gestures to the page. */
  readonly cooperative: boolean;
  readonly bounds: readonly [number, number, number, number];
  /** The first scene; a map created with it is drawn sooner than an empty map that receives it later. */
  readonly scene?: Scene;
  /** Boxes that cover the map, apart from its own controls, in CSS pixels from its upper left corner. Labels avoid them. */
  readonly covered?: () => readonly Box[];
  /**
   * Called when the view of this map has moved, except by `follow`. `moved`: it is where a reader has moved it; else it fits
   * the scene's extent, or bounds that were asked for.
   */
  readonly onCamera: (camera: Camera, moved: boolean) => void;
  /** Called with the ids of things under the pointer, topmost first, and its position in CSS pixels. */
  readonly onHover: (things: readonly string[], x: number, y: number) => void;
  readonly onPick: (things: readonly string[], x: number, y: number) => void;
  /** Called on errors; after a `WorkerRefused` or a `MapEnded` there will be no picture. */
  readonly onError: (error: Error) => void;
}
