import ms from "milsymbol";
import { app6Options } from "../scene/app6.js";
import type { MarkStyle } from "../scene/scene.js";
import { type MarkSvg, plainMarkSvg } from "./plain-mark-svg.js";
import { round, tag } from "./xml.js";

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

/** Draws a mark as vectors, the same signs and shapes that the map shows. */
export function markSvg(style: MarkStyle): MarkSvg {
  return style.shape === "app6" ? app6(style) : plainMarkSvg(style);
}
