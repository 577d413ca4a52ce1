import { around, type Box } from "./boxes.js";
import { placeCard } from "./place-card.js";

/** A card: the id of its thing, the index of its map, and where the pointer is, in CSS pixels of the stage. */
export interface Card {
  readonly id: string;
  readonly map: number;
  readonly x: number;
  readonly y: number;
  /** Opened by a tap: it has a button and stays until dismissed. */
  readonly pinned: boolean;
}

/** How far a mouse pointer or a fingertip covers the map around its point, in CSS pixels. */
const MOUSE_PX = 10;
const FINGER_PX = 22;
/** Half the size of a sign, or half the room for a thin line, in CSS pixels. */
const SIGN_PX = 14;

/**
 * Puts the card beside what it describes. There is no room beside a thing that spans half the stage, such as a state: there
 * only the pointer counts.
 */
export function seatCard(
  root: ShadowRoot | null,
  { x, y, pinned }: Card,
  drawn: readonly Box[],
  isOver: (box: Box) => boolean,
): void {
  const stage = root?.querySelector<HTMLElement>(".stage");
  const card = stage?.querySelector<HTMLElement>(".card");
  if (!stage || !card) return;
  const { clientWidth: width, clientHeight: height } = stage;
  const described = drawn
    .map(({ left, right, top, bottom }) => ({
      left: left === right ? left - SIGN_PX : left,
      right: left === right ? right + SIGN_PX : right,
      top: top === bottom ? top - SIGN_PX : top,
      bottom: top === bottom ? bottom + SIGN_PX : bottom,
    }))
    .filter(({ left, right, top, bottom }) => right - left < width / 2 && bottom - top < height / 2);
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const place = placeCard({ width, height }, size, around(x, y, pinned ? FINGER_PX : MOUSE_PX), described, isOver);
  Object.assign(card.style, { left: `${place.left}px`, top: `${place.top}px`, right: "auto", bottom: "auto" });
}
