import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "./sphere.js";

/**
 * Closed rings as a GeoJSON shape with longitudes in −180…180: cut at the antimeridian, and closed over a pole that the
 * outer ring encloses. The outer ring comes first and runs counter-clockwise; holes follow.
 */
export function wrapPolygon(rings: readonly (readonly LonLat[])[]): Polygon | MultiPolygon {
  const outer = aroundPole(unwrapped(rings[0] ?? []));
  const lons = outer.map(([lon]) => lon);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const holes = rings.slice(1).map((hole) => eastOf(west, unwrapped(hole)));
  const firstTurn = Math.floor((west + 180) / 360);
  const lastTurn = Math.ceil((east + 180) / 360) - 1;
  const parts: LonLat[][][] = [];
  for (let turn = firstTurn; turn <= lastTurn; turn++) {
    const shift = turn * 360;
    const part = strip(outer, shift);
    if (isWide(part)) parts.push([part, ...holes.map((hole) => strip(hole, shift)).filter(isWide)]);
  }
  const [only] = parts;
  if (parts.length === 1 && only) return { type: "Polygon", coordinates: only };
  return { type: "MultiPolygon", coordinates: parts };
}

/** The ring with longitudes that never jump: each within 180° of the one before. */
function unwrapped(ring: readonly LonLat[]): LonLat[] {
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([lon, lat]) => {
    before = lon - 360 * Math.round((lon - before) / 360);
    return [before, lat];
  });
}

/** A hole turned by whole turns to where its outline is. */
function eastOf(west: number, hole: LonLat[]): LonLat[] {
  const turns = Math.ceil((west - Math.min(...hole.map(([lon]) => lon))) / 360 - 1e-9);
  return hole.map(([lon, lat]) => [lon + turns * 360, lat]);
}

/** Whether a ring is more than a line along a meridian. */
const isWide = (ring: readonly LonLat[]): boolean =>
  ring.length >= 4 && ring.some(([lon]) => Math.abs(lon - (ring[0]?.[0] ?? lon)) > 1e-9);

/** A ring that goes once around the earth is closed over the pole on its left. */
function aroundPole(ring: LonLat[]): LonLat[] {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return ring;
  const pole = last[0] > first[0] ? 90 : -90;
  return [...ring, [last[0], pole], [first[0], pole], first];
}

/** The part of a ring between the meridians −180 and 180 after a shift of so many degrees to the west. */
function strip(ring: readonly LonLat[], shift: number): LonLat[] {
  const shifted = ring.map(([lon, lat]): LonLat => [lon - shift, lat]);
  const inside = cutAt(cutAt(shifted, -180, 1), 180, -1);
  const [first] = inside;
  const last = inside[inside.length - 1];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) inside.push([first[0], first[1]]);
  return inside;
}

/** Sutherland–Hodgman against one meridian: keeps the part east (`side` 1) or west (−1) of it. */
function cutAt(ring: readonly LonLat[], meridian: number, side: 1 | -1): LonLat[] {
  const kept: LonLat[] = [];
  for (let i = 0; i < ring.length; i++) {
    const here = ring[i] as LonLat;
    const next = ring[(i + 1) % ring.length] as LonLat;
    const [hereIn, nextIn] = [(here[0] - meridian) * side >= 0, (next[0] - meridian) * side >= 0];
    if (hereIn) kept.push(here);
    if (hereIn !== nextIn) {
      const share = (meridian - here[0]) / (next[0] - here[0]);
      kept.push([meridian, here[1] + (next[1] - here[1]) * share]);
    }
  }
  return kept;
}
