/** Where a key or a stroke of the finger leads in a story. */
export type Move = "previous" | "next" | "first" | "last";

const MOVES: Readonly<Record<string, Move>> = {
  PageUp: "previous",
  PageDown: "next",
  Home: "first",
  End: "last",
};
/** Keys that a box with more text than it shows needs for itself. */
const SCROLLING: readonly string[] = Object.keys(MOVES);

/** The way along the line of reading. */
const along = (isRight: boolean, isRtl: boolean): Move => (isRight === isRtl ? "previous" : "next");

/**
 * Where a key leads; `undefined` for a key that is not ours, with Control, Alt, Meta or Shift, or in a `text` that the key
 * would scroll.
 */
export function moveOf(event: KeyboardEvent, isRtl: boolean, text: Element | null): Move | undefined {
  const { key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return undefined;
  if (key === "ArrowLeft" || key === "ArrowRight") return along(key === "ArrowRight", isRtl);
  if (SCROLLING.includes(key) && text && text.scrollHeight > text.clientHeight + 1) return undefined;
  return Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
}

/** A stroke shorter than this, or less level, is none. */
const STROKE_PX = 48;
const MOST_SLOPE = 0.5;

/** Where a finger's stroke leads, in CSS pixels to the right and down: to the left is onwards, as a page is turned. */
export function strokeOf(right: number, down: number, isRtl: boolean): Move | undefined {
  if (Math.abs(right) < STROKE_PX || Math.abs(down) > MOST_SLOPE * Math.abs(right)) return undefined;
  return along(right < 0, isRtl);
}

/** The index that a move leads to among `count` steps, which may be one that there is not. */
export function indexAfter(move: Move, at: number, count: number): number {
  return { previous: at - 1, next: at + 1, first: 0, last: count - 1 }[move];
}
