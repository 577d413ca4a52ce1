import { EARTH_RADIUS_KM } from "../../model/distance.js";
import type { Cap } from "./caps-union.js";
import { dot, frameAt, type LonLat, RADIANS_PER_DEGREE, toVector, type UnitVector } from "./sphere.js";

/** Where a target may come from: bearings from the city, clockwise from north, and their step. */
export interface ApproachSector {
  readonly fromDeg: number;
  readonly toDeg: number;
  readonly stepDeg: number;
}
/** From north through east to south: the directions from which Ukraine is attacked. */
export const EASTERN_APPROACH: ApproachSector = { fromDeg: 0, toDeg: 180, stepDeg: 10 };

export interface Warning {
  /** Minutes on the worst bearing, and the median over all bearings. */
  readonly minimumMin: number;
  readonly medianMin: number;
  /** Minutes by bearing, in the sector's order. */
  readonly byBearing: readonly { readonly bearingDeg: number; readonly minutes: number }[];
}

/**
 * Length in km of unbroken coverage along a great circle, outward from a city on a bearing. A cap covers the great circle
 * where `A cos s + B sin s ≥ cos ρ`, one interval of `s` per cap; intervals that adjoin, starting at the city, are joined.
 */
export function unbrokenKm(city: LonLat, bearingDeg: number, caps: readonly Cap[]): number {
  return unbroken(city, bearingDeg, caps.map(preparedCap));
}

/** A cap as a direction and the cosine of its radius: computed once, not for each bearing. */
interface PreparedCap {
  readonly middle: UnitVector;
  readonly cosine: number;
}

const preparedCap = ({ centre, radiusKm }: Cap): PreparedCap => ({
  middle: toVector(centre[0], centre[1]),
  cosine: radiusKm > 0 ? Math.cos(radiusKm / EARTH_RADIUS_KM) : Number.POSITIVE_INFINITY,
});

function unbroken(city: LonLat, bearingDeg: number, caps: readonly PreparedCap[]): number {
  const here = toVector(city[0], city[1]);
  const [east, north] = frameAt(here);
  const [sine, along] = [Math.sin(bearingDeg * RADIANS_PER_DEGREE), Math.cos(bearingDeg * RADIANS_PER_DEGREE)];
  const ahead = here.map(
    (_, axis) => (east[axis] as number) * sine + (north[axis] as number) * along,
  ) as unknown as UnitVector;
  const intervals: [number, number][] = [];
  for (const { middle, cosine } of caps) {
    const [a, b] = [dot(middle, here), dot(middle, ahead)];
    const reach = cosine / Math.sqrt(a * a + b * b);
    if (!(reach <= 1)) continue;
    const half = Math.acos(Math.max(-1, reach));
    const mid = Math.atan2(b, a);
    intervals.push([mid - half, mid + half]);
  }
  intervals.sort((p, q) => p[0] - q[0]);
  let end = 0;
  let covered = false;
  for (const [from, to] of intervals) {
    if (from > end) break;
    if (to >= 0) covered = true;
    if (to > end) end = to;
  }
  return covered ? end * EARTH_RADIUS_KM : 0;
}

/** How long a target at a constant speed is watched without a gap before it reaches a city. Notional, like the caps. */
export function warningFor(city: LonLat, caps: readonly Cap[], speedKmh: number, sector = EASTERN_APPROACH): Warning {
  if (!(speedKmh > 0)) throw new RangeError(`expected a speed above 0 km/h, got ${speedKmh}`);
  const span = (((sector.toDeg - sector.fromDeg) % 360) + 360) % 360 || 360;
  const steps = Math.max(1, Math.round(span / sector.stepDeg));
  const prepared = caps.map(preparedCap);
  const byBearing = Array.from({ length: span === 360 ? steps : steps + 1 }, (_, index) => {
    const bearingDeg = (sector.fromDeg + (span * index) / steps) % 360;
    return { bearingDeg, minutes: (unbroken(city, bearingDeg, prepared) / speedKmh) * 60 };
  });
  const sorted = byBearing.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const medianMin = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { minimumMin: sorted[0] ?? 0, medianMin, byBearing };
}
