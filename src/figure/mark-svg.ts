import ms from "milsymbol";
import { app6Options } from "../scene/app6.js";
import type { MarkStyle } from "../scene/scene.js";
import { round, tag } from "./xml.js";

/** A piece of SVG and the box it needs, its middle at the mark's own point. */
export interface MarkSvg {
  readonly width: number;
  readonly height: number;
  /** Content for a coordinate system whose origin is the mark's point. */
  readonly content: string;
}

function app6(style: MarkStyle): MarkSvg {
  const symbol = new ms.Symbol(style.sidc ?? "", app6Options(style));
  const { x, y } = symbol.getOctagonAnchor();
  const { width, height } = symbol.getSize();
  // Letters in the shipped font and the sign's own colour, whichever family the library names.
  const sign = symbol
    .asSVG()
    .replace(/ font-family="[^"]*" font-weight="bold"/g, ' font-weight="600"')
    .replace(/ stroke="none" fill="black"/g, ` stroke="none" fill="${style.stroke}"`);
  const content = tag("g", { transform: `translate(${round(-x)},${round(-y)})`, opacity: style.opacity }, sign);
  return { width: Math.max(x, width - x) * 2, height: Math.max(y, height - y) * 2, content };
}

function plain(style: MarkStyle): MarkSvg {
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

/** Draws a mark as vectors, the same signs and shapes that the map shows. */
export function markSvg(style: MarkStyle): MarkSvg {
  return style.shape === "app6" ? app6(style) : plain(style);
}
