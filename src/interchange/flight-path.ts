import { distanceKm, type LonLat } from "../coverage/geometry/sphere.js";

/** A place on a flight, in seconds after its start. */
export type Sample = readonly [s: number, lon: number, lat: number];

/** Corners nearer to a straight line than this, in degrees of heading, are left out. */
const STRAIGHT_DEG = 1;

function headingDeg([lon0, lat0]: LonLat, [lon1, lat1]: LonLat): number {
  const east = (lon1 - lon0 - 360 * Math.round((lon1 - lon0) / 360)) * Math.cos(((lat0 + lat1) / 2) * (Math.PI / 180));
  return (Math.atan2(east, lat1 - lat0) * 180) / Math.PI;
}

/** The corners of a closed track at which it turns. */
function turnsOf(track: readonly LonLat[]): LonLat[] {
  const open = track.slice(0, -1);
  return open.filter((here, index) => {
    const before = open[(index + open.length - 1) % open.length] as LonLat;
    const after = open[(index + 1) % open.length] as LonLat;
    const turn = headingDeg(here, after) - headingDeg(before, here);
    return Math.abs(turn - 360 * Math.round(turn / 360)) > STRAIGHT_DEG;
  });
}

/** Where an aircraft is that flies along a closed track from its start, for so many seconds; the last sample is at the end. */
export function flightAlong(
  track: readonly (readonly [number, number])[],
  speedKmh: number,
  lengthS: number,
): Sample[] {
  const corners = turnsOf(track.map(([lon, lat]): LonLat => [lon, lat]));
  const [first] = corners;
  if (!first || corners.length < 2 || !(speedKmh > 0)) {
    const [lon, lat] = track[0] ?? [0, 0];
    return [
      [0, lon, lat],
      [lengthS, lon, lat],
    ];
  }
  const samples: Sample[] = [[0, ...first]];
  let at = 0;
  for (let index = 1; at < lengthS; index++) {
    const here = corners[(index - 1) % corners.length] as LonLat;
    const next = corners[index % corners.length] as LonLat;
    const takesS = (distanceKm(here, next) / speedKmh) * 3600;
    const share = Math.min(1, (lengthS - at) / takesS);
    const lon = here[0] + (next[0] - here[0] - 360 * Math.round((next[0] - here[0]) / 360)) * share;
    at = share < 1 ? lengthS : at + takesS;
    samples.push([at, lon - 360 * Math.round(lon / 360), here[1] + (next[1] - here[1]) * share]);
    // Corners of no distance would never end.
    if (takesS <= 0 && index > corners.length * 2 && at === 0) break;
  }
  return samples;
}
