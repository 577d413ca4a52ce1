import { type AreaBasis, basisOf } from "../coverage/area.js";
import { type AreaResult, areaOfInterest } from "../coverage/area-of-interest.js";
import { swappedNotice } from "../coverage/area-swapped.js";
import { type AreaQuestion, BEGUN } from "./area-question.js";

/** A checked area with what its ledger needs first, or every problem with it. */
export type AreaAnswer = AreaResult & { readonly basis?: AreaBasis };

/** Checks an area and makes the basis of its ledger: in a worker, or in process where there is none. */
export function answerArea({ input, stations = [] }: Pick<AreaQuestion, "input" | "stations">): AreaAnswer {
  const result = areaOfInterest(input);
  if ("problems" in result) return result;
  const { area } = result;
  const swapped = swappedNotice(area, stations);
  return { area: swapped ? { ...area, notices: [...area.notices, swapped] } : area, basis: basisOf(area) };
}

/** The worker's side: says that it begins, then answers. */
export function hearQuestion(question: AreaQuestion, answer: (message: AreaAnswer | typeof BEGUN) => void): void {
  answer(BEGUN);
  answer(answerArea(question));
}
