import type { Position, SceneLayer } from "../scene.js";
import type { Box, Point } from "./box.js";

/** How a painter looks at a scene: all that label placement needs to know. */
export interface View {
  readonly frame: Box;
  /** The point of a place on the picture; `null` for one that the earth hides. */
  readonly project: (at: Position) => Point | null;
  /** MapLibre's zoom (a world of 512 px at zoom 0). */
  readonly zoom: number;
  /** Size of marks and labels: below 1 on a small map. */
  readonly scale?: number;
  /** Boxes that labels avoid: a scale bar, a control. */
  readonly keepOff?: readonly Box[];
}

/** In a frame lower than this, labels of several lines would hide what they belong to. */
const LOW_PX = 250;
export const isLow = ({ frame }: View): boolean => frame.height < LOW_PX;

/** Whether a layer is drawn at a zoom. */
export const isShownAt = ({ minZoom = 0, maxZoom = Number.POSITIVE_INFINITY }: SceneLayer, zoom: number): boolean =>
  zoom >= minZoom && zoom < maxZoom;

/** The live map's own controls: zoom buttons in the upper right corner, the scale in the lower left one. */
const BUTTONS = { width: 46, height: 76 } as const;
const SCALE = { width: 170, height: 34 } as const;

/** Boxes of the controls over a live map; labels avoid them on the map and on its poster. */
export const controlBoxes = ({ x, y, width, height }: Box): Box[] => [
  { x: x + width - BUTTONS.width, y, ...BUTTONS },
  { x, y: y + height - SCALE.height, ...SCALE },
];
