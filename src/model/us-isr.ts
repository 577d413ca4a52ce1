import { compareDates, dateOf } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import type { UsIsrStatement } from "./records.js";
import type { CoalitionState } from "./state.js";

/** How firm the offer of US surveillance was at an as-of date: the last statement up to it; `undefined` if there is none. */
export function usIsrAt(dataset: Dataset, asOf: CoalitionState["asOf"]): UsIsrStatement | undefined {
  const date = dateOf(dataset, asOf);
  return dataset.usIsr.filter((row) => compareDates(row.date, date) <= 0).at(-1);
}
