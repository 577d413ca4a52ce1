import * as v from "valibot";
import { GRADES } from "./terms.js";
import { date, id } from "./texts.js";

/** What the schemas of records have in common. */
export const text = v.string();
export const lon = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180));
export const lat = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90));

/** Provenance that every factual record carries. `grade` is that of its best source. */
export const provenance = {
  sources: v.array(id),
  asOf: v.nullable(date),
  confidence: v.picklist(["high", "medium", "low"]),
  grade: v.nullable(v.picklist(GRADES)),
};
/** When the thing existed. `null` is "before / after anything this dataset covers". */
export const existence = { from: v.nullable(date), until: v.nullable(date) };
/** Remarks on a record, each dated with the time for which it was true: a note of 2026 is not shown at a date in 2025. */
export const notes = v.array(v.strictObject({ text, ...existence }));
