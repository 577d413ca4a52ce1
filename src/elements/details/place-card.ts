import { type Box, middleOf, sharedPx } from "./boxes.js";

/** Least distance from a card to what it describes, and to the frame, in CSS pixels. */
const GAP_PX = 12;
const EDGE_PX = 8;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)));

/**
 * Finds the upper left corner of a card in a stage, in CSS pixels: beside the pointer (`at`) or beside the whole thing
 * (`described`), to the right, left, below or above, always within the stage and where it covers least of the thing.
 * `isOver` says whether a box covers anything drawn for the thing, such as its name: among places that cover equally
 * little, one without takes precedence.
 */
export function placeCard(
  stage: Size,
  card: Size,
  at: Box,
  described: readonly Box[],
  isOver: (box: Box) => boolean = () => false,
): { left: number; top: number } {
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
  const boxOf = ({ left, top }: { left: number; top: number }): Box => ({
    left,
    top,
    right: left + card.width,
    bottom: top + card.height,
  });
  const covered = (box: Box) => {
    // The reader is looking at what is under the pointer: covering it costs more than anything else.
    const pointed = sharedPx(box, at) > 0 ? stage.width * stage.height : 0;
    return pointed + described.reduce((sum, one) => sum + sharedPx(box, one), 0);
  };
  const ranked = inside.map((place) => ({ place, cost: covered(boxOf(place)) })).sort((a, b) => a.cost - b.cost);
  const least = ranked[0] as (typeof ranked)[number];
  const free = ranked.find(({ place, cost }) => cost === least.cost && !isOver(boxOf(place)));
  return (free ?? least).place;
}
