import { RADIANS_PER_DEGREE } from "../../../coverage/geometry/sphere.js";
import { bearingDeg, distanceKm, EARTH_RADIUS_KM, type Place } from "../../../model/distance.js";
import type { Edit } from "../../../model/edit.js";
import type { Racetrack } from "../../../model/hypothetical.js";
import { MOST_LATITUDE, roundedLeg, roundedOrientation, roundedPlace } from "../../../model/placed.js";

/** A racetrack: its centre in degrees, its direction clockwise from true north, and the length of its legs in km. */
export type Track = Readonly<Racetrack>;

/** What a handle does to a racetrack. */
export type Grip = "move" | "turn" | "stretch";

/** Lengths of legs that a scenario may have, in km. */
export const LEAST_LEG_KM = 1;
export const MOST_LEG_KM = 1000;

/** How far an arrow key goes, in km or degrees: alone, and with Shift. */
const STEP = 1;
const LONG_STEP = 10;

const DIRECTIONS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** What of a key decides what it means; a `KeyboardEvent` has it. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS_PER_DEGREE;
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/**
 * The place so many km east and north, as it is kept. East and west follow the parallel, so that going there and back ends
 * at the same place.
 */
export function placeFrom({ lon, lat }: Place, eastKm: number, northKm: number): Place {
  const north = lat + northKm / KM_PER_DEGREE;
  const east = eastKm / (KM_PER_DEGREE * Math.cos(lat * RADIANS_PER_DEGREE));
  return roundedPlace({ lon: lon + east, lat: within(north, MOST_LATITUDE) });
}

/** Where an arrow key takes a place; `undefined` for other keys. */
export function placeByKey(place: Place, { key, shiftKey }: Key): Place | undefined {
  const direction = DIRECTIONS[key];
  const step = shiftKey ? LONG_STEP : STEP;
  return direction && placeFrom(place, direction[0] * step, direction[1] * step);
}

const legWithin = (km: number): number => roundedLeg(Math.max(LEAST_LEG_KM, Math.min(MOST_LEG_KM, km)));

/**
 * A racetrack after an arrow key on one of its handles: moved 1 km on the ground, turned 1°, legs 1 km longer or shorter; with
 * Shift ten times as much. Up and right turn clockwise and lengthen. `undefined` for other keys.
 */
export function trackByKey(grip: Grip, track: Track, key: Key): Track | undefined {
  if (grip === "move") {
    const place = placeByKey(track, key);
    return place && { ...track, ...place };
  }
  const direction = DIRECTIONS[key.key];
  if (!direction) return undefined;
  const by = (direction[0] + direction[1]) * (key.shiftKey ? LONG_STEP : STEP);
  return grip === "turn"
    ? { ...track, orientationDeg: roundedOrientation(track.orientationDeg + by) }
    : { ...track, legLengthKm: legWithin(track.legLengthKm + by) };
}

/** How far a place is along a racetrack's axis, in km from its centre; less than 0 behind it. */
function alongKm(track: Track, at: Place): number {
  const turned = (bearingDeg(track, at) - track.orientationDeg) * RADIANS_PER_DEGREE;
  return distanceKm(track, at) * Math.cos(turned);
}

/**
 * A racetrack while one of its handles is dragged. `pressed` and `now` are the places under the pointer when the drag began
 * and at present; moving takes the centre itself to `now`, so there the handle's middle is given rather than the pointer.
 */
export function trackByDrag(grip: Grip, start: Track, pressed: Place, now: Place): Track {
  if (grip === "move") return { ...start, ...roundedPlace({ lon: now.lon, lat: within(now.lat, MOST_LATITUDE) }) };
  if (grip === "turn") {
    const by = bearingDeg(start, now) - bearingDeg(start, pressed);
    return { ...start, orientationDeg: roundedOrientation(start.orientationDeg + by) };
  }
  // The handle may lie at either end of the axis: away from the centre is longer.
  const end = alongKm(start, pressed) < 0 ? -1 : 1;
  const by = end * (alongKm(start, now) - alongKm(start, pressed));
  return { ...start, legLengthKm: legWithin(start.legLengthKm + 2 * by) };
}

/** A racetrack with the numbers that are kept. */
export const roundedTrack = (track: Track): Track => ({
  ...roundedPlace(track),
  orientationDeg: roundedOrientation(track.orientationDeg),
  legLengthKm: roundedLeg(track.legLengthKm),
});

/** The commands that lead from a station's racetrack to another; none if both are kept as the same numbers. */
export function commandsBetween(station: string, before: Track, after: Track): Edit[] {
  const [from, to] = [roundedTrack(before), roundedTrack(after)];
  const commands: Edit[] = [];
  if (from.lon !== to.lon || from.lat !== to.lat) commands.push({ do: "move", station, lon: to.lon, lat: to.lat });
  if (from.orientationDeg !== to.orientationDeg)
    commands.push({ do: "turn", station, orientationDeg: to.orientationDeg });
  if (from.legLengthKm !== to.legLengthKm) commands.push({ do: "stretch", station, legLengthKm: to.legLengthKm });
  return commands;
}
