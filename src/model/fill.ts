import { couldFill, skippedOf } from "./alternatives.js";
import { seenIn } from "./apply-scenario.js";
import { type AssessedFleet, assessFleets } from "./availability.js";
import type { Dataset } from "./dataset.js";
import { explainStation } from "./explain-station.js";
import type { FilledStation } from "./filled-station.js";
import { type Held, holdStations, type Outcome, type StationFlights, stationFlights } from "./hold.js";
import { type Plan, planOf } from "./plan.js";
import type { Fleet } from "./records.js";
import type { CoalitionState } from "./state.js";
import { type Values, valuesOf } from "./values.js";

export type { Alternative, FilledStation } from "./filled-station.js";
export type { Share } from "./hold.js";

/** Which fleets may fly in a state, as a predicate. */
export function mayFlyIn(assessed: readonly AssessedFleet[]): (fleet: Fleet) => boolean {
  const flying = new Set(assessed.filter(({ available }) => available).map(({ fleet }) => fleet));
  return (fleet) => flying.has(fleet);
}

/** Inputs for explaining a state's stations: the laydown, its flights, the numbers, who may fly, and the outcome. */
export interface Filling {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly plan: Plan;
  readonly routes: StationFlights;
  readonly values: Values;
  readonly assessed: ReadonlyMap<string, AssessedFleet>;
  readonly outcome: Outcome;
}

/** The stations of an outcome with their holders, reasons and alternatives. */
export function explainFilling(filling: Filling): FilledStation[] {
  const { plan, routes, outcome } = filling;
  return plan.stations.map(({ station, orbit, candidates }, index): FilledStation => {
    const { shares, share, longestGapH } = outcome.held[index] as Held;
    const largest = shares.reduce<(typeof shares)[number] | undefined>(
      (most, one) => (most && most.share >= one.share ? most : one),
      undefined,
    );
    const skipped = skippedOf(filling, index);
    const tonnesADay = (outcome.pools[index] ?? []).reduce((sum, pool) => sum + pool.tonnesADay, 0);
    return {
      station,
      orbit,
      centre: routes.centres[index] ?? orbit,
      candidates,
      fleet: largest?.fleet ?? null,
      platform: largest?.platform ?? null,
      holders: shares,
      share,
      longestGapH,
      tonnesADay,
      skipped,
      reasons: explainStation({
        orbit,
        holders: shares,
        skipped,
        share,
        longestGapH,
        tonnesADay,
        assessed: filling.assessed,
      }),
      couldFill: share < 1 ? couldFill(filling, index, skipped) : [],
    };
  });
}

/**
 * Who holds the stations of a state's scenario, in the scenario's order, for how much of the day, and why. Withdrawing a
 * consent never raises the share of any station.
 */
export function fillStations(given: Dataset, state: CoalitionState): readonly FilledStation[] {
  const dataset = seenIn(given, state);
  const plan = planOf(dataset, state);
  const values = valuesOf(dataset, state.overrides);
  const routes = stationFlights(plan, values);
  const rows = assessFleets(dataset, state);
  const assessed = new Map(rows.map((row) => [row.fleet.id, row]));
  const outcome = holdStations(plan, routes, mayFlyIn(rows), values);
  return explainFilling({ dataset, state, plan, routes, values, assessed, outcome });
}
