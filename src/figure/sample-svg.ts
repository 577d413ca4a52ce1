import type { LegendEntry } from "../scene/scene.js";
import { markSvg } from "./mark-svg.js";
import { patternSvg } from "./pattern-svg.js";
import { tag } from "./xml.js";

/** A legend's sample, drawn from the style that the map uses: an SVG document of the given size in CSS pixels. */
export function sampleSvg({ sample, layer, style }: LegendEntry, width = 34, height = 18): string {
  const id = `sample-${layer}-${style}`.replace(/[^a-z0-9-]/gi, "_");
  let content = "";
  if (sample.area) {
    const { fill, pattern, opacity } = sample.area;
    const box = { x: 4, y: 2.5, width: width - 8, height: height - 5, opacity };
    if (fill) content += tag("rect", { ...box, fill });
    if (pattern) content += tag("defs", {}, patternSvg(id, pattern)) + tag("rect", { ...box, fill: `url(#${id})` });
    content += tag("rect", {
      x: 4,
      y: 2.5,
      width: width - 8,
      height: height - 5,
      fill: "none",
      stroke: sample.rim?.colour ?? "#77777a",
      "stroke-width": sample.rim?.width ?? 0.6,
    });
  }
  if (sample.line) {
    const { colour, width: stroke, dash, opacity } = sample.line;
    const dashes = dash?.map((length) => length * stroke).join(" ");
    content += tag("path", {
      d: `M3,${height / 2}H${width - 3}`,
      stroke: colour,
      "stroke-width": stroke,
      "stroke-dasharray": dashes,
      opacity,
    });
  }
  if (sample.mark) {
    const mark = markSvg(sample.mark);
    // Boxes of marks have some air: that of signs more than that of plain shapes.
    const room = height + (sample.mark.shape === "app6" ? 3 : 1);
    const scale = Math.min(1, (width - 2) / mark.width, room / mark.height);
    content += tag(
      "g",
      { transform: `translate(${width / 2},${height / 2}) scale(${Math.round(scale * 1000) / 1000})` },
      mark.content,
    );
  }
  return tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    content,
  );
}
