import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { usIsrAt } from "../model/us-isr.js";
import type { Words } from "./words.js";

/** How firmly US surveillance stood at an as-of date: "sought, not offered"; empty where nothing had been said by then. */
export function usIsrStood(dataset: Dataset, asOf: CoalitionState["asOf"], words: Words): string {
  const stood = usIsrAt(dataset, asOf);
  return stood ? words.say(`us-isr.status.${stood.status}`) : "";
}
