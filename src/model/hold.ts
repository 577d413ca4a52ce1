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
  /** Hours that it flies for that in a day, transit included. */
  readonly flyingH: number;
  /** Of its hours on station, the share for which fuel is at hand. */
  readonly refuelledShare: number;
  /** Hours on station of one flight, on average. */
  readonly patrolH: number;
}
/** How a station is held in the course of a day. */
export interface Held {
  readonly shares: readonly Share[];
  /** Share of the day that anybody holds it, 0 to 1. */
  readonly share: number;
  /** Longest time that nobody does, the patrols evenly spaced; `Infinity` where nobody ever does. */
  readonly longestGapH: number;
}

const HOURS_A_DAY = 24;
const ROUNDING_H = 1e-9;

/** What follows from the lay-down and the numbers alone, whoever consents: where stations lie, how aircraft fly there. */
export interface Ways {
  readonly centres: readonly Place[];
  /** By station and candidate. */
  readonly flights: readonly (readonly (Flight | null)[])[];
}

/** How the aircraft of a lay-down fly to their stations. */
export function waysOf(plan: Plan, values: Values): Ways {
  const centres = plan.stations.map(({ orbit }) => orbitCentre(orbit, values));
  const flights = plan.stations.map(({ candidates }, index) =>
    candidates.map(({ fleet, platform }) => flightTo(fleet, platform, centres[index] as Place, values)),
  );
  return { centres, flights };
}

/**
 * Longest time in hours without anybody on station: with a share of the day held in so many patrols a day, evenly spaced,
 * what lies between two of them.
 */
export function longestGapH(shares: readonly { readonly share: number; readonly patrolH: number }[]): number {
  const held = shares.reduce((sum, { share }) => sum + share, 0);
  if (held <= 0) return Number.POSITIVE_INFINITY;
  const patrolsAnHour = shares.reduce((sum, { share, patrolH }) => sum + share / patrolH, 0);
  return Math.max(0, 1 - held) / patrolsAnHour;
}

/** What came of holding all stations: by station, and the fuel that the tankers among them give. */
export interface Outcome {
  readonly held: readonly Held[];
  readonly pools: readonly (readonly FuelPool[])[];
  /** Hours a day that each fleet has left. */
  readonly left: ReadonlyMap<Fleet, number>;
}

/** Fuel of a lay-down: what each tanker station gives, and for which share of its hours each candidate finds some at hand. */
export interface Fuel {
  readonly pools: readonly (readonly FuelPool[])[];
  readonly shares: readonly (readonly number[])[];
}

/** The fuel of a lay-down. Depends on which tankers may fly, and on nobody else's consent. */
export function fuelOf(
  plan: Plan,
  { centres, flights }: Ways,
  mayFly: (fleet: Fleet) => boolean,
  values: Values,
): Fuel {
  const pools = fuelPools(plan, centres, flights, mayFly, values);
  return { pools, shares: fuelShares(plan, centres, flights, pools.flat(), values) };
}

/**
 * Holds the stations of a lay-down in their order, each by its candidates in theirs: every candidate gives the hours that
 * the day still lacks, as far as its own last. A share below one whole aircraft is time, not nothing.
 *
 * The order matters for an honest map. Suppose a fleet leaves or has fewer hours. Then, station by station, no other fleet
 * has more hours left than it had before, fuel is what it was (see `fuelShares`), and the shares of the first k candidates
 * together are no greater, for every k. So taking a consent or an aircraft away never raises the share at any station.
 */
export function holdStations(
  plan: Plan,
  ways: Ways,
  mayFly: (fleet: Fleet) => boolean,
  values: Values,
  { pools, shares: fuel }: Fuel = fuelOf(plan, ways, mayFly, values),
): Outcome {
  const { flights } = ways;
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
      // What rounding leaves of a fleet's day is not a second of flight.
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
 * Hours flown for an hour on station, with fuel at hand for a share of them. `null`: too far. Who would not reach the
 * station without a tanker is not sent there: fuel in flight lengthens a patrol, and never is what it hangs on.
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
