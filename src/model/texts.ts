import * as v from "valibot";

/** The id by which other records refer to a record. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, "expected an id of letters, digits, . _ -"),
);
export const iso = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "expected an ISO 3166-1 alpha-3 code"));
/** `2025`, `2025-04` or `2025-04-03`: as precise as the source. */
export const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "expected YYYY, YYYY-MM or YYYY-MM-DD"));
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD"));
/** An address that a link may have: http(s) only. */
export const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//, "expected an http(s) address"));

/** What somebody made, under which licence, and its address. */
export const LicenceSchema = v.strictObject({
  what: v.string(),
  who: v.string(),
  licence: v.string(),
  url: webAddress,
});
