import * as v from "valibot";
import { QuantitySchema } from "./quantity.js";
import { existence, lat, lon, notes, provenance, text } from "./record-parts.js";
import { ForceSizeSchema } from "./records.js";
import {
  BASE_PRECISIONS,
  COMPONENTS,
  DETACHMENT_KINDS,
  DISPLACEMENT_KINDS,
  SHIP_TYPES,
  SPACE_USES,
  STATEMENT_KINDS,
} from "./terms.js";
import { date, id, iso } from "./texts.js";

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/**
 * A number as somebody has published it, with sources, grade and date of its own. One end may be missing ("over 150", "fewer
 * than 30,000"); `low` equals `high` for a single number. What is not published is `null` in place of the whole, never 0.
 */
export const StatedNumberSchema = v.pipe(
  v.strictObject({ low: v.nullable(amount), high: v.nullable(amount), ...provenance }),
  v.check(({ low, high }) => (low ?? high) !== null, "expected low or high"),
  v.check(({ low, high }) => low === null || high === null || low <= high, "expected low ≤ high"),
);
export type StatedNumber = v.InferOutput<typeof StatedNumberSchema>;

/** A base of the air or sea component: where detachments, aircraft or ships are, or may be. */
export const ForceBaseSchema = v.strictObject({
  id,
  name: text,
  iso,
  component: v.picklist(COMPONENTS),
  lon,
  lat,
  precision: v.picklist(BASE_PRECISIONS),
  use: text,
  notes,
  ...existence,
  ...provenance,
});
export type ForceBase = v.InferOutput<typeof ForceBaseSchema>;

/** A national detachment at a base, for as long as it was reported to be there. */
export const DetachmentSchema = v.strictObject({
  id,
  iso,
  /** Id of a base; `null`: no text names it, so it is listed and not drawn. */
  base: v.nullable(id),
  component: v.picklist(COMPONENTS),
  kind: v.picklist(DETACHMENT_KINDS),
  /** The mission's name, such as "Eastern Sentry". */
  mission: text,
  equipment: text,
  /** Sent for this force, and not for another mission. */
  forForce: v.optional(v.boolean()),
  quantity: v.nullable(StatedNumberSchema),
  people: v.nullable(StatedNumberSchema),
  notes,
  ...existence,
  ...provenance,
});
export type Detachment = v.InferOutput<typeof DetachmentSchema>;

/** A nation's fighters of one type, with the date of the count. */
export const FighterFleetSchema = v.strictObject({
  id,
  iso,
  type: text,
  /** Aircraft that are usable in Europe; `null`: not published, or only planned. */
  aircraft: v.nullable(StatedNumberSchema),
  notes,
  ...existence,
  ...provenance,
});
export type FighterFleet = v.InferOutput<typeof FighterFleetSchema>;

/** What a government, or somebody who speaks for one, has said about one component. */
export const StatementSchema = v.strictObject({
  id,
  /** ISO alpha-3 of the state, or the id of an organisation. */
  who: id,
  by: text,
  component: v.picklist(COMPONENTS),
  kind: v.picklist(STATEMENT_KINDS),
  /** Personnel; `null`: not stated. */
  people: v.nullable(StatedNumberSchema),
  /** Where, if it was said: "western Ukraine"; else empty. */
  where: text,
  text,
  date,
  ...provenance,
});
export type Statement = v.InferOutput<typeof StatementSchema>;

/** An area that somebody has proposed to patrol with fighters: a proposal, drawn as a circle by an assumption of ours. */
export const PatrolAreaSchema = v.strictObject({
  id,
  name: text,
  /** The proposal's name, such as "Sky Shield", and who made it. */
  proposal: text,
  by: text,
  lon,
  lat,
  radiusKm: QuantitySchema,
  /** What is weak about the sources, in a sentence; may not be empty. */
  weakness: v.pipe(text, v.minLength(1)),
  notes,
  ...existence,
  ...provenance,
});
export type PatrolArea = v.InferOutput<typeof PatrolAreaSchema>;

/** A ship, or a class of ships as a reference that nobody has offered. */
export const ShipSchema = v.strictObject({
  id,
  name: text,
  iso,
  shipClass: text,
  type: v.picklist(SHIP_TYPES),
  /** A class of a contributor, offered by nobody for the Black Sea. */
  isReference: v.boolean(),
  /** How many ships the record stands for, if it is a class whose ships are not listed one by one; absent: one. */
  count: v.optional(StatedNumberSchema),
  /** Its delivery is announced and not confirmed: it is listed, and does not sail. */
  isAnnounced: v.optional(v.boolean()),
  /** Tonnes as published and what they measure; Montreux counts standard displacement. `null`: not published. */
  displacement: v.nullable(v.strictObject({ tonnes: StatedNumberSchema, kind: v.picklist(DISPLACEMENT_KINDS) })),
  /** Id of the base where it is; `null`: not known. */
  base: v.nullable(id),
  status: text,
  notes,
  ...existence,
  ...provenance,
});
export type Ship = v.InferOutput<typeof ShipSchema>;

/** A standing group of ships. */
export const TaskGroupSchema = v.strictObject({
  id,
  name: text,
  shortName: text,
  members: v.array(iso),
  /** A point that the group is shown at, which is our own choice inside its area. */
  lon,
  lat,
  /** Its area in words. */
  area: text,
  /** Who commands, by date. */
  command: v.array(v.strictObject({ iso, ...existence, sources: v.array(id) })),
  /** When its ships put to sea together. */
  activations: v.array(
    v.strictObject({ id, from: date, until: v.nullable(date), ships: v.array(text), ...provenance }),
  ),
  /** Ships at sea in an activation; `null`: not published. */
  ships: v.nullable(StatedNumberSchema),
  notes,
  ...existence,
  ...provenance,
});
export type TaskGroup = v.InferOutput<typeof TaskGroupSchema>;

/** A radar of ships. */
export const ShipSensorSchema = v.strictObject({
  id,
  name: text,
  /** Instrumented range in km as published; the horizon bounds it for targets on the surface. */
  rangeKm: v.nullable(StatedNumberSchema),
  /** Ids of ships that carry it. */
  carriers: v.array(id),
  ...provenance,
});
export type ShipSensor = v.InferOutput<typeof ShipSensorSchema>;

/** One number of the Montreux Convention, with its article. */
const LimitSchema = v.strictObject({ value: amount, article: text, ...provenance });
/** The rules of the straits as numbers, with their text, and the times in which they were closed to warships. */
export const StraitsSchema = v.strictObject({
  lon,
  lat,
  /** ISO codes of the Black Sea states. */
  littoral: v.array(iso),
  limits: v.strictObject({
    /** Tonnes of all non-littoral states in the Black Sea together, and of one of them. */
    allTonnes: LimitSchema,
    stateTonnes: LimitSchema,
    /** Tonnes and ships of all foreign forces in passage at one time. */
    passageTonnes: LimitSchema,
    passageShips: LimitSchema,
    /** Days that a non-littoral state's warship may stay. */
    stayDays: LimitSchema,
    /** Days of notice that the state has to give; by a state that is not littoral. */
    noticeDays: v.nullable(LimitSchema),
    noticeDaysNonLittoral: v.nullable(LimitSchema),
  }),
  closed: v.array(v.strictObject({ ...existence, note: text, sources: v.array(id) })),
  rules: v.array(v.strictObject({ id, article: text, title: text, text, ...provenance })),
});
export type Straits = v.InferOutput<typeof StraitsSchema>;

/** Satellites of one owner and kind, from one date to another. */
export const SatelliteSchema = v.strictObject({
  id,
  name: text,
  /** `us`, or the ISO code of a state. */
  provider: id,
  use: v.picklist(SPACE_USES),
  /** How many work; `null`: not published. */
  count: v.nullable(StatedNumberSchema),
  text,
  notes,
  ...existence,
  ...provenance,
});
export type Satellites = v.InferOutput<typeof SatelliteSchema>;

/** A figure that somebody has given for what the help of a state is worth. */
export const WorthSchema = v.strictObject({
  id,
  by: text,
  text,
  date,
  /** Who disputes it or what it does not say; empty: nobody, as far as we have read. */
  disputed: text,
  ...provenance,
});
export type Worth = v.InferOutput<typeof WorthSchema>;

/** What of a US backstop was asked for, offered or struck out, by date. */
export const BackstopSchema = v.strictObject({
  id,
  date,
  stage: v.picklist(["asked", "answered", "offered", "drafted", "struck-out", "reported"]),
  text,
  ...provenance,
});
export type Backstop = v.InferOutput<typeof BackstopSchema>;

/** The force on land, in the air and at sea; loaded when a component is opened. */
export const ForcesSchema = v.strictObject({
  bases: v.array(ForceBaseSchema),
  detachments: v.array(DetachmentSchema),
  fighterFleets: v.array(FighterFleetSchema),
  statements: v.array(StatementSchema),
  patrolAreas: v.array(PatrolAreaSchema),
  ships: v.array(ShipSchema),
  taskGroups: v.array(TaskGroupSchema),
  shipSensors: v.array(ShipSensorSchema),
  straits: StraitsSchema,
  satellites: v.array(SatelliteSchema),
  worth: v.array(WorthSchema),
  backstop: v.array(BackstopSchema),
  /** Further statements about the size of the force, beside `forceSizes` of the dataset. */
  sizes: v.array(ForceSizeSchema),
});
export type Forces = v.InferOutput<typeof ForcesSchema>;
