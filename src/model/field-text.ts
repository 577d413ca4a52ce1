import type { CoalitionState, StateKey } from "./state.js";

/** A field of a state as written in an attribute, a query or an option; codes and `id:value` pairs are separated by commas. */
export function fieldText(state: CoalitionState, key: StateKey): string {
  const value = state[key];
  if (typeof value !== "object") return String(value);
  return Array.isArray(value)
    ? value.join(",")
    : Object.entries(value)
        .map(([id, number]) => `${id}:${number}`)
        .join(",");
}
