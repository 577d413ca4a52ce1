import type { Position } from "../scene.js";
import { type Box, boxAround, type Point } from "./box.js";
import type { SetText } from "./set-text.js";

/** A possible place of a label. */
export interface Candidate {
  readonly set: SetText;
  readonly box: Box;
  readonly justify: "start" | "middle" | "end";
  /** How bad the place is; the cheapest one is taken. */
  readonly cost: number;
  /** The place that the label moves with when the map moves; `null` for the place below its own middle. */
  readonly tie: Position | null;
  /** From the thing to the label, if the label is not right beside it. */
  readonly leader?: Leader;
}
export interface Leader {
  readonly from: Position;
  readonly line: readonly [Point, Point];
}

/** Puts a text on a side of a point (-1 to 1 on each axis), at an offset. */
export function beside(
  point: Point,
  set: SetText,
  [sideX, sideY]: Point,
  [offX, offY]: Point,
): Pick<Candidate, "box" | "justify"> {
  const middle: Point = [point[0] + offX + (sideX * set.width) / 2, point[1] + offY + (sideY * set.height) / 2];
  const justify = sideX > 0.5 ? "start" : sideX < -0.5 ? "end" : "middle";
  return { box: boxAround(middle, set.width, set.height), justify };
}
