import type { Figure } from "../../../figure/figure-svg.js";
import { UNITS_PER_MM } from "../../../figure/layout.js";
import type { DrawnMap } from "../../../figure/panel-svg.js";
import type { Place } from "../../../model/distance.js";
import { roundedPlace } from "../../../model/placed.js";
import { type Box, boxAround, holds, type Point } from "../../../scene/placement/box.js";
import type { Key } from "../../edit/map/gestures.js";
import type { Draft } from "./draft.js";

/** Where an annotation is on the page, in units of the figure: where its arrow points, and its text. */
export interface Placed {
  /** Its place in the draft. */
  readonly index: number;
  readonly tip: Point;
  readonly text: Box;
  /** Whether the figure shows it. */
  readonly isDrawn: boolean;
}

/** A figure with its maps, and where it has drawn its annotations. */
export type Annotated = Pick<Figure, "maps" | "annotations">;

/** What of an annotation is moved. */
export type Grip = "tip" | "text";

/** How far an arrow key goes: alone, and with Shift. */
const STEP_MM = 1;
const LONG_STEP_MM = 10;
/** Farthest that a text may be from its place, on either axis. */
const FARTHEST_MM = 300;
/** Size that a text has as long as it is not drawn. */
const UNDRAWN = [60, 16] as const;

/** The map at a point: an inset is drawn over the map that it belongs to, and follows it. */
const mapAt = (maps: readonly DrawnMap[], point: Point): DrawnMap | undefined =>
  maps.findLast(({ projection }) => holds(projection.frame, point));

/** The place under a point of a figure, as it is kept; `undefined` beside its maps. */
export function placeAt({ maps }: Pick<Figure, "maps">, point: Point): Place | undefined {
  const [lon, lat] = mapAt(maps, point)?.projection.invert(...point) ?? [Number.NaN, Number.NaN];
  return Number.isFinite(lon) && Number.isFinite(lat) ? roundedPlace({ lon, lat }) : undefined;
}

/** Where a place is on the first map of a figure; `undefined` outside its frame. */
function pointOf({ maps: [map] }: Pick<Figure, "maps">, { lon, lat }: Place): Point | undefined {
  const point = map?.projection.project([lon, lat]);
  return map && point && holds(map.projection.frame, point) ? point : undefined;
}

/**
 * Where the annotations of a draft are on its figure. `drawn` says which of them the figure has; the others, without a text or
 * room for it, are where they point to. Those whose place is outside the map are left out.
 */
export function placedOn(figure: Annotated, { annotations = [] }: Draft, drawn: readonly number[]): Placed[] {
  return annotations.flatMap((one, index): Placed[] => {
    const found = figure.annotations?.find((placed) => drawn[placed.index] === index);
    if (found?.box) return [{ index, tip: found.tip, text: found.box, isDrawn: true }];
    const tip = pointOf(figure, one);
    if (!tip) return [];
    const [right, down] = one.offsetMm ?? [0, -LONG_STEP_MM];
    const middle: Point = [tip[0] + right * UNITS_PER_MM, tip[1] + down * UNITS_PER_MM];
    return [{ index, tip, text: boxAround(middle, ...UNDRAWN), isDrawn: false }];
  });
}

/** From a place to the middle of its text in millimetres, as it is kept. */
export function offsetOf(tip: Point, middle: Point): [right: number, down: number] {
  const kept = (units: number) => {
    const mm = Math.max(-FARTHEST_MM, Math.min(FARTHEST_MM, units / UNITS_PER_MM));
    return Math.round(mm * 10) / 10 + 0;
  };
  return [kept(middle[0] - tip[0]), kept(middle[1] - tip[1])];
}

const DIRECTIONS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** Where an arrow key takes a point: 1 mm on paper, with Shift 10; `undefined` for other keys. */
export function pointByKey([x, y]: Point, { key, shiftKey }: Key): Point | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const step = (shiftKey ? LONG_STEP_MM : STEP_MM) * UNITS_PER_MM;
  return [x + direction[0] * step, y + direction[1] * step];
}
