import * as v from "valibot";
import { DOMAINS, SENSES, TARGETS } from "../../model/terms.js";
import { MeasureSchema, RangeSchema } from "./schema.js";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const signed = v.pipe(v.number(), v.finite());

/** A difference, which may be negative, with its 5th and 95th percentile over the draws; both `null` without draws. */
const DifferenceSchema = v.strictObject({ value: signed, low: v.nullable(signed), high: v.nullable(signed) });
export type LedgerDifference = v.InferOutput<typeof DifferenceSchema>;

const SideSchema = v.strictObject({
  state: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  target: v.strictObject({ altitudeM: amount, kind: v.picklist([...TARGETS, "emitter"]) }),
  /** Average percent coverage: `∫ average dA / A`. */
  average: MeasureSchema,
  /** Accumulated coverage: what is ever watched. */
  atSomeTime: MeasureSchema,
  /** Watched by two or more, on average. */
  twoOrMore: MeasureSchema,
  /** Any sentence on these numbers must say "at most": a reach in them is a horizon, not a published range. */
  atMost: v.boolean(),
});
export type DiffSide = v.InferOutput<typeof SideSchema>;

const HolderSchema = v.strictObject({
  fleet: v.string(),
  /** The type of aircraft by its short name. */
  type: v.string(),
  /** `USA`, `NATO` or an ISO code. */
  provider: v.string(),
  /** Share of the day, 0 to 1. */
  share: RangeSchema,
});

export const STATION_CHANGES = ["unchanged", "replaced", "lost", "gained", "less", "more"] as const;

const StationDiffSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  before: v.array(HolderSchema),
  after: v.array(HolderSchema),
  /** Share of the day that anybody holds it, 0 to 1. */
  shareBefore: RangeSchema,
  shareAfter: RangeSchema,
  /**
   * `replaced`: who held it for an hour a day or more does so no more, and others hold it for longer; `lost`, `gained`: held by nobody, then or before;
   * `less`, `more`: held for less or more of the day.
   */
  what: v.picklist(STATION_CHANGES),
});
export type StationDiff = v.InferOutput<typeof StationDiffSchema>;

const FleetDiffSchema = v.strictObject({
  id: v.string(),
  /** Type and base. */
  name: v.string(),
  type: v.string(),
  /** `USA`, `NATO` or an ISO code. */
  provider: v.string(),
  /** Aircraft; `null` where nobody publishes how many. */
  quantity: v.nullable(count),
  /** What its aircraft are for. */
  uses: v.array(v.picklist([...SENSES, "tanker"])),
  what: v.picklist(["not for this force", "joins"]),
  /** Why it may not fly, in the state or in the baseline. */
  reason: v.string(),
});
export type FleetDiff = v.InferOutput<typeof FleetDiffSchema>;

/** What changes between a baseline and a state, in one domain over one area. */
export const LedgerDiffSchema = v.strictObject({
  version: v.literal(1),
  dataVersion: v.string(),
  domain: v.picklist(DOMAINS),
  area: v.strictObject({ id: v.string(), name: v.string(), areaKm2: amount }),
  baseline: SideSchema,
  state: SideSchema,
  /** State less baseline, in points of per cent of the area; ranges from draws of the same numbers on both sides. */
  change: v.strictObject({
    average: DifferenceSchema,
    atSomeTime: DifferenceSchema,
    twoOrMore: DifferenceSchema,
  }),
  /** The five add up to the area. By the floor of the state. */
  kept: MeasureSchema,
  thinned: MeasureSchema,
  lost: MeasureSchema,
  gained: MeasureSchema,
  unseen: MeasureSchema,
  /** Those of the domain in either state. */
  stations: v.array(StationDiffSchema),
  /** Those that may fly in one of the two states only. */
  fleets: v.array(FleetDiffSchema),
  method: v.strictObject({
    /** Largest difference between polygons and sample, in per cent of the area. */
    discrepancyPercent: amount,
    samplePoints: count,
    draws: count,
    seed: count,
  }),
  /** Those that can move a number of either side, found by moving each; empty without draws. */
  assumptions: v.array(
    v.strictObject({
      id: v.string(),
      label: v.string(),
      unit: v.string(),
      value: v.number(),
      low: v.number(),
      high: v.number(),
      /** Largest change of the difference of averages between its low and its high, in points. */
      effect: amount,
    }),
  ),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.string(), path: v.string(), message: v.string() })),
});
export type LedgerDiff = v.InferOutput<typeof LedgerDiffSchema>;
