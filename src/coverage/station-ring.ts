import type { Dataset } from "../model/dataset.js";
import type { FilledStation } from "../model/fill.js";
import type { Domain } from "../model/records.js";
import { type Ring, ringOf } from "./ring.js";

/**
 * The ring of a station as it is held: that of its first holder. A stand-in is credited with no more reach than
 * the aircraft whose place it takes. `null` where nobody flies, or the aircraft has no sensor for the domain.
 */
export function stationRing(
  dataset: Dataset,
  filled: FilledStation,
  domain: Domain,
  targetAltitudeM: number,
): Ring | null {
  const [holder] = filled.holders;
  if (!holder || filled.station.domain !== domain || filled.presence <= 0) return null;
  const own = ringOf(dataset, holder.platform, filled.orbit, domain, targetAltitudeM);
  if (!own) return null;
  const limits = holder.reachLimits.flatMap(
    (platform) => ringOf(dataset, platform, filled.orbit, domain, targetAltitudeM) ?? [],
  );
  return limits.reduce((least, ring) => (ring.nominalKm < least.nominalKm ? ring : least), own);
}
