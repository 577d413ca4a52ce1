import type { Dataset } from "../model/dataset.js";
import type { Words } from "./words.js";

/** Names by id, in parts that are translated one by one. */
type Named = ReadonlyMap<string, readonly string[]>;
const known = new WeakMap<Dataset, Named>();

function namesOf(dataset: Dataset): Named {
  const platforms = new Map(dataset.platforms.map(({ id, shortName }) => [id, shortName]));
  return new Map<string, readonly string[]>([
    ...dataset.stateLabels.map(({ id, name }) => [id, [name]] as const),
    ...(dataset.oblasts?.units.map(({ id, name }) => [id, [name]] as const) ?? []),
    ...dataset.headquarters.map(({ id, shortName }) => [id, [shortName]] as const),
    ...dataset.scenarios.flatMap(({ stations }) => stations.map(({ id, name }) => [id, [name]] as const)),
    ...dataset.fleets.map(({ id, platform, base }) => [id, [platforms.get(platform) ?? platform, base ?? ""]] as const),
    ...dataset.contributors.map(({ id, name }) => [id, [name]] as const),
  ]);
}

/** An aircraft type and its base in the language of `words`: "E-3A, Geilenkirchen"; the type alone if it has no base. */
export const typeAtBase = (type: string, base: string | null, words: Words): string =>
  [type, base ?? ""].map(words.data).filter(Boolean).join(", ");

/**
 * The name for an id of a dataset: a state, an oblast, a headquarters, a station, a fleet by aircraft and base; else the id. In the
 * language of `words`, or as in the dataset without them.
 */
export function nameIn(dataset: Dataset | undefined, id: string, words?: Words): string {
  if (!dataset) return id;
  let names = known.get(dataset);
  if (!names) {
    names = namesOf(dataset);
    known.set(dataset, names);
  }
  const parts = (names.get(id) ?? [id]).filter(Boolean);
  return words ? words.country(id, parts.map(words.data).join(", ")) : parts.join(", ");
}
