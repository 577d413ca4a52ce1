import type { Position } from "../scene.js";
import { type Box, boxAround, type Point } from "./box.js";
import type { SetText } from "./set-text.js";

/** One place where a label may stand. */
export interface Candidate {
  readonly set: SetText;
  readonly box: Box;
  readonly justify: "start" | "middle" | "end";
  /** What is wrong with it; the least is taken. */
  readonly cost: number;
  /** The place that the label rides with when the map is moved; without one, the place below its own middle. */
  readonly tie: Position | null;
  /** From the thing to the label, where that does not stand right beside it. */
  readonly leader?: Leader;
}
export interface Leader {
  readonly from: Position;
  readonly line: readonly [Point, Point];
}

/** Where a text lies that stands on a side of a point (-1 to 1 each way), so far off. */
export function besides(
  point: Point,
  set: SetText,
  [sideX, sideY]: Point,
  [offX, offY]: Point,
): Pick<Candidate, "box" | "justify"> {
  const middle: Point = [point[0] + offX + (sideX * set.width) / 2, point[1] + offY + (sideY * set.height) / 2];
  const justify = sideX > 0.5 ? "start" : sideX < -0.5 ? "end" : "middle";
  return { box: boxAround(middle, set.width, set.height), justify };
}
