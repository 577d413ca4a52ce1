import { type Box, heightOf, sharedPx, widthOf } from "./boxes.js";

const LEAST_PX = 80;

const pick = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom });

/**
 * The largest part of a box that another box leaves free. The whole box if the two do not overlap, or if the free part is
 * too small to show anything.
 */
export function restOf(box: Box, over: Box): Box {
  const whole = pick(box);
  if (sharedPx(box, over) === 0) return whole;
  const rests: Box[] = [
    { ...whole, right: Math.max(box.left, over.left) },
    { ...whole, left: Math.min(box.right, over.right) },
    { ...whole, bottom: Math.max(box.top, over.top) },
    { ...whole, top: Math.min(box.bottom, over.bottom) },
  ];
  const size = (rest: Box) => {
    const [width, height] = [widthOf(rest), heightOf(rest)];
    return width < LEAST_PX || height < LEAST_PX ? 0 : width * height;
  };
  const best = rests.reduce((one, other) => (size(other) > size(one) ? other : one));
  return size(best) === 0 ? whole : best;
}
