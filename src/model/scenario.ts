import * as v from "valibot";
import { isReference } from "./parse-field.js";
import { SENSES } from "./terms.js";
import { id } from "./texts.js";

/** One orbit to be flown, and which fleets may fly it, first choice first. */
export const StationSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  orbit: v.string(),
  /** What is looked for from here: `air` stations look for missiles too; `tanker` stations refuel and have no sensor. */
  domain: v.picklist([...SENSES, "tanker"]),
  /** Fleet ids in order. */
  candidates: v.array(v.string()),
  note: v.optional(v.string()),
});
export type Station = v.InferOutput<typeof StationSchema>;

const finite = v.pipe(v.number(), v.finite());

/** Values that a scenario changes in the data: assumptions, and how many aircraft a fleet has. */
export const OverridesSchema = v.strictObject({
  /** Assumption id → value, inside the assumption's low and high. */
  assumptions: v.optional(v.record(v.string(), finite)),
  /** Fleet id → aircraft. */
  fleets: v.optional(
    v.record(
      v.string(),
      v.strictObject({ quantity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)) }),
    ),
  ),
});
export type Overrides = v.InferOutput<typeof OverridesSchema>;

/** A named starting situation. `state` holds only what differs from the default state, under the state's own keys. */
export const ScenarioSchema = v.strictObject({
  /** The value of `scenario` in a state. */
  id: v.pipe(v.string(), v.check(isReference, "expected an id or an http(s) address")),
  name: v.string(),
  summary: v.string(),
  state: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  stations: v.array(StationSchema),
  sources: v.array(id),
  overrides: v.optional(OverridesSchema),
});
export type Scenario = v.InferOutput<typeof ScenarioSchema>;
