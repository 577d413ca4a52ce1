import type { LineString, MultiLineString, Position } from "geojson";

/** A place this near to the antimeridian counts as on it, in degrees. */
const CLOSE = 1e-3;

const isOnSeam = ([lon = 0]: Position): boolean => 180 - Math.abs(lon) < CLOSE;

/** The stretches of a line that do not run along the antimeridian. */
function stretches(line: readonly Position[]): Position[][] {
  const found: Position[][] = [[]];
  line.forEach((place, index) => {
    const before = line[index - 1];
    if (before && isOnSeam(before) && isOnSeam(place)) found.push([]);
    found.at(-1)?.push(place);
  });
  return found.filter(({ length }) => length > 1);
}

/**
 * Removes the cut along the antimeridian from lines: it is neither coast nor border, and though it is the edge of a flat
 * map, on a globe it would be visible.
 */
export function withoutSeam<G extends { readonly type: string }>(geometry: G): G | MultiLineString {
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return geometry;
  const { type, coordinates } = geometry as unknown as LineString | MultiLineString;
  const lines = type === "LineString" ? [coordinates] : coordinates;
  if (!lines.some((line) => line.some(isOnSeam))) return geometry;
  return { type: "MultiLineString", coordinates: lines.flatMap(stretches) };
}
