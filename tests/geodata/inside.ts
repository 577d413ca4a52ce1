import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";

/** Whether a place lies in one of a state's polygons. */
export const isInside = (polygons: Position[][][] | undefined, place: Position): boolean =>
  polygons !== undefined && booleanPointInPolygon(place, { type: "MultiPolygon", coordinates: polygons });
