import type { Assessment } from "./availability.js";
import type { Alternative } from "./filled-station.js";
import type { Held } from "./hold.js";
import { block, caveat, type Reason } from "./reason.js";
import type { Orbit } from "./records.js";

const HOURS_A_DAY = 24;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Why a station is held as it is: unfilled or held for part of the day, fuel given or received, caveats about its holders,
 * and the fleets passed over. Reasons about a fleet carry its id as `fleet`.
 */
export function explainStation(input: {
  readonly orbit: Orbit;
  readonly holders: Held["shares"];
  readonly skipped: readonly Alternative[];
  readonly share: number;
  readonly longestGapH: number;
  readonly tonnesADay: number;
  readonly assessed: ReadonlyMap<string, Assessment>;
}): Reason[] {
  const { orbit, holders, skipped, share, longestGapH, tonnesADay, assessed } = input;
  const of = (fleet: string, reasons: readonly Reason[]): Reason[] =>
    reasons.map((reason) => ({ ...reason, params: { ...reason.params, fleet } }));
  const passedOver = skipped.flatMap(({ fleet, reasons }) => of(fleet.id, reasons));
  if (holders.length === 0) return [block("station-empty", orbit.sources), ...passedOver];
  const reasons: Reason[] = [];
  if (tonnesADay > 0) reasons.push(caveat("gives-fuel", orbit.sources, { tonnes: Math.round(tonnesADay) }));
  else if (share < 1) {
    const params = { hours: tenth(share * HOURS_A_DAY), gap: tenth(longestGapH) };
    reasons.push(caveat("station-part-time", orbit.sources, params));
  }
  const refuelledH = holders.reduce((sum, one) => sum + one.share * one.refuelledShare, 0) * HOURS_A_DAY;
  if (refuelledH > 0.05) {
    const sources = [...new Set(holders.flatMap(({ platform }) => platform.refuelling.sources))];
    reasons.push(caveat("refuelled", sources, { hours: tenth(refuelledH), of: tenth(share * HOURS_A_DAY) }));
  }
  for (const { fleet, flight } of holders)
    if (fleet.lon === null)
      reasons.push(caveat("base-not-published", fleet.sources, { transitKm: flight.transitKm, fleet: fleet.id }));
  const said = holders.flatMap(({ fleet }) => of(fleet.id, assessed.get(fleet.id)?.reasons ?? []));
  return [...reasons, ...said, ...passedOver];
}
