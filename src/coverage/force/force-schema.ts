import * as v from "valibot";
import { COMPONENTS, GRADES, POSTURES } from "../../model/terms.js";

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a number of the force comes from. */
export const FORCE_BASES = ["chosen", "published", "difference", "model", "rule"] as const;

/** What is counted, of the force or of one state. */
export const FORCE_AMOUNTS = [
  "asked",
  "stated",
  "short",
  "pool",
  "pool-short",
  "without-number",
  "patrols",
  "out-of-reach",
  "needed",
  "available",
  "held",
  "unfilled",
  "pledged",
  "based",
  "detachments",
  "littoral",
  "minehunters",
  "waiting",
  "admitted",
  "tonnes",
  "unknown",
  "without-ship",
  "limit-all",
  "limit-state",
  "stay",
  "visits",
  "ships",
] as const;
export const FORCE_UNITS = [
  "people",
  "states",
  "aircraft",
  "patrols",
  "detachments",
  "ships",
  "tons",
  "days",
  "visits",
] as const;

const AmountSchema = v.strictObject({
  id: v.picklist(FORCE_AMOUNTS),
  unit: v.picklist(FORCE_UNITS),
  /** `null` if only a range is published, or nothing. */
  value: v.nullable(amount),
  /**
   * Of a `model` number the 5th and 95th percentile over the draws; of a `published` one the ends as stated, of a
   * `difference` what follows from them; `null` where there is no such end: of a
   * `model` number the upper one if no number would do in 5 % of the draws.
   */
  low: v.nullable(amount),
  high: v.nullable(amount),
  basis: v.picklist(FORCE_BASES),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  /** Grade of the best of them; `null` without any. */
  grade: v.nullable(v.picklist(GRADES)),
  /** Ids of assumptions that can move it, found by moving each. */
  assumptions: v.array(v.string()),
});
export type ForceAmount = v.InferOutput<typeof AmountSchema>;

const PartySchema = v.strictObject({
  /** ISO code. */
  id: v.string(),
  name: v.string(),
  posture: v.picklist(POSTURES),
  /** What it has stated or could give; empty: nothing is stated. */
  amounts: v.array(AmountSchema),
});
export type ForceParty = v.InferOutput<typeof PartySchema>;

const AreaSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  amounts: v.array(AmountSchema),
});

/** The numbers of the state's component of the force, as part of a ledger. */
export const ForceLedgerSchema = v.strictObject({
  component: v.picklist(COMPONENTS),
  amounts: v.array(AmountSchema),
  /** The participating states, in the order of their names. */
  parties: v.array(PartySchema),
  /** The proposed areas for which patrols are asked, in the order of the data; empty for other components than air. */
  areas: v.array(AreaSchema),
  /** Of the `model` ranges, which do not depend on the ledger's own draws. */
  draws: count,
  seed: count,
});
export type ForceLedger = v.InferOutput<typeof ForceLedgerSchema>;
