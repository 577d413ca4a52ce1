import type { Scene } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import { mapSvg } from "./map-svg.js";
import { boundsOfFrame, planarPath } from "./planar-path.js";
import { type Box, conicProjection, type FrameProjection, kilometresBetween } from "./projection.js";
import { type TextStyle, textLine } from "./text.js";
import { tag } from "./xml.js";

/** Something that stands over a map, and the room that labels leave it. */
export interface Furniture {
  readonly defs: string;
  readonly content: string;
  readonly box: Box;
}

/** A map that shows less than this share of the usual extent, across, needs to say where in Europe it is. */
const ZOOMED_IN = 0.55;
const RIM_STEPS = 24;
const GAP = 8;

/** Kilometres across the middle of a frame. */
function across({ frame, invert }: FrameProjection): number {
  const y = frame.y + frame.height / 2;
  return kilometresBetween(invert(frame.x, y), invert(frame.x + frame.width, y));
}

/** Whether a map shows so little that a reader may not know where it is. */
export function isZoomedIn(scene: Scene, projection: FrameProjection): boolean {
  return across(projection) < across(conicProjection(scene.tallBounds, projection.frame)) * ZOOMED_IN;
}

/** The rim of a frame as a line on the earth. */
export function rimOf({ frame, invert }: FrameProjection) {
  const { x, y, width, height } = frame;
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as const;
  const coordinates = corners.slice(1).flatMap(([toX, toY], side) => {
    const [fromX, fromY] = corners[side] ?? [toX, toY];
    return Array.from({ length: RIM_STEPS + 1 }, (_, i) => {
      const t = i / RIM_STEPS;
      return [...invert(fromX + (toX - fromX) * t, fromY + (toY - fromY) * t)];
    });
  });
  return { type: "LineString" as const, coordinates };
}

/** A small map of Europe in the upper right corner, on which the part that the large one shows is framed. */
export function locatorSvg(scene: Scene, projection: FrameProjection, theme: Theme, prefix: string): Furniture {
  const { frame } = projection;
  const width = Math.min(130, Math.max(64, frame.width * 0.2));
  const box = { x: frame.x + frame.width - width - GAP, y: frame.y + GAP, width, height: width * 0.8 };
  const small = conicProjection(scene.tallBounds, box, 2);
  const layers = scene.layers.filter(({ id }) => id === "states" || id === "borders");
  const map = mapSvg({ ...scene, layers }, { ...small, zoom: 0 }, { prefix: `${prefix}locator-`, labels: false });
  const d = planarPath(rimOf(projection), small, boundsOfFrame(small), true);
  const content =
    map.content +
    tag("path", { d, fill: theme.lost, "fill-opacity": 0.12, stroke: theme.lost, "stroke-width": 1.4 }) +
    tag("rect", { ...box, fill: "none", stroke: theme.text, "stroke-width": 0.8 });
  return { defs: map.defs, content: tag("g", { class: "locator" }, content), box };
}

/** An arrow along the meridian where it stands, in the upper left corner: on these maps north is not the same way everywhere. */
export function northArrowSvg(
  { frame, invert, project }: FrameProjection,
  theme: Theme,
  style: TextStyle,
  north: string,
): Furniture {
  const [x, y] = [frame.x + GAP + 14, frame.y + GAP + 22];
  const [lon, lat] = invert(x, y);
  const [toX, toY] = project([lon, lat + 0.2]);
  const degrees = (Math.atan2(toX - x, y - toY) * 180) / Math.PI;
  const arrow = { d: "M0,-15L5,3L0,0L-5,3Z", fill: theme.text, stroke: theme.halo, "stroke-width": 1.2 };
  const box = { x: x - 14, y: y - 20, width: 28, height: 26 + style.size };
  const content =
    tag(
      "g",
      { transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${degrees.toFixed(1)})` },
      tag("path", arrow),
    ) + textLine(north, x, y + 6 + style.size * 0.8, { ...style, weight: 600 }, "middle");
  return { defs: "", content: tag("g", { class: "north" }, content), box };
}
