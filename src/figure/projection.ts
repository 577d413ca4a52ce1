import { type GeoProjection, geoConicConformal, geoDistance, geoMercator } from "d3-geo";
import type { Position } from "../scene/scene.js";
import type { PatternGrid } from "./pattern-svg.js";

/** A rectangle of the figure, in its units: 1/96 inch on paper. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a Mercator map stands: the middle of its frame, and MapLibre's zoom (a world of 512 px at zoom 0). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** From degrees to a frame of the figure and back. */
export interface FrameProjection {
  readonly frame: Box;
  /** Two projections of the same key put every place at the same point. */
  readonly key: string;
  /** Whether long edges must be cut up because straight lines do not stay straight. */
  readonly bends: boolean;
  project(position: Position): [x: number, y: number];
  /** Degrees of a point of the figure. */
  invert(x: number, y: number): Position;
  /** Where MapLibre's tiles of patterns begin, and how far they are stretched between two whole levels of zoom. */
  readonly patternGrid?: PatternGrid;
  /** The zoom at which a Web Mercator map shows as much: paper is finer than a screen, so a little more than its scale. */
  readonly zoom: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const WORLD_PX = 512;
/** Levels of zoom that paper shows more than a screen of the same size. */
const FINER = 0.4;
const EQUATOR_KM = 2 * Math.PI * 6378.137;

/** Great-circle distance in kilometres. */
export function kilometresBetween(a: Position, b: Position): number {
  return geoDistance([...a], [...b]) * EARTH_RADIUS_KM;
}

function framed(projection: GeoProjection, frame: Box, bends: boolean, zoom?: number): FrameProjection {
  const { x: left, y: top, width, height } = frame;
  const key = [bends, projection.scale(), projection.translate(), projection.rotate(), left, top, width, height].join();
  const project = (position: Position) => projection([...position]) ?? [Number.NaN, Number.NaN];
  const invert = (x: number, y: number): Position => projection.invert?.([x, y]) ?? [Number.NaN, Number.NaN];
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const kmPerUnit = kilometresBetween(invert(x - 5, y), invert(x + 5, y)) / 10;
  const latitude = (invert(x, y)[1] * Math.PI) / 180;
  return {
    frame,
    key,
    bends,
    project,
    invert,
    zoom: zoom ?? Math.log2((EQUATOR_KM * Math.cos(latitude)) / (kmPerUnit * WORLD_PX)) + FINER,
  };
}

/** Points along the rim of west, south, east, north. */
function rim([west, south, east, north]: readonly [number, number, number, number]): [number, number][] {
  return Array.from({ length: 21 }, (_, i) => i / 20).flatMap((t): [number, number][] => [
    [west + (east - west) * t, south],
    [west + (east - west) * t, north],
    [west, south + (north - south) * t],
    [east, south + (north - south) * t],
  ]);
}

/**
 * Lambert's conformal conic with its parallels at 40° and 60° N: shapes of Europe are true, and rings stay nearly
 * round. The bounds (west, south, east, north) fill the frame and are never cut.
 */
export function conicProjection(
  bounds: readonly [number, number, number, number],
  frame: Box,
  padding = 6,
): FrameProjection {
  const middle = (bounds[0] + bounds[2]) / 2;
  const projection = geoConicConformal().parallels([40, 60]).rotate([-middle, 0]);
  const { x, y, width, height } = frame;
  const extent: [[number, number], [number, number]] = [
    [x + padding, y + padding],
    [x + width - padding, y + height - padding],
  ];
  projection.fitExtent(extent, { type: "MultiPoint", coordinates: rim(bounds) });
  return framed(projection, frame, true);
}

/** Web Mercator as MapLibre draws it, for a camera over the middle of the frame. */
export function mercatorProjection({ lon, lat, zoom }: Camera, frame: Box): FrameProjection {
  const projection = geoMercator()
    .scale((WORLD_PX * 2 ** zoom) / (2 * Math.PI))
    .translate([0, 0])
    .precision(0);
  const [cx, cy] = projection([lon, lat]) ?? [0, 0];
  projection.translate([frame.x + frame.width / 2 - cx, frame.y + frame.height / 2 - cy]);
  const [worldX, worldY] = [WORLD_PX * 2 ** zoom, 85.0511287798066];
  const [left = 0, top = 0] = projection([-180, worldY]) ?? [];
  // Projected longitudes wrap at the antimeridian: the world's left edge is a world's width from its right one.
  const x = left > frame.x + frame.width / 2 ? left - worldX : left;
  return {
    ...framed(projection, frame, false, zoom),
    patternGrid: { x, y: top, scale: 2 ** (zoom - Math.floor(zoom)) },
  };
}

/** The camera that shows bounds (west, south, east, north) whole in a frame of the given size. */
export function cameraFor(bounds: readonly [number, number, number, number], width: number, height: number): Camera {
  const projection = geoMercator().precision(0);
  projection.fitSize([width, height], { type: "MultiPoint", coordinates: rim(bounds) });
  const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  return { lon, lat, zoom: Math.log2((projection.scale() * 2 * Math.PI) / WORLD_PX) };
}
