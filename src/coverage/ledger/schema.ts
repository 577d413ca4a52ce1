import * as v from "valibot";
import { DOMAINS, SENSES, TARGETS } from "../../model/terms.js";

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
  /** Who holds it for which share of the day, 0 to 1, in the given state; `provider`: `USA`, `NATO` or an ISO code. */
  holders: v.array(v.strictObject({ fleet: v.string(), provider: v.string(), share: RangeSchema })),
  /** Share of the day that anybody holds it, 0 to 1. */
  share: RangeSchema,
  /** Longest time in hours in which nobody does, patrols evenly spaced; `null` where nobody ever does. */
  longestGapH: v.nullable(RangeSchema),
  ring: v.nullable(RingSchema),
  /** Why it is held as it is, or by nobody. */
  reason: v.string(),
});

const ProviderRowSchema = v.strictObject({
  /** `USA`, `NATO` or an ISO code. */
  id: v.string(),
  name: v.string(),
  /** Watched on average by its own hours alone. */
  average: MeasureSchema,
  /** On average, what no one else watches. */
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
  /** Hours of the day that it is watched, with US ISR and without. */
  hoursWith: RangeSchema,
  hoursWithout: RangeSchema,
  /** Longest time without a watcher at most; `null` where nobody ever watches. */
  longestGapWithH: v.nullable(amount),
  longestGapWithoutH: v.nullable(amount),
  /** Minutes under unbroken coverage on the worst approach if the stations are held; only in `air` and `missiles`. */
  warningMin: v.nullable(RangeSchema),
});

const BoundsSchema = v.strictObject({ lowPercent: amount, highPercent: amount });

/** The numbers behind a map. `with` and `without` are the same state with US ISR on and off, whichever way its own switch stands. */
export const LedgerSchema = v.strictObject({
  version: v.literal(2),
  dataVersion: v.string(),
  state: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  domain: v.picklist(DOMAINS),
  target: v.strictObject({ altitudeM: amount, kind: v.picklist([...TARGETS, "emitter"]) }),
  area: v.strictObject({ id: v.string(), name: v.string(), areaKm2: amount }),
  /** In the given state; those of the domain. */
  stations: v.array(StationRowSchema),
  /** Average percent coverage: `∫ average dA / A`. */
  average: BothSchema,
  /** Accumulated coverage: what is ever watched. */
  atSomeTime: BothSchema,
  /** Watched by two or more, on average. */
  twoOrMore: BothSchema,
  kept: MeasureSchema,
  thinned: MeasureSchema,
  lost: MeasureSchema,
  unseen: MeasureSchema,
  /** Any sentence about these numbers has to say "at most": a reach in them is a horizon, not a published range. */
  atMost: v.boolean(),
  /** The average if the stations' hours coincide as far as they can (low) or not at all (high). */
  dependence: v.strictObject({ with: BoundsSchema, without: BoundsSchema }),
  /** Costliest withdrawal first; of the given state. */
  providers: v.array(ProviderRowSchema),
  cities: v.array(CityRowSchema),
  /** What the warning rests on; `null` outside `air` and `missiles`. */
  warning: v.nullable(v.strictObject({ targetSpeedKmh: amount, sectorFromDeg: v.number(), sectorToDeg: v.number() })),
  method: v.strictObject({
    /** The average with US ISR in km², by polygons and on the sample. */
    polygonKm2: amount,
    sampleKm2: amount,
    /** Largest difference between the two, of the averages, kept, thinned, lost and unseen, in per cent of the area. */
    discrepancyPercent: amount,
    samplePoints: count,
    draws: count,
    seed: count,
  }),
  /** Those that can move a printed number, found by moving each; empty in a ledger made without draws. */
  assumptions: v.array(
    v.strictObject({
      id: v.string(),
      label: v.string(),
      unit: v.string(),
      value: v.number(),
      low: v.number(),
      high: v.number(),
      /** Largest change of an average between its low and its high, in points; 0 where it moves another number only. */
      effect: amount,
    }),
  ),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.string(), path: v.string(), message: v.string() })),
});
export type Ledger = v.InferOutput<typeof LedgerSchema>;
