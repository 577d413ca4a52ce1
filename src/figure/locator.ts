import type { Bounds, Position, Scene } from "../scene/scene.js";
import { type Theme, type ThemeName, themeOf } from "../scene/theme.js";
import { mapSvg } from "./map-svg.js";
import { boundsOfFrame, planarPath } from "./planar-path.js";
import { type Box, conicProjection, type FrameProjection, kilometresBetween } from "./projection.js";
import { blockHeight, LINE_HEIGHT, type TextStyle, textLine, textWidth, wrapText } from "./text.js";
import { tag } from "./xml.js";

/** Something drawn over a map, and the box that labels keep clear of. */
export interface Furniture {
  readonly defs: string;
  readonly content: string;
  readonly box: Box;
}

/** A map that shows less than this share of Europe's width must say where in Europe it is. */
const ZOOMED_IN = 0.8;
const RIM_STEPS = 24;
const GAP = 8;

/** Kilometres across the middle of a frame. */
function across({ frame, invert }: FrameProjection): number {
  const y = frame.y + frame.height / 2;
  return kilometresBetween(invert(frame.x, y), invert(frame.x + frame.width, y));
}

/** Whether a map shows so little that a reader may not know where it is. */
export function isZoomedIn({ overview: [west, south, east, north] }: Scene, projection: FrameProjection): boolean {
  const middle = (south + north) / 2;
  return across(projection) < kilometresBetween([west, middle], [east, middle]) * ZOOMED_IN;
}

/** The line through corners, each side in steps short enough for a projection that bends lines. */
function rimOf(
  corners: readonly (readonly [number, number])[],
  place: (corner: readonly [number, number]) => Position,
) {
  const coordinates = corners.slice(1).flatMap(([toX, toY], side) => {
    const [fromX, fromY] = corners[side] ?? [toX, toY];
    return Array.from({ length: RIM_STEPS + 1 }, (_, i) => {
      const t = i / RIM_STEPS;
      return [...place([fromX + (toX - fromX) * t, fromY + (toY - fromY) * t])];
    });
  });
  return { type: "LineString" as const, coordinates };
}

/** The rim of a frame as a line on the earth. */
export const rimOfFrame = ({ frame, invert }: FrameProjection) => rimOf(cornersOf(frame), ([x, y]) => invert(x, y));

const cornersOf = ({ x, y, width, height }: Box) =>
  [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as const;

/** Draws Europe into a box, with the rim of a larger map on it. */
function drawn(scene: Scene, rim: ReturnType<typeof rimOf>, box: Box, theme: Theme, prefix: string) {
  const small = conicProjection(scene.overview, box, 2);
  const layers = scene.layers.filter(({ id }) => id === "states" || id === "borders");
  const map = mapSvg({ ...scene, layers }, { ...small, zoom: 0 }, { prefix: `${prefix}locator-`, labels: false });
  const d = planarPath(rim, small, boundsOfFrame(small), true);
  const content =
    map.content +
    tag("path", { d, fill: "none", stroke: theme.lost, "stroke-width": 1.6, "clip-path": map.clip }) +
    tag("rect", { ...box, fill: "none", stroke: theme.text, "stroke-width": 0.8 });
  return { defs: map.defs, content: tag("g", { class: "locator" }, content) };
}

/** A locator in the upper right corner: a small map of Europe with the large map's rim on it, and a note below. */
export function locatorSvg(
  scene: Scene,
  projection: FrameProjection,
  theme: Theme,
  prefix: string,
  note: string,
  style: TextStyle,
): Furniture {
  const { frame } = projection;
  const width = Math.min(130, Math.max(64, frame.width * 0.2));
  const box = { x: frame.x + frame.width - width - GAP, y: frame.y + GAP, width, height: width * 0.8 };
  const map = drawn(scene, rimOfFrame(projection), box, theme, prefix);
  const lines = note ? wrapText(note, width, style) : [];
  const text = lines.map((line, index) =>
    textLine(line, box.x + width, box.y + box.height + style.size * (1.1 + index * LINE_HEIGHT), style, "end"),
  );
  return {
    defs: map.defs,
    content: map.content + text.join(""),
    box: { ...box, height: box.height + (lines.length > 0 ? style.size * 0.4 + blockHeight(lines, style.size) : 0) },
  };
}

/** A note in the upper right corner, for a map without a locator. */
export function cornerNote(note: string, frame: Box, style: TextStyle): Furniture {
  const [right, y] = [frame.x + frame.width - GAP, frame.y + GAP];
  const width = textWidth(note, style);
  const content = textLine(note, right, y + style.size * 0.8, style, "end");
  return { defs: "", content, box: { x: right - width, y, width, height: style.size * LINE_HEIGHT } };
}

/**
 * The locator alone, for a live map: Europe with bounds (west, south, east, north in degrees) framed. It is hidden from
 * screen readers: the text beside it says more.
 */
export function locatorMapSvg(
  scene: Scene,
  [west, south, east, north]: Bounds,
  { width, height }: { readonly width: number; readonly height: number },
  themeName: ThemeName,
): string {
  const rim = rimOf(cornersOf({ x: west, y: south, width: east - west, height: north - south }), (place) => place);
  const { defs, content } = drawn(scene, rim, { x: 0, y: 0, width, height }, themeOf(themeName), "");
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height };
  return tag("svg", { ...root, "aria-hidden": "true" }, tag("defs", {}, defs) + content);
}

/** A north arrow in the upper left corner, along the meridian there: on a conic map, north differs from place to place. */
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
