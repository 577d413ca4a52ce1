import * as v from "valibot";
import { ForcesSchema } from "./forces.js";
import { OblastsSchema } from "./oblasts.js";
import { AssumptionSchema } from "./quantity.js";
import * as r from "./records.js";
import { ScenarioSchema } from "./scenario.js";
import { day, iso, LicenceSchema, webAddress } from "./texts.js";
import { TopologySchema } from "./topology.js";

/**
 * Everything that the map knows. Facts refer to `sources` by id; the list itself may be absent
 * (`undefined`) in the part that a first view loads, and is then fetched on demand.
 */
export const DatasetSchema = v.strictObject({
  /** Version of the data format. */
  version: v.literal(2),
  /** Semantic version of the data itself, independent of the program's. */
  dataVersion: v.string(),
  /** Date of the latest item: what `as-of="latest"` means. */
  compiledThrough: day,
  /** Date of the source report. */
  seedDate: day,
  /** Publisher of the source report, and a page that relays it, from `via` if another publisher; optional in other datasets. */
  report: v.optional(v.strictObject({ publisher: v.string(), via: v.optional(v.string()), url: webAddress })),
  asOfDates: v.strictObject({ "2025-04": day, latest: day }),
  contributors: v.array(r.ContributorSchema),
  headquarters: v.array(r.HeadquartersSchema),
  fleets: v.array(r.FleetSchema),
  platforms: v.array(r.PlatformSchema),
  orbits: v.array(r.OrbitSchema),
  cities: v.array(r.CitySchema),
  stateLabels: v.array(r.PlaceLabelSchema),
  seaLabels: v.array(r.PlaceLabelSchema),
  assumptions: v.array(AssumptionSchema),
  scenarios: v.array(ScenarioSchema),
  rules: v.array(r.RuleSchema),
  /** Statements and events, which the map does not draw; optional, like the sources. */
  claims: v.optional(v.array(r.ClaimSchema)),
  timeline: v.optional(v.array(r.EventSchema)),
  /** How firm the offer of US surveillance was, from which date, oldest first. */
  usIsr: v.array(r.UsIsrSchema),
  forceSizes: v.array(r.ForceSizeSchema),
  componentLeads: v.array(r.ComponentLeadSchema),
  /** Background that the map does not draw; optional, like the sources. */
  referenceFacts: v.optional(v.array(r.ReferenceFactSchema)),
  /** The force on land, in the air and at sea; optional, and loaded when a component is opened. */
  forces: v.optional(ForcesSchema),
  /** The first-level units of Ukraine; optional, and loaded when they are asked for. */
  oblasts: v.optional(OblastsSchema),
  /** The 32 allies whose consensus NATO needs, and the five whose veto blocks the Security Council: ISO codes. */
  natoMembers: v.array(iso),
  permanentMembers: v.array(iso),
  geography: TopologySchema,
  sources: v.optional(v.array(r.SourceSchema)),
  /** Licences and the boundary policy, in the words that must be shown. */
  credits: v.strictObject({
    boundaryPolicy: v.string(),
    licences: v.array(LicenceSchema),
  }),
});
export type Dataset = v.InferOutput<typeof DatasetSchema>;
