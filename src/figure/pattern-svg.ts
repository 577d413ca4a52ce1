import type { Pattern } from "../scene/scene.js";
import { round, tag } from "./xml.js";

/** A pattern as an SVG `<pattern>`, the same geometry that the map's tiles have. */
export function patternSvg(id: string, pattern: Pattern): string {
  const { kind, colour, spacing, weight } = pattern;
  if (kind === "dots") {
    const side = spacing * 1.4;
    const dot = (at: number) => tag("circle", { cx: side * at, cy: side * at, r: weight / 2, fill: colour });
    return tag("pattern", { id, width: side, height: side, patternUnits: "userSpaceOnUse" }, dot(0.25) + dot(0.75));
  }
  const side = spacing * Math.SQRT2;
  const [s, h] = [round(side), round(side / 2)];
  const up = `M-${h},${h}L${h},-${h}M0,${s}L${s},0M${h},${round(side * 1.5)}L${round(side * 1.5)},${h}`;
  const down = `M-${h},${h}L${h},${round(side * 1.5)}M0,0L${s},${s}M${h},-${h}L${round(side * 1.5)},${h}`;
  const d = kind === "cross" ? up + down : pattern.lean === "down" ? down : up;
  const path = tag("path", { d, fill: "none", stroke: colour, "stroke-width": weight });
  return tag("pattern", { id, width: side, height: side, patternUnits: "userSpaceOnUse" }, path);
}
