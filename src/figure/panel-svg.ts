import { basesOutside } from "../scene/extent.js";
import type { PlacedLabel } from "../scene/placement/place-labels.js";
import type { Scene, SceneLayer } from "../scene/scene.js";
import type { Words } from "../scene/words.js";
import { annotate } from "./annotations.js";
import type { FigureInput } from "./figure-svg.js";
import { graticuleSvg, type ScaleBar, scaleBarSvg } from "./furniture.js";
import type { House } from "./house.js";
import { conicWithCorner, crowdIn, freeCorner, insetSvg, withoutCrowdNames } from "./inset-svg.js";
import { cornerNote, isZoomedIn, locatorSvg, northArrowSvg } from "./locator.js";
import { mapSvg, markBoxes } from "./map-svg.js";
import { sayFigure } from "./messages.js";
import { boundsOfFrame } from "./planar-path.js";
import {
  type Box,
  cameraFor,
  conicProjection,
  type FrameProjection,
  kilometresBetween,
  mercatorProjection,
} from "./projection.js";
import { settleSigns } from "./settle-signs.js";
import type { Annotation } from "./style.js";
import type { TextStyle } from "./text.js";
import { tag } from "./xml.js";

/** A map of a figure as drawn: what is in its frame, with marks in their final places. */
export interface DrawnMap {
  readonly projection: FrameProjection;
  /** Factor on the shifts of marks and labels. */
  readonly scale: number;
  readonly layers: readonly SceneLayer[];
  readonly labels: readonly PlacedLabel[];
}

/** Marks and labels of small maps are smaller: full size from this width on. */
const FULL_SIZE_WIDTH = 640;
const LEAST_SCALE = 0.7;

/** How many bases are outside the frame, as a text; empty if there are none. */
function outsideText(scene: Scene, { frame, project }: FrameProjection, words: Words): string {
  const count = basesOutside(scene, (at) => {
    const [x, y] = project(at);
    return x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
  });
  return count > 0 ? words.say("locator.outside", { count }) : "";
}

/** Where signs are crowded, their scale follows the map's: full size up to this many kilometres per unit. */
const FULL_SIZE_KM = 6.6;

/** Scale of marks and labels on a map. */
function scaleOfMarks(scene: Scene, { frame, invert }: FrameProjection): number {
  const byWidth = (frame.width / FULL_SIZE_WIDTH) ** 0.6;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const kmPerUnit = kilometresBetween(invert(x - 5, y), invert(x + 5, y)) / 10;
  const wished = scene.insets.length > 0 ? Math.min(byWidth, FULL_SIZE_KM / kmPerUnit) : byWidth;
  return Math.round(Math.min(1, Math.max(LEAST_SCALE, wished)) * 100) / 100;
}

/** Draws one map with graticule, scale bar and inset into a frame; the inset is in a corner unless `insetBox` is given. */
export function drawPanel(
  scene: Scene,
  frame: Box,
  prefix: string,
  input: FigureInput,
  { theme, shows }: Pick<House, "theme" | "shows">,
  note: number,
  insetBox: Box | null = null,
  annotations: readonly Annotation[] = [],
) {
  const { options = {}, words } = input;
  const bounds = options.bounds ?? scene.bounds;
  const mercator =
    options.projection === "mercator" &&
    mercatorProjection(options.camera ?? cameraFor(bounds, frame.width, frame.height), frame);
  const conic = insetBox
    ? { projection: conicProjection(bounds, frame), corner: insetBox }
    : conicWithCorner(scene, bounds, frame);
  const projection = mercator || conic.projection;
  const style: TextStyle = { size: note, colour: theme.text, halo: theme.halo };
  const markScale = scaleOfMarks(scene, projection);
  const crowd = crowdIn(scene, projection);
  const corner = crowd && mercator && !insetBox ? freeCorner(scene, mercator, crowd) : conic.corner;
  const inset = crowd && corner && insetSvg(scene, crowd, corner, projection, theme, markScale, prefix);
  const inCorner = inset && !insetBox ? [inset.box] : [];
  const scale: ScaleBar | null = shows("scale")
    ? scaleBarSvg(projection, theme, words, style, [...markBoxes(scene, projection), ...inCorner])
    : null;
  const ground = graticuleSvg(projection, boundsOfFrame(projection), theme);
  const outside = outsideText(scene, projection, words);
  const extras = isZoomedIn(scene, projection)
    ? [
        ...(shows("locator")
          ? [locatorSvg(scene, projection, theme, prefix, outside, style)]
          : outside
            ? [cornerNote(outside, frame, style)]
            : []),
        northArrowSvg(projection, theme, style, sayFigure(words, "figure.north")),
      ]
    : outside
      ? [cornerNote(outside, frame, style)]
      : [];
  const keepOff = [...(scale ? [scale] : []), ...extras].map(({ box }): Box => box).concat(inCorner);
  const shown = inset ? withoutCrowdNames(scene) : scene;
  const settled = settleSigns(shown, projection, markScale, keepOff);
  const written = annotate(annotations, {
    scene: settled,
    projection,
    scale: markScale,
    keepOff,
    theme,
    size: note * 1.08,
  });
  const around = [...keepOff, ...written.keepOff];
  const drawn = mapSvg(settled, projection, { prefix, ground, keepOff: around, scale: markScale });
  const map = {
    ...drawn,
    defs: drawn.defs + (inset?.map.defs ?? "") + extras.map(({ defs }) => defs).join(""),
    layers: [...drawn.layers, ...(inset?.map.layers ?? [])],
  };
  const rim = tag("rect", { ...frame, fill: "none", stroke: theme.coast, "stroke-width": 0.8 });
  const over = [
    ...extras.map(({ content }) => content),
    inset ? inset.outline + inset.content : "",
    scale?.content ?? "",
  ];
  const maps: DrawnMap[] = [
    { projection, scale: markScale, layers: drawn.layers, labels: drawn.labels },
    ...(inset
      ? [{ projection: inset.projection, scale: inset.scale, layers: inset.map.layers, labels: inset.map.labels }]
      : []),
  ];
  return { map, maps, annotations: written.annotations, content: map.content + written.content + over.join("") + rim };
}
