import * as v from "valibot";
import { DOMAINS, TARGETS } from "../../model/terms.js";
import { EditedRowSchema, MeasureSchema, RangeSchema } from "./schema.js";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const BothSchema = v.strictObject({ with: MeasureSchema, without: MeasureSchema });

const AreaRowSchema = v.strictObject({
  /** ISO 3166-2 for an oblast. */
  id: v.string(),
  name: v.string(),
  /** Of its outline. */
  areaKm2: amount,
  /** Listed cities in it, and their people from before the full-scale war. */
  cities: count,
  people: count,
  /** Hours of the day for which its ground is watched on average, with US ISR and without. */
  hours: v.strictObject({ with: RangeSchema, without: RangeSchema }),
  average: BothSchema,
  atSomeTime: BothSchema,
  twoOrMore: BothSchema,
  kept: MeasureSchema,
  thinned: MeasureSchema,
  lost: MeasureSchema,
  unseen: MeasureSchema,
  /** Any sentence about these numbers must say "at most": a reach into the area is a horizon, not a published range. */
  atMost: v.boolean(),
});
export type AreaRow = v.InferOutput<typeof AreaRowSchema>;

/** How far the printed ledger of the whole, which is a sample of points, is from its polygons: the largest over all measures. */
const SampleSchema = v.strictObject({
  points: count,
  /** Of the area of the whole, in per cent. */
  percentOfArea: amount,
  /** Of the larger of the two numbers, in per cent, and of which measure. */
  percentOfMeasure: amount,
  measure: v.string(),
});
export type SampleDifference = v.InferOutput<typeof SampleSchema>;

/** What is watched in each of several areas, measured by polygons. `with` and `without` as in the ledger. */
export const AreasLedgerSchema = v.strictObject({
  version: v.literal(1),
  dataVersion: v.string(),
  state: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  domain: v.picklist(DOMAINS),
  target: v.strictObject({ altitudeM: amount, kind: v.picklist([...TARGETS, "emitter"]) }),
  /** `oblast`: administrative units of Ukraine, which say nothing about control; `areas`: those of a user, which may overlap. */
  by: v.picklist(["oblast", "areas"]),
  areas: v.array(AreaRowSchema),
  /** Ukraine, which the oblasts make up, by the same polygons; `null` for areas of a user. */
  total: v.nullable(AreaRowSchema),
  method: v.strictObject({
    measured: v.literal("polygons"),
    /** The ledger of Ukraine against `total`; `null` without that row. */
    sample: v.nullable(SampleSchema),
    /** Draws behind `low` and `high`, and their seed; 0 without draws. */
    draws: count,
    seed: count,
  }),
  /** What a reader has changed in the state's scenario, as commands, and who; `null` for a scenario of the dataset. */
  edited: v.nullable(EditedRowSchema),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.string(), path: v.string(), message: v.string() })),
});
export type AreasLedger = v.InferOutput<typeof AreasLedgerSchema>;
