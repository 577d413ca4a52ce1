import { MOST_DRAWS } from "../coverage/ledger/input.js";
import { type Arguments, wholeNumber } from "./options.js";

/** Number of draws for the ranges, and their seed; each is left out if not given, so that its default applies. */
export function drawsOf({ values }: Arguments): { readonly draws?: number; readonly seed?: number } {
  return {
    ...(values.draws !== undefined && { draws: wholeNumber("draws", values.draws, MOST_DRAWS, 0) }),
    ...(values.seed !== undefined && { seed: wholeNumber("seed", values.seed, 2 ** 32 - 1, 1) }),
  };
}
export type Draws = ReturnType<typeof drawsOf>;
