import type { MultiLineString, Polygon, Position } from "geojson";
import type { LonLat } from "../coverage/geometry/sphere.js";
import { wrapPolygon } from "../coverage/geometry/wrap-polygon.js";

type Path = readonly Position[];

/** Whether a path leaves −180…180, or has a side that goes more than half around the earth and so is meant the short way. */
export const goesAround = (path: Path): boolean =>
  path.some(([lon = 0], index) => {
    const step = Math.abs(lon - (path[index - 1]?.[0] ?? lon));
    // A side from −180 to 180 is an edge of the whole map.
    return Math.abs(lon) > 180 || (step > 180 && step < 360);
  });

/** A longitude in −180…180. */
export const turnedBack = (lon: number): number =>
  Math.abs(lon) <= 180 ? lon : lon - 360 * Math.ceil((lon - 180) / 360);

/** The path with longitudes that never jump. */
function unrolled(path: Path): LonLat[] {
  let before = path[0]?.[0] ?? 0;
  return path.map(([lon = 0, lat = 0]) => {
    before = lon - 360 * Math.round((lon - before) / 360);
    return [before, lat];
  });
}

const turnOf = (lon: number): number => Math.floor((lon + 180) / 360);

/** A line cut at the antimeridian, as RFC 7946 asks for. */
export function cutLine(path: Path): MultiLineString["coordinates"] {
  const parts: { turn: number; places: Position[] }[] = [];
  const line = unrolled(path);
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    for (const [start, end] of pieces(from, to)) {
      const turn = turnOf((start[0] + end[0]) / 2);
      const at = ([lon, lat]: LonLat): Position => [lon - 360 * turn, lat];
      const last = parts.at(-1);
      if (last?.turn === turn) last.places.push(at(end));
      else parts.push({ turn, places: [at(start), at(end)] });
    }
  }
  return parts.map(({ places }) => places);
}

/** A side, divided where it crosses the antimeridian. */
function pieces(from: LonLat, to: LonLat): [LonLat, LonLat][] {
  const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const cuts: LonLat[] = [];
  for (let lon = 360 * Math.ceil((west - 180) / 360) + 180; lon < east; lon += 360)
    if (lon > west) cuts.push([lon, from[1] + ((to[1] - from[1]) * (lon - from[0])) / (to[0] - from[0])]);
  const places = [from, ...(to[0] < from[0] ? cuts.reverse() : cuts), to];
  return places.slice(1).map((place, index) => [places[index] as LonLat, place]);
}

/** A polygon cut at the antimeridian. */
export function cutPolygon(rings: readonly Path[]): Polygon["coordinates"][] {
  const shape = wrapPolygon(rings.map((ring) => ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat])));
  return shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
}
