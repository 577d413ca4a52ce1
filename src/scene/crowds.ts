import { distanceKm } from "../model/distance.js";
import type { Scene } from "./scene.js";

/** Something at a place. */
interface Located {
  readonly lon: number;
  readonly lat: number;
}

/** Nearer than this to another, and signs with their names cover each other on a map of Europe. */
const NEAR_KM = 280;
/** Of so many that are near each other a map of Europe can no longer show each with its name. */
const CROWD = 5;
/** Room around a crowd on a map of its own, in degrees: to the south for names below their signs. */
const MARGIN = { lon: 1.3, north: 0.8, south: 1 } as const;

/** From this zoom on the members of a crowd are drawn in full; below it as small marks. */
export const CROWD_ZOOM = 4.2;
/** From this zoom on signs have room for their names without giving way to each other. */
export const EXACT_ZOOM = 5.6;

/** Groups of five and more of which each is near to another of the group; in the order of the records. */
export function crowdsOf<T extends Located>(records: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const record of records) {
    const near = groups.filter((group) => group.some((other) => distanceKm(record, other) < NEAR_KM));
    const joined = [...near.flat(), record];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups
    .filter((group) => group.length >= CROWD)
    .map((group) => records.filter((record) => group.includes(record)));
}

/** What a map of a crowd alone shows: west, south, east, north in degrees. */
export function boundsOfCrowd(crowd: readonly Located[]): Scene["bounds"] {
  const [lons, lats] = [crowd.map(({ lon }) => lon), crowd.map(({ lat }) => lat)];
  return [
    Math.min(...lons) - MARGIN.lon,
    Math.min(...lats) - MARGIN.south,
    Math.max(...lons) + MARGIN.lon,
    Math.max(...lats) + MARGIN.north,
  ];
}
