import type { Dataset } from "./dataset.js";
import { distanceKm, type Place } from "./distance.js";
import { lookupOf } from "./lookup.js";
import type { Quantity } from "./quantity.js";
import type { Fleet, Platform } from "./records.js";

/** Which end of every spread is taken: `low` gives the fewest hours on station, `high` the most. */
export type Outlook = "low" | "nominal" | "high";
export const OUTLOOKS: readonly Outlook[] = ["low", "nominal", "high"];

const OPPOSITE: Readonly<Record<Outlook, Outlook>> = { low: "high", nominal: "nominal", high: "low" };
/** Aircraft without a crew on board: the airframe alone limits how soon it flies again. */
const UNCREWED: ReadonlySet<string> = new Set(["rq4d_phoenix", "rq4b", "mq9"]);

/** The assumptions that presence rests on; ids of `dataset.assumptions`. */
export const PRESENCE_ASSUMPTIONS = [
  "mission-capable-rate",
  "turnaround-h",
  "turnaround-uncrewed-h",
  "transit-unbased-km",
  "fleet-availability-for-mission",
] as const;

/** The value of one of the project's own numbers at one end of its spread. */
export function assumedValue(dataset: Dataset, id: string, outlook: Outlook): number {
  const row = lookupOf(dataset).assumptions.get(id);
  if (!row) throw new Error(`the dataset has no assumption "${id}"`);
  return outlook === "nominal" ? row.value : row[outlook];
}

/** How one aircraft keeps one station: hours of its flight and aircraft for a whole day. */
export interface Sortie {
  readonly enduranceH: number;
  readonly transitKm: number;
  /** There and back. */
  readonly transitH: number;
  /** Zero or less: the station is too far. */
  readonly onStationH: number;
  readonly cycleH: number;
  /** Aircraft of the fleet, fit to fly or not, that keep one on station round the clock; `Infinity` if too far. */
  readonly aircraftNeeded: number;
  readonly refuelled: boolean;
}

/**
 * The arithmetic of presence: `cycle = flight + turnaround`, `onStation = endurance − 2 · transit / speed`,
 * `aircraft = cycle / onStation ÷ mission-capable rate`.
 */
export function planSortie(input: {
  readonly enduranceH: number;
  readonly speedKmh: number;
  readonly transitKm: number;
  readonly turnaroundH: number;
  readonly missionCapableRate: number;
  readonly refuelled?: boolean;
}): Sortie {
  const { enduranceH, transitKm, refuelled = false } = input;
  const transitH = (2 * transitKm) / input.speedKmh;
  const onStationH = enduranceH - transitH;
  const cycleH = enduranceH + input.turnaroundH;
  const aircraftNeeded = onStationH > 0 ? cycleH / onStationH / input.missionCapableRate : Number.POSITIVE_INFINITY;
  return { enduranceH, transitKm, transitH, onStationH, cycleH, aircraftNeeded, refuelled };
}

/** Share of the day that a number of aircraft holds a station, 0 to 1. */
export function presenceOf(aircraft: number, sortie: Sortie): number {
  return Math.min(1, aircraft / sortie.aircraftNeeded);
}

/** Aircraft of a fleet that the model lets fly: what is published, or an assumption, times the share that is given. */
export function aircraftOf(dataset: Dataset, fleet: Fleet, outlook: Outlook): number {
  const share = assumedValue(dataset, "fleet-availability-for-mission", outlook);
  return share * (fleet.quantity ?? fleet.quantityModel?.[outlook] ?? 0);
}

function endurance(
  platform: Platform,
  refuelling: boolean,
  outlook: Outlook,
): { h: number; refuelled: boolean } | null {
  const own: Quantity | null = platform.enduranceUnrefuelledH;
  const refuelled = refuelling ? platform.enduranceRefuelledH : null;
  if (refuelled && (!own || refuelled[outlook] > own[outlook])) return { h: refuelled[outlook], refuelled: true };
  return own ? { h: own[outlook], refuelled: false } : null;
}

/**
 * How a fleet's aircraft keep a station, from its base by great circle. `null`: speed or endurance is neither
 * published nor assumed. `refuelling`: tankers are there for those who can take fuel.
 */
export function sortieTo(
  dataset: Dataset,
  fleet: Fleet,
  platform: Platform,
  station: Place,
  refuelling: boolean,
  outlook: Outlook = "nominal",
): Sortie | null {
  const speed = platform.cruiseSpeedKmh;
  const time = endurance(platform, refuelling, outlook);
  if (!speed || !time) return null;
  const { lon, lat } = fleet;
  const transitKm =
    lon === null || lat === null
      ? assumedValue(dataset, "transit-unbased-km", OPPOSITE[outlook])
      : distanceKm({ lon, lat }, station);
  const turnaround = UNCREWED.has(platform.id) ? "turnaround-uncrewed-h" : "turnaround-h";
  return planSortie({
    enduranceH: time.h,
    speedKmh: speed[outlook],
    transitKm,
    turnaroundH: assumedValue(dataset, turnaround, OPPOSITE[outlook]),
    missionCapableRate: assumedValue(dataset, "mission-capable-rate", outlook),
    refuelled: time.refuelled,
  });
}
