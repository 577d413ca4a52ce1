import { distanceKm, type Place } from "./distance.js";
import type { Fleet, Platform } from "./records.js";
import { DAYS_A_WEEK, flyingHoursAWeek, sortieTo } from "./sortie.js";
import { amountOf, assumed, type Values } from "./values.js";

/** One aircraft's flight to a station, in hours, without and with refuelling. */
export interface Flight {
  readonly transitKm: number;
  /** There and back. */
  readonly transitH: number;
  readonly enduranceH: number;
  /** On station without refuelling; zero or less: too far. */
  readonly onStationH: number;
  /** The same with refuelling, and the fuel taken on; `null` if the aircraft takes none in flight, or gains no time by it. */
  readonly refuelled: { readonly enduranceH: number; readonly onStationH: number; readonly tonnes: number } | null;
}

/**
 * The flight of a fleet's aircraft to a station, by great circle from their base. `null` if speed or endurance is neither
 * published nor assumed. A refuelled flight takes on the fuel that it burns in the hours it gains.
 */
export function flightTo(fleet: Fleet, platform: Platform, station: Place, values: Values): Flight | null {
  const { cruiseSpeedKmh, enduranceUnrefuelledH, enduranceRefuelledH, fuelBurnTonnesH, refuelling } = platform;
  if (!cruiseSpeedKmh || !(enduranceUnrefuelledH ?? enduranceRefuelledH)) return null;
  const { lon, lat } = fleet;
  const transitKm =
    lon === null || lat === null ? assumed(values, "transit-unbased-km") : distanceKm({ lon, lat }, station);
  const speedKmh = amountOf(cruiseSpeedKmh, values);
  const enduranceH = enduranceUnrefuelledH ? amountOf(enduranceUnrefuelledH, values) : 0;
  const { transitH, onStationH } = sortieTo(transitKm, speedKmh, enduranceH);
  const longerH = enduranceRefuelledH ? amountOf(enduranceRefuelledH, values) : 0;
  const refuels = refuelling.takes.length > 0 && fuelBurnTonnesH && longerH > enduranceH && longerH > transitH;
  return {
    transitKm,
    transitH,
    enduranceH,
    onStationH,
    refuelled: refuels
      ? {
          enduranceH: longerH,
          onStationH: sortieTo(transitKm, speedKmh, longerH).onStationH,
          tonnes: (longerH - enduranceH) * amountOf(fuelBurnTonnesH, values),
        }
      : null,
  };
}

/** Aircraft of a fleet: what is published, or an assumption; 0 where neither is. */
export function aircraftOf(fleet: Fleet, values: Values): number {
  return fleet.quantity ?? (fleet.quantityModel ? Math.round(amountOf(fleet.quantityModel, values)) : 0);
}

/**
 * Hours a day that a fleet can fly for these stations: its aircraft, times the hours that one flies in a week (its tempo),
 * divided by 7, times the share that its owner makes available.
 */
export function flyingHoursADay(fleet: Fleet, platform: Platform, values: Values): number {
  const { flyingHoursWeek, role } = platform;
  if (!flyingHoursWeek) return 0;
  const given = assumed(values, role === "tanker" ? "tanker-availability" : "fleet-availability-for-mission");
  return flyingHoursAWeek(aircraftOf(fleet, values), given, amountOf(flyingHoursWeek, values)) / DAYS_A_WEEK;
}
