import type { Outcome, Plan } from "./fill-once.js";
import type { Bystander } from "./filled-station.js";
import { lookupOf } from "./lookup.js";
import { sortieTo } from "./presence.js";
import { block, type Reason } from "./reason.js";
import type { Orbit } from "./records.js";
import type { Station } from "./scenario.js";

/** Candidates of a station that were passed over, and why. */
export function skippedOf(plan: Plan, { filled, sorties }: Outcome, station: Station): Bystander[] {
  const { fleets } = lookupOf(plan.dataset);
  const usedUp = new Set(filled.get(station)?.usedUp.map(({ id }) => id));
  return station.candidates.flatMap((id): Bystander[] => {
    const fleet = fleets.get(id);
    const assessment = plan.assessed.get(id);
    if (!fleet || !assessment) return [];
    if (!assessment.available) return [{ fleet, reasons: assessment.reasons.filter(({ kind }) => kind === "block") }];
    const sortie = sorties.get(`${station.id}/${id}`);
    if (!sortie) return [{ fleet, reasons: [block("flight-not-published", fleet.sources)] }];
    const { transitH, enduranceH } = sortie;
    if (sortie.onStationH <= 0)
      return [{ fleet, reasons: [block("too-far", fleet.sources, { transitH, enduranceH })] }];
    return usedUp.has(id) ? [{ fleet, reasons: [block("capacity-used-up", fleet.sources)] }] : [];
  });
}

/** Reasons that somebody's decision could lift; the others are facts. */
const LIFTABLE: ReadonlySet<Reason["code"]> = new Set([
  "needs-consensus",
  "nato-not-used",
  "un-vetoed",
  "us-isr-off",
  "us-tankers-off",
  "tankers-off",
  "component-ruled-out",
]);

/** Who could hold a station or help: candidates that lack only a consent, and idle fleets with the right sensor. */
export function couldFill(plan: Plan, outcome: Outcome, station: Station, skipped: readonly Bystander[]): Bystander[] {
  const { dataset, assessed } = plan;
  const { platforms, orbits } = lookupOf(dataset);
  const withConsent = skipped.filter(({ reasons }) => reasons.every(({ code }) => LIFTABLE.has(code)));
  const idle = dataset.fleets.filter((fleet) => {
    const platform = platforms.get(fleet.platform);
    const able =
      platform &&
      (station.domain === "tanker"
        ? platform.role === "tanker"
        : platform.sensors.some(({ domain }) => domain === station.domain));
    if (!able || station.candidates.includes(fleet.id) || !assessed.get(fleet.id)?.available) return false;
    if ((outcome.stock.get(fleet) ?? 0) < 1) return false;
    const sortie = sortieTo(dataset, fleet, platform, orbits.get(station.orbit) as Orbit, outcome.refuelling);
    return sortie !== null && sortie.onStationH > 0;
  });
  return [...withConsent, ...idle.map((fleet) => ({ fleet, reasons: assessed.get(fleet.id)?.reasons ?? [] }))];
}
