import { MOST_DRAWS } from "../coverage/ledger/input.js";
import { type Arguments, wholeNumber } from "./options.js";

/** How many draws the ranges are made from, and their seed; what is not given has its default. */
export function drawsOf({ values }: Arguments): { readonly draws?: number; readonly seed?: number } {
  return {
    ...(values.draws !== undefined && { draws: wholeNumber("draws", values.draws, MOST_DRAWS, 0) }),
    ...(values.seed !== undefined && { seed: wholeNumber("seed", values.seed, 2 ** 32 - 1, 1) }),
  };
}
export type Draws = ReturnType<typeof drawsOf>;
