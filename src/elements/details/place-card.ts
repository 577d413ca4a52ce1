import { type Box, middleOf, sharedPx } from "./boxes.js";

/** Between a card and what it describes, and between a card and the frame, in CSS pixels. */
const GAP_PX = 12;
const EDGE_PX = 8;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)));

/**
 * Where a card stands in a stage, its upper left corner in CSS pixels: beside the pointer or beside the whole of what it
 * describes, right, left, below or above, wherever it covers least of it; always within the stage. `described` are boxes of
 * the thing, `at` is the box of the pointer itself.
 */
export function placeCard(stage: Size, card: Size, at: Box, described: readonly Box[]): { left: number; top: number } {
  const all = [at, ...described];
  const whole = all.reduce((one, other) => ({
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  }));
  const [x, y] = middleOf(at);
  const beside = (box: Box) => {
    const [level, centred] = [y - card.height / 2, x - card.width / 2];
    return [
      { left: box.right + GAP_PX, top: level },
      { left: box.left - GAP_PX - card.width, top: level },
      { left: centred, top: box.bottom + GAP_PX },
      { left: centred, top: box.top - GAP_PX - card.height },
    ];
  };
  const inside = [...beside(at), ...beside(whole)].map(({ left, top }) => ({
    left: clamp(left, EDGE_PX, stage.width - card.width - EDGE_PX),
    top: clamp(top, EDGE_PX, stage.height - card.height - EDGE_PX),
  }));
  const covered = ({ left, top }: { left: number; top: number }) => {
    const box = { left, top, right: left + card.width, bottom: top + card.height };
    // What is under the pointer is what the reader is looking at: it must not be covered at any price.
    const pointed = sharedPx(box, at) > 0 ? stage.width * stage.height : 0;
    return pointed + described.reduce((sum, one) => sum + sharedPx(box, one), 0);
  };
  return inside.reduce((best, one) => (covered(one) < covered(best) ? one : best));
}
