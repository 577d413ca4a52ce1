import type { LabelFeature, LabelLayer, LabelStyle } from "../scene/scene.js";
import type { Box, FrameProjection } from "./projection.js";
import { ASCENT, DESCENT, LINE_HEIGHT, type TextStyle, textWidth, wrapText } from "./text.js";

/** A label that found its place: its lines, their middle line, and its box. */
export interface PlacedLabel {
  readonly layer: string;
  readonly id: string;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly anchor: "start" | "middle" | "end";
  /** Where the lines are anchored: `x` by `anchor`, `y` the top of the first. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** White between two labels, and between a label and the frame, in units. */
const PADDING = 1.5;
const FRAME_PADDING = 3;
/** How far the name of a region may stand from its point where another label is in its way, in sizes of its type. */
const NUDGES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0.8],
  [0, -0.8],
  [1.2, 0],
  [-1.2, 0],
  [1.2, 0.8],
  [-1.2, 0.8],
  [1.2, -0.8],
  [-1.2, -0.8],
];
/** Six points: nothing on paper is smaller. */
export const LEAST_SIZE = 8;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + PADDING &&
  b.x < a.x + a.width + PADDING &&
  a.y < b.y + b.height + PADDING &&
  b.y < a.y + a.height + PADDING;

const inside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x + FRAME_PADDING &&
  box.y >= frame.y + FRAME_PADDING &&
  box.x + box.width <= frame.x + frame.width - FRAME_PADDING &&
  box.y + box.height <= frame.y + frame.height - FRAME_PADDING;

function styleOf(look: LabelStyle, scale: number): TextStyle {
  const { weight, italic, letterSpacing, colour, halo } = look;
  const size = Math.min(look.size, Math.max(LEAST_SIZE, look.size * scale));
  return { size, weight, italic, letterSpacing, colour, halo };
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly anchor: PlacedLabel["anchor"];
}

/** Anchors around a point, nearest and most readable first, at the gap and again a little further off. */
function around(x: number, y: number, gap: number, width: number, height: number): Candidate[] {
  // A name that stands far from its dot would be read as another's; coloured names of rings may stand further off.
  const reaches = [gap, gap * 1.7 + 3, ...(gap > 6.5 ? [gap * 2.6 + 6] : [])];
  return reaches.flatMap((reach): Candidate[] => {
    const slant = reach * 0.72;
    return [
      { x: x + reach, y: y - height / 2, anchor: "start" },
      { x: x - reach, y: y - height / 2, anchor: "end" },
      { x, y: y - reach - height, anchor: "middle" },
      { x, y: y + reach, anchor: "middle" },
      { x: x + slant, y: y - slant - height, anchor: "start" },
      { x: x + slant, y: y + slant, anchor: "start" },
      { x: x - slant, y: y - slant - height, anchor: "end" },
      { x: x - slant, y: y + slant, anchor: "end" },
      { x: x + width * 0.3, y: y - reach - height, anchor: "middle" },
      { x: x - width * 0.3, y: y - reach - height, anchor: "middle" },
      { x: x + width * 0.3, y: y + reach, anchor: "middle" },
      { x: x - width * 0.3, y: y + reach, anchor: "middle" },
    ];
  });
}

function candidates(look: LabelStyle, x: number, y: number, width: number, height: number, scale: number): Candidate[] {
  const gap = (look.gap ?? 6) * scale;
  switch (look.side) {
    case "around":
      return around(x, y, gap, width, height);
    case "right":
      return [{ x: x + gap, y: y - height / 2, anchor: "start" }];
    case "below":
      return [{ x, y: y + gap, anchor: "middle" }];
    case "above":
      return [{ x, y: y - gap - height, anchor: "middle" }];
    case "centre":
      return (look.always ? NUDGES.slice(0, 1) : NUDGES).map(([dx, dy]) => ({
        x: x + dx * look.size,
        y: y - height / 2 + dy * look.size,
        anchor: "middle",
      }));
  }
}

function boxOf({ x, y, anchor }: Candidate, width: number, height: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y, width, height };
}

function placeOne(
  layer: string,
  feature: LabelFeature,
  look: LabelStyle,
  projection: FrameProjection,
  taken: readonly Box[],
  scale: number,
): PlacedLabel | null {
  const { frame } = projection;
  const [dx, dy] = feature.shift ?? [0, 0];
  const [px, py] = projection.project(feature.at);
  if (px < frame.x || py < frame.y || px > frame.x + frame.width || py > frame.y + frame.height) return null;
  const style = styleOf(look, scale);
  const text = look.uppercase ? feature.text.toUpperCase() : feature.text;
  const lines = wrapText(text, (look.wrap ?? 30) * style.size, style, true);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, style)));
  const height = (lines.length - 1) * LINE_HEIGHT * style.size + (ASCENT + DESCENT) * style.size;
  for (const candidate of candidates(look, px + dx * scale, py + dy * scale, width, height, scale)) {
    const box = boxOf(candidate, width, height);
    if (!inside(box, frame)) continue;
    if (!look.always && taken.some((other) => overlaps(box, other))) continue;
    return { layer, id: feature.id, lines, style, box, ...candidate };
  }
  return null;
}

/**
 * Finds a place for each label: upper layers first, and in a layer by priority. A label that finds none, or would be
 * cut by the frame, is left out; one that must stand (`always`) stands over others. `taken` is kept free. A small map has
 * smaller labels by `scale`, though never below six points.
 */
export function placeLabels(
  layers: readonly LabelLayer[],
  projection: FrameProjection,
  taken: readonly Box[],
  scale = 1,
): PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  const queue = [...layers].reverse().flatMap((layer) =>
    [...layer.features]
      .sort((a, b) => a.priority - b.priority)
      .flatMap((feature) => {
        const look = layer.styles[feature.style];
        return look ? [{ layer: layer.id, feature, look }] : [];
      }),
  );
  // What must stand is placed first, so that others make room for it.
  for (const must of [true, false]) {
    for (const { layer, feature, look } of queue) {
      if ((look.always ?? false) !== must) continue;
      const label = placeOne(layer, feature, look, projection, boxes, scale);
      if (!label) continue;
      boxes.push(label.box);
      placed.push(label);
    }
  }
  return placed;
}
