import type { Place } from "./distance.js";
import { type Flight, flightTo, flyingHoursADay } from "./flight.js";
import { type FuelPool, fuelPools, fuelShares } from "./fuel.js";
import { orbitCentre } from "./orbit-centre.js";
import type { Candidate, Plan } from "./plan.js";
import type { Fleet } from "./records.js";
import type { Values } from "./values.js";

/** One fleet's part in holding a station. */
export interface Share extends Candidate {
  readonly flight: Flight;
  /** Share of the day that it holds the station, 0 to 1. */
  readonly share: number;
  /** Hours a day that it flies for this, transit included. */
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
  /** Longest gap if the patrols are evenly spaced; `Infinity` where it is never held. */
  readonly longestGapH: number;
}

const HOURS_A_DAY = 24;
const ROUNDING_H = 1e-9;

/** What follows from the laydown and the numbers alone, whoever consents: where stations lie, how aircraft fly there. */
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

/**
 * Longest gap in hours: the time between two patrols where the share of the day is held in so many of them, evenly spaced.
 */
export function longestGapH(shares: readonly { readonly share: number; readonly patrolH: number }[]): number {
  const held = shares.reduce((sum, { share }) => sum + share, 0);
  if (held <= 0) return Number.POSITIVE_INFINITY;
  const patrolsAnHour = shares.reduce((sum, { share, patrolH }) => sum + share / patrolH, 0);
  return Math.max(0, 1 - held) / patrolsAnHour;
}

/** How all stations are held: by station, and the fuel that the tankers among them offload. */
export interface Outcome {
  readonly held: readonly Held[];
  readonly pools: readonly (readonly FuelPool[])[];
  /** Hours a day that each fleet has left. */
  readonly left: ReadonlyMap<Fleet, number>;
}

/** Fuel of a laydown: what each tanker station offloads, and for which share of its hours each candidate has some available. */
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
 * Fills the stations of a laydown in their order, each by its candidates in theirs: every candidate flies the hours that
 * the day still lacks, as far as its own hours last. A share below one whole aircraft is time, not nothing.
 *
 * The order matters for an honest map. Suppose a fleet leaves or has fewer hours. Then, station by station, no other fleet
 * has more hours left than it had before, fuel is what it was (see `fuelShares`), and the shares of the first k candidates
 * together are no greater, for every k. So taking a consent or an aircraft away never raises the share at any station.
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
      const share = Math.min(lacking, hours / (HOURS_A_DAY * way.flyingHPerHour));
      const flyingH = share * HOURS_A_DAY * way.flyingHPerHour;
      // What rounding leaves of a fleet's day is less than a second of flight.
      left.set(fleet, hours - flyingH < ROUNDING_H ? 0 : hours - flyingH);
      shares.push({
        fleet,
        platform,
        flight,
        share,
        flyingH,
        refuelledShare: way.refuelledShare,
        patrolH: way.patrolH,
      });
      lacking = Math.max(0, lacking - share);
      // A day this nearly full is full: what is missing is rounding.
      if (lacking < 1e-12) lacking = 0;
    }
    return { shares, share: 1 - lacking, longestGapH: lacking === 0 ? 0 : longestGapH(shares) };
  });
  return { held, pools, left };
}

/**
 * Hours flown for an hour on station, with fuel available for a share of them. `null`: too far. An aircraft that could not
 * reach the station without a tanker is not sent there: refuelling lengthens a patrol, and is never a condition of it.
 */
function wayToStay({ refuelled, enduranceH, onStationH }: Flight, fuel: number) {
  if (onStationH <= 0) return null;
  const withFuel = refuelled ? fuel : 0;
  const alone = { perHour: 1 / onStationH, enduranceH };
  const helped = refuelled ? { perHour: 1 / refuelled.onStationH, enduranceH: refuelled.enduranceH } : alone;
  const flightsPerHour = withFuel * helped.perHour + (1 - withFuel) * alone.perHour;
  return {
    flyingHPerHour: withFuel * helped.perHour * helped.enduranceH + (1 - withFuel) * alone.perHour * alone.enduranceH,
    refuelledShare: withFuel,
    patrolH: 1 / flightsPerHour,
  };
}

/** A tanker orbit: several fleets may be there at once, so their hours are shown as shares of one day together. */
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
