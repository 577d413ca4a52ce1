import { seenIn } from "../apply-scenario.js";
import { compareDates, dateOf, existsAt } from "../as-of.js";
import { assessFleet } from "../availability.js";
import type { Dataset } from "../dataset.js";
import type { Detachment, Statement } from "../forces.js";
import { lookupOf } from "../lookup.js";
import type { CoalitionState } from "../state.js";
import { assumed, type Values, valuesOf } from "../values.js";
import { type AssessedFighters, assessFighters, fightersSent } from "./fighters.js";
import { holdPatrols } from "./hold-patrols.js";
import { type PatrolView, sharesByNation, viewPatrol } from "./patrol-view.js";
import { flyPatrol, patrolsAt } from "./patrols.js";

export type { PatrolView } from "./patrol-view.js";

/** A nation that flies patrols. */
export interface PatrolHolder {
  readonly iso: string;
  /** Aircraft that fly the hours that it gives. */
  readonly aircraft: number;
  /** Patrols' worth of hours. */
  readonly patrols: number;
}

/** The air component in a state: proposed patrols, what they take, and what the willing could give. */
export interface AirAssessment {
  readonly patrols: readonly PatrolView[];
  /** Aircraft for all patrols round the clock, without those that are out of reach. */
  readonly needed: number;
  /** Aircraft that those who may fly could send. */
  readonly available: number;
  /** Patrols' worth of hours flown, 0 to the number of patrols. */
  readonly filled: number;
  readonly holders: readonly PatrolHolder[];
  /** Offers of the air component up to the date, oldest first. */
  readonly offers: readonly Statement[];
  /** Fighters present at the date, of any nation and on any mission: `forForce` says which are there for the force. */
  readonly based: readonly Detachment[];
  /** Every fleet of fighters at the date, in the order in which they are asked. */
  readonly fighters: readonly AssessedFighters[];
  /** Nations that may fly and whose fighters are in the data, but of which no number was published by the date. */
  readonly uncounted: readonly string[];
}

/** Whether any tanker may fly in a state. */
function tankersFly(dataset: Dataset, state: CoalitionState): boolean {
  const { platforms } = lookupOf(dataset);
  return dataset.fleets.some(
    (fleet) => platforms.get(fleet.platform)?.role === "tanker" && assessFleet(dataset, state, fleet).available,
  );
}

/**
 * The air component in a state; `null` if the dataset has no forces. US fighters are asked for, not offered, and are never
 * counted. Withdrawing a consent never lowers what is unfilled.
 */
export function assessAir(given: Dataset, state: CoalitionState, values?: Values): AirAssessment | null {
  const dataset = seenIn(given, state);
  const { forces } = dataset;
  if (!forces) return null;
  const numbers = values ?? valuesOf(dataset, state.overrides);
  const date = dateOf(dataset, state.asOf);
  const tankers = tankersFly(dataset, state);
  const patrols = patrolsAt(dataset, forces, date, numbers);
  const flown = patrols.map(({ distanceKm }) => flyPatrol(distanceKm, tankers, numbers));
  const fighters = assessFighters(dataset, forces, state);
  const sent = fightersSent(fighters, numbers);
  const shares = holdPatrols(flown, sent);
  const views = patrols.map((patrol, index) =>
    viewPatrol(patrol, flown[index] ?? null, shares[index] ?? [], sent.length > 0, numbers),
  );
  const tempo = assumed(numbers, "fighter-tempo");
  const hours = new Map<string, number>();
  for (const { sent: one, flyingH } of shares.flat())
    hours.set(one.fighters.fleet.iso, (hours.get(one.fighters.fleet.iso) ?? 0) + flyingH);
  const patrolsHeld = sharesByNation(shares.flat());
  const willing = fighters.filter(({ reasons }) =>
    reasons.every(({ kind, code }) => kind === "caveat" || code === "quantity-not-published"),
  );
  const counted = new Set(sent.map((one) => one.fighters.fleet.iso));
  return {
    patrols: views,
    needed: views.reduce((sum, { aircraft }) => sum + (aircraft ?? 0), 0),
    available: sent.reduce((sum, { aircraft }) => sum + aircraft, 0),
    filled: views.reduce((sum, { unfilled }) => sum + 1 - unfilled, 0),
    holders: [...patrolsHeld].map(([iso, held]) => ({ iso, aircraft: (hours.get(iso) ?? 0) / tempo, patrols: held })),
    offers: forces.statements
      .filter(({ kind, component }) => kind === "offer" && component === "air")
      .filter((statement) => compareDates(statement.date, date) <= 0)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    based: forces.detachments.filter(({ kind, ...detachment }) => kind === "fighters" && existsAt(detachment, date)),
    fighters,
    uncounted: [...new Set(willing.map(({ fleet }) => fleet.iso))].filter((iso) => !counted.has(iso)),
  };
}
