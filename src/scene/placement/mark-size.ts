import type { MarkStyle } from "../scene.js";
import { reachOf, signOf } from "../signs.js";

/** Added to the size of a plain shape for its outline, in pixels. */
const OUTLINE = 4;

/** The size of the box that a mark is drawn in, centred on the mark's point, in pixels. */
export function markSize(style: MarkStyle): { readonly width: number; readonly height: number } {
  if (style.shape !== "app6") return { width: style.size + OUTLINE, height: style.size + OUTLINE };
  const { x, y } = reachOf(signOf(style.sidc), style.size);
  return { width: x * 2, height: y * 2 };
}
