import { seenIn } from "../apply-scenario.js";
import { compareDates, dateOf, existsAt } from "../as-of.js";
import { assessFleet } from "../availability.js";
import type { Dataset } from "../dataset.js";
import type { Detachment, ForceBase, PatrolArea, Statement } from "../forces.js";
import { lookupOf } from "../lookup.js";
import { block, caveat, type Reason } from "../reason.js";
import { HOURS_A_DAY } from "../sortie.js";
import type { CoalitionState } from "../state.js";
import { assumed, type Values, valuesOf } from "../values.js";
import { type AssessedFighters, assessFighters, fightersSent } from "./fighters.js";
import { holdPatrols, type PatrolShare } from "./hold-patrols.js";
import { type Flown, flyPatrol, type Patrol, patrolsAt } from "./patrols.js";

/** A continuous fighter patrol in a state: from where it would be flown, what it takes, and by whom. */
export interface PatrolView {
  readonly id: string;
  readonly area: PatrolArea;
  readonly base: ForceBase | null;
  /** Between base and the area's centre; `null` without a base. */
  readonly distanceKm: number | null;
  readonly refuelled: boolean;
  /** Hours on patrol of each sortie; 0: out of reach. */
  readonly onStationH: number;
  readonly sortieH: number;
  /** Aircraft that would fly it round the clock; `null`: out of reach, no number of aircraft would do. */
  readonly aircraft: number | null;
  /** Nations and their shares of the week, in the order in which they are asked. */
  readonly holders: readonly { readonly iso: string; readonly share: number }[];
  /** Share of the week that nobody flies, 0 to 1. */
  readonly unfilled: number;
  readonly reasons: readonly Reason[];
}

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
  /** Fighters present at the date, of any nation and on any mission; none of them is based for the force. */
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
    (fleet) =>
      platforms.get(fleet.platform)?.role === "tanker" &&
      existsAt(fleet, dateOf(dataset, state.asOf)) &&
      assessFleet(dataset, state, fleet).available,
  );
}

/** Why a patrol is flown as it is; `may`: whether any fighters may fly at all. */
function reasonsOf(patrol: Patrol, flown: Flown | null, share: number, may: boolean, values: Values): Reason[] {
  const { area, baseUsed, distanceKm } = patrol;
  const { sources } = area;
  if (!flown || distanceKm === null) return [block("patrol-no-base", sources)];
  const { nearby, refuelled, transitH, sortieH, onStationH } = flown;
  if (!nearby && !refuelled) {
    const radiusKm = assumed(values, "fighter-radius-km");
    return [block("patrol-needs-tankers", sources, { km: Math.round(distanceKm), radiusKm: Math.round(radiusKm) })];
  }
  if (onStationH <= 0) return [block("too-far", sources, { transitH, enduranceH: sortieH })];
  const from = baseUsed ? [] : [caveat("patrol-base-unused", patrol.base?.sources ?? sources)];
  if (share === 0) return [block(may ? "patrol-used-up" : "patrol-empty", sources), ...from];
  return [
    ...from,
    ...(share < 1 ? [caveat("patrol-part-time", sources, { hours: share * HOURS_A_DAY })] : []),
    ...(refuelled ? [caveat("patrol-refuelled", sources, { hours: sortieH })] : []),
  ];
}

/** Shares by nation, in the order of their first. */
function byNation(shares: readonly PatrolShare[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { sent, share } of shares) {
    const { iso } = sent.fighters.fleet;
    sums.set(iso, (sums.get(iso) ?? 0) + share);
  }
  return sums;
}

function viewOf(
  patrol: Patrol,
  flown: Flown | null,
  shares: readonly PatrolShare[],
  may: boolean,
  values: Values,
): PatrolView {
  const held = shares.reduce((sum, { share }) => sum + share, 0);
  // The last digits of a sum of shares are rounding errors.
  const unfilled = held > 1 - 1e-9 ? 0 : 1 - held;
  const inReach = flown !== null && Number.isFinite(flown.hoursAWeek);
  const { id, area, base, distanceKm } = patrol;
  return {
    id,
    area,
    base,
    distanceKm,
    refuelled: flown?.refuelled ?? false,
    onStationH: inReach ? flown.onStationH : 0,
    sortieH: flown?.sortieH ?? 0,
    aircraft: inReach ? flown.aircraft : null,
    holders: [...byNation(shares)].map(([iso, share]) => ({ iso, share })),
    unfilled,
    reasons: reasonsOf(patrol, flown, 1 - unfilled, may, values),
  };
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
    viewOf(patrol, flown[index] ?? null, shares[index] ?? [], sent.length > 0, numbers),
  );
  const tempo = assumed(numbers, "fighter-tempo");
  const hours = new Map<string, number>();
  for (const { sent: one, flyingH } of shares.flat())
    hours.set(one.fighters.fleet.iso, (hours.get(one.fighters.fleet.iso) ?? 0) + flyingH);
  const patrolsHeld = byNation(shares.flat());
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
