import type { MultiPolygon, Position } from "geojson";

const unwrap = (ring: Position[]): Position[] => {
  let shift = 0;
  return ring.map((point, i) => {
    const before = ring[i - 1];
    if (before) {
      const step = (point[0] ?? 0) - (before[0] ?? 0);
      if (step > 180) shift -= 360;
      if (step < -180) shift += 360;
    }
    return [(point[0] ?? 0) + shift, point[1] ?? 0];
  });
};

const crossing = (a: Position, b: Position, lon: number): Position => {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  return [lon, ay + ((by - ay) * (lon - ax)) / (bx - ax)];
};

/** The part of a closed ring on one side of a meridian (Sutherland and Hodgman). */
const clip = (ring: Position[], lon: number, keepEast: boolean): Position[] => {
  const inside = (p: Position) => (keepEast ? (p[0] ?? 0) >= lon : (p[0] ?? 0) <= lon);
  const open = ring.slice(0, -1);
  const out: Position[] = [];
  open.forEach((point, i) => {
    const before = open[(i + open.length - 1) % open.length] as Position;
    if (inside(point) !== inside(before)) out.push(crossing(before, point, lon));
    if (inside(point)) out.push(point);
  });
  return out.length < 3 ? [] : [...out, out[0] as Position];
};

const extent = (ring: Position[]): [number, number] => {
  const lons = ring.map((p) => p[0] ?? 0);
  return [Math.min(...lons), Math.max(...lons)];
};

/** Cuts polygons at ±180° so that planar painters do not draw a streak across the map. */
export const cutAtAntimeridian = (polygons: MultiPolygon["coordinates"]): MultiPolygon["coordinates"] =>
  polygons.flatMap((polygon) => {
    const rings = polygon.map(unwrap);
    const [west, east] = extent(rings[0] as Position[]);
    if (west >= -180 && east <= 180) return [rings];
    const edge = east > 180 ? 180 : -180;
    const shift = (part: Position[], inside: boolean): Position[] =>
      inside ? part : part.map(([x = 0, y = 0]) => [x - 2 * edge, y]);
    return [false, true].map((keepEast) =>
      rings.map((ring) => shift(clip(ring, edge, keepEast), keepEast === edge < 0)).filter((ring) => ring.length > 3),
    );
  });
