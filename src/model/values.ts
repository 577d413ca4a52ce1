import type { Dataset } from "./dataset.js";
import { lookupOf } from "./lookup.js";
import type { Assumption, Quantity } from "./quantity.js";
import type { CoalitionState } from "./state.js";

/** The values of the project's own numbers: assumption id → value. */
export type Values = ReadonlyMap<string, number>;

/** The assumptions that the model requires; ids of `dataset.assumptions`. */
export const MODEL_ASSUMPTIONS = [
  "fleet-availability-for-mission",
  "flying-hours.crewed",
  "flying-hours.uncrewed",
  "floor-h",
  "ground-radar-reach-km",
  "hours-overlap",
  "low-flying-ceiling-m",
  "medium-altitude-floor-m",
  "published-range-factor",
  "rcs.aircraft-m2",
  "rcs.missile-m2",
  "rcs.ship-m2",
  "rcs.vehicle-m2",
  "rotation-pool",
  "tanker-availability",
  "tanker-reach-km",
  "target-speed-kmh",
  "track-position",
  "transit-unbased-km",
] as const;
/** The assumptions that the model requires of a dataset that has forces. */
export const FORCE_ASSUMPTIONS = [
  "fighter-availability",
  "fighter-pair",
  "fighter-patrols",
  "fighter-radius-km",
  "fighter-sortie-h",
  "fighter-sortie-refuelled-h",
  "fighter-speed-kmh",
  "fighter-tempo",
  "ship-antenna-m",
  "ship-target-m",
  "standard-share",
] as const;
/** Id of an assumption that the model requires. */
export type ModelAssumption = (typeof MODEL_ASSUMPTIONS)[number] | (typeof FORCE_ASSUMPTIONS)[number];

/** The dataset's own numbers, with a state's overrides laid over them. */
export function valuesOf(dataset: Dataset, overrides: Readonly<Record<string, number>> = {}): Values {
  return new Map(
    dataset.assumptions.map(({ id, value }) => [id, Object.hasOwn(overrides, id) ? (overrides[id] as number) : value]),
  );
}

/** The value of an assumption that the model requires. Throws if the dataset lacks it. */
export function assumed(values: Values, id: ModelAssumption): number {
  const value = values.get(id);
  if (value === undefined) throw new Error(`the dataset has no assumption "${id}"`);
  return value;
}

/** A quantity as published, or the present value of its assumption. */
export function amountOf(quantity: Quantity, values: Values): number {
  return (quantity.assumption === null ? undefined : values.get(quantity.assumption)) ?? quantity.nominal;
}

/** The row of an assumption. Throws if the dataset lacks it. */
export function assumptionOf(dataset: Dataset, id: string): Assumption {
  const row = lookupOf(dataset).assumptions.get(id);
  if (!row) throw new Error(`the dataset has no assumption "${id}"`);
  return row;
}

/** A quantity as published, or its assumption's value in a state. */
export function amountIn(dataset: Dataset, state: Pick<CoalitionState, "overrides">, quantity: Quantity): number {
  const { assumption, nominal } = quantity;
  if (assumption === null) return nominal;
  return state.overrides[assumption] ?? lookupOf(dataset).assumptions.get(assumption)?.value ?? nominal;
}
