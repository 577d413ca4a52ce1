import type { Dataset } from "./dataset.js";
import type { Assumption } from "./quantity.js";
import type { Contributor, Fleet, Orbit, Platform } from "./records.js";

/** A dataset's records by id. */
export interface Lookup {
  readonly contributors: ReadonlyMap<string, Contributor>;
  readonly fleets: ReadonlyMap<string, Fleet>;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly orbits: ReadonlyMap<string, Orbit>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  /** Sources of the rules, by rule id. */
  readonly ruleSources: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Dataset, Lookup>();
const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** The dataset's records by id, made once per dataset object. */
export function lookupOf(dataset: Dataset): Lookup {
  const found = known.get(dataset);
  if (found) return found;
  const lookup: Lookup = {
    contributors: byId(dataset.contributors),
    fleets: byId(dataset.fleets),
    platforms: byId(dataset.platforms),
    orbits: byId(dataset.orbits),
    assumptions: byId(dataset.assumptions),
    ruleSources: new Map(dataset.rules.map((rule) => [rule.id, rule.sources])),
  };
  known.set(dataset, lookup);
  return lookup;
}
