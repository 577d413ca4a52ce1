import { seenIn } from "../model/apply-scenario.js";
import { type AssessedFleet, assessFleets } from "../model/availability.js";
import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import { explainFilling, type FilledStation, mayFlyIn } from "../model/fill.js";
import { type Fuel, fuelOf, type Held, holdStations, type Outcome, stationFlights } from "../model/hold.js";
import { decidingFor, type Plan, planOf } from "../model/plan.js";
import type { Fleet, Platform } from "../model/records.js";
import type { CoalitionState } from "../model/state.js";
import { type Domain, senseOf } from "../model/terms.js";
import { type Values, valuesOf } from "../model/values.js";
import type { Cap } from "./geometry/caps-union.js";
import { type Ring, reachIn, ringWith, type Sought, soughtIn } from "./ring.js";

/** A value with US ISR and without, whatever the state's own switch. */
export interface Sides<T> {
  readonly with: T;
  readonly without: T;
}
/** The side that the state's own switch selects. */
export const ownSide = ({ state }: { readonly state: Pick<CoalitionState, "usIsr"> }): keyof Sides<unknown> =>
  state.usIsr === "on" ? "with" : "without";
/** A station of the domain that reaches something, whether or not it is held. */
export interface Watcher extends Cap {
  readonly id: string;
  /**
   * One ring per station: the shortest reach among its candidates, credited to all its holders. So
   * the ring does not depend on who consents, and no withdrawal ever adds coverage (ADR 11).
   */
  readonly ring: Ring;
  readonly held: Sides<Held>;
}
/** The watchers' reach and shares of the day: everything that a ledger is computed from. */
export interface Hours {
  readonly caps: readonly Cap[];
  /** Share of the day for each watcher. */
  readonly with: readonly number[];
  readonly without: readonly number[];
  readonly held: Sides<readonly Held[]>;
  /** Shares in the state itself if one provider withdrew and the others filled in. */
  sharesWithout(provider: string): readonly number[];
}
/** Who watches in a state, computed once for ledger, shapes, cards and tables. */
export interface Watch {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly sought: Sought;
  readonly values: Values;
  readonly plan: Plan;
  /** All stations of the scenario as filled in the state itself, with reasons. */
  readonly stations: readonly FilledStation[];
  /** The stations that watch in the domain, in the same order. */
  readonly watchers: readonly Watcher[];
  /** The watchers' rings by station id. */
  readonly rings: ReadonlyMap<string, Ring>;
  /** The watchers' hours for the state's own values, or for others. */
  hoursAt(values?: Values): Hours;
  /** The watch of the state in another domain: the same aircraft on the same stations, looking for something else. */
  inDomain(domain: Domain): Watch;
}

interface SensorStation {
  /** Index in the plan. */
  readonly index: number;
  /** The candidates' platforms with a sensor, and their reach in km; the shortest limits the ring. */
  readonly reaches: ReadonlyMap<Platform, (values: Values) => number>;
}

/** Stations with candidates that have a sensor for what is sought. */
function sensorStations(plan: Plan, sought: Sought, values: Values): SensorStation[] {
  const sense = senseOf(sought.domain);
  const known = new Map<Platform, ((values: Values) => number) | null>();
  return plan.stations.flatMap(({ station, candidates }, index): SensorStation[] => {
    if (station.domain !== sense) return [];
    const reaches = new Map<Platform, (values: Values) => number>();
    for (const { platform } of candidates) {
      const reach = known.get(platform) ?? reachIn(platform, sought, values);
      known.set(platform, reach);
      if (reach) reaches.set(platform, reach);
    }
    return reaches.size > 0 ? [{ index, reaches }] : [];
  });
}

const sharesOf = (held: readonly Held[]): number[] => held.map(({ share }) => share);
const presentCap = ({ lon, lat }: Place, radiusKm: number): Cap => ({ centre: [lon, lat], radiusKm });

/** Leaves out holders without a sensor for the domain: their hours do not count as watching. */
function seeing(held: Held, { reaches }: SensorStation): Held {
  if (held.shares.every(({ platform }) => reaches.has(platform))) return held;
  const shares = held.shares.filter(({ platform }) => reaches.has(platform));
  return {
    ...held,
    shares,
    share: Math.min(
      1,
      shares.reduce((sum, { share }) => sum + share, 0),
    ),
  };
}

/** The hours of a laydown's watchers as a function of the values. For many draws, only what decides them is computed. */
function hoursOf(
  whole: Plan,
  sought: Sought,
  usual: Values,
  mayFly: Sides<(fleet: Fleet) => boolean>,
  own: keyof Sides<unknown>,
): Watch["hoursAt"] {
  const sense = senseOf(sought.domain);
  const plan = decidingFor(whole, ({ domain }) => domain === sense);
  const searching = sensorStations(plan, sought, usual);
  const tankers = plan.stations.flatMap(({ station, candidates }) => (station.domain === "tanker" ? candidates : []));
  const refuellers = new Set(tankers.map(({ fleet }) => fleet.operator));
  const sameFuel = tankers.every(({ fleet }) => mayFly.with(fleet) === mayFly.without(fleet));
  return (values = usual) => {
    const routes = stationFlights(plan, values);
    const heldBy = (may: (fleet: Fleet) => boolean, fuel?: Fuel): Held[] => {
      const { held } = holdStations(plan, routes, may, values, fuel);
      return searching.map((searcher) => seeing(held[searcher.index] as Held, searcher));
    };
    const first = fuelOf(plan, routes, mayFly.with, values);
    const fuel = { with: first, without: sameFuel ? first : fuelOf(plan, routes, mayFly.without, values) };
    const held = { with: heldBy(mayFly.with, fuel.with), without: heldBy(mayFly.without, fuel.without) };
    const known = new Map<unknown, number>();
    const caps = searching.map(({ index, reaches }) => {
      let least = Number.POSITIVE_INFINITY;
      for (const reach of reaches.values()) {
        let km = known.get(reach);
        if (km === undefined) {
          km = reach(values);
          known.set(reach, km);
        }
        if (km < least) least = km;
      }
      return presentCap(routes.centres[index] as Place, least);
    });
    const sharesWithout = (provider: string) =>
      sharesOf(
        heldBy(
          (fleet) => fleet.operator !== provider && mayFly[own](fleet),
          // If the provider has no tankers, the fuel stays the same.
          refuellers.has(provider) ? undefined : fuel[own],
        ),
      );
    return { caps, held, with: sharesOf(held.with), without: sharesOf(held.without), sharesWithout };
  };
}

/** The part of a watch that does not depend on the domain: who flies, and how every station is held. */
interface Laydown {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly values: Values;
  readonly plan: Plan;
  readonly routes: ReturnType<typeof stationFlights>;
  readonly mayFly: Sides<(fleet: Fleet) => boolean>;
  readonly outcomes: Sides<Outcome>;
  readonly stations: readonly FilledStation[];
}

function laydownOf(given: Dataset, state: CoalitionState): Laydown {
  const dataset = seenIn(given, state);
  const plan = planOf(dataset, state);
  const values = valuesOf(dataset, state.overrides);
  const rowsFor = (usIsr: CoalitionState["usIsr"]): AssessedFleet[] => assessFleets(dataset, { ...state, usIsr });
  const rows: Sides<AssessedFleet[]> = { with: rowsFor("on"), without: rowsFor("off") };
  const mayFly: Sides<(fleet: Fleet) => boolean> = { with: mayFlyIn(rows.with), without: mayFlyIn(rows.without) };
  const routes = stationFlights(plan, values);
  const outcomes: Sides<Outcome> = {
    with: holdStations(plan, routes, mayFly.with, values),
    without: holdStations(plan, routes, mayFly.without, values),
  };
  const own = ownSide({ state });
  const assessed = new Map(rows[own].map((row) => [row.fleet.id, row]));
  const stations = explainFilling({ dataset, state, plan, routes, values, assessed, outcome: outcomes[own] });
  return { dataset, state, values, plan, routes, mayFly, outcomes, stations };
}

/** The watch of a laydown in one domain. */
function watchIn(laydown: Laydown, domain: Domain): Watch {
  const { dataset, values, plan, routes, mayFly, outcomes, stations } = laydown;
  const state = domain === laydown.state.domain ? laydown.state : { ...laydown.state, domain };
  const sought = soughtIn(domain, state.targetAltitude);
  const hoursAt = hoursOf(plan, sought, values, mayFly, ownSide({ state }));
  const searching = sensorStations(plan, sought, values);
  const watchers = searching.map((searcher): Watcher => {
    const { index, reaches } = searcher;
    const { station } = plan.stations[index] as Plan["stations"][number];
    const centre = routes.centres[index] as Place;
    const rings = [...reaches.keys()].flatMap((platform) => ringWith(dataset, platform, centre, sought, values) ?? []);
    const ring = rings.reduce((least, one) => (one.nominalKm < least.nominalKm ? one : least));
    const heldIn = ({ held }: Outcome) => seeing(held[index] as Held, searcher);
    const held = { with: heldIn(outcomes.with), without: heldIn(outcomes.without) };
    return { id: station.id, ring, held, ...presentCap(centre, ring.nominalKm) };
  });
  return {
    dataset,
    state,
    sought,
    values,
    plan,
    stations,
    watchers,
    rings: new Map(watchers.map(({ id, ring }) => [id, ring])),
    hoursAt,
    inDomain: (other) => watchIn(laydown, other),
  };
}

/** Who watches in a state: stations with their holders, shares of the day and rings, with and without US ISR. Pure. */
export const watchOf = (dataset: Dataset, state: CoalitionState): Watch =>
  watchIn(laydownOf(dataset, state), state.domain);
