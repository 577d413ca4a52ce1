import type { Assumption } from "../../model/quantity.js";
import type { Values } from "../../model/values.js";

/** What a number becomes when one assumption alone is at its low and at its high. */
export interface Swing {
  readonly assumption: Assumption;
  readonly atLow: number;
  readonly atHigh: number;
}

/** The values with one of them changed. */
export function withValue(values: Values, id: string, value: number): Values {
  return new Map(values).set(id, value);
}

/** Moves each assumption alone to its low and its high, and tells what that makes of `numbers`. */
export function eachAlone<T>(
  values: Values,
  rows: readonly Assumption[],
  numbers: (values: Values) => T,
): { readonly assumption: Assumption; readonly atLow: T; readonly atHigh: T }[] {
  return rows
    .filter(({ low, high }) => low < high)
    .map((assumption) => ({
      assumption,
      atLow: numbers(withValue(values, assumption.id, assumption.low)),
      atHigh: numbers(withValue(values, assumption.id, assumption.high)),
    }));
}
