import * as v from "valibot";
import { GRADES } from "./terms.js";
import { id } from "./texts.js";

/**
 * A number with its low and high. `basis` says whether it is published or our own; in the second case `assumption` names the
 * row in `dataset.assumptions` that explains it.
 */
export const QuantitySchema = v.pipe(
  v.strictObject({
    nominal: v.pipe(v.number(), v.finite()),
    low: v.pipe(v.number(), v.finite()),
    high: v.pipe(v.number(), v.finite()),
    basis: v.picklist(["published", "assumption"]),
    assumption: v.nullable(v.string()),
    sources: v.array(id),
    /** Grade of the best source of this number itself; `null` for an assumption. */
    grade: v.nullable(v.picklist(GRADES)),
  }),
  v.check((q) => q.low <= q.nominal && q.nominal <= q.high, "expected low ≤ nominal ≤ high"),
  v.check((q) => (q.basis === "assumption") === (q.assumption !== null), "an assumption names its row"),
);
export type Quantity = v.InferOutput<typeof QuantitySchema>;

/** One of the project's own numbers: what it is, its range, and why it was chosen. */
export const AssumptionSchema = v.pipe(
  v.strictObject({
    id,
    label: v.string(),
    unit: v.string(),
    value: v.pipe(v.number(), v.finite()),
    low: v.pipe(v.number(), v.finite()),
    high: v.pipe(v.number(), v.finite()),
    basis: v.string(),
    /** Why it was chosen; may be absent in the part of a dataset that a first view loads. */
    why: v.optional(v.string()),
    /** Whether only whole values are allowed, as for counts. */
    integer: v.boolean(),
  }),
  v.check((a) => a.low <= a.value && a.value <= a.high, "expected low ≤ value ≤ high"),
);
export type Assumption = v.InferOutput<typeof AssumptionSchema>;
