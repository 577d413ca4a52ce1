import { racetrackLine, TURN_RADIUS_KM } from "../../../coverage/geometry/racetrack.js";
import { ringPolygon } from "../../../coverage/geometry/ring-polygon.js";
import type { LonLat } from "../../../coverage/geometry/sphere.js";
import { destination, type Place } from "../../../model/distance.js";
import type { Project } from "../../access/halo.js";
import type { Painter } from "../../stage/painter.js";
import type { Track } from "./gestures.js";

/** A point in CSS pixels from the upper left corner of the map's box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The map that a reader edits on. */
export interface EditedMap {
  readonly box: HTMLElement;
  readonly project: Project;
  /** The place at a point; `undefined` beside the globe. */
  unproject(point: Point): Place | undefined;
  /** Where a pointer is in the map's box. */
  pointOf(event: Pick<PointerEvent, "clientX" | "clientY">): Point;
  /** The place in the middle of the view. */
  middle(): Place;
  /** Moves the map so that a place is in its middle. */
  show(place: Place): void;
}

/** A painter's map in its box. */
export function editedMap(painter: Painter, box: HTMLElement): EditedMap {
  return {
    box,
    project: (at) => (painter.faces(at) ? painter.project(at) : undefined),
    unproject(point) {
      const at = painter.unproject(point);
      return at && { lon: at[0], lat: at[1] };
    },
    pointOf({ clientX, clientY }) {
      const { left, top } = box.getBoundingClientRect();
      return { x: clientX - left - box.clientLeft, y: clientY - top - box.clientTop };
    },
    middle() {
      const { lon, lat } = painter.camera;
      return { lon, lat };
    },
    show: ({ lon, lat }) => painter.showPoint([lon, lat]),
  };
}

/** Nearer to the edge than this, or outside, a place does not count as in view, in CSS pixels. */
const EDGE_PX = 4;

/** Whether a point is in a map's box. */
export const isInside = ({ x, y }: Point, { clientWidth, clientHeight }: HTMLElement): boolean =>
  x >= EDGE_PX && y >= EDGE_PX && x <= clientWidth - EDGE_PX && y <= clientHeight - EDGE_PX;

/** How far handles are from the middle of their racetrack at least, and beyond its ends otherwise, in CSS pixels. */
const LEAST_PX = 48;
const BEYOND_PX = 18;

/** Where the handles are that turn a racetrack and stretch it; `undefined` on the far side of the globe. */
export function gripPoints(
  track: Track,
  shownDeg: number,
  project: Project,
): { readonly turn: Point | undefined; readonly stretch: Point | undefined } {
  const centre = project([track.lon, track.lat]);
  const half = track.legLengthKm / 2 + TURN_RADIUS_KM;
  const beyond = (bearing: number): Point | undefined => {
    const [lon, lat] = destination([track.lon, track.lat], half, bearing);
    const end = project([lon - 360 * Math.round((lon - track.lon) / 360), lat]);
    if (!centre || !end) return undefined;
    const [dx, dy] = [end.x - centre.x, end.y - centre.y];
    const px = Math.hypot(dx, dy);
    if (!(px > 0)) return undefined;
    const far = Math.max(px + BEYOND_PX, LEAST_PX) / px;
    return { x: centre.x + dx * far, y: centre.y + dy * far };
  };
  return { turn: beyond(shownDeg), stretch: beyond(shownDeg + 180) };
}

/** More handles than these are not put beside each other: the rest lie where they are. */
const MOST_ASIDE = 12;

/** How far to the right each point has to go so that none is nearer than `apart` to another, in CSS pixels. */
export function sideBySide(points: readonly (Point | undefined)[], apart: number): number[] {
  const taken: Point[] = [];
  return points.map((point) => {
    if (!point) return 0;
    let { x } = point;
    const near = () => taken.find((one) => Math.abs(one.x - x) < apart && Math.abs(one.y - point.y) < apart);
    for (let tries = 0, other = near(); other; other = near()) {
      if (++tries > MOST_ASIDE) return 0;
      x = other.x + apart;
    }
    taken.push({ x, y: point.y });
    return x - point.x;
  });
}

/**
 * The end of a racetrack's axis that is nearer to the one shown before, in degrees: a direction of 179° turned by 2° is 1°,
 * but its handle stays on the side where the reader holds it.
 */
export function sameEnd(orientationDeg: number, shownDeg: number): number {
  const apart = (((orientationDeg - shownDeg) % 360) + 540) % 360;
  return Math.abs(apart - 180) <= 90 ? orientationDeg : orientationDeg + 180;
}

/** The corners of a racetrack as a closed line. */
export const trackLine = ({ lon, lat, orientationDeg, legLengthKm }: Track): LonLat[] =>
  racetrackLine({ lon, lat, orientationDeg: { nominal: orientationDeg }, legLengthKm: { nominal: legLengthKm } })
    .coordinates as LonLat[];

/** The outlines of a ring: more than one over the antimeridian. None without a radius. */
export function ringLines(centre: Place, radiusKm: number): LonLat[][] {
  if (!(radiusKm > 0)) return [];
  const { type, coordinates } = ringPolygon(centre, radiusKm);
  return (type === "Polygon" ? coordinates : coordinates.flat()) as LonLat[][];
}
