import type { MultiPolygon, Polygon } from "geojson";
import { kindOfThing } from "./kinds/index.js";
import type { LineFeature, Position, Scene } from "./scene.js";

/** West, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

type Shape = LineFeature["geometry"] | Polygon | MultiPolygon;

function partsOf(shape: Shape): readonly (readonly Position[])[] {
  const { type, coordinates } = shape;
  if (type === "LineString") return [coordinates as unknown as Position[]];
  if (type === "MultiPolygon") return coordinates.flat() as unknown as Position[][];
  return coordinates as unknown as Position[][];
}

/** The lines and outlines of a thing on a scene, each a list of `[lon, lat]`; empty for a thing that is only a mark. */
export function outlinesOf(scene: Scene, id: string): readonly (readonly Position[])[] {
  return scene.layers.flatMap((layer) => {
    // Finer shapes of a state are drawn over its coarse ones.
    if (layer.kind === "mark" || layer.kind === "label" || layer.copyOf) return [];
    const shapes: readonly { readonly thing?: string; readonly geometry: Shape }[] = layer.features;
    return shapes.flatMap(({ thing, geometry }) => (thing === id ? partsOf(geometry) : []));
  });
}

const extentOfLine = (line: readonly Position[]): Extent => {
  const [lons, lats] = [line.map(([lon]) => lon), line.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
};

const holds = ([west, south, east, north]: Extent, [lon, lat]: Position) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/**
 * The extent of a thing on a scene: a station with its ring; of a state only the part that has its label (France without its
 * islands overseas); `undefined` for a thing that is only a mark.
 */
export function extentOfThing(scene: Scene, id: string, at: Position | null): Extent | undefined {
  const parts = outlinesOf(scene, id).map(extentOfLine);
  const main = kindOfThing(id)?.mainPart && at ? parts.filter((part) => holds(part, at)) : parts;
  if (main.length === 0) return undefined;
  const every = (index: 0 | 1 | 2 | 3) => main.map((part) => part[index]);
  return [Math.min(...every(0)), Math.min(...every(1)), Math.max(...every(2)), Math.max(...every(3))];
}
