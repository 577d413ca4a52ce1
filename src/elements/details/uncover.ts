import type { Position } from "../../scene/scene.js";
import type { Extent } from "../../scene/thing-shape.js";
import type { Painter } from "../stage/painter.js";
import { type Box, boxOfPoints, heightOf, isWithin, middleOf, widthOf } from "./boxes.js";

/** Least distance from a thing to the edge of the free part of the map, in CSS pixels. */
const POINT_MARGIN_PX = 40;
const EXTENT_MARGIN_PX = 14;
/** If a thing would need more levels of zooming out than this, only its point is shown. */
const MOST_ZOOM_OUT = 2;

type Looking = Pick<Painter, "project" | "faces" | "camera" | "showPoint">;

/** The latitude halfway between two on a Mercator map. */
function middleLatitude(south: number, north: number): number {
  const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return (Math.atan(Math.sinh((y(south) + y(north)) / 2)) * 180) / Math.PI;
}

/**
 * Moves a map so that a thing lies in the uncovered part of its box, zooming out if it would not fit; does nothing if it
 * already does. `box` is the map's box, `rest` its uncovered part, both in CSS pixels of the map.
 */
export function uncover(map: Looking, box: Box, rest: Box, at: Position, extent: Extent | undefined): void {
  const [west, south, east, north] = extent ?? [at[0], at[1], at[0], at[1]];
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ] as const;
  const margin = extent ? EXTENT_MARGIN_PX : POINT_MARGIN_PX;
  const shown = boxOfPoints(corners.map((corner) => map.project(corner))) as Box;
  if (isWithin(shown, rest, margin) && corners.every((corner) => map.faces(corner))) return;
  const fits = (free: number, needed: number) => (needed > 0 ? (free - 2 * margin) / needed : 1);
  const scale = Math.min(1, fits(widthOf(rest), widthOf(shown)), fits(heightOf(rest), heightOf(shown)));
  const zoomBy = scale > 0 ? Math.log2(scale) : Number.NEGATIVE_INFINITY;
  const [[x, y], [boxX, boxY]] = [middleOf(rest), middleOf(box)];
  const offset: [number, number] = [x - boxX, y - boxY];
  if (zoomBy < -MOST_ZOOM_OUT) map.showPoint(at, undefined, offset);
  else map.showPoint([(west + east) / 2, middleLatitude(south, north)], map.camera.zoom + zoomBy, offset);
}
