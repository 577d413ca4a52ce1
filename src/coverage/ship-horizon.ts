import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import type { Ship, StatedNumber } from "../model/forces.js";
import { assumed, assumptionOf, type Values, valuesOf } from "../model/values.js";
import { horizonKm } from "./geometry/horizon.js";
import type { Ring } from "./ring.js";

const ANTENNA = "ship-antenna-m";
const TARGET = "ship-target-m";

/** Distance in km at which a ship's radar and a target on or near the surface see each other; heights in metres above the water. */
export const shipHorizonKm = (antennaM: number, targetM: number): number => horizonKm(antennaM, targetM);

/** Published ranges of the radars that a ship carries, the longest last. */
function rangesOf(dataset: Dataset, ship: Pick<Ship, "id">): StatedNumber[] {
  const carried = (dataset.forces?.shipSensors ?? []).filter(({ carriers }) => carriers.includes(ship.id));
  const ranges = carried.flatMap(({ rangeKm }) => (rangeKm ? [rangeKm] : []));
  return ranges.sort((a, b) => (a.high ?? a.low ?? 0) - (b.high ?? b.low ?? 0));
}

/**
 * How far a ship's radar sees the surface of the sea from a place: to the horizon, or to its longest published range if that is
 * less. No source gives the height of an antenna, so that both heights are assumptions, and the ring says "at most" where no
 * range is published. Ducts over the sea may carry a radar farther than the horizon; weather and clutter keep it shorter.
 *
 * @param values the dataset's own numbers, or a draw of them
 */
export function shipRing(
  dataset: Dataset,
  ship: Pick<Ship, "id">,
  place: Place,
  values: Values = valuesOf(dataset),
): Ring {
  const longest = rangesOf(dataset, ship).at(-1);
  const [antenna, target] = [assumptionOf(dataset, ANTENNA), assumptionOf(dataset, TARGET)];
  const [antennaM, targetM] = [assumed(values, ANTENNA), assumed(values, TARGET)];
  const within = (km: number, end: number | null | undefined) => Math.min(km, end ?? Number.POSITIVE_INFINITY);
  const nominal = longest?.low ?? longest?.high;
  return {
    lon: place.lon,
    lat: place.lat,
    lowKm: within(shipHorizonKm(Math.min(antenna.low, antennaM), Math.min(target.low, targetM)), nominal),
    nominalKm: within(shipHorizonKm(antennaM, targetM), nominal),
    highKm: within(
      shipHorizonKm(Math.max(antenna.high, antennaM), Math.max(target.high, targetM)),
      longest?.high ?? longest?.low,
    ),
    basis: "assumption",
    atMost: longest === undefined,
    converted: false,
    assumptions: [ANTENNA, TARGET],
    sources: longest?.sources ?? [],
  };
}
