import { allocate, type Filled, type Post } from "./allocate.js";
import type { Assessment } from "./availability.js";
import type { Dataset } from "./dataset.js";
import { lookupOf } from "./lookup.js";
import { aircraftOf, type Outlook, type Sortie, sortieTo } from "./presence.js";
import type { Fleet, Orbit } from "./records.js";
import type { Station } from "./scenario.js";

/** What is filled: stations in order, and which fleets may fly. */
export interface Plan {
  readonly dataset: Dataset;
  readonly stations: readonly Station[];
  readonly assessed: ReadonlyMap<string, Assessment>;
}

/** Fills all stations at one end of every spread; tanker stations first, since they let the others stay longer. */
export function fillOnce({ dataset, stations, assessed }: Plan, outlook: Outlook) {
  const { fleets, platforms, orbits } = lookupOf(dataset);
  const stock = new Map(dataset.fleets.map((fleet) => [fleet, aircraftOf(dataset, fleet, outlook)]));
  const sorties = new Map<string, Sortie | null>();
  const filled = new Map<Station, Filled<Fleet>>();
  const run = (posts: readonly Station[], refuelling: boolean) => {
    const asked = posts.map((station): Post<Fleet> => {
      const orbit = orbits.get(station.orbit) as Orbit;
      const candidates = station.candidates.flatMap((id) => {
        const fleet = fleets.get(id);
        const platform = fleet && platforms.get(fleet.platform);
        if (!fleet || !platform || !assessed.get(id)?.available) return [];
        const sortie = sortieTo(dataset, fleet, platform, orbit, refuelling, outlook);
        sorties.set(`${station.id}/${id}`, sortie);
        return sortie && sortie.onStationH > 0 ? [{ fleet, needed: sortie.aircraftNeeded }] : [];
      });
      return { candidates };
    });
    for (const [index, result] of allocate(asked, stock).entries()) filled.set(posts[index] as Station, result);
  };
  const tankers = stations.filter(({ domain }) => domain === "tanker");
  run(tankers, false);
  const refuelling = tankers.some((station) => (filled.get(station)?.presence ?? 0) > 0);
  run(
    stations.filter(({ domain }) => domain !== "tanker"),
    refuelling,
  );
  return { filled, sorties, stock, refuelling };
}

/** What came of filling: shares by station, flights by `station/fleet`, aircraft left over. */
export type Outcome = ReturnType<typeof fillOnce>;
