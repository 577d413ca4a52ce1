import { distanceKm } from "../model/distance.js";
import type { Scene } from "./scene.js";

/** A place, in degrees. */
interface Located {
  readonly lon: number;
  readonly lat: number;
}

/** Signs nearer to each other than this overlap, with their names, on a map of Europe. */
const NEAR_KM = 280;
/** From this number on, signs near each other cannot each be shown with a name on a map of Europe. */
const CROWD = 5;
/** Margin around a crowd on a map of its own, in degrees; wider to the south, for the names below the signs. */
const MARGIN = { lon: 1.3, north: 0.8, south: 1 } as const;

/** From this zoom on the members of a crowd are drawn in full; below it as small marks. */
export const CROWD_ZOOM = 4.2;
/** From this zoom on signs have room for their names without giving way to each other. */
export const EXACT_ZOOM = 5.6;

/** Groups of `CROWD` or more records, each near another of its group, in the order of the records. */
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

/** Bounds of a map of the crowd alone: west, south, east, north in degrees. */
export function boundsOfCrowd(crowd: readonly Located[]): Scene["bounds"] {
  const [lons, lats] = [crowd.map(({ lon }) => lon), crowd.map(({ lat }) => lat)];
  return [
    Math.min(...lons) - MARGIN.lon,
    Math.min(...lats) - MARGIN.south,
    Math.max(...lons) + MARGIN.lon,
    Math.max(...lats) + MARGIN.north,
  ];
}
