const RADIANS = Math.PI / 180;

/** Bearing from one place to another in degrees, clockwise from north, on a sphere. */
export function bearingDeg(
  from: { readonly lon: number; readonly lat: number },
  [lon = 0, lat = 0]: readonly number[],
): number {
  const [a, b, turn] = [from.lat * RADIANS, lat * RADIANS, (lon - from.lon) * RADIANS];
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}
