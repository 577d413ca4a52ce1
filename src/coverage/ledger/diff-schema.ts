import * as v from "valibot";
import { DOMAINS, SENSES, TARGETS } from "../../model/terms.js";
import { EditedRowSchema, MeasureSchema, RangeSchema } from "./schema.js";

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
  /** Accumulated coverage: the part that is watched at some time. */
  atSomeTime: MeasureSchema,
  /** Watched by two or more, on average. */
  twoOrMore: MeasureSchema,
  /** Any sentence about these numbers must say "at most": a reach in them is a horizon, not a published range. */
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
  /** Share of the day for which the station is held, 0 to 1. */
  shareBefore: RangeSchema,
  shareAfter: RangeSchema,
  /**
   * `replaced`: a holder of an hour a day or more is gone, and another holds the station for longer; `lost`, `gained`: held by
   * nobody after, or before; `less`, `more`: held for less or more of the day.
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
  /** Number of aircraft; `null` if none is published. */
  quantity: v.nullable(count),
  /** What its sensors serve, and `tanker` for tankers. */
  uses: v.array(v.picklist([...SENSES, "tanker"])),
  what: v.picklist(["not for this force", "joins"]),
  /** Why the fleet may not fly, in the state or in the baseline. */
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
  /** What a reader has changed in the scenario of either; `null` if nothing. */
  edited: v.strictObject({ baseline: v.nullable(EditedRowSchema), state: v.nullable(EditedRowSchema) }),
  /** State less baseline, in percentage points of the area; ranges from paired draws. */
  change: v.strictObject({
    average: DifferenceSchema,
    atSomeTime: DifferenceSchema,
    twoOrMore: DifferenceSchema,
  }),
  /** The five fates, by the floor of the state; they add up to the area. */
  kept: MeasureSchema,
  thinned: MeasureSchema,
  lost: MeasureSchema,
  gained: MeasureSchema,
  unseen: MeasureSchema,
  /** The domain's stations in either state. */
  stations: v.array(StationDiffSchema),
  /** Fleets that may fly in only one of the two states. */
  fleets: v.array(FleetDiffSchema),
  method: v.strictObject({
    /** Largest difference between polygons and sample, in per cent of the area. */
    discrepancyPercent: amount,
    samplePoints: count,
    draws: count,
    seed: count,
  }),
  /** Assumptions that can move a number of the diff, found by moving each; empty without draws. */
  assumptions: v.array(
    v.strictObject({
      id: v.string(),
      label: v.string(),
      unit: v.string(),
      value: v.number(),
      low: v.number(),
      high: v.number(),
      /** Change of the difference of averages between the assumption's low and its high, in points. */
      effect: amount,
    }),
  ),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.string(), path: v.string(), message: v.string() })),
});
export type LedgerDiff = v.InferOutput<typeof LedgerDiffSchema>;
