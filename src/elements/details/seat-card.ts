import { around, type Box } from "./boxes.js";
import { placeCard } from "./place-card.js";

/** A card: of which thing, on which of the maps, and where the pointer is, in CSS pixels of the stage. */
export interface Card {
  readonly id: string;
  readonly map: number;
  readonly x: number;
  readonly y: number;
  /** Stays until dismissed, with a button: what a tap opens. */
  readonly pinned: boolean;
}

/** What a pointer or a fingertip covers by itself, in CSS pixels. */
const MOUSE_PX = 10;
const FINGER_PX = 22;
/** A sign, or a thin line, round its middle. */
const SIGN_PX = 14;

/** Puts the card beside what it describes. What fills most of the stage, such as a state, cannot be stood beside: there the place that is pointed at counts. */
export function seatCard(root: ShadowRoot | null, { x, y, pinned }: Card, drawn: readonly Box[]): void {
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
  const place = placeCard({ width, height }, size, around(x, y, pinned ? FINGER_PX : MOUSE_PX), described);
  Object.assign(card.style, { left: `${place.left}px`, top: `${place.top}px`, right: "auto", bottom: "auto" });
}
