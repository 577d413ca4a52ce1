type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

const LEAST_PX = 80;

/**
 * From the middle of a box to the middle of the largest part of it that another box leaves free, right and down. Nothing
 * where they do not meet, or where too little is free for anything to be seen in it.
 */
export function middleOfRest(box: Box, over: Box): [number, number] {
  const meet = over.left < box.right && over.right > box.left && over.top < box.bottom && over.bottom > box.top;
  if (!meet) return [0, 0];
  const rests: Box[] = [
    { ...pick(box), right: Math.max(box.left, over.left) },
    { ...pick(box), left: Math.min(box.right, over.right) },
    { ...pick(box), bottom: Math.max(box.top, over.top) },
    { ...pick(box), top: Math.min(box.bottom, over.bottom) },
  ];
  const size = ({ left, right, top, bottom }: Box) =>
    right - left < LEAST_PX || bottom - top < LEAST_PX ? 0 : (right - left) * (bottom - top);
  const best = rests.reduce((one, other) => (size(other) > size(one) ? other : one));
  if (size(best) === 0) return [0, 0];
  const middle = ({ left, right, top, bottom }: Box) => [(left + right) / 2, (top + bottom) / 2] as const;
  const [[x, y], [boxX, boxY]] = [middle(best), middle(box)];
  return [x - boxX, y - boxY];
}

const pick = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom });
