import type { Dataset } from "../../model/dataset.js";
import { lookupOf } from "../../model/lookup.js";
import type { Ledger } from "./schema.js";
import type { Watcher } from "../watchers.js";

/** Assumptions of the presence arithmetic and of the warning, which every ledger rests on. */
const ALWAYS = ["mission-capable-rate", "turnaround-h", "target-speed-kmh"] as const;

/** What the numbers rest on: our own assumptions, and the sources of everything else. */
export function basisOf(dataset: Dataset, watchers: readonly Watcher[]): Pick<Ledger, "assumptions" | "sources"> {
  const { assumptions } = lookupOf(dataset);
  const ids = new Set<string>(watchers.length > 0 ? ALWAYS : []);
  const sources = new Set<string>();
  for (const { filled, ring } of watchers) {
    for (const id of ring.assumptions) ids.add(id);
    for (const id of [...ring.sources, ...filled.orbit.sources]) sources.add(id);
    for (const { fleet, platform } of filled.holders) {
      const quantities = [
        fleet.quantity === null ? fleet.quantityModel : null,
        platform.cruiseSpeedKmh,
        platform.enduranceUnrefuelledH,
        platform.enduranceRefuelledH,
      ];
      for (const quantity of quantities) if (quantity?.assumption) ids.add(quantity.assumption);
      for (const id of [...fleet.sources, ...platform.sources]) sources.add(id);
    }
  }
  return {
    assumptions: [...ids].sort().flatMap((id) => {
      const row = assumptions.get(id);
      return row ? [{ id, label: row.label, value: row.value, low: row.low, high: row.high, unit: row.unit }] : [];
    }),
    sources: [...sources].sort(),
  };
}
