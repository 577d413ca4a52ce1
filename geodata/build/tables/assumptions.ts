import type { Assumption, Quantity } from "../../../src/model/quantity.js";
import { AIRCRAFT_ASSUMPTIONS } from "./assumptions-aircraft.js";
import { FIGHTER_ASSUMPTIONS } from "./assumptions-fighters.js";
import { FLEET_ASSUMPTIONS } from "./assumptions-fleets.js";
import { FUEL_ASSUMPTIONS } from "./assumptions-fuel.js";
import { MODEL_ASSUMPTIONS } from "./assumptions-model.js";
import { ORBIT_ASSUMPTIONS } from "./assumptions-orbits.js";
import { SHIP_ASSUMPTIONS } from "./assumptions-ships.js";

/** All of the project's own numbers, by id. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...AIRCRAFT_ASSUMPTIONS,
  ...FIGHTER_ASSUMPTIONS,
  ...FLEET_ASSUMPTIONS,
  ...FUEL_ASSUMPTIONS,
  ...MODEL_ASSUMPTIONS,
  ...ORBIT_ASSUMPTIONS,
  ...SHIP_ASSUMPTIONS,
].sort((a, b) => (a.id < b.id ? -1 : 1));

export const assumed = (id: string): Quantity => {
  const row = ASSUMPTIONS.find((a) => a.id === id);
  if (!row) throw new Error(`no assumption: ${id}`);
  const { value: nominal, low, high } = row;
  return { nominal, low, high, basis: "assumption", assumption: id, sources: [], grade: null };
};
