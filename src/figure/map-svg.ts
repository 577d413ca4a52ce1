import { legendOf } from "../scene/legend.js";
import type { AreaLayer, LabelLayer, LegendGroup, LineLayer, MarkLayer, Scene, SceneLayer } from "../scene/scene.js";
import type { Words } from "../scene/words.js";
import { type MarkSvg, markSvg } from "./mark-svg.js";
import { patternSvg } from "./pattern-svg.js";
import { type PlacedLabel, placeLabels } from "./place-labels.js";
import { boundsOfFrame, type GeoBounds, planarPath } from "./planar-path.js";
import type { Box, FrameProjection } from "./projection.js";
import { ASCENT, LINE_HEIGHT, textLine } from "./text.js";
import { round, tag } from "./xml.js";

/** A map drawn into its frame, and what of the scene is really on it. */
export interface MapSvg {
  /** Patterns, symbols and the clip path that `content` refers to. */
  readonly defs: string;
  readonly content: string;
  /** The scene's layers with only those features that lie in the frame. */
  readonly layers: readonly SceneLayer[];
  readonly labels: readonly PlacedLabel[];
}

export interface MapOptions {
  /** Begins every id, so that several maps may stand in one document. */
  readonly prefix?: string;
  /** Drawn over the sea and below the land. */
  readonly ground?: string;
  /** Boxes that labels keep off. */
  readonly keepOff?: readonly Box[];
  readonly labels?: boolean;
  /** Size of marks and labels: below 1 on a small map. Lines keep their weight. */
  readonly scale?: number;
}

interface Canvas {
  readonly projection: FrameProjection;
  readonly bounds: GeoBounds;
  readonly prefix: string;
  readonly defs: Map<string, string>;
  readonly scale: number;
}

const idOf = (prefix: string, ...parts: readonly string[]) =>
  `${prefix}${parts.join("-").replace(/[^a-z0-9-]/gi, "_")}`;

/** All features of one style as one path: even-odd would cut holes where two of them overlap, so one path each. */
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
  // Style by style, as the other painter does: the table's order decides what lies on top.
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

/** A mark that is shifted less than this needs no line to its place. */
const NOTABLE_SHIFT = 9.5;

function drawMarks(layer: MarkLayer, { projection, prefix, defs, scale }: Canvas, taken: Box[]): [string, MarkLayer] {
  const { frame } = projection;
  const drawn = new Map<string, MarkSvg>();
  let [content, leaders] = ["", ""];
  const seen = layer.features.filter(({ style, at, shift }) => {
    const look = layer.styles[style];
    if (!look) return false;
    const [px, py] = projection.project(at);
    const [x, y] = [px + shift[0] * scale, py + shift[1] * scale];
    if (!(x > frame.x && y > frame.y && x < frame.x + frame.width && y < frame.y + frame.height)) return false;
    const mark = drawn.get(style) ?? markSvg(look);
    drawn.set(style, mark);
    const id = idOf(prefix, "mark", layer.id, style);
    defs.set(id, tag("g", { id, transform: scale === 1 ? undefined : `scale(${round(scale)})` }, mark.content));
    content += tag("use", { href: `#${id}`, x, y });
    if (layer.leader && Math.hypot(x - px, y - py) > NOTABLE_SHIFT)
      leaders +=
        tag("path", {
          d: `M${round(px)},${round(py)}L${round(x)},${round(y)}`,
          stroke: layer.leader,
          "stroke-width": 0.7,
        }) + tag("circle", { cx: px, cy: py, r: 1.5, fill: layer.leader });
    if (layer.keepsLabelsOff) {
      const [width, height] = [mark.width * scale, mark.height * scale];
      taken.push({ x: x - width / 2, y: y - height / 2, width, height });
    }
    return true;
  });
  return [leaders + content, { ...layer, features: seen }];
}

function drawLabel({ lines, style, anchor, x, y }: PlacedLabel): string {
  const spacing = (style.letterSpacing ?? 0) * style.size;
  // Letter spacing follows the last letter too: half of it is taken back where a line is centred.
  const shift = anchor === "middle" ? spacing / 2 : 0;
  return lines
    .map((line, i) => textLine(line, x + shift, y + style.size * (ASCENT + i * LINE_HEIGHT), style, anchor))
    .join("");
}

/** The box of a line that is small enough for labels to keep off: a racetrack, not a ring. */
function smallBoxes(geometry: LineLayer["features"][number]["geometry"], { project }: FrameProjection): Box[] {
  const points = (geometry.coordinates as number[][][]).flat(geometry.type === "LineString" ? 0 : 1) as unknown[];
  const placed = (points as [number, number][]).map(project);
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return box.width < 45 && box.height < 45 ? [box] : [];
}

/** Paints a scene into a frame: areas, lines, marks and labels, as the interactive map does. */
export function mapSvg(scene: Scene, projection: FrameProjection, options: MapOptions): MapSvg {
  const { prefix = "", ground = "", keepOff = [], labels: withLabels = true, scale = 1 } = options;
  const { frame, zoom } = projection;
  const canvas: Canvas = { projection, bounds: boundsOfFrame(projection), prefix, scale, defs: new Map() };
  const taken = [...keepOff];
  const layers: SceneLayer[] = [];
  const labelLayers: LabelLayer[] = [];
  let content = "";
  for (const layer of scene.layers) {
    if ((layer.minZoom ?? 0) > zoom || (layer.maxZoom ?? Number.POSITIVE_INFINITY) <= zoom) continue;
    if (layer.kind === "label") {
      labelLayers.push(layer);
      continue;
    }
    const [drawn, seen] =
      layer.kind === "area"
        ? drawAreas(layer, canvas)
        : layer.kind === "line"
          ? drawLines(layer, canvas)
          : drawMarks(layer, canvas, taken);
    if (drawn) content += tag("g", { class: layer.id }, drawn);
    if (layer.kind === "line" && layer.id === "racetracks")
      for (const { geometry } of layer.features) taken.push(...smallBoxes(geometry, projection));
    layers.push(seen);
  }
  const labels = withLabels ? placeLabels(labelLayers, projection, taken, scale) : [];
  const clip = idOf(prefix, "frame");
  canvas.defs.set(clip, tag("clipPath", { id: clip }, tag("rect", { ...frame })));
  const sea = tag("rect", { ...frame, fill: scene.background });
  // Lowest layers last placed, first drawn: the text of upper layers stays on top.
  const text = [...labels].reverse().map(drawLabel).join("");
  return {
    defs: [...canvas.defs.values()].join(""),
    content: tag("g", { "clip-path": `url(#${clip})` }, sea + ground + content) + tag("g", { class: "labels" }, text),
    layers,
    labels,
  };
}

/** The legend of what really is in the frame. */
export function legendInFrame({ layers }: MapSvg, words: Words): LegendGroup[] {
  return legendOf(layers, words);
}

/** Where marks stand, roughly: what a scale bar should not cover. */
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
