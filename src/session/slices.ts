import type { Steps } from "../coverage/ledger/steps.js";

/** How long a slice may block a page: half a frame. */
export const SLICE_MS = 8;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Runs a computation in slices of about `sliceMs`, between which the page, or a worker's messages, get a turn. Resolves to
 * its result, or to `undefined` if `wanted` is false between two slices.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  wanted: () => boolean,
  sliceMs = SLICE_MS,
): Promise<{ readonly result: T } | undefined> {
  for (;;) {
    await pause();
    if (!wanted()) return undefined;
    const end = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return { result: value };
    } while (performance.now() < end);
  }
}
