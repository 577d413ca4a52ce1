import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import { polygonsOf } from "../coverage/geometry/frame.js";
import type { LonLat } from "../coverage/geometry/sphere.js";
import { ringKm2 } from "../coverage/geometry/sphere-area.js";
import { wrapPolygon } from "../coverage/geometry/wrap-polygon.js";
import type { LayerGeometry } from "./layer.js";

/** A millionth of a degree is 11 cm; RFC 7946 advises no more digits. */
const DIGITS = 6;

const rounded = (degrees: number): number => Number(degrees.toFixed(DIGITS)) + 0;
const near = ([lon = 0, lat = 0]: Position): LonLat => [rounded(lon), rounded(lat)];
const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
const withoutRepeats = (line: readonly Position[]): LonLat[] =>
  line.map(near).filter((place, index, all) => index === 0 || !same(place, all[index - 1]));

/** A place as a point: six digits, longitude in −180…180. */
export function pointOf(lon: number, lat: number): Point {
  return { type: "Point", coordinates: near([lon - 360 * Math.round(lon / 360), lat]) };
}

/** A ring as RFC 7946 wants it: closed, without repeats, counter-clockwise (`way` 1) or clockwise (−1); `null` without extent. */
function tidyRing(ring: readonly Position[], way: 1 | -1): LonLat[] | null {
  const open = withoutRepeats(ring);
  while (open.length > 1 && same(open[0], open.at(-1))) open.pop();
  if (open.length < 3) return null;
  const closed = [...open, open[0] as LonLat];
  const km2 = ringKm2(closed);
  if (km2 === 0) return null;
  return km2 * way < 0 ? closed.reverse() : closed;
}

function tidyRings([outer = [], ...holes]: readonly (readonly Position[])[]): LonLat[][] | null {
  const rim = tidyRing(outer, 1);
  return rim && [rim, ...holes.map((hole) => tidyRing(hole, -1)).filter((hole) => hole !== null)];
}

const jumps = (ring: readonly Position[]) =>
  ring.some(([lon = 0], at) => Math.abs(lon) > 180 || Math.abs(lon - (ring[at - 1]?.[0] ?? lon)) > 180);

/**
 * A shape as RFC 7946 wants it: six digits, outer rings counter-clockwise and holes clockwise, cut at the antimeridian. What
 * has no extent at that precision is left out; `null` if nothing remains.
 */
export function shapeOf(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | null {
  const parts = polygonsOf(geometry)
    .flatMap((rings) => (rings.some(jumps) ? polygonsOf(wrapPolygon(rings as unknown as LonLat[][])) : [rings]))
    .flatMap((rings) => {
      const tidy = tidyRings(rings);
      return tidy ? [tidy] : [];
    });
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: parts };
}

/** A line as RFC 7946 wants it: six digits, cut at the antimeridian; `null` if it has no length. */
export function lineOf(line: readonly Position[]): LineString | MultiLineString | null {
  let before = line[0]?.[0] ?? 0;
  const running = line.map(([lon = 0, lat = 0]): LonLat => {
    before = lon - 360 * Math.round((lon - before) / 360);
    return [before, lat];
  });
  const turnOf = (lon: number) => Math.ceil((lon + 180) / 360 - 1);
  const parts: LonLat[][] = [];
  let part: LonLat[] = [];
  let turn = turnOf(running[0]?.[0] ?? 0);
  for (const [index, [lon, lat]] of running.entries()) {
    const [lon0, lat0] = running[index - 1] ?? [lon, lat];
    const to = turnOf(lon);
    if (to !== turn) {
      const meridian = Math.max(to, turn) * 360 - 180;
      const at = lat0 + ((lat - lat0) * (meridian - lon0)) / (lon - lon0);
      parts.push([...part, [meridian - turn * 360, at]]);
      part = [[meridian - to * 360, at]];
      turn = to;
    }
    part.push([lon - turn * 360, lat]);
  }
  const whole = [...parts, part].map(withoutRepeats).filter((one) => one.length > 1);
  const [only] = whole;
  if (!only) return null;
  return whole.length === 1
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: whole };
}

/** Area of a shape on the sphere in km², holes subtracted. */
export const areaKm2 = (geometry: Polygon | MultiPolygon): number =>
  polygonsOf(geometry).reduce(
    (sum, [outer = [], ...holes]) =>
      sum + Math.abs(ringKm2(outer)) - holes.reduce((inner, hole) => inner + Math.abs(ringKm2(hole)), 0),
    0,
  );

const isMany = ({ geometry: { type } }: { readonly geometry: LayerGeometry }) => type.startsWith("Multi");
const many = (geometry: LayerGeometry): LayerGeometry =>
  geometry.type === "Polygon"
    ? { type: "MultiPolygon", coordinates: [geometry.coordinates] }
    : geometry.type === "LineString"
      ? { type: "MultiLineString", coordinates: [geometry.coordinates] }
      : geometry;

/** Features with one type of geometry: if one of them has several parts, all are lists of parts. */
export const ofOneType = <F extends { readonly geometry: LayerGeometry }>(features: readonly F[]): F[] =>
  features.some(isMany) ? features.map((one) => ({ ...one, geometry: many(one.geometry) })) : [...features];
