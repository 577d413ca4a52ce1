import { inNextFrame } from "../environment.js";

/** How often a layout that depends on what is drawn in it is measured before it counts as settled. */
const MOST_TURNS = 6;
/** A page that is not shown has no frames: there, this time counts as one. */
const FRAME_MS = 100;

/** Settles after the next frame, when observers of sizes have been called. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, FRAME_MS);
    inNextFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });

/** Takes turns, a frame apart, until one tells that it has changed no size, or there have been too many. */
export async function untilSettled(turn: () => Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    if (!(await turn())) return;
    await nextFrame();
  }
}
