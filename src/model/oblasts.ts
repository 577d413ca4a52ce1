import * as v from "valibot";
import { lat, lon, provenance, text } from "./record-parts.js";
import { id, LicenceSchema } from "./texts.js";
import { TopologySchema } from "./topology.js";

/** A first-level administrative unit of Ukraine. It says nothing about who controls the ground. */
const OblastSchema = v.strictObject({
  /** ISO 3166-2, such as `UA-59`. */
  id,
  name: text,
  kind: v.picklist(["oblast", "city", "republic"]),
  /** Its administrative centre. */
  capital: text,
  /** Where its name is written, in degrees. */
  lon,
  lat,
  /** Published area with its inner waters in km²; that of its outline is measured on the map. */
  areaKm2: v.pipe(v.number(), v.finite(), v.minValue(0)),
  ...provenance,
});
export type Oblast = v.InferOutput<typeof OblastSchema>;

/** The oblasts of Ukraine with their outlines, which together make up the outline of Ukraine; loaded when they are asked for. */
export const OblastsSchema = v.strictObject({
  units: v.array(OblastSchema),
  /** Outlines by id, as the object `states`. */
  geography: TopologySchema,
  /** Who made the outlines and under which terms: shown with a map of them. */
  credit: v.optional(LicenceSchema),
});
export type Oblasts = v.InferOutput<typeof OblastsSchema>;
