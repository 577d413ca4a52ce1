import type { Assumption } from "../../model/quantity.js";
import type { Values } from "../../model/values.js";
import type { Steps } from "./steps.js";

/** A number with one assumption alone at its low, and at its high. */
export interface Swing {
  readonly assumption: Assumption;
  readonly atLow: number;
  readonly atHigh: number;
}

/** The values with one of them changed. */
export function withValue(values: Values, id: string, value: number): Values {
  return new Map(values).set(id, value);
}

/** Moves each assumption alone to its low and its high, and reports the effect on `numbers`. */
export function* eachAlone<T>(
  values: Values,
  rows: readonly Assumption[],
  numbers: (values: Values) => T,
): Steps<{ readonly assumption: Assumption; readonly atLow: T; readonly atHigh: T }[]> {
  const swings: { readonly assumption: Assumption; readonly atLow: T; readonly atHigh: T }[] = [];
  for (const assumption of rows) {
    if (assumption.low >= assumption.high) continue;
    const atLow = numbers(withValue(values, assumption.id, assumption.low));
    yield;
    const atHigh = numbers(withValue(values, assumption.id, assumption.high));
    yield;
    swings.push({ assumption, atLow, atHigh });
  }
  return swings;
}
