import * as v from "valibot";
import { QuantitySchema } from "./quantity.js";
import { existence, lat, lon, notes, provenance, text } from "./record-parts.js";
import {
  GRADES,
  HQ_KINDS,
  HQ_STATUSES,
  OWNERS,
  PLATFORM_ROLES,
  POSTURES,
  REFUELLING,
  SENSES,
  TARGET_CLASSES,
  TARGETS,
  US_ISR_STATUSES,
} from "./terms.js";
import { date, id, iso, webAddress } from "./texts.js";

export type { Component, Domain, Grade, Owner, Posture, Sense, UsIsrStatus } from "./terms.js";

export const SourceSchema = v.strictObject({
  id,
  publisher: text,
  title: v.nullable(text),
  date: v.nullable(text),
  url: v.nullable(webAddress),
  grade: v.picklist(GRADES),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** The source of a single number, where it differs from that of its record. */
const NumberSourceSchema = v.strictObject({
  sources: v.array(id),
  grade: v.nullable(v.picklist(GRADES)),
  asOf: v.nullable(date),
});
/** Longitude and latitude in degrees, WGS 84; both `null` where no place is published. */
const place = { lon: v.nullable(lon), lat: v.nullable(lat) };

const PostureSetSchema = v.strictObject({
  asOf: v.nullable(date),
  ground: v.picklist(POSTURES),
  air: v.picklist(POSTURES),
  sea: v.picklist(POSTURES),
  other: text,
  note: text,
});
export type PostureSet = v.InferOutput<typeof PostureSetSchema>;

export const ContributorSchema = v.strictObject({
  /** ISO alpha-3, or `EU` / `NATO` for the two organisations. */
  id,
  name: text,
  kind: v.picklist(["country", "organisation"]),
  natoMember: v.boolean(),
  euMember: v.boolean(),
  participant: v.boolean(),
  role: v.picklist(["lead", "participant", "host", "backstop-sought", "non-participant"]),
  notes,
  posture: v.strictObject({ "2025-04": PostureSetSchema, latest: PostureSetSchema }),
  /** Stated personnel as published; either end may be missing. */
  personnel: v.nullable(
    v.strictObject({
      low: v.nullable(v.number()),
      high: v.nullable(v.number()),
      note: text,
      date: v.nullable(date),
      sources: v.array(id),
      grade: v.nullable(v.picklist(GRADES)),
    }),
  ),
  /** Recorded need for national (parliamentary) approval; `null` where nothing is recorded. */
  approval: v.nullable(v.strictObject({ note: text, sources: v.array(id) })),
  ...provenance,
});
export type Contributor = v.InferOutput<typeof ContributorSchema>;

export const HeadquartersSchema = v.strictObject({
  id,
  name: text,
  shortName: text,
  kind: v.picklist(HQ_KINDS),
  framework: v.picklist(["nato", "coalition", "eu", "un"]),
  country: iso,
  city: text,
  lon,
  lat,
  precision: v.picklist(["site", "city"]),
  status: v.picklist(HQ_STATUSES),
  notes,
  ...existence,
  ...provenance,
});
export type Headquarters = v.InferOutput<typeof HeadquartersSchema>;

export const FleetSchema = v.strictObject({
  id,
  /** ISO alpha-3 or `NATO`. */
  operator: id,
  owner: v.picklist(OWNERS),
  platform: id,
  /** Aircraft to count at this base; `null` is "not published", 0 a forward site or an order not yet delivered. */
  quantity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Aircraft that the model uses where `quantity` is not published; always an assumption. */
  quantityModel: v.nullable(QuantitySchema),
  /** Sources of `quantity`; `null` where it is not published, or zero by our own count. */
  quantityFrom: v.nullable(NumberSourceSchema),
  /** Times in which the fleet was reported not to fly here although it existed. */
  pauses: v.array(v.strictObject({ ...existence, note: text, sources: v.array(id) })),
  base: v.nullable(text),
  ...place,
  baseKind: v.picklist(["home", "forward", "temporary", "rotational", "historical", "non-geographic"]),
  status: text,
  needsConsensus: v.boolean(),
  notes,
  ...existence,
  ...provenance,
});
export type Fleet = v.InferOutput<typeof FleetSchema>;

const SensorSchema = v.strictObject({
  domain: v.picklist(SENSES),
  /** Published instrumented ranges in km. Empty: the radar horizon alone bounds the ring ("upper bound"). */
  ranges: v.array(
    v.strictObject({
      rangeKm: v.pipe(v.number(), v.minValue(1)),
      /** The target's height class, or that it is on the surface. */
      against: v.picklist(TARGET_CLASSES),
      /** The kind of target: a figure against another kind is converted by the fourth root of the ratio of radar cross sections. */
      target: v.picklist(TARGETS),
      note: text,
      sources: v.array(id),
      grade: v.nullable(v.picklist(GRADES)),
    }),
  ),
});
export type Sensor = v.InferOutput<typeof SensorSchema>;

export const PlatformSchema = v.strictObject({
  id,
  name: text,
  shortName: text,
  role: v.picklist(PLATFORM_ROLES),
  sensors: v.array(SensorSchema),
  operatingAltitudeM: v.nullable(QuantitySchema),
  cruiseSpeedKmh: v.nullable(QuantitySchema),
  enduranceUnrefuelledH: v.nullable(QuantitySchema),
  enduranceRefuelledH: v.nullable(QuantitySchema),
  /** Uncrewed: its tempo is limited by the airframe, not by crews. */
  uncrewed: v.boolean(),
  /** Sustained flying hours per aircraft per week; `null`: it does not fly. */
  flyingHoursWeek: v.nullable(QuantitySchema),
  /** How it takes and gives fuel in flight; empty: not at all. `sources` support this. */
  refuelling: v.strictObject({
    takes: v.array(v.picklist(REFUELLING)),
    gives: v.array(v.picklist(REFUELLING)),
    note: text,
    sources: v.array(id),
  }),
  /** Tonnes of fuel burnt in an hour on station; `null` for aircraft that take none in flight. */
  fuelBurnTonnesH: v.nullable(QuantitySchema),
  /** Tonnes that a tanker offloads per sortie; `null` for others. */
  offloadTonnes: v.nullable(QuantitySchema),
  status: text,
  notes,
  ...provenance,
});
export type Platform = v.InferOutput<typeof PlatformSchema>;

export const OrbitSchema = v.strictObject({
  id,
  name: text,
  role: v.picklist(["aew", "gmti", "sigint", "maritime", "tanker"]),
  lon,
  lat,
  uncertaintyKm: v.number(),
  /** How far the true centre may lie from the point drawn, to the east and to the north: `uncertaintyKm` either way. */
  centreEastKm: QuantitySchema,
  centreNorthKm: QuantitySchema,
  /** Clockwise from true north. Where none is reported it is an assumption, like the leg. */
  orientationDeg: QuantitySchema,
  legLengthKm: QuantitySchema,
  airspace: text,
  reportedPeriod: text,
  typicalUsers: v.array(id),
  notes,
  ...provenance,
});
export type Orbit = v.InferOutput<typeof OrbitSchema>;

export const CitySchema = v.strictObject({
  id,
  name: text,
  iso,
  lon,
  lat,
  population: v.pipe(v.number(), v.integer(), v.minValue(0)),
  capital: v.boolean(),
});
export type City = v.InferOutput<typeof CitySchema>;

export const PlaceLabelSchema = v.strictObject({ id, name: text, lon, lat, rank: v.number() });
export type PlaceLabel = v.InferOutput<typeof PlaceLabelSchema>;

export const RuleSchema = v.strictObject({ id, title: text, rule: text, effect: text, ...provenance });
export type Rule = v.InferOutput<typeof RuleSchema>;
export const ClaimSchema = v.strictObject({
  id,
  statement: text,
  attributedTo: text,
  kind: text,
  check: text,
  checkNote: text,
  ...provenance,
});
export type Claim = v.InferOutput<typeof ClaimSchema>;
export const EventSchema = v.strictObject({ id, date, title: text, summary: text, ...provenance });
export type TimelineEvent = v.InferOutput<typeof EventSchema>;
/** How firm the offer of US surveillance was from a date on. */
export const UsIsrSchema = v.strictObject({
  id,
  date,
  status: v.picklist(US_ISR_STATUSES),
  ...provenance,
});
export type UsIsrStatement = v.InferOutput<typeof UsIsrSchema>;
export const ForceSizeSchema = v.strictObject({
  id,
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  what: text,
  statedBy: text,
  date,
  ...provenance,
});
export type ForceSize = v.InferOutput<typeof ForceSizeSchema>;
export const ComponentLeadSchema = v.strictObject({
  id,
  component: text,
  lead: v.array(iso),
  status: text,
  note: text,
  /** When it was stated. */
  from: v.optional(date),
  ...provenance,
});
export type ComponentLead = v.InferOutput<typeof ComponentLeadSchema>;
export const ReferenceFactSchema = v.strictObject({ id, fact: text, derived: text, ...provenance });
export type ReferenceFact = v.InferOutput<typeof ReferenceFactSchema>;
