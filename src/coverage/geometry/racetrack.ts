import type { LineString } from "geojson";
import { destination, type LonLat } from "./sphere.js";

/** The fields of an orbit that its racetrack needs: centre in degrees, direction and length of its legs. */
export interface TrackedOrbit {
  readonly lon: number;
  readonly lat: number;
  /** Clockwise from true north. */
  readonly orientationDeg: { readonly nominal: number };
  readonly legLengthKm: { readonly nominal: number };
}

/** Radius of the turns in km: half of 20 nautical miles between the legs; by v²/(g·tan bank) 13° of bank at 750 km/h. */
export const TURN_RADIUS_KM = 18.5;
const POINTS_PER_LEG = 12;
const POINTS_PER_TURN = 12;

/**
 * The racetrack of an orbit as a closed list of places `[lon, lat]`: two legs on either side of the centre and
 * a half circle at each end. Distances are measured on the sphere from the orbit's centre.
 */
export function racetrackPoints(orbit: TrackedOrbit, turnRadiusKm = TURN_RADIUS_KM): LonLat[] {
  const half = orbit.legLengthKm.nominal / 2;
  const flat: [alongKm: number, acrossKm: number][] = [];
  for (const side of [1, -1]) {
    for (let i = 0; i < POINTS_PER_LEG; i++)
      flat.push([side * (-half + (2 * half * i) / POINTS_PER_LEG), side * turnRadiusKm]);
    for (let i = 0; i < POINTS_PER_TURN; i++) {
      const turned = (Math.PI * i) / POINTS_PER_TURN;
      flat.push([side * (half + turnRadiusKm * Math.sin(turned)), side * turnRadiusKm * Math.cos(turned)]);
    }
  }
  const track = flat.map(([alongKm, acrossKm]) => {
    const bearingDeg = orbit.orientationDeg.nominal + (Math.atan2(acrossKm, alongKm) * 180) / Math.PI;
    return destination([orbit.lon, orbit.lat], Math.hypot(alongKm, acrossKm), bearingDeg);
  });
  track.push([...(track[0] as LonLat)]);
  return track;
}

/** The racetrack of an orbit as a closed line for drawing. Longitudes run on past ±180 rather than jump. */
export function racetrackLine(orbit: TrackedOrbit): LineString {
  const coordinates = racetrackPoints(orbit).map(([lon, lat]) => [
    lon - 360 * Math.round((lon - orbit.lon) / 360),
    lat,
  ]);
  return { type: "LineString", coordinates };
}
