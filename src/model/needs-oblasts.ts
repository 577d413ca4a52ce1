import type { CoalitionState } from "./state.js";

/** Whether a state shows `Dataset.oblasts`, which are loaded only then. */
export const needsOblasts = ({ shade, reading }: Pick<CoalitionState, "shade" | "reading">): boolean =>
  shade === "oblast" && reading === "coverage";
