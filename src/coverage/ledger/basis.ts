import type { Watch } from "../watch.js";

/** Ids of all sources behind the watchers' numbers, sorted: aircraft, counts, ranges, heights, orbits. */
export function sourcesOf({ watchers, stations }: Watch): string[] {
  const sources = new Set<string>();
  const add = (ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) sources.add(id);
  };
  for (const { id, ring, held } of watchers) {
    const holders = [...held.with.shares, ...held.without.shares];
    if (holders.length === 0) continue;
    add(ring.sources);
    add(stations.find(({ station }) => station.id === id)?.orbit.sources);
    for (const { fleet, platform } of holders) {
      add(fleet.sources);
      add(fleet.quantityFrom?.sources);
      add(platform.sources);
      for (const quantity of [platform.cruiseSpeedKmh, platform.enduranceUnrefuelledH, platform.enduranceRefuelledH])
        add(quantity?.sources);
    }
  }
  return [...sources].sort();
}
