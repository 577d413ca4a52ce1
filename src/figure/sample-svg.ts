import type { LegendEntry, LegendSample } from "../scene/scene.js";
import { markSvg } from "./mark-svg.js";
import { patternSvg } from "./pattern-svg.js";
import { tag } from "./xml.js";

/** Width over height of a sample, and of a mark beside other samples. */
const WIDE = 1.86;
const NARROW = 1.15;

const isMark = ({ mark, dial }: LegendSample): boolean => mark !== undefined || dial !== undefined;
const partsOf = ({ samples }: LegendEntry): readonly number[] =>
  samples.map((sample) => (samples.length > 1 && isMark(sample) ? NARROW : WIDE));

/** Width of an entry's samples side by side, for a height in CSS pixels. */
export function sampleWidth(entry: LegendEntry, height: number): number {
  return Math.round(partsOf(entry).reduce((sum, part) => sum + part, 0) * height);
}

function areaSvg({ area, rim }: LegendSample, id: string, width: number, height: number): string {
  const { fill, pattern, opacity } = area ?? {};
  const box = { x: 3, y: 2.5, width: width - 6, height: height - 5 };
  const paint = { ...box, opacity };
  return (
    (fill ? tag("rect", { ...paint, fill }) : "") +
    (pattern ? tag("defs", {}, patternSvg(id, pattern)) + tag("rect", { ...paint, fill: `url(#${id})` }) : "") +
    tag("rect", { ...box, fill: "none", stroke: rim?.colour ?? "#77777a", "stroke-width": rim?.width ?? 0.6 })
  );
}

function strokeOf({ colour, width, dash, opacity }: NonNullable<LegendSample["line"]>) {
  return {
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dash?.map((length) => length * width).join(" "),
    opacity,
  };
}

/** A small rim, held for the first third of the day. */
function dialSvg({ held, rest, reach }: NonNullable<LegendSample["dial"]>, width: number, height: number): string {
  const [x, y, r] = [width / 2, height / 2 + 1, height / 2 - 2.6];
  const [endX, endY] = [(x + r * Math.sin((Math.PI * 2) / 3)).toFixed(2), (y + r / 2).toFixed(2)];
  const arc = `A${r},${r} 0 0 1 ${endX},${endY}`;
  const back = `M${endX},${endY}A${r},${r} 0 1 1 ${x},${y - r}`;
  const across = tag("path", { d: `M${x},${y - r - 2.8}v5.6`, ...strokeOf(reach) });
  return (
    tag("path", { d: back, ...strokeOf(rest) }) + across + tag("path", { d: `M${x},${y - r}${arc}`, ...strokeOf(held) })
  );
}

function drawnSvg(sample: LegendSample, id: string, width: number, height: number): string {
  if (sample.area) return areaSvg(sample, id, width, height);
  if (sample.dial) return dialSvg(sample.dial, width, height);
  if (sample.line) return tag("path", { d: `M3,${height / 2}H${width - 3}`, ...strokeOf(sample.line) });
  if (!sample.mark) return "";
  const mark = markSvg(sample.mark);
  // Boxes of marks include some space, those of signs more than those of plain shapes.
  const room = height + (sample.mark.shape === "app6" ? 3 : 1);
  const scale = Math.min(1, (width - 2) / mark.width, room / mark.height);
  const transform = `translate(${width / 2},${height / 2}) scale(${Math.round(scale * 1000) / 1000})`;
  return tag("g", { transform }, mark.content);
}

/** The samples of an entry side by side, in the map's styles: an SVG document of a height in CSS pixels. */
export function sampleSvg(entry: LegendEntry, height = 18): string {
  const id = `sample-${entry.layer}-${entry.style}`.replace(/[^a-z0-9-]/gi, "_");
  const parts = partsOf(entry);
  let x = 0;
  const content = entry.samples.map((sample, index) => {
    const width = (parts[index] ?? WIDE) * height;
    const drawn = drawnSvg(sample, index > 0 ? `${id}-${index}` : id, width, height);
    const placed = x > 0 ? tag("g", { transform: `translate(${x.toFixed(2)},0)` }, drawn) : drawn;
    x += width;
    return placed;
  });
  const width = sampleWidth(entry, height);
  const root = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` };
  return tag("svg", { ...root, "aria-hidden": "true" }, content.join(""));
}
