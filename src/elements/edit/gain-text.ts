import type { DragAverage } from "../../coverage/drag.js";
import { partText } from "../../scene/range-text.js";
import type { Words } from "../../scene/words.js";
import { sayEdit } from "./edit-words.js";

/** What a place is worth: points of per cent that it adds, and whether some reach behind that is not published. */
export interface Gain {
  readonly gainPercent: number;
  readonly atMost: boolean;
}

/** "+3.1": small gains have a second decimal. */
const pointsText = (gainPercent: number, words: Words): string =>
  `+${words.number(gainPercent, gainPercent < 0.1 ? 2 : 1)}`;

/** "+3.1", and "≤ +3.1" of an upper bound, for a label on the map. */
export const shortGainText = ({ gainPercent, atMost }: Gain, words: Words): string =>
  `${atMost && gainPercent > 0 ? "≤\u00a0" : ""}${pointsText(gainPercent, words)}`;

/** "+3.1 points on average", and "at most +3.1 points on average". */
export function gainText({ gainPercent, atMost }: Gain, words: Words): string {
  const value = pointsText(gainPercent, words);
  const points = atMost && gainPercent > 0 ? words.say("range.atMost", { value }) : value;
  return sayEdit(words, "edit.gain", { points });
}

/** The least that is printed with one decimal. */
const LEAST = 0.05;

/** "25.0%", and "at most 25.0%": always with one decimal, so that two of them can be compared. */
export function averageText({ percent, atMost }: Pick<DragAverage, "percent" | "atMost">, words: Words): string {
  if (!atMost || percent <= 0) return partText(percent, 1, words);
  // "At most 0.0%" would say that there is nothing.
  return words.say("range.atMost", { value: partText(Math.max(percent, LEAST), 1, words) });
}
