import { markSize } from "../scene/placement/mark-size.js";
import type { MarkStyle } from "../scene/scene.js";
import { colourIn, SIGN_MIDDLE, type SignPart, signOf } from "../scene/signs.js";
import { tag } from "./xml.js";

/** A piece of SVG and the size of its box, which is centred on the mark's point. */
export interface MarkSvg {
  readonly width: number;
  readonly height: number;
  /** Content for a coordinate system whose origin is the mark's point. */
  readonly content: string;
}

function part(one: SignPart, style: MarkStyle): string {
  const fill = colourIn(one.fill, style);
  if ("text" in one) {
    const { x, y, size } = one;
    return tag("text", { x, y, "text-anchor": "middle", "font-size": size, "font-weight": 600, fill }, one.text);
  }
  const join = one.round ? "round" : undefined;
  return tag("path", {
    d: one.d,
    fill,
    stroke: one.stroke && colourIn(one.stroke, style),
    "stroke-width": one.stroke && one.width,
    "stroke-dasharray": one.dash?.join(" "),
    "stroke-linecap": join,
    "stroke-linejoin": join,
  });
}

function app6(style: MarkStyle): string {
  const sign = signOf(style.sidc);
  const transform = `scale(${style.size / 100}) translate(${-SIGN_MIDDLE} ${-SIGN_MIDDLE})`;
  return tag("g", { transform, opacity: style.opacity }, sign.parts.map((one) => part(one, style)).join(""));
}

function plain(style: MarkStyle): string {
  const r = style.size / 2;
  const look = {
    fill: style.shape === "ring" ? "none" : style.fill,
    stroke: style.stroke,
    "stroke-width": 1.3,
    "stroke-dasharray": style.dashed ? "2 1.5" : undefined,
    opacity: style.opacity,
  };
  const k = r * 1.15;
  return style.shape === "square"
    ? tag("rect", { x: -r * 0.9, y: -r * 0.9, width: r * 1.8, height: r * 1.8, ...look })
    : style.shape === "diamond"
      ? tag("path", { d: `M0,${-k}L${k},0L0,${k}L${-k},0Z`, ...look })
      : tag("circle", { r, ...look });
}

/** Draws a mark as vectors, with the same signs and shapes as the live map. */
export function markSvg(style: MarkStyle): MarkSvg {
  return { ...markSize(style), content: style.shape === "app6" ? app6(style) : plain(style) };
}
