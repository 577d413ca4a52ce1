import type { Box } from "../../scene/placement/box.js";

/** What covers a map, apart from MapLibre's own controls. */
export const OVER = ".notional, .edited, .side, .view, .locator, details.legend";
const MARGIN_PX = 2;

/** Boxes of the element's own parts that cover a map or still, in CSS pixels from the upper left corner of its box. */
export function coveredIn(box: Element | null): Box[] {
  const stage = box?.closest(".stage");
  if (!box || !stage) return [];
  const frame = box.getBoundingClientRect();
  return [...stage.querySelectorAll(OVER)].flatMap((one): Box[] => {
    const { left, top, right, bottom, width } = one.getBoundingClientRect();
    const isOver = width > 0 && left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
    if (!isOver) return [];
    const [x, y] = [left - frame.left - MARGIN_PX, top - frame.top - MARGIN_PX];
    return [{ x, y, width: right - left + 2 * MARGIN_PX, height: bottom - top + 2 * MARGIN_PX }];
  });
}

/** Whether two sets of boxes are the same, to the pixel. */
export const sameBoxes = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index] as Box;
    return (["x", "y", "width", "height"] as const).every((key) => Math.abs(one[key] - other[key]) < 1);
  });
