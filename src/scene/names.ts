import type { Dataset } from "../model/dataset.js";
import type { Words } from "./words.js";

const known = new WeakMap<Dataset, Map<string, string>>();

function namesOf(dataset: Dataset): Map<string, string> {
  const platforms = new Map(dataset.platforms.map(({ id, shortName }) => [id, shortName]));
  return new Map([
    ...dataset.stateLabels.map(({ id, name }) => [id, name] as const),
    ...dataset.headquarters.map(({ id, shortName }) => [id, shortName] as const),
    ...dataset.scenarios.flatMap(({ stations }) => stations.map(({ id, name }) => [id, name] as const)),
    ...dataset.fleets.map(
      ({ id, platform, base }) => [id, [platforms.get(platform) ?? platform, base].filter(Boolean).join(", ")] as const,
    ),
    ...dataset.contributors.map(({ id, name }) => [id, name] as const),
  ]);
}

/**
 * The name for an id of a dataset: a state, a headquarters, a station, a fleet by aircraft and base; else the id. Names of
 * states are in the language of `words`; those of cities and bases stay as in the dataset.
 */
export function nameIn(dataset: Dataset | undefined, id: string, words?: Words): string {
  if (!dataset) return id;
  let names = known.get(dataset);
  if (!names) {
    names = namesOf(dataset);
    known.set(dataset, names);
  }
  const name = names.get(id) ?? id;
  return words ? words.country(id, words.data(name)) : name;
}
