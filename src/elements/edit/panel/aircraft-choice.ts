import type { Dataset } from "../../../model/dataset.js";
import type { Platform } from "../../../model/records.js";
import type { AddedFleet, Scenario } from "../../../model/scenario.js";
import type { Sense } from "../../../model/terms.js";
import type { Words } from "../../../scene/words.js";

/** A place from which aircraft can fly. */
export interface BaseChoice {
  readonly key: string;
  /** As in the data, whatever the language. */
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** The types that can be flown: those in the data with a speed and an endurance, by name. */
export function platformsOf({ platforms }: Dataset): Platform[] {
  return platforms
    .filter(
      ({ role, cruiseSpeedKmh, enduranceUnrefuelledH, enduranceRefuelledH }) =>
        role !== "space" && cruiseSpeedKmh && (enduranceUnrefuelledH ?? enduranceRefuelledH),
    )
    .sort((a, b) => a.shortName.localeCompare(b.shortName, "en"));
}

/** Who can own aircraft: the countries of the data and NATO, by their names in a language. */
export function ownersOf({ contributors }: Dataset, words: Words): { readonly id: string; readonly name: string }[] {
  const countries = contributors
    .filter(({ kind }) => kind === "country")
    .map(({ id, name }) => ({ id, name: words.country(id, name) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.locale));
  return [{ id: "NATO", name: words.data("NATO") }, ...countries];
}

/** The bases of fleets in the data and those that a scenario adds, each once, by their names in a language. */
export function basesOf({ fleets, forces }: Dataset, { added }: Pick<Scenario, "added">, words: Words): BaseChoice[] {
  const found = new Map<string, BaseChoice>();
  const add = (name: string | null, lon: number | null, lat: number | null) => {
    if (name === null || lon === null || lat === null) return;
    const key = `${name} ${lon} ${lat}`;
    if (!found.has(key)) found.set(key, { key, name, lon, lat });
  };
  for (const { base, lon, lat } of fleets) add(base, lon, lat);
  for (const { name, lon, lat, component } of forces?.bases ?? []) if (component === "air") add(name, lon, lat);
  for (const { name, lon, lat } of added?.bases ?? []) add(name, lon, lat);
  const shown = ({ name }: BaseChoice) => words.data(name);
  return [...found.values()].sort((a, b) => shown(a).localeCompare(shown(b), words.locale));
}

/** Where aircraft of a type and an owner are likely to be based: where such aircraft are, else where others of the owner are. */
export function likelyBase(dataset: Dataset, platform: string, operator: string): string | undefined {
  const based = dataset.fleets.filter(({ base, lon }) => base !== null && lon !== null);
  const fleet =
    based.find((one) => one.platform === platform && one.operator === operator) ??
    based.find((one) => one.operator === operator) ??
    based.find((one) => one.platform === platform);
  return fleet && `${fleet.base} ${fleet.lon} ${fleet.lat}`;
}

/** What aircraft of a type can look for, each once; nothing for tankers. */
export const sensesOf = ({ sensors }: Platform): Sense[] => [...new Set(sensors.map(({ domain }) => domain))];

/** Aircraft as a reader has described them. */
export type ChosenAircraft = Omit<AddedFleet, "id">;
