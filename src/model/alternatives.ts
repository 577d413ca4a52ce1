import type { Filling } from "./fill.js";
import type { Alternative } from "./filled-station.js";
import { flightTo, flyingHoursADay } from "./flight.js";
import { lookupOf } from "./lookup.js";
import { pauseAt, suits } from "./plan.js";
import { block, type Reason } from "./reason.js";
import type { Fleet } from "./records.js";

/** Candidates of a station that were passed over, and why. */
export function skippedOf({ dataset, plan, routes, outcome, assessed }: Filling, index: number): Alternative[] {
  const { fleets, platforms } = lookupOf(dataset);
  const { station, candidates } = plan.stations[index] as (typeof plan.stations)[number];
  const holding = new Set(outcome.held[index]?.shares.map(({ fleet }) => fleet.id));
  const full = (outcome.held[index]?.share ?? 0) >= 1;
  return station.candidates.flatMap((id): Alternative[] => {
    const fleet = fleets.get(id);
    const assessment = assessed.get(id);
    if (!fleet || !assessment || holding.has(id)) return [];
    const platform = platforms.get(fleet.platform);
    if (platform && !suits(platform, station)) return [{ fleet, reasons: [block("no-sensor", fleet.sources)] }];
    if (!assessment.available) return [{ fleet, reasons: assessment.reasons.filter(({ kind }) => kind === "block") }];
    const flight = routes.flights[index]?.[candidates.findIndex((candidate) => candidate.fleet === fleet)];
    if (!flight) return [{ fleet, reasons: [block("flight-not-published", fleet.sources)] }];
    const { transitH, enduranceH } = flight;
    if (flight.onStationH <= 0)
      return [{ fleet, reasons: [block("too-far", fleet.sources, { transitH, enduranceH })] }];
    return full || station.domain === "tanker" ? [] : [{ fleet, reasons: [block("capacity-used-up", fleet.sources)] }];
  });
}

/** Reasons that a decision could lift; the others are facts. */
const LIFTABLE: ReadonlySet<Reason["code"]> = new Set([
  "needs-consensus",
  "nato-support-none",
  "un-vetoed",
  "us-isr-off",
  "us-tankers-off",
  "tankers-off",
  "component-ruled-out",
]);

/** Least share of the day that an idle fleet must be able to hold to be named: one hour. */
const LEAST_SHARE = 1 / 24;

/** Fleets that could hold a station or help to: candidates kept out only by decisions, and idle fleets with the right sensor. */
export function couldFill(filling: Filling, index: number, skipped: readonly Alternative[]): Alternative[] {
  const { dataset, state, plan, routes, values, outcome, assessed } = filling;
  const { platforms } = lookupOf(dataset);
  const { station, orbit } = plan.stations[index] as (typeof plan.stations)[number];
  const date = dataset.asOfDates[state.asOf];
  const withConsent = skipped.filter(({ reasons }) => reasons.every(({ code }) => LIFTABLE.has(code)));
  const able = (fleet: Fleet): boolean => {
    const platform = platforms.get(fleet.platform);
    if (
      !platform ||
      !suits(platform, station) ||
      station.candidates.includes(fleet.id) ||
      !assessed.get(fleet.id)?.available
    )
      return false;
    if (pauseAt(fleet, date)) return false;
    const hours = outcome.left.get(fleet) ?? flyingHoursADay(fleet, platform, values);
    const flight = flightTo(fleet, platform, routes.centres[index] ?? orbit, values);
    if (!flight || flight.onStationH <= 0) return false;
    return (hours * flight.onStationH) / flight.enduranceH / 24 >= LEAST_SHARE;
  };
  const idle = dataset.fleets.filter(able);
  return [...withConsent, ...idle.map((fleet) => ({ fleet, reasons: assessed.get(fleet.id)?.reasons ?? [] }))];
}
