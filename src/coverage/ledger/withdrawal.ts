import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { type AreaOfInterest, defaultArea, frameOf } from "../area.js";
import { areaKm2, contains, joinAll } from "../geometry/regions.js";
import { distanceKm } from "../geometry/sphere.js";
import { type Watcher, watchersOf } from "../watchers.js";

/** What a state would see no more if one provider withdrew and the others filled its stations as far as they can. */
export interface Withdrawal {
  /** `USA`, `NATO` or the ISO code of a nation. */
  readonly id: string;
  readonly costKm2: number;
  /** People of listed cities in the area that nobody would watch any more. */
  readonly costPopulation: number;
}

const datasets = new WeakMap<Dataset, Map<string, Dataset>>();

/** The dataset in which a provider has no aircraft. Its fleets stay listed, so that stand-ins keep their reach limits. */
function withoutFleetsOf(dataset: Dataset, provider: string): Dataset {
  const made = datasets.get(dataset) ?? new Map<string, Dataset>();
  datasets.set(dataset, made);
  const known = made.get(provider);
  if (known) return known;
  const fleets = dataset.fleets.map((fleet) =>
    fleet.operator === provider ? { ...fleet, quantity: 0, quantityModel: null } : fleet,
  );
  const without = { ...dataset, fleets };
  made.set(provider, without);
  return without;
}

/**
 * Leave-one-out: what each provider's withdrawal costs, dearest first. Unlike the area that it alone watches, this
 * lets the other candidates of its stations stand in. Providers without a watcher in the state cost nothing and are
 * listed only when asked for.
 *
 * @param providers those of the state's watchers by default
 */
export function withdrawals(
  dataset: Dataset,
  state: CoalitionState,
  area: AreaOfInterest = defaultArea(dataset),
  providers?: readonly string[],
): Withdrawal[] {
  const frame = frameOf(area);
  const cities = dataset.cities.filter(({ lon, lat }) => contains(frame, [lon, lat]));
  const seen = (watchers: readonly Watcher[]) => ({
    km2: areaKm2(joinAll(frame, watchers)),
    people: cities
      .filter(({ lon, lat }) =>
        watchers.some(({ centre, radiusKm }) => distanceKm([...centre], [lon, lat]) <= radiusKm),
      )
      .reduce((sum, { population }) => sum + population, 0),
  });
  const watchers = watchersOf(dataset, state);
  const now = seen(watchers);
  const ids = providers ?? [...new Set(watchers.map(({ provider }) => provider))];
  return ids
    .map((id): Withdrawal => {
      const left = seen(watchersOf(withoutFleetsOf(dataset, id), state));
      return {
        id,
        costKm2: Math.max(0, Math.round(now.km2 - left.km2)),
        costPopulation: Math.max(0, now.people - left.people),
      };
    })
    .sort((a, b) => b.costKm2 - a.costKm2 || b.costPopulation - a.costPopulation || (a.id < b.id ? -1 : 1));
}
