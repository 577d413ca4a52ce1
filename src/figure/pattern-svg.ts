import { tileSide } from "../scene/pattern-tile.js";
import type { Pattern } from "../scene/scene.js";
import { round, tag } from "./xml.js";

/** Where tiles begin, in units of the figure, and their scale relative to the style. */
export interface PatternGrid {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A pattern as an SVG `<pattern>` with the geometry of the live map's tiles; `grid` aligns it with them. */
export function patternSvg(id: string, pattern: Pattern, grid?: PatternGrid): string {
  const { kind, colour, weight } = pattern;
  const side = tileSide(pattern);
  const tile = (content: string) => {
    const place = (at: number) => round(at % (side * (grid?.scale ?? 1)));
    const patternTransform = grid && `translate(${place(grid.x)},${place(grid.y)}) scale(${grid.scale.toFixed(4)})`;
    return tag("pattern", { id, width: side, height: side, patternUnits: "userSpaceOnUse", patternTransform }, content);
  };
  if (kind === "dots") {
    const dot = (at: number) => tag("circle", { cx: side * at, cy: side * at, r: weight / 2, fill: colour });
    return tile(dot(0.25) + dot(0.75));
  }
  const [s, h] = [round(side), round(side / 2)];
  const up = `M-${h},${h}L${h},-${h}M0,${s}L${s},0M${h},${round(side * 1.5)}L${round(side * 1.5)},${h}`;
  const down = `M-${h},${h}L${h},${round(side * 1.5)}M0,0L${s},${s}M${h},-${h}L${round(side * 1.5)},${h}`;
  const d = kind === "cross" ? up + down : pattern.lean === "down" ? down : up;
  return tile(tag("path", { d, fill: "none", stroke: colour, "stroke-width": weight }));
}
