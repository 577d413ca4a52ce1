import { assessFleets } from "./availability.js";
import { couldFill, skippedOf } from "./bystanders.js";
import type { Dataset } from "./dataset.js";
import { explainStation } from "./explain-station.js";
import { fillOnce, type Outcome, type Plan } from "./fill-once.js";
import type { FilledStation, Holder } from "./filled-station.js";
import { lookupOf } from "./lookup.js";
import { OUTLOOKS, type Sortie } from "./presence.js";
import type { Fleet, Orbit, Platform } from "./records.js";
import type { Station } from "./scenario.js";
import { stationsOf } from "./scenario-of.js";
import type { CoalitionState } from "./state.js";

export type { Bystander, FilledStation, Holder } from "./filled-station.js";

function reachLimitsOf(dataset: Dataset, station: Station, fleet: Fleet): Platform[] {
  const { fleets, platforms } = lookupOf(dataset);
  const upTo = station.candidates.slice(0, station.candidates.indexOf(fleet.id) + 1);
  const ids = new Set(upTo.map((id) => fleets.get(id)?.platform));
  return [...ids].flatMap((id) => (id === undefined ? [] : (platforms.get(id) ?? [])));
}

function holdersOf(plan: Plan, { filled, sorties }: Outcome, station: Station): Holder[] {
  const { platforms } = lookupOf(plan.dataset);
  return (filled.get(station)?.shares ?? []).map(({ fleet, aircraft, needed, presence }) => ({
    fleet,
    platform: platforms.get(fleet.platform) as Platform,
    given: aircraft,
    needed,
    presence,
    sortie: sorties.get(`${station.id}/${fleet.id}`) as Sortie,
    reachLimits: reachLimitsOf(plan.dataset, station, fleet),
  }));
}

function fill(dataset: Dataset, state: CoalitionState): FilledStation[] {
  const { orbits } = lookupOf(dataset);
  const stations = stationsOf(dataset, state).filter(({ orbit }) => orbits.has(orbit));
  const assessed = new Map(assessFleets(dataset, state).map((row) => [row.fleet.id, row]));
  const plan: Plan = { dataset, stations, assessed };
  const [low, nominal, high] = OUTLOOKS.map((outlook) => fillOnce(plan, outlook)) as [Outcome, Outcome, Outcome];
  return stations.map((station) => {
    const holders = holdersOf(plan, nominal, station);
    const [first] = holders;
    const skipped = skippedOf(plan, nominal, station);
    const presenceIn = ({ filled }: Outcome) => filled.get(station)?.presence ?? 0;
    const presence = presenceIn(nominal);
    const orbit = orbits.get(station.orbit) as Orbit;
    return {
      station,
      orbit,
      fleet: first?.fleet ?? null,
      platform: first?.platform ?? null,
      given: first?.given ?? 0,
      needed: first?.needed ?? 0,
      holders,
      presence,
      presenceLow: presenceIn(low),
      presenceHigh: presenceIn(high),
      skipped,
      reasons: explainStation({ orbit, holders, skipped, presence, assessed }),
      couldFill: presence < 1 ? couldFill(plan, nominal, station, skipped) : [],
    };
  });
}

const cache = new WeakMap<Dataset, Map<string, readonly FilledStation[]>>();
const LONGEST_CACHE = 256;

/**
 * Who holds the stations of a state's scenario, in the scenario's order. Stations and candidates are taken in order;
 * a fleet's aircraft are used up on the way. Taking a consent away never raises the presence at any station.
 */
export function fillStations(dataset: Dataset, state: CoalitionState): readonly FilledStation[] {
  const { scenario, asOf, usIsr, lead, objections, vetoes, tankers, mmf } = state;
  const key = JSON.stringify([scenario, asOf, usIsr, lead, objections, vetoes, tankers, mmf]);
  const known = cache.get(dataset);
  const found = known?.get(key);
  if (found) return found;
  const stations = fill(dataset, state);
  if (known && known.size < LONGEST_CACHE) known.set(key, stations);
  else cache.set(dataset, new Map([[key, stations]]));
  return stations;
}
