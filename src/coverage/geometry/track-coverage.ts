import type { Position } from "geojson";
import { EARTH_RADIUS_KM } from "../../model/distance.js";
import { type Cap, intersectionAreaKm2, unionOfCaps } from "./caps-union.js";
import { racetrackPoints, type TrackedOrbit } from "./racetrack.js";
import { destination, dot, frameAt, type LonLat, RADIANS_PER_DEGREE, toVector } from "./sphere.js";

/** What a sensor reaches during one lap of its racetrack. */
export interface TrackCoverage {
  /** Area in km² within reach at some time (union over the track) and throughout (intersection). */
  readonly someTimeKm2: number;
  readonly alwaysKm2: number;
  /** Their closed outlines, counter-clockwise, longitudes running on past ±180; `null` if a disc misses the orbit's centre. */
  readonly someTime: readonly Position[] | null;
  readonly always: readonly Position[] | null;
}

const BEARINGS = 180;

/**
 * Coverage of a sensor that flies an orbit: `radiusKm` around each of 48 places on the racetrack. With places at most
 * 17 km apart on a 200 km leg, the edge of the union is 0.1 km off at a radius of 400 km.
 */
export function trackCoverage(orbit: TrackedOrbit, radiusKm: number): TrackCoverage {
  const caps = trackCaps(orbit, radiusKm);
  const outline = (choose: (...reachesKm: number[]) => number) => {
    const corners: Position[] = [];
    for (let i = 0; i < BEARINGS; i++) {
      const bearingDeg = (-360 * i) / BEARINGS;
      const reaches = caps.map((cap) => reachKm([orbit.lon, orbit.lat], bearingDeg, cap));
      const [lon, lat] = destination([orbit.lon, orbit.lat], choose(...reaches), bearingDeg);
      corners.push([lon - 360 * Math.round((lon - orbit.lon) / 360), lat]);
    }
    return [...corners, corners[0] as Position];
  };
  // From a centre inside every disc, each bearing leaves both shapes exactly once.
  const around = caps.every(({ centre }) => isWithin([orbit.lon, orbit.lat], centre, radiusKm));
  return {
    someTimeKm2: unionOfCaps(caps).areaKm2,
    alwaysKm2: around ? intersectionAreaKm2(caps) : 0,
    someTime: around ? outline(Math.max) : null,
    always: around ? outline(Math.min) : null,
  };
}

/** The discs that a sensor reaches from the places of an orbit's racetrack. */
export function trackCaps(orbit: TrackedOrbit, radiusKm: number): Cap[] {
  return racetrackPoints(orbit)
    .slice(0, -1)
    .map((centre) => ({ centre, radiusKm }));
}

function isWithin(place: Readonly<LonLat>, centre: Readonly<LonLat>, radiusKm: number): boolean {
  return dot(toVector(...place), toVector(...centre)) > Math.cos(radiusKm / EARTH_RADIUS_KM);
}

/** Distance in km from a place to the rim of a disc that contains it, along a bearing. */
function reachKm(place: LonLat, bearingDeg: number, { centre, radiusKm }: Cap): number {
  const here = toVector(...place);
  const [east, north] = frameAt(here);
  const middle = toVector(centre[0], centre[1]);
  const bearing = bearingDeg * RADIANS_PER_DEGREE;
  const ahead = dot(east, middle) * Math.sin(bearing) + dot(north, middle) * Math.cos(bearing);
  const beside = dot(here, middle);
  const share = Math.cos(radiusKm / EARTH_RADIUS_KM) / Math.hypot(beside, ahead);
  return (Math.atan2(ahead, beside) + Math.acos(Math.max(-1, Math.min(1, share)))) * EARTH_RADIUS_KM;
}
