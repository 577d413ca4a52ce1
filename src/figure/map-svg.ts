import { legendOf } from "../scene/legend.js";
import { type PlacedLabel, type Placement, placeLabels } from "../scene/placement/place-labels.js";
import { isShownAt } from "../scene/placement/view.js";
import type { AreaLayer, LegendGroup, LineLayer, MarkLayer, Scene, SceneLayer } from "../scene/scene.js";
import type { Words } from "../scene/words.js";
import { type MarkSvg, markSvg } from "./mark-svg.js";
import { patternSvg } from "./pattern-svg.js";
import { boundsOfFrame, type GeoBounds, planarPath } from "./planar-path.js";
import type { Box, FrameProjection } from "./projection.js";
import { ASCENT, LINE_HEIGHT, mostWidth, textLine, textWidth } from "./text.js";
import { round, tag } from "./xml.js";

/** A map drawn into its frame, and the part of the scene that is visible there. */
export interface MapSvg {
  /** Patterns, symbols and the clip path that `content` refers to. */
  readonly defs: string;
  readonly content: string;
  /** The `clip-path` of the frame. */
  readonly clip: string;
  /** The scene's layers with only those features that lie in the frame. */
  readonly layers: readonly SceneLayer[];
  readonly labels: readonly PlacedLabel[];
}

export interface MapOptions {
  /** Prefix of every id, so that one document can hold several maps. */
  readonly prefix?: string;
  /** Drawn over the sea and below the land. */
  readonly ground?: string;
  /** Boxes that labels keep off. */
  readonly keepOff?: readonly Box[];
  readonly labels?: boolean;
  /** Size of marks and labels: below 1 on a small map. Lines keep their weight. */
  readonly scale?: number;
}

/** Weight of the line from a label to its thing, in CSS pixels: the same on paper and on the screen. */
const LEADER_WIDTH = 0.8;

interface Canvas {
  readonly projection: FrameProjection;
  readonly bounds: GeoBounds;
  readonly prefix: string;
  readonly defs: Map<string, string>;
  readonly scale: number;
}

const idOf = (prefix: string, ...parts: readonly string[]) =>
  `${prefix}${parts.join("-").replace(/[^a-z0-9-]/gi, "_")}`;

/** Draws one path per feature: in a shared path, even-odd filling would cut holes where two features overlap. */
function drawAreas(layer: AreaLayer, canvas: Canvas): [string, AreaLayer] {
  const { projection, bounds, prefix, defs } = canvas;
  let content = "";
  const seen = layer.features.filter(({ style, geometry }) => {
    const look = layer.styles[style];
    const d = look && planarPath(geometry, projection, bounds);
    if (!look || !d) return false;
    const path = (fill: string) => tag("path", { d, fill, "fill-rule": "evenodd", opacity: look.opacity });
    if (look.fill) content += path(look.fill);
    if (look.pattern) {
      const id = idOf(prefix, "pattern", layer.id, style);
      defs.set(id, patternSvg(id, look.pattern, projection.patternGrid));
      content += path(`url(#${id})`);
    }
    return true;
  });
  return [content, { ...layer, features: seen }];
}

function drawLines(layer: LineLayer, { projection, bounds }: Canvas): [string, LineLayer] {
  let content = "";
  const seen: LineLayer["features"][number][] = [];
  // Style by style, as the MapLibre painter does: the order of the styles decides what is on top.
  for (const [style, look] of Object.entries(layer.styles)) {
    const paths = layer.features.flatMap((feature) => {
      const d = feature.style === style ? planarPath(feature.geometry, projection, bounds, true) : "";
      if (d) seen.push(feature);
      return d ? [tag("path", { d })] : [];
    });
    if (paths.length === 0) continue;
    const dash = look.dash?.map((length) => length * look.width).join(" ");
    content += tag(
      "g",
      {
        fill: "none",
        stroke: look.colour,
        "stroke-width": look.width,
        "stroke-linejoin": "round",
        "stroke-dasharray": dash,
        opacity: look.opacity,
      },
      paths.join(""),
    );
  }
  return [content, { ...layer, features: layer.features.filter((feature) => seen.includes(feature)) }];
}

/** A leader from a mark that gave way to others to its place, with a dot there. */
function leaderSvg([px, py]: readonly [number, number], [x, y]: readonly [number, number], colour: string): string {
  if (Math.hypot(x - px, y - py) <= NOTABLE_SHIFT) return "";
  const d = `M${round(px)},${round(py)}L${round(x)},${round(y)}`;
  return (
    tag("path", { d, stroke: colour, "stroke-width": LEADER_WIDTH }) +
    tag("circle", { cx: px, cy: py, r: 1.5, fill: colour })
  );
}

/** A mark that is shifted less than this needs no line to its place. */
const NOTABLE_SHIFT = 9.5;

function drawMarks(
  layer: MarkLayer,
  { projection, prefix, defs, scale }: Canvas,
  pointOf: Placement["pointOf"],
): [string, MarkLayer] {
  const drawn = new Map<string, MarkSvg>();
  let [content, leaders] = ["", ""];
  const seen = layer.features.filter((feature) => {
    const { style } = feature;
    const look = layer.styles[style];
    const point = pointOf(layer, feature);
    if (!look || !point) return false;
    const mark = drawn.get(style) ?? markSvg(look);
    drawn.set(style, mark);
    const id = idOf(prefix, "mark", layer.id, style);
    defs.set(id, tag("g", { id, transform: scale === 1 ? undefined : `scale(${round(scale)})` }, mark.content));
    content += tag("use", { href: `#${id}`, x: point[0], y: point[1] });
    if (layer.leader) leaders += leaderSvg(projection.project(feature.at), point, layer.leader);
    return true;
  });
  return [leaders + content, { ...layer, features: seen }];
}

/** The end of a line from which it is set: near the frame's rim the one there, so that in a wider font it grows inwards. */
function anchorOf(
  justify: PlacedLabel["justify"],
  [left, right]: readonly [number, number],
  spare: number,
  frame: Box,
) {
  const [grows, whole] = justify === "middle" ? [spare / 2, spare / 2] : justify === "start" ? [spare, 0] : [0, spare];
  if (right + grows > frame.x + frame.width) return ["end", right] as const;
  if (left - whole < frame.x) return ["start", left] as const;
  return [justify, justify === "start" ? left : justify === "end" ? right : (left + right) / 2] as const;
}

function drawLabel({ lines, style, justify, box }: PlacedLabel, frame: Box): string {
  // Letter spacing follows the last letter too: it belongs to the line's width, not to what is seen of it.
  const spacing = (style.letterSpacing ?? 0) * style.size;
  return lines
    .map((line, i) => {
      const width = textWidth(line, style);
      const left =
        justify === "start"
          ? box.x
          : justify === "end"
            ? box.x + box.width - width
            : box.x + (box.width - width + spacing) / 2;
      const spare = mostWidth(width, style) - width;
      const [anchor, x] = anchorOf(justify, [left, left + width], spare, frame);
      return textLine(line, x, box.y + style.size * (ASCENT + i * LINE_HEIGHT), style, anchor);
    })
    .join("");
}

/** Leaders of the labels that are not beside their things. */
function drawLeaders(labels: readonly PlacedLabel[]): string {
  const lines = labels.flatMap(({ leader, style }) => {
    if (!leader) return [];
    const [[fromX, fromY], [toX, toY]] = leader.line;
    const d = `M${fromX.toFixed(1)},${fromY.toFixed(1)}L${toX.toFixed(1)},${toY.toFixed(1)}`;
    return [tag("path", { d, stroke: style.colour })];
  });
  return lines.length > 0
    ? tag("g", { class: "leaders", fill: "none", "stroke-width": LEADER_WIDTH }, lines.join(""))
    : "";
}

/** Paints a scene into a frame: areas, lines, marks and labels, as the interactive map does. */
export function mapSvg(scene: Scene, projection: FrameProjection, options: MapOptions): MapSvg {
  const { prefix = "", ground = "", keepOff = [], labels: withLabels = true, scale = 1 } = options;
  const { frame, zoom } = projection;
  const canvas: Canvas = { projection, bounds: boundsOfFrame(projection), prefix, scale, defs: new Map() };
  const placeable = withLabels ? scene : { ...scene, layers: scene.layers.filter(({ kind }) => kind !== "label") };
  const { labels, pointOf } = placeLabels(placeable, { ...projection, scale, keepOff });
  const layers: SceneLayer[] = [];
  let content = "";
  for (const layer of scene.layers) {
    if (!isShownAt(layer, zoom) || layer.kind === "label") continue;
    const [drawn, seen] =
      layer.kind === "area"
        ? drawAreas(layer, canvas)
        : layer.kind === "line"
          ? drawLines(layer, canvas)
          : drawMarks(layer, canvas, pointOf);
    if (drawn) content += tag("g", { class: layer.id }, drawn);
    layers.push(seen);
  }
  const clip = idOf(prefix, "frame");
  canvas.defs.set(clip, tag("clipPath", { id: clip }, tag("rect", { ...frame })));
  const sea = tag("rect", { ...frame, fill: scene.background });
  const text = drawLeaders(labels) + labels.map((label) => drawLabel(label, frame)).join("");
  return {
    defs: [...canvas.defs.values()].join(""),
    content: tag("g", { "clip-path": `url(#${clip})` }, sea + ground + content) + tag("g", { class: "labels" }, text),
    clip: `url(#${clip})`,
    layers,
    labels,
  };
}

/** The legend of what is visible in the frame; `area` as in `legendOf`. */
export function legendInFrame({ layers }: MapSvg, words: Words, area?: string): LegendGroup[] {
  return legendOf(layers, words, area);
}

/** Approximate boxes of marks, which a scale bar should not cover. */
export function markBoxes(scene: Scene, { project, zoom }: FrameProjection): Box[] {
  return scene.layers.flatMap((layer) => {
    if (layer.kind !== "mark" || !layer.keepsLabelsOff || (layer.minZoom ?? 0) > zoom) return [];
    return layer.features.map(({ at, style }) => {
      const [x, y] = project(at);
      const side = (layer.styles[style]?.size ?? 0) + 8;
      return { x: x - side / 2, y: y - side / 2, width: side, height: side * 1.5 };
    });
  });
}
