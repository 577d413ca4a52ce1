import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { usIsrAt } from "../model/us-isr.js";
import type { Words } from "./words.js";

/** How firm US surveillance was at an as-of date: "sought, not offered"; empty if nothing had been said by then. */
export function usIsrStatus(dataset: Dataset, asOf: CoalitionState["asOf"], words: Words): string {
  const stood = usIsrAt(dataset, asOf);
  return stood ? words.say(`us-isr.status.${stood.status}`) : "";
}
