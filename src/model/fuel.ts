import { distanceKm, type Place } from "./distance.js";
import { type Flight, flyingHoursADay } from "./flight.js";
import type { Candidate, Plan } from "./plan.js";
import type { Fleet, Platform } from "./records.js";
import { amountOf, assumed, type Values } from "./values.js";

/** Fuel that a tanker fleet can offload from one orbit. */
export interface FuelPool {
  readonly fleet: Fleet;
  readonly platform: Platform;
  readonly at: Place;
  /** Hours a day that its aircraft are on station, summed over aircraft. */
  readonly onStationH: number;
  readonly tonnesADay: number;
}

const HOURS_A_DAY = 24;

/** Fuel that the tanker stations can offload in a day. A fleet listed at several orbits divides its hours evenly between them. */
export function fuelPools(
  plan: Plan,
  centres: readonly Place[],
  flights: readonly (readonly (Flight | null)[])[],
  mayFly: (fleet: Fleet) => boolean,
  values: Values,
): FuelPool[][] {
  const listings = new Map<Fleet, number>();
  for (const { station, candidates } of plan.stations)
    if (station.domain === "tanker")
      for (const { fleet } of candidates) listings.set(fleet, (listings.get(fleet) ?? 0) + 1);
  return plan.stations.map(({ station, candidates }, index) => {
    if (station.domain !== "tanker") return [];
    return candidates.flatMap(({ fleet, platform }, place): FuelPool[] => {
      const flight = flights[index]?.[place];
      if (!flight || flight.onStationH <= 0 || !platform.offloadTonnes || !mayFly(fleet)) return [];
      const hours = flyingHoursADay(fleet, platform, values) / (listings.get(fleet) ?? 1);
      const sorties = hours / flight.enduranceH;
      return [
        {
          fleet,
          platform,
          at: centres[index] as Place,
          onStationH: sorties * flight.onStationH,
          tonnesADay: sorties * amountOf(platform.offloadTonnes, values),
        },
      ];
    });
  });
}

/** Whether a tanker can refuel a receiver: they share a system, boom or probe. */
export const fits = (tanker: Platform, receiver: Platform): boolean =>
  tanker.refuelling.gives.some((way) => receiver.refuelling.takes.includes(way));

/** Fuel set aside for the stations of a laydown. */
export interface SetAside {
  /** For each station and candidate, the share of its hours on station for which fuel is available, 0 to 1. */
  readonly shares: number[][];
  /** Tonnes a day that each pool has left for a station that comes after all. */
  readonly left: number[];
}

/**
 * For each station and candidate, the share of its hours on station for which fuel is available, 0 to 1.
 *
 * Fuel is set aside for the stations in their order, from the nearest tanker orbit within reach first: as much as the
 * candidate with the highest burn would need to stay all day, whoever then holds the station. Later stations cannot use it.
 * So no fleet that joins takes fuel from another, and giving a consent never reduces coverage. Candidates that no available
 * tanker fits fly unrefuelled.
 */
export function fuelShares(
  plan: Plan,
  centres: readonly Place[],
  flights: readonly (readonly (Flight | null)[])[],
  pools: readonly FuelPool[],
  values: Values,
): number[][] {
  return fuelSetAside(plan, centres, flights, pools, values).shares;
}

/** The same, with what is then left in the pools. */
export function fuelSetAside(
  plan: Plan,
  centres: readonly Place[],
  flights: readonly (readonly (Flight | null)[])[],
  pools: readonly FuelPool[],
  values: Values,
): SetAside {
  const left = pools.map(({ tonnesADay }) => tonnesADay);
  const reachKm = assumed(values, "tanker-reach-km");
  const shares = plan.stations.map(({ station, candidates }, index) =>
    station.domain === "tanker"
      ? candidates.map(() => 0)
      : setAside(candidates, flights[index] ?? [], centres[index] as Place, { pools, left, reachKm }),
  );
  return { shares, left };
}

/** Fuel that tankers have left, in tonnes a day by pool, and how far from a station they may be. */
export interface FuelLeft {
  readonly pools: readonly FuelPool[];
  readonly left: number[];
  readonly reachKm: number;
}

/** Sets fuel aside for one station, by candidate; what it takes is subtracted from `left`. */
export function setAside(
  candidates: readonly Candidate[],
  flights: readonly (Flight | null)[],
  centre: Place,
  { pools, left, reachKm }: FuelLeft,
): number[] {
  const none = candidates.map(() => 0);
  if (pools.length === 0) return none;
  // Tonnes a day that each candidate would need to stay on station all day.
  const needs = candidates.map((_, place) => {
    const refuelled = flights[place]?.refuelled;
    return refuelled ? (HOURS_A_DAY / refuelled.onStationH) * refuelled.tonnes : 0;
  });
  if (needs.every((need) => need === 0)) return none;
  const most = Math.max(...needs);
  const near: { readonly pool: FuelPool; readonly place: number; readonly km: number }[] = [];
  for (const [place, pool] of pools.entries()) {
    if (left[place] === 0) continue;
    const km = distanceKm(pool.at, centre);
    if (km <= reachKm) near.push({ pool, place, km });
  }
  near.sort((a, b) => a.km - b.km || a.place - b.place);
  const got = [...none];
  for (const { pool, place } of near) {
    const able = needs.flatMap((need, receiver) =>
      need > 0 && fits(pool.platform, (candidates[receiver] as Candidate).platform) ? receiver : [],
    );
    let lacking = 0;
    for (const receiver of able) lacking = Math.max(lacking, most - (got[receiver] as number));
    const taken = Math.min(left[place] as number, lacking);
    left[place] = (left[place] as number) - taken;
    for (const receiver of able) got[receiver] = (got[receiver] as number) + taken;
  }
  return needs.map((need, place) => (need > 0 ? Math.min(1, (got[place] as number) / need) : 0));
}
