import { controlBoxes } from "../scene/placement/view.js";
import type { Bounds, Scene } from "../scene/scene.js";
import { type ThemeName, themeOf } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { graticuleSvg, scaleBarSvg } from "./furniture.js";
import { mapSvg, markBoxes } from "./map-svg.js";
import { boundsOfFrame } from "./planar-path.js";
import {
  type Box,
  type Camera,
  cameraFor,
  conicProjection,
  type FrameProjection,
  mercatorProjection,
} from "./projection.js";
import { FONT_FAMILIES } from "./text.js";
import { tag } from "./xml.js";

/** How a static map is drawn, apart from its theme. */
export interface StaticMapView {
  /** Prefix of every id, so that one document can hold several maps. */
  readonly prefix?: string;
  /** Boxes, in the map's units, of what covers it: scale bar and labels keep off them. */
  readonly covered?: readonly Box[];
  /** Draws in Mercator, as the live map does: at a camera, or fitted to bounds or to the scene. Without it, a conic map. */
  readonly mercator?: Camera | Bounds | "start";
}

/** Room that the interactive map leaves around its first extent, in CSS pixels. */
const FRAME_PX = 6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The projection of the map that `staticMapSvg` draws. */
export function staticProjection(scene: Scene, size: Size, mercator: StaticMapView["mercator"]): FrameProjection {
  const frame = { x: 0, y: 0, ...size };
  if (!mercator) return conicProjection(scene.bounds, frame);
  if (mercator !== "start" && "zoom" in mercator) return mercatorProjection(mercator, frame);
  const bounds = mercator === "start" ? scene.bounds : mercator;
  return mercatorProjection(cameraFor(bounds, size.width - 2 * FRAME_PX, size.height - 2 * FRAME_PX), frame);
}

/** A scene's map alone, with graticule and scale bar, as an SVG document of a size in CSS pixels, in place of a live map. */
export function staticMapSvg(
  scene: Scene,
  size: Size,
  themeName: ThemeName,
  words: Words,
  label: string,
  { prefix = "static-", covered = [], mercator }: StaticMapView,
): string {
  const theme = themeOf(themeName);
  const projection = staticProjection(scene, size, mercator);
  const style = { size: 11, colour: theme.text, halo: theme.halo };
  const bar = scaleBarSvg(projection, theme, words, style, [...covered, ...markBoxes(scene, projection)]);
  const ground = graticuleSvg(projection, boundsOfFrame(projection), theme);
  const { defs, content } = mapSvg(scene, projection, {
    prefix,
    ground,
    keepOff: [bar.box, ...covered, ...(mercator ? controlBoxes(projection.frame) : [])],
  });
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: "100%",
    height: "100%",
    "font-family": FONT_FAMILIES,
    role: "img",
    "aria-label": label,
  };
  return tag("svg", root, tag("defs", {}, defs) + content + bar.content);
}
