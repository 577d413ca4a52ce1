import type { Place } from "./distance.js";
import { type Flight, flightTo, flyingHoursADay } from "./flight.js";
import { type FuelPool, fuelPools, fuelShares } from "./fuel.js";
import { orbitCentre } from "./orbit-centre.js";
import type { Candidate, Plan } from "./plan.js";
import type { Fleet } from "./records.js";
import { flyingHPerHour, giveHours, HOURS_A_DAY } from "./sortie.js";
import type { Values } from "./values.js";

/** One fleet's part in holding a station. */
export interface Share extends Candidate {
  readonly flight: Flight;
  /** Share of the day that it holds the station, 0 to 1. */
  readonly share: number;
  /** Hours a day that it flies for this station, transit included. */
  readonly flyingH: number;
  /** The share of its hours on station for which fuel is available. */
  readonly refuelledShare: number;
  /** Hours on station per sortie, on average. */
  readonly patrolH: number;
}
/** How a station is held over a day. */
export interface Held {
  readonly shares: readonly Share[];
  /** Share of the day that it is held at all, 0 to 1. */
  readonly share: number;
  /** Longest gap in hours if the patrols are evenly spaced; `Infinity` if it is never held. */
  readonly longestGapH: number;
}

/** Where stations are and how aircraft fly there. Depends on the laydown and the numbers, not on consent. */
export interface StationFlights {
  readonly centres: readonly Place[];
  /** By station and candidate. */
  readonly flights: readonly (readonly (Flight | null)[])[];
}

/** How the aircraft of a laydown fly to their stations. */
export function stationFlights(plan: Plan, values: Values): StationFlights {
  const centres = plan.stations.map(({ orbit }) => orbitCentre(orbit, values));
  const flights = plan.stations.map(({ candidates }, index) =>
    candidates.map(({ fleet, platform }) => flightTo(fleet, platform, centres[index] as Place, values)),
  );
  return { centres, flights };
}

/** Longest gap in hours between the patrols that make up these shares, if evenly spaced; `Infinity` without any share. */
export function longestGapH(shares: readonly { readonly share: number; readonly patrolH: number }[]): number {
  const held = shares.reduce((sum, { share }) => sum + share, 0);
  if (held <= 0) return Number.POSITIVE_INFINITY;
  const patrolsAnHour = shares.reduce((sum, { share, patrolH }) => sum + share / patrolH, 0);
  return Math.max(0, 1 - held) / patrolsAnHour;
}

/** How all stations are held, and the fuel that tanker stations offload, both by station. */
export interface Outcome {
  readonly held: readonly Held[];
  readonly pools: readonly (readonly FuelPool[])[];
  /** Flying hours a day that each fleet has left. */
  readonly left: ReadonlyMap<Fleet, number>;
}

/** Fuel of a laydown: what each tanker station offloads, and the share of its hours for which each candidate has fuel. */
export interface Fuel {
  readonly pools: readonly (readonly FuelPool[])[];
  readonly shares: readonly (readonly number[])[];
}

/** The fuel of a laydown. Depends on which tankers may fly, and on no other consent. */
export function fuelOf(
  plan: Plan,
  { centres, flights }: StationFlights,
  mayFly: (fleet: Fleet) => boolean,
  values: Values,
): Fuel {
  const pools = fuelPools(plan, centres, flights, mayFly, values);
  return { pools, shares: fuelShares(plan, centres, flights, pools.flat(), values) };
}

/**
 * Fills the stations of a laydown in order, each from its candidates in order: a candidate flies the hours that the day
 * still lacks, as far as its own hours last. Less than one aircraft is time, not nothing.
 *
 * The fixed order keeps the map honest. Suppose a fleet leaves or has fewer hours. Then at each station in turn no other
 * fleet has more hours left than before, fuel is unchanged (see `fuelShares`), and for every k the first k candidates
 * together hold no greater share. So withdrawing a consent or an aircraft never raises the share of any station.
 */
export function holdStations(
  plan: Plan,
  routes: StationFlights,
  mayFly: (fleet: Fleet) => boolean,
  values: Values,
  { pools, shares: fuel }: Fuel = fuelOf(plan, routes, mayFly, values),
): Outcome {
  const { flights } = routes;
  const left = new Map<Fleet, number>();
  const held = plan.stations.map(({ station, candidates }, index): Held => {
    if (station.domain === "tanker") return tankerHeld(pools[index] ?? [], candidates, flights[index] ?? []);
    const shares: Share[] = [];
    let lacking = 1;
    for (const [place, { fleet, platform }] of candidates.entries()) {
      if (lacking <= 0) break;
      const flight = flights[index]?.[place];
      if (!flight || !mayFly(fleet)) continue;
      const hours = left.get(fleet) ?? flyingHoursADay(fleet, platform, values);
      const way = wayToStay(flight, fuel[index]?.[place] ?? 0);
      if (!way || hours <= 0) continue;
      const given = giveHours(hours, lacking, HOURS_A_DAY * way.flyingHPerHour);
      const { share, flyingH } = given;
      left.set(fleet, given.leftH);
      shares.push({
        fleet,
        platform,
        flight,
        share,
        flyingH,
        refuelledShare: way.refuelledShare,
        patrolH: way.patrolH,
      });
      lacking = given.lacking;
    }
    return { shares, share: 1 - lacking, longestGapH: lacking === 0 ? 0 : longestGapH(shares) };
  });
  return { held, pools, left };
}

/**
 * Flying hours per hour on station, with fuel for a share of the hours, and hours on station per sortie. `null`: too far. An
 * aircraft that cannot reach the station without a tanker is not sent: refuelling lengthens a patrol, but is never needed for it.
 */
function wayToStay({ refuelled, enduranceH, onStationH }: Flight, fuel: number) {
  if (onStationH <= 0) return null;
  const withFuel = refuelled ? fuel : 0;
  const alone = { sortieH: enduranceH, onStationH };
  const helped = refuelled ? { sortieH: refuelled.enduranceH, onStationH: refuelled.onStationH } : alone;
  const flightsPerHour = withFuel / helped.onStationH + (1 - withFuel) / alone.onStationH;
  return {
    flyingHPerHour: withFuel * flyingHPerHour(helped) + (1 - withFuel) * flyingHPerHour(alone),
    refuelledShare: withFuel,
    patrolH: 1 / flightsPerHour,
  };
}

/** How a tanker station is held: several fleets may be there at once, so shares are scaled to add up to one day at most. */
function tankerHeld(
  pools: readonly FuelPool[],
  candidates: readonly Candidate[],
  flights: readonly (Flight | null)[],
): Held {
  const hours = pools.reduce((sum, { onStationH }) => sum + onStationH, 0);
  const scale = 1 / Math.max(HOURS_A_DAY, hours);
  const shares = pools.flatMap(({ fleet, platform, onStationH }): Share[] => {
    const flight = flights[candidates.findIndex((candidate) => candidate.fleet === fleet)];
    if (!flight || onStationH <= 0) return [];
    const sorties = onStationH / flight.onStationH;
    const share = onStationH * scale;
    return [
      {
        fleet,
        platform,
        flight,
        share,
        flyingH: sorties * flight.enduranceH,
        refuelledShare: 0,
        patrolH: flight.onStationH,
      },
    ];
  });
  const share = Math.min(1, hours * scale);
  return { shares, share, longestGapH: share >= 1 ? 0 : longestGapH(shares) };
}
