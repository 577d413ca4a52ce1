import type { CoalitionState } from "./state.js";

/** Whether a state shows records of `Dataset.forces`, which are loaded only then. */
export const needsForces = ({ component, reading }: Pick<CoalitionState, "component" | "reading">): boolean =>
  component !== "ground" || reading === "contributors";
