import type { AreaStyle } from "../scene/scene.js";
import { patternSvg } from "./pattern-svg.js";
import { tag } from "./xml.js";

export interface BarPart {
  readonly id: string;
  readonly percent: number;
  readonly style: AreaStyle;
}

/** A stacked bar as wide as its container, in the map's own styles. Parts add up to 100 per cent. */
export function stackedBarSvg(parts: readonly BarPart[], outline: string, height = 18): string {
  let x = 0;
  let content = "";
  for (const { id, percent, style } of parts) {
    if (percent <= 0) continue;
    const box = { x: `${x.toFixed(2)}%`, y: 0.5, width: `${percent.toFixed(2)}%`, height: height - 1 };
    if (style.fill) content += tag("rect", { ...box, fill: style.fill });
    if (style.pattern) {
      content += tag("defs", {}, patternSvg(`bar-${id}`, style.pattern));
      content += tag("rect", { ...box, fill: `url(#bar-${id})` });
    }
    content += tag("rect", { ...box, fill: "none", stroke: outline, "stroke-width": 1 });
    x += percent;
  }
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", width: "100%", height, "aria-hidden": "true" }, content);
}
