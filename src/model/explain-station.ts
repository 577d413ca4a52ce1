import type { Assessment } from "./availability.js";
import type { Bystander, Holder } from "./filled-station.js";
import { block, caveat, type Reason } from "./reason.js";
import type { Orbit } from "./records.js";

const HOURS_A_DAY = 24;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Why a station stands as it does: empty and for want of whom; part of the day only; with whose help; and whatever must be
 * said of its holders. Reasons that come from a fleet carry its id as `fleet`.
 */
export function explainStation(input: {
  readonly orbit: Orbit;
  readonly holders: readonly Holder[];
  readonly skipped: readonly Bystander[];
  readonly presence: number;
  readonly assessed: ReadonlyMap<string, Assessment>;
}): Reason[] {
  const { orbit, holders, skipped, presence, assessed } = input;
  const of = (fleet: string, reasons: readonly Reason[]): Reason[] =>
    reasons.map((reason) => ({ ...reason, params: { ...reason.params, fleet } }));
  const passedOver = skipped.flatMap(({ fleet, reasons }) => of(fleet.id, reasons));
  const [first, ...others] = holders;
  if (!first) return [block("station-empty", orbit.sources), ...passedOver];
  const reasons: Reason[] = [];
  if (presence < 1) {
    const params = { hours: tenth(presence * HOURS_A_DAY), given: tenth(first.given), needed: tenth(first.needed) };
    reasons.push(caveat("station-part-time", orbit.sources, params));
  }
  if (others.length > 0) {
    const fleets = others.map(({ fleet }) => fleet.id).join(",");
    reasons.push(caveat("reinforced", [...new Set(others.flatMap(({ fleet }) => fleet.sources))], { fleets }));
  }
  if (first.sortie.refuelled) reasons.push(caveat("refuelled", first.platform.sources));
  if (first.fleet.lon === null)
    reasons.push(caveat("base-not-published", first.fleet.sources, { transitKm: first.sortie.transitKm }));
  const said = holders.flatMap(({ fleet }) => of(fleet.id, assessed.get(fleet.id)?.reasons ?? []));
  return [...reasons, ...said, ...passedOver];
}
