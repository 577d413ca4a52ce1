import type { Assumption } from "../../../src/model/quantity.js";

/** One of the project's own numbers: `[low, value, high]`. Aircraft are counted in whole numbers. */
export const row = (
  id: string,
  label: string,
  unit: string,
  [low, value, high]: readonly [number, number, number],
  basis: string,
  why: string,
): Assumption => ({ id, label, unit, value, low, high, basis, why, integer: unit === "aircraft" });
