import * as v from "valibot";
import { DOMAINS } from "../../model/terms.js";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A part of the area: km², per cent of the area, people in the listed cities inside it. */
const PartSchema = v.strictObject({ areaKm2: amount, percent: amount, population: count });
export type LedgerPart = v.InferOutput<typeof PartSchema>;

const RingSchema = v.strictObject({
  lon: v.number(),
  lat: v.number(),
  lowKm: amount,
  nominalKm: amount,
  highKm: amount,
  basis: v.picklist(["published", "horizon", "assumption"]),
  /** No range is published: the reach is at most this. */
  upperBound: v.boolean(),
});

const StationRowSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  domain: v.picklist(DOMAINS),
  /** Fleet id; `null` where the station stands empty. */
  filledBy: v.nullable(v.string()),
  /** `USA`, `NATO` or an ISO code. */
  provider: v.nullable(v.string()),
  /** Why it is held as it is, or by nobody. */
  reason: v.string(),
  /** Share of the day, 0 to 1. */
  presence: amount,
  presenceLow: amount,
  presenceHigh: amount,
  ring: v.nullable(RingSchema),
});

const ProviderRowSchema = v.strictObject({
  /** `USA`, `NATO` or an ISO code. */
  id: v.string(),
  name: v.string(),
  stations: count,
  areaKm2: amount,
  percent: amount,
  /** Watched by nobody else. */
  soleKm2: amount,
  solePercent: amount,
  solePopulation: count,
  /** Leave-one-out: what its withdrawal alone would cost after the others have stood in as far as they can. */
  costKm2: amount,
  costPopulation: count,
});

const CityRowSchema = v.strictObject({
  name: v.string(),
  iso: v.string(),
  lon: v.number(),
  lat: v.number(),
  population: count,
  watchersWith: count,
  watchersWithout: count,
  /** Minutes under unbroken coverage on the approach, the worst bearing and the median, in the given state. */
  warningMin: amount,
  warningMedianMin: amount,
  /** The worst bearing, with US ISR and without. */
  warningMinWith: amount,
  warningMinWithout: amount,
});

const SharesSchema = v.tuple([PartSchema, PartSchema, PartSchema, PartSchema]);

/** The numbers behind a map. `with` and `without` are the same state with US ISR on and off, whichever way its own switch stands. */
export const LedgerSchema = v.strictObject({
  version: v.literal(1),
  dataVersion: v.string(),
  state: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  domain: v.picklist(DOMAINS),
  target: v.strictObject({ altitudeM: amount }),
  area: v.strictObject({ id: v.string(), name: v.string(), areaKm2: amount }),
  stations: v.array(StationRowSchema),
  with: PartSchema,
  without: PartSchema,
  lost: PartSchema,
  thinned: PartSchema,
  kept: PartSchema,
  unseen: PartSchema,
  /** By how many a place is watched: 0, 1, 2, and 3 or more. */
  redundancy: v.strictObject({ with: SharesSchema, without: SharesSchema }),
  /** Area weighted by the share of the day that it is watched: 1 − Π(1 − pᵢ). */
  expected: v.strictObject({ withKm2: amount, withoutKm2: amount, withPercent: amount, withoutPercent: amount }),
  providers: v.array(ProviderRowSchema),
  cities: v.array(CityRowSchema),
  warning: v.strictObject({ targetSpeedKmh: amount, sectorFromDeg: v.number(), sectorToDeg: v.number() }),
  method: v.strictObject({
    polygonKm2: amount,
    sampleKm2: amount,
    /** Difference in per cent of the area. */
    discrepancyPercent: amount,
    samplePoints: count,
  }),
  assumptions: v.array(
    v.strictObject({
      id: v.string(),
      label: v.string(),
      value: v.number(),
      low: v.number(),
      high: v.number(),
      unit: v.string(),
    }),
  ),
  /** Ids of `dataset.sources`. */
  sources: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.string(), path: v.string(), message: v.string() })),
});
export type Ledger = v.InferOutput<typeof LedgerSchema>;
