import type { Assumption } from "../../../src/model/quantity.js";

/** Units that are counted in whole numbers. */
const COUNTED: ReadonlySet<string> = new Set(["aircraft", "patrols"]);

/** One of the project's own numbers: `[low, value, high]`. */
export const row = (
  id: string,
  label: string,
  unit: string,
  [low, value, high]: readonly [number, number, number],
  basis: string,
  why: string,
): Assumption => ({ id, label, unit, value, low, high, basis, why, integer: COUNTED.has(unit) });
