import { animatedPng } from "./animated-png.js";
import type { Figure } from "./figure-svg.js";
import { drawFrames } from "./frames-svg.js";
import { MOST_FRAMES } from "./series.js";
import type { SeriesInput } from "./series-words.js";

/** Throws if a series has more situations than an animation can show. */
export function checkFrames({ members: { length } }: Pick<SeriesInput, "members">): void {
  if (length > MOST_FRAMES)
    throw new RangeError(`series: expected at most ${MOST_FRAMES} situations in an animation, got ${length}`);
}

/** A series as an animated PNG, each situation shown for 2.5 seconds; `encode` makes a PNG. Rejects if there are more than six. */
export async function encodeAnimation(
  series: SeriesInput,
  encode: (figure: Figure) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  checkFrames(series);
  const frames: Uint8Array[] = [];
  // One after the other: each needs the memory of a whole picture.
  for (const figure of drawFrames(series)) frames.push(await encode(figure));
  return animatedPng(frames);
}
