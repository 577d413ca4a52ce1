import { destination, type Place } from "./distance.js";
import type { Orbit } from "./records.js";
import { amountOf, assumed, type Values } from "./values.js";

const DEGREES = 180 / Math.PI;

/**
 * Where transit and reach of an orbit are measured from, in degrees: the centre drawn, moved east and north by the assumed
 * offsets, and along the racetrack by half a leg times `track-position`.
 */
export function orbitCentre(orbit: Orbit, values: Values): Place {
  const along = (assumed(values, "track-position") * amountOf(orbit.legLengthKm, values)) / 2;
  const bearing = amountOf(orbit.orientationDeg, values) / DEGREES;
  const eastKm = amountOf(orbit.centreEastKm, values) + along * Math.sin(bearing);
  const northKm = amountOf(orbit.centreNorthKm, values) + along * Math.cos(bearing);
  if (eastKm === 0 && northKm === 0) return orbit;
  const [lon, lat] = destination(
    [orbit.lon, orbit.lat],
    Math.hypot(eastKm, northKm),
    Math.atan2(eastKm, northKm) * DEGREES,
  );
  return { lon, lat };
}
