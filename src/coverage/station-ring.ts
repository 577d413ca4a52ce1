import type { Dataset } from "../model/dataset.js";
import type { FilledStation, Holder } from "../model/fill.js";
import type { Domain } from "../model/records.js";
import { type Ring, ringOf } from "./ring.js";

/**
 * The ring of one holder of a station. A stand-in is credited with no more reach than the aircraft whose place
 * it takes. `null` where the aircraft has no sensor for the domain.
 */
export function holderRing(
  dataset: Dataset,
  { orbit }: FilledStation,
  holder: Holder,
  domain: Domain,
  targetAltitudeM: number,
): Ring | null {
  const own = ringOf(dataset, holder.platform, orbit, domain, targetAltitudeM);
  if (!own) return null;
  const limits = holder.reachLimits.flatMap(
    (platform) => ringOf(dataset, platform, orbit, domain, targetAltitudeM) ?? [],
  );
  return limits.reduce((least, ring) => (ring.nominalKm < least.nominalKm ? ring : least), own);
}

/** The ring of a station as it is held: that of its first holder. `null` where nobody flies for the domain. */
export function stationRing(
  dataset: Dataset,
  filled: FilledStation,
  domain: Domain,
  targetAltitudeM: number,
): Ring | null {
  const [holder] = filled.holders;
  if (!holder || filled.station.domain !== domain || filled.presence <= 0) return null;
  return holderRing(dataset, filled, holder, domain, targetAltitudeM);
}
