import type { Box } from "../../scene/placement/box.js";

/** What lies over a map besides its own controls. */
const OVER = ".notional, .side, .view, .locator, details.legend";
const WHITE = 2;

/** Boxes that something of the element's own covers, in CSS pixels from the upper left corner of a map's or a still's box. */
export function coveredIn(box: Element | null): Box[] {
  const stage = box?.closest(".stage");
  if (!box || !stage) return [];
  const frame = box.getBoundingClientRect();
  return [...stage.querySelectorAll(OVER)].flatMap((one): Box[] => {
    const { left, top, right, bottom, width } = one.getBoundingClientRect();
    const isOver = width > 0 && left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
    if (!isOver) return [];
    const [x, y] = [left - frame.left - WHITE, top - frame.top - WHITE];
    return [{ x, y, width: right - left + 2 * WHITE, height: bottom - top + 2 * WHITE }];
  });
}

/** Whether two sets of boxes are the same, to the pixel. */
export const sameBoxes = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index] as Box;
    return (["x", "y", "width", "height"] as const).every((key) => Math.abs(one[key] - other[key]) < 1);
  });
