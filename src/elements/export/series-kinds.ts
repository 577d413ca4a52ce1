import type { CoalitionState } from "../../model/state.js";

/** The figures of a series that the dialog offers. */
export type SeriesKind = "pair" | "strip";

/** The series that a reading is best shown in: with and without US ISR, and side by side what the reading is about. */
export const SERIES_OF = {
  coverage: { pair: "us-isr", strip: "us-isr,domain" },
  contributors: { pair: null, strip: "component" },
  command: { pair: null, strip: "lead" },
} as const satisfies Readonly<Record<CoalitionState["reading"], Readonly<Record<SeriesKind, string | null>>>>;
