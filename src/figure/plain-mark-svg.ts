import type { MarkStyle } from "../scene/scene.js";
import { tag } from "./xml.js";

/** A piece of SVG and the box it needs, its middle at the mark's own point. */
export interface MarkSvg {
  readonly width: number;
  readonly height: number;
  /** Content for a coordinate system whose origin is the mark's point. */
  readonly content: string;
}

/** How a mark becomes vectors. */
export type DrawMark = (style: MarkStyle) => MarkSvg;

/** Draws a mark as one of our own plain shapes; an APP-6 sign as a disc, until the symbol library is there. */
export function plainMarkSvg(style: MarkStyle): MarkSvg {
  const r = style.size / 2;
  const look = {
    fill: style.shape === "ring" ? "none" : style.fill,
    stroke: style.stroke,
    "stroke-width": 1.3,
    "stroke-dasharray": style.dashed ? "2 1.5" : undefined,
    opacity: style.opacity,
  };
  const k = r * 1.15;
  const content =
    style.shape === "square"
      ? tag("rect", { x: -r * 0.9, y: -r * 0.9, width: r * 1.8, height: r * 1.8, ...look })
      : style.shape === "diamond"
        ? tag("path", { d: `M0,${-k}L${k},0L0,${k}L${-k},0Z`, ...look })
        : tag("circle", { r, ...look });
  return { width: style.size + 4, height: style.size + 4, content };
}
