/** One flight to a place, its hours there and its hours in all. */
export interface Sortie {
  /** There and back. */
  readonly transitH: number;
  readonly sortieH: number;
  /** Zero or less: too far. */
  readonly onStationH: number;
}

export const HOURS_A_DAY = 24;
export const DAYS_A_WEEK = 7;

/** A sortie of so many hours to a place so far away: what the way there and back leaves is spent on station. */
export function sortieTo(distanceKm: number, speedKmh: number, sortieH: number): Sortie {
  const transitH = (2 * distanceKm) / speedKmh;
  return { transitH, sortieH, onStationH: sortieH - transitH };
}

/** Flying hours for each hour on station; `Infinity` if it is too far. */
export function flyingHPerHour({ sortieH, onStationH }: Pick<Sortie, "sortieH" | "onStationH">): number {
  return onStationH > 0 ? (1 / onStationH) * sortieH : Number.POSITIVE_INFINITY;
}

/** Hours a week that aircraft can fly: how many, the share that is made available, and the hours that one flies in a week. */
export function flyingHoursAWeek(aircraft: number, availability: number, tempo: number): number {
  return availability * aircraft * tempo;
}

/** What a fleet gives to a station, and what both then lack or have left. */
export interface Given {
  readonly share: number;
  readonly flyingH: number;
  /** Flying hours that the fleet has left. */
  readonly leftH: number;
  /** Share that the station still lacks. */
  readonly lacking: number;
}

const ROUNDING_H = 1e-9;
const ROUNDING_SHARE = 1e-12;

/**
 * The hours that a fleet flies for a station: as much of what is lacking as its own hours allow. Less than one aircraft is
 * time, not nothing. `wholeH`: flying hours for the whole station.
 */
export function giveHours(hours: number, lacking: number, wholeH: number): Given {
  const share = Math.min(lacking, hours / wholeH);
  const flyingH = share * wholeH;
  // So small a remainder, or gap, is a rounding error.
  const leftH = hours - flyingH < ROUNDING_H ? 0 : hours - flyingH;
  const still = lacking - share < ROUNDING_SHARE ? 0 : lacking - share;
  return { share, flyingH, leftH, lacking: still };
}
