import type { MultiPolygon, Polygon, Position } from "geojson";

export type Ring = [lon: number, lat: number][];

export const polygon = (...rings: Position[][]): Polygon => ({ type: "Polygon", coordinates: rings });
export const multi = (...parts: Position[][][]): MultiPolygon => ({ type: "MultiPolygon", coordinates: parts });

/** A box in degrees, counter-clockwise. */
export const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A comb of `4 × teeth + 5` corners; its teeth lie along parallels, `width` degrees long. */
export function comb(teeth: number, [west, south, east, north]: readonly [number, number, number, number]): Polygon {
  const step = (north - south) / (teeth * 2 + 1);
  const ring: Ring = [
    [west, south],
    [east, south],
  ];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const y = south + (tooth * 2 + 1) * step;
    ring.push([east, y], [west + 0.2, y], [west + 0.2, y + step], [east, y + step]);
  }
  ring.push([east, north], [west, north], [west, south]);
  return polygon(ring);
}

/** The same comb with its teeth along meridians. */
export const standing = ({ coordinates }: Polygon): Polygon =>
  polygon(...coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lat, lon]).reverse()));

/** Random numbers from 0 to 1, the same for the same seed. */
export function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A coast around a middle that is jagged at every scale but never crosses itself, with so many corners. */
export function coast(corners: number, [lon, lat]: readonly [number, number], radiusDeg: number, seed = 7): Ring {
  const random = randoms(seed);
  const size = 2 ** Math.ceil(Math.log2(corners));
  const height = new Float64Array(size + 1);
  let swing = 0.35;
  for (let step = size; step > 1; step /= 2, swing *= 0.62)
    for (let at = step / 2; at < size; at += step)
      height[at] =
        ((height[at - step / 2] as number) + (height[at + step / 2] as number)) / 2 + (random() - 0.5) * 2 * swing;
  const ring = Array.from({ length: corners - 1 }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / (corners - 1);
    const radius = radiusDeg * Math.exp(height[Math.floor((index / (corners - 1)) * size)] as number);
    return [lon + (radius * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as [number, number]];
}
