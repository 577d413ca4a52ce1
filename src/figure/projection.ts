import { type GeoRawProjection, geoConicConformalRaw, geoMercatorRaw } from "d3-geo";
import { distanceKm } from "../model/distance.js";
import type { Box } from "../scene/placement/box.js";
import type { Position } from "../scene/scene.js";
import type { PatternGrid } from "./pattern-svg.js";

export type { Box } from "../scene/placement/box.js";

/** The view of a Mercator map: the middle of its frame, and MapLibre's zoom (a world of 512 px at zoom 0). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Projects degrees into a frame of the figure, and back. */
export interface FrameProjection {
  readonly frame: Box;
  /** Two projections with the same key put every place at the same point. */
  readonly key: string;
  /** Whether long edges must be cut up because straight lines do not stay straight. */
  readonly bends: boolean;
  project(position: Position): [x: number, y: number];
  /** Degrees of a point of the figure. */
  invert(x: number, y: number): Position;
  /** Where MapLibre's pattern tiles begin, and how far they are stretched between two whole levels of zoom. */
  readonly patternGrid?: PatternGrid;
  /** Zoom of a Web Mercator map with as much detail: paper is finer than a screen, so a little above the same scale. */
  readonly zoom: number;
}

const WORLD_PX = 512;
/** Levels of zoom by which paper shows more detail than a screen of the same size. */
const FINER = 0.4;
const EQUATOR_KM = 2 * Math.PI * 6378.137;
const RADIANS = Math.PI / 180;

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Great-circle distance in kilometres. */
export function kilometresBetween([lon, lat]: Position, [otherLon, otherLat]: Position): number {
  return distanceKm({ lon, lat }, { lon: otherLon, lat: otherLat });
}

/** A raw projection of d3, from radians to a plane with y upwards, and its central meridian in degrees. */
interface Plane {
  readonly raw: GeoRawProjection;
  readonly name: string;
  readonly meridian: number;
}
const MERCATOR: Plane = { raw: geoMercatorRaw, name: "mercator", meridian: 0 };

/** Where a plane is on the figure: units for each of its own, and its origin. */
interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** An angle in radians, wrapped to −π … π. */
const wrapped = (angle: number) =>
  Math.abs(angle) > Math.PI ? angle - Math.round(angle / (2 * Math.PI)) * 2 * Math.PI : angle;

function onPlane({ raw, meridian }: Plane, [lon, lat]: Position): [number, number] {
  return raw(wrapped((lon - meridian) * RADIANS), lat * RADIANS);
}

function framed(plane: Plane, placing: Placing, frame: Box, bends: boolean, zoom?: number): FrameProjection {
  const { scale, x: left, y: top } = placing;
  const key = [plane.name, plane.meridian, scale, left, top, ...Object.values(frame)].join();
  const project = (position: Position): [number, number] => {
    const [x, y] = onPlane(plane, position);
    return [left + x * scale, top - y * scale];
  };
  const invert = (x: number, y: number): Position => {
    const [lambda, phi] = plane.raw.invert?.((x - left) / scale, (top - y) / scale) ?? [Number.NaN, Number.NaN];
    return [wrapped(lambda + plane.meridian * RADIANS) / RADIANS, phi / RADIANS];
  };
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const kmPerUnit = kilometresBetween(invert(x - 5, y), invert(x + 5, y)) / 10;
  const latitude = invert(x, y)[1] * RADIANS;
  return {
    frame,
    key,
    bends,
    project,
    invert,
    zoom: zoom ?? Math.log2((EQUATOR_KM * Math.cos(latitude)) / (kmPerUnit * WORLD_PX)) + FINER,
  };
}

/** Places a plane so that the bounds fill a box, whole and centred; measured along their rim, so that no edge bulges out. */
function placingFor(plane: Plane, [west, south, east, north]: Bounds, box: Box): Placing {
  let [left, bottom, right, top] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i <= 20; i++) {
    const [lon, lat] = [west + ((east - west) * i) / 20, south + ((north - south) * i) / 20];
    for (const place of [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ] as const) {
      const [x, y] = onPlane(plane, place);
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    }
  }
  const scale = Math.min(box.width / (right - left), box.height / (top - bottom));
  return {
    scale,
    x: box.x + (box.width - scale * (left + right)) / 2,
    y: box.y + (box.height + scale * (bottom + top)) / 2,
  };
}

/**
 * Lambert's conformal conic with standard parallels at 40° and 60° N: shapes of Europe are true, and rings stay nearly
 * round. The bounds (west, south, east, north) fill the frame, or a part of it (`within`), and are never cut.
 */
export function conicProjection(bounds: Bounds, frame: Box, padding = 6, within: Box = frame): FrameProjection {
  const raw = geoConicConformalRaw(40 * RADIANS, 60 * RADIANS);
  const plane = { raw, name: "conic", meridian: (bounds[0] + bounds[2]) / 2 };
  const { x, y, width, height } = within;
  const inner = { x: x + padding, y: y + padding, width: width - 2 * padding, height: height - 2 * padding };
  return framed(plane, placingFor(plane, bounds, inner), frame, true);
}

/** Web Mercator as MapLibre draws it, for a camera over the middle of the frame. */
export function mercatorProjection({ lon, lat, zoom }: Camera, frame: Box): FrameProjection {
  const worldPx = WORLD_PX * 2 ** zoom;
  const scale = worldPx / (2 * Math.PI);
  const [x, y] = onPlane(MERCATOR, [lon, lat]);
  const middle = [frame.x + frame.width / 2, frame.y + frame.height / 2] as const;
  const placing = { scale, x: middle[0] - x * scale, y: middle[1] + y * scale };
  const left = placing.x - worldPx / 2;
  return {
    ...framed(MERCATOR, placing, frame, false, zoom),
    patternGrid: {
      // The left edge of the world, or of its copy to the west if that edge is right of the middle.
      x: left > middle[0] ? left - worldPx : left,
      y: placing.y - worldPx / 2,
      scale: 2 ** (zoom - Math.floor(zoom)),
    },
  };
}

/** The camera that shows bounds (west, south, east, north) whole in a frame of the given size. */
export function cameraFor(bounds: Bounds, width: number, height: number): Camera {
  const { scale, x, y } = placingFor(MERCATOR, bounds, { x: 0, y: 0, width, height });
  const [lambda, phi] = MERCATOR.raw.invert?.((width / 2 - x) / scale, (y - height / 2) / scale) ?? [0, 0];
  return { lon: lambda / RADIANS, lat: phi / RADIANS, zoom: Math.log2((scale * 2 * Math.PI) / WORLD_PX) };
}
