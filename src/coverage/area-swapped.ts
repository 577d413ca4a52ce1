import type { Position } from "geojson";
import { distanceKm, type Place } from "../model/distance.js";
import type { Problem } from "../model/problem.js";
import type { AreaOfInterest } from "./area.js";

/** Nearer than this to a station, an area is not taken for a mistake. */
const FAR_KM = 1000;

/**
 * A notice for an area far from every station that would lie much nearer to one with longitude and latitude swapped: GeoJSON has
 * longitude first, many other lists have latitude first.
 *
 * @param stations where there are stations; no notice without any
 */
export function swappedNotice({ geometry }: AreaOfInterest, stations: readonly Place[]): Problem | undefined {
  const corners: Position[] = geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  if (stations.length === 0 || corners.some(([lon = 0]) => Math.abs(lon) > 90)) return undefined;
  const mean = (at: 0 | 1) => corners.reduce((sum, corner) => sum + (corner[at] ?? 0), 0) / corners.length;
  const [lon, lat] = [mean(0), mean(1)];
  const nearest = (place: Place) => Math.min(...stations.map((station) => distanceKm(station, place)));
  const [here, swapped] = [nearest({ lon, lat }), nearest({ lon: lat, lat: lon })];
  if (here < FAR_KM || swapped > here / 2) return undefined;
  const at = (one: number, other: number) => `longitude ${one.toFixed(1)}, latitude ${other.toFixed(1)}`;
  const message =
    `the area is far from every station, around ${at(lon, lat)}: are its numbers swapped? ` +
    `GeoJSON has longitude first; swapped it would lie around ${at(lat, lon)}`;
  return { code: "area-swapped", path: "area", message };
}
