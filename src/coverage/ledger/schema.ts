import * as v from "valibot";
import { DOMAINS, SENSES, TARGETS } from "../../model/terms.js";
import { ForceLedgerSchema } from "../force/force-schema.js";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A number with its 5th and 95th percentile over the draws; both `null` in a ledger made without draws. */
export const RangeSchema = v.strictObject({ value: amount, low: v.nullable(amount), high: v.nullable(amount) });
export type LedgerRange = v.InferOutput<typeof RangeSchema>;

/** A part of the area: per cent of it, km², people of the listed cities inside it (figures from before the full-scale war). */
export const MeasureSchema = v.strictObject({ percent: RangeSchema, areaKm2: RangeSchema, people: RangeSchema });
export type LedgerMeasure = v.InferOutput<typeof MeasureSchema>;
const BothSchema = v.strictObject({ with: MeasureSchema, without: MeasureSchema });

const RingSchema = v.strictObject({
  lon: v.number(),
  lat: v.number(),
  lowKm: amount,
  nominalKm: amount,
  highKm: amount,
  basis: v.picklist(["published", "horizon", "assumption"]),
  /** No range is published: the reach is at most this. */
  atMost: v.boolean(),
});

const StationRowSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  domain: v.picklist(SENSES),
  /** The orbit's centre in degrees. */
  lon: v.number(),
  lat: v.number(),
  /** Holders in the given state and their shares of the day, 0 to 1; `provider`: `USA`, `NATO` or an ISO code. */
  holders: v.array(v.strictObject({ fleet: v.string(), provider: v.string(), share: RangeSchema })),
  /** Share of the day for which the station is held, 0 to 1. */
  share: RangeSchema,
  /** Longest time in hours without a holder, if patrols are evenly spaced; `null` if the station is never held. */
  longestGapH: v.nullable(RangeSchema),
  ring: v.nullable(RingSchema),
  /** Why the station is held as it is, or unfilled. */
  reason: v.string(),
});

const ProviderRowSchema = v.strictObject({
  /** `USA`, `NATO` or an ISO code. */
  id: v.string(),
  name: v.string(),
  /** Watched on average by the provider's own aircraft alone. */
  average: MeasureSchema,
  /** Watched on average by no one else. */
  alone: MeasureSchema,
  /** How far its withdrawal lowers the average after the others have filled in as far as they can. */
  cost: MeasureSchema,
});

const CityRowSchema = v.strictObject({
  name: v.string(),
  iso: v.string(),
  lon: v.number(),
  lat: v.number(),
  /** From before the full-scale war. */
  people: count,
  /** Hours of the day for which the city is watched, with US ISR and without. */
  hoursWith: RangeSchema,
  hoursWithout: RangeSchema,
  /** Upper bound of the longest time without a watcher, in hours; `null` if the city is never watched. */
  longestGapWithH: v.nullable(amount),
  longestGapWithoutH: v.nullable(amount),
  /** Minutes under unbroken coverage on the worst approach if the stations are held; only in `air` and `missiles`. */
  warningMin: v.nullable(RangeSchema),
});

const BoundsSchema = v.strictObject({ lowPercent: amount, highPercent: amount });

/** What a reader has changed in a scenario. */
export const EditedRowSchema = v.strictObject({
  author: v.nullable(v.string()),
  /** Id of the scenario that was changed. */
  scenario: v.string(),
  /** The changes as commands, in order. */
  changes: v.array(v.looseObject({ do: v.string() })),
});
export type EditedRow = v.InferOutput<typeof EditedRowSchema>;

/** The numbers behind a map. `with` and `without` are the same state with US ISR on and off, whatever its own switch. */
export const LedgerSchema = v.strictObject({
  version: v.literal(2),
  dataVersion: v.string(),
  state: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  domain: v.picklist(DOMAINS),
  target: v.strictObject({ altitudeM: amount, kind: v.picklist([...TARGETS, "emitter"]) }),
  area: v.strictObject({ id: v.string(), name: v.string(), areaKm2: amount }),
  /** The domain's stations in the given state. */
  stations: v.array(StationRowSchema),
  /** Average percent coverage: `∫ average dA / A`. */
  average: BothSchema,
  /** Accumulated coverage: the part that is watched at some time. */
  atSomeTime: BothSchema,
  /** Watched by two or more, on average. */
  twoOrMore: BothSchema,
  kept: MeasureSchema,
  thinned: MeasureSchema,
  lost: MeasureSchema,
  unseen: MeasureSchema,
  /** Any sentence about these numbers must say "at most": a reach in them is a horizon, not a published range. */
  atMost: v.boolean(),
  /** The average if the stations' hours coincide as far as they can (low) or not at all (high). */
  dependence: v.strictObject({ with: BoundsSchema, without: BoundsSchema }),
  /** Providers in the given state, costliest withdrawal first. */
  providers: v.array(ProviderRowSchema),
  cities: v.array(CityRowSchema),
  /** What the warning rests on; `null` outside `air` and `missiles`. */
  warning: v.nullable(v.strictObject({ targetSpeedKmh: amount, sectorFromDeg: v.number(), sectorToDeg: v.number() })),
  method: v.strictObject({
    /** The average with US ISR in km², by polygons and on the sample. */
    polygonKm2: amount,
    sampleKm2: amount,
    /** Largest difference between the two methods in averages, kept, thinned, lost and unseen, in per cent of the area. */
    discrepancyPercent: amount,
    samplePoints: count,
    draws: count,
    seed: count,
  }),
  /** The state's component of the force; `null` if the dataset has no forces for it. */
  force: v.nullable(ForceLedgerSchema),
  /** Assumptions that can move a printed number, found by moving each; empty in a ledger made without draws. */
  assumptions: v.array(
    v.strictObject({
      id: v.string(),
      label: v.string(),
      unit: v.string(),
      value: v.number(),
      low: v.number(),
      high: v.number(),
      /** Largest change of an average between its low and its high, in points; 0 if it moves only other numbers. */
      effect: amount,
    }),
  ),
  /** What a reader has changed in the state's scenario, as commands, and who; `null` for a scenario of the dataset. */
  edited: v.nullable(EditedRowSchema),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.string(), path: v.string(), message: v.string() })),
});
export type Ledger = v.InferOutput<typeof LedgerSchema>;
