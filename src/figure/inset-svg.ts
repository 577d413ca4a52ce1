import { CROWD_ZOOM } from "../scene/crowds.js";
import { CROWD_LABELS } from "../scene/kinds/headquarters.js";
import type { Position, Scene } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import { rimOfFrame } from "./locator.js";
import { type MapSvg, mapSvg, markBoxes } from "./map-svg.js";
import { boundsOfFrame, planarPath } from "./planar-path.js";
import { type Box, conicProjection, type FrameProjection } from "./projection.js";
import { settleSigns } from "./settle-signs.js";
import { tag } from "./xml.js";

/** A part of the map at a larger scale. */
export interface Inset {
  readonly map: MapSvg;
  readonly content: string;
  readonly box: Box;
  readonly projection: FrameProjection;
  readonly scale: number;
  /** The outline of that part on the large map. */
  readonly outline: string;
}

/** Shares of the map's width that an inset in its corner may take, best first. */
const WIDTHS = [0.5, 0.46, 0.42, 0.38, 0.34, 0.3, 0.27] as const;
/** In an inset of this width, signs are as large as on the large map. */
const FULL_WIDTH = 460;
const LEAST_SCALE = 0.6;
/** In an inset narrower than this, the signs of a crowd have no room for their names. */
const LEAST_WIDTH = 180;
/** Corners, best first: upper right, lower right, upper left, lower left. */
const CORNERS = [
  [1, 0],
  [1, 1],
  [0, 0],
  [0, 1],
] as const;
const GAP = 7;
/** Layers that an inset leaves out: towns, cities, and the names that the large map gives the crowd's small marks. */
const LEFT_OUT: ReadonlySet<string> = new Set([...["towns", "towns-labels", "cities", "cities-labels"], CROWD_LABELS]);

/** Bounds of the crowd that needs an inset at a zoom; `null` if there is none, or if the map itself is large enough. */
export function crowdIn(scene: Scene, { zoom }: Pick<FrameProjection, "zoom">): Scene["bounds"] | null {
  return zoom < CROWD_ZOOM ? (scene.insets[0]?.bounds ?? null) : null;
}

/** Width of bounds over their height, as measured on the earth. */
export function aspectOf([west, south, east, north]: Scene["bounds"]): number {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return ((east - west) * squeeze) / (north - south);
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Ukraine's border as small boxes on the figure. */
function hostBoxes(scene: Scene, { project }: FrameProjection): Box[] {
  const host = scene.layers.flatMap((layer) =>
    layer.kind === "line" && layer.id === "borders" ? layer.features.filter(({ id }) => id === "host") : [],
  );
  const points = host.flatMap(({ geometry }) => (geometry.coordinates as unknown[]).flat(2) as (number | Position)[]);
  return points.flatMap((point) => {
    if (!Array.isArray(point)) return [];
    const [x, y] = project(point as unknown as Position);
    return [{ x, y, width: 1, height: 1 }];
  });
}

/** The largest box in a corner of the map that covers neither a headquarters nor Ukraine nor its own outline; `null` if none is free. */
export function freeCorner(scene: Scene, projection: FrameProjection, bounds: Scene["bounds"]): Box | null {
  const { frame, project } = projection;
  const aspect = aspectOf(bounds);
  const [west, south, east, north] = bounds;
  const corners = (
    [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ] as const
  ).map(project);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const own = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  const taken = [own, ...markBoxes(scene, projection), ...hostBoxes(scene, projection)];
  for (const share of WIDTHS) {
    const width = frame.width * share;
    if (width < LEAST_WIDTH) return null;
    const height = width / aspect;
    for (const [right, bottom] of CORNERS) {
      const box = {
        x: right ? frame.x + frame.width - width - GAP : frame.x + GAP,
        y: bottom ? frame.y + frame.height - height - GAP : frame.y + GAP,
        width,
        height,
      };
      const around = { x: box.x - GAP, y: box.y - GAP, width: width + 2 * GAP, height: height + 2 * GAP };
      if (!taken.some((other) => overlaps(around, other))) return box;
    }
  }
  return null;
}

/** Shares of the frame's width, from its left, into which the extent may be fitted to leave the rest free. */
const PARTS = [1, 0.9, 0.8, 0.72, 0.64, 0.58] as const;
/** An inset of this width has room for all names: a wider one gains nothing. */
const ENOUGH = 300;
/** Weight of the large map's scale against the inset's. */
const MAP_WEIGHT = 1.1;

/**
 * A conic map with a free corner for an inset. Its extent may give way to the left if that raises the weighted sum of its
 * scale and the inset's. Without a free corner the box is `null`.
 */
export function conicWithCorner(
  scene: Scene,
  bounds: Scene["bounds"],
  frame: Box,
): { readonly projection: FrameProjection; readonly corner: Box | null } {
  const middle = conicProjection(bounds, frame);
  const crowd = crowdIn(scene, middle);
  if (!crowd) return { projection: middle, corner: null };
  const tries = PARTS.map((part) => {
    const projection = conicProjection(bounds, frame, 6, { ...frame, width: frame.width * part });
    const corner = freeCorner(scene, projection, crowd);
    const scale = 2 ** (projection.zoom - middle.zoom);
    return { projection, corner, score: corner ? MAP_WEIGHT * scale + Math.min(corner.width, ENOUGH) / ENOUGH : 0 };
  });
  return tries.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Draws a crowd into a box at a zoom at which signs have their names, and its outline on the large map. */
export function insetSvg(
  scene: Scene,
  bounds: Scene["bounds"],
  box: Box,
  large: FrameProjection,
  theme: Theme,
  scale: number,
  prefix: string,
): Inset {
  const fitted = conicProjection(bounds, box, 3);
  const projection = { ...fitted, zoom: Math.max(fitted.zoom, CROWD_ZOOM) };
  const layers = scene.layers.filter(({ id }) => !LEFT_OUT.has(id));
  const size = Math.min(scale, Math.max(LEAST_SCALE, box.width / FULL_WIDTH));
  const signScale = Math.round(size * 100) / 100;
  const settled = settleSigns({ ...scene, layers }, projection, signScale, []);
  const map = mapSvg(settled, projection, { prefix: `${prefix}inset-`, scale: signScale });
  const rim = tag("rect", { ...box, fill: "none", stroke: theme.text, "stroke-width": 1 });
  const d = planarPath(rimOfFrame(projection), large, boundsOfFrame(large), true);
  return {
    map,
    content: tag("g", { class: "inset" }, map.content + rim),
    box,
    projection,
    scale: signScale,
    outline: tag("path", { class: "inset-outline", d, fill: "none", stroke: theme.text, "stroke-width": 1 }),
  };
}

/** The large map's scene without the crowd's names, which its inset has. */
export function withoutCrowdNames(scene: Scene): Scene {
  return { ...scene, layers: scene.layers.filter(({ id }) => id !== CROWD_LABELS) };
}
