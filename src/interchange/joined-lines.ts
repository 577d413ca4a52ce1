import type { LineString, MultiLineString, Position } from "geojson";
import { distanceKm } from "../model/distance.js";

/** Degrees of latitude; other programs round the places at which a line is cut. */
const SAME_LATITUDE = 1e-6;
const ANTIMERIDIAN = 180;

/**
 * The lines of a geometry. Parts that were cut apart at the antimeridian are one line again, without the places of the cut;
 * its longitudes run on past ±180.
 */
export function joinedLines(geometry: LineString | MultiLineString): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  const lines: Position[][] = [];
  let before: Position | undefined;
  let turned = 0;
  for (const part of geometry.coordinates) {
    const [first] = part;
    const line = lines.at(-1);
    if (line && before && first && isCut(before, first)) {
      turned += Math.sign(before[0] ?? 0) * 360;
      line.pop();
      line.push(...part.slice(1).map(([lon = 0, lat = 0]) => [lon + turned, lat]));
    } else {
      turned = 0;
      lines.push([...part]);
    }
    before = part.at(-1);
  }
  return lines;
}

/** Whether a line that ends at a place goes on at another, on the other side of the antimeridian. */
const isCut = ([lon = 0, lat = 0]: Position, [toLon = 0, toLat = 0]: Position): boolean =>
  Math.abs(lon) === ANTIMERIDIAN && toLon === -lon && Math.abs(lat - toLat) < SAME_LATITUDE;

/** Whether a line ends where it begins. */
export function isLoop(line: readonly Position[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** The middle of a line's sides, each by its length: places that were added on a side, or left out of it, do not move it. */
export function middleOf(line: readonly Position[]): Position {
  let [km, lon, lat] = [0, 0, 0];
  for (const [index, [toLon = 0, toLat = 0]] of line.entries()) {
    const [fromLon = toLon, fromLat = toLat] = line[index - 1] ?? [];
    const side = distanceKm({ lon: fromLon, lat: fromLat }, { lon: toLon, lat: toLat });
    km += side;
    lon += (side * (fromLon + toLon)) / 2;
    lat += (side * (fromLat + toLat)) / 2;
  }
  return km > 0 ? [lon / km, lat / km] : (line[0] ?? []);
}
