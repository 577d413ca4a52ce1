import { type Problem, quote } from "./problem.js";
import type { Quantity } from "./quantity.js";

/** Ids that a reference may name. */
export type Ids = ReadonlySet<string>;
/** The ids of a list of records. */
export const idsOf = (rows: readonly { readonly id: string }[]): Ids => new Set(rows.map(({ id }) => id));
/** The problem that a path names something that is not there. */
export const unknown = (path: string, what: string, id: string): Problem => ({
  code: "unknown-id",
  path,
  message: `no ${what} has the id ${quote(id)}`,
});
/** A problem if an id is not one of those known, else none. */
export const missing = (ids: Ids, path: string, what: string, id: string): Problem[] =>
  ids.has(id) ? [] : [unknown(path, what, id)];

/** Ids that occur twice in a list, each reported at its second occurrence. */
export function repeatedIds(rows: readonly { readonly id: string }[], path: string): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: "repeated-id", path: `${path}[${index}].id`, message: `given twice: ${quote(id)}` }];
  });
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === "object" && value !== null && "basis" in value && "assumption" in value;
}

/** Missing sources and assumptions that a record of any kind refers to, at any depth. */
export function checkRecord(record: object, path: string, assumptions: Ids, sources: Ids | undefined): Problem[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]): Problem[] => {
    const at = Array.isArray(record) ? `${path}[${key}]` : `${path}.${key}`;
    if (key === "sources" && Array.isArray(value))
      return sources ? value.flatMap((id) => missing(sources, at, "source", String(id))) : [];
    if (typeof value !== "object" || value === null) return [];
    const named =
      isQuantity(value) && value.assumption !== null
        ? missing(assumptions, `${at}.assumption`, "assumption", value.assumption)
        : [];
    return [...named, ...checkRecord(value, at, assumptions, sources)];
  });
}
