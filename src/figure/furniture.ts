import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { type GeoBounds, planarPath } from "./planar-path.js";
import { type Box, type FrameProjection, kilometresBetween } from "./projection.js";
import { type TextStyle, textLine, textWidth } from "./text.js";
import { tag } from "./xml.js";

/** Faint meridians and parallels, to be drawn over the sea and below the land. */
export function graticuleSvg(projection: FrameProjection, bounds: GeoBounds, theme: Theme): string {
  const step = bounds[2] - bounds[0] > 25 ? 10 : bounds[2] - bounds[0] > 8 ? 5 : 1;
  const [west, south, east, north] = [
    Math.floor(bounds[0] / step) * step,
    Math.max(-80, Math.floor(bounds[1] / step) * step),
    Math.ceil(bounds[2] / step) * step,
    Math.min(80, Math.ceil(bounds[3] / step) * step),
  ];
  const lines: [number, number][][] = [];
  for (let lon = west; lon <= east; lon += step)
    lines.push(Array.from({ length: 33 }, (_, i) => [lon, south + ((north - south) * i) / 32]));
  for (let lat = south; lat <= north; lat += step)
    lines.push(Array.from({ length: 33 }, (_, i) => [west + ((east - west) * i) / 32, lat]));
  const d = planarPath({ type: "MultiLineString", coordinates: lines }, projection, bounds);
  return d && tag("path", { d, fill: "none", stroke: theme.coast, "stroke-width": 0.5, opacity: 0.45 });
}

export interface ScaleBar {
  readonly content: string;
  readonly box: Box;
  readonly km: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const LENGTHS_KM = [1000, 500, 400, 300, 200, 100, 50, 20, 10, 5, 2, 1] as const;

/** Length in units of a distance eastwards from a point of the figure, found by bisection. */
function unitsOf(km: number, x: number, y: number, projection: FrameProjection, most: number): number {
  const start = projection.invert(x, y);
  let [low, high] = [0, most];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (kilometresBetween(start, projection.invert(x + middle, y)) < km) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Corners for a scale bar, best first: lower left, lower right, upper left, upper right. */
const CORNERS = [
  [0, 1],
  [1, 1],
  [0, 0],
  [1, 0],
] as const;

/**
 * A scale bar in the first corner where it covers nothing of `taken`, else in the lower left. It is measured in that corner:
 * on a map of Europe scale varies from place to place.
 */
export function scaleBarSvg(
  projection: FrameProjection,
  theme: Theme,
  words: Words,
  style: TextStyle,
  taken: readonly Box[] = [],
): ScaleBar {
  const bars = CORNERS.map((corner) => barIn(corner, projection, theme, words, style));
  const isFree = ({ box }: ScaleBar) =>
    !taken.some(
      (other) =>
        box.x < other.x + other.width &&
        other.x < box.x + box.width &&
        box.y < other.y + other.height &&
        other.y < box.y + box.height,
    );
  return bars.find(isFree) ?? (bars[0] as ScaleBar);
}

function barIn(
  [right, bottom]: (typeof CORNERS)[number],
  projection: FrameProjection,
  theme: Theme,
  words: Words,
  style: TextStyle,
): ScaleBar {
  const { frame } = projection;
  const y = bottom ? frame.y + frame.height - 9 : frame.y + style.size + 13;
  const most = Math.min(150, frame.width * 0.3);
  // In a right corner the bar is first measured as if it had the greatest length, then moved to end at the rim.
  const probe = right ? frame.x + frame.width - 10 - most : frame.x + 10;
  const reach = kilometresBetween(projection.invert(probe, y), projection.invert(probe + most, y));
  const km = LENGTHS_KM.find((length) => length <= reach) ?? 1;
  let width = unitsOf(km, probe, y, projection, most);
  const x = right ? frame.x + frame.width - 10 - width : frame.x + 10;
  width = unitsOf(km, x, y, projection, most * 1.1);
  const text = words.say("scale.km", { km });
  const bar = `M${x.toFixed(2)},${(y - 3).toFixed(2)}v3h${width.toFixed(2)}v-3`;
  const wide = Math.max(width, textWidth(text, style));
  return {
    content:
      tag("path", { d: bar, fill: "none", stroke: theme.halo, "stroke-width": 3 }) +
      tag("path", { d: bar, fill: "none", stroke: theme.text, "stroke-width": 1 }) +
      textLine(text, x + width / 2, y - 5, style, "middle"),
    box: { x: x + width / 2 - wide / 2 - 4, y: y - 8 - style.size, width: wide + 8, height: style.size + 12 },
    km,
    from: [x, y],
    to: [x + width, y],
  };
}
