import type { MultiPolygon, Polygon, Position } from "geojson";
import { eachCut } from "./equal-area-plane.js";
import { middleOf, polygonsOf } from "./frame.js";
import { cross, dot, RADIANS_PER_DEGREE, scaled, toLonLat, toVector, type UnitVector } from "./sphere.js";
import { ringKm2 } from "./sphere-area.js";

/** The mean direction of an area's corners is its middle if no place of it is further away than this, in degrees. */
const NEAR_DEG = 60;

/** The middle of an area, in degrees, and the angle from there to its furthest place. */
export interface Centre {
  readonly at: readonly [lon: number, lat: number];
  readonly reachDeg: number;
}

/**
 * Where the plane of an area touches the earth: the mean direction of its corners or, for an area that reaches far around the
 * earth or a pole, the direction that its outlines face, if that is nearer to all of it.
 */
export function centreOf(geometry: Polygon | MultiPolygon): Centre {
  const outlines = polygonsOf(geometry).map(([outer = []]) => outer);
  const mean = centreAt(middleOf(geometry), outlines);
  if (mean.reachDeg <= NEAR_DEG) return mean;
  const faced = centreAt(toLonLat(sumOf(outlines.map(facing))), outlines);
  return faced.reachDeg < mean.reachDeg ? faced : mean;
}

const sumOf = (vectors: readonly UnitVector[]): UnitVector => {
  let [x, y, z] = [0, 0, 0];
  for (const vector of vectors) [x, y, z] = [x + vector[0], y + vector[1], z + vector[2]];
  return [x, y, z];
};
/** The vector area of a ring, `½ ∮ r × dr`, on the side that the ring encloses in degrees. */
function facing(ring: readonly Position[]): UnitVector {
  const corners: UnitVector[] = [];
  eachCut(ring, (lon, lat) => corners.push(toVector(lon, lat)));
  const sum = sumOf(corners.map((corner, index) => cross(corner, corners[(index + 1) % corners.length] as UnitVector)));
  return scaled(sum, ringKm2(ring) < 0 ? -0.5 : 0.5);
}

function centreAt(at: readonly [number, number], outlines: readonly (readonly Position[])[]): Centre {
  const centre = toVector(at[0], at[1]);
  let least = 1;
  for (const ring of outlines)
    eachCut(ring, (lon, lat) => {
      least = Math.min(least, dot(centre, toVector(lon, lat)));
    });
  return { at, reachDeg: Math.acos(Math.max(-1, least)) / RADIANS_PER_DEGREE };
}
