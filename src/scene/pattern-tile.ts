import type { Pattern } from "./scene.js";

/** Size of an image pixel in CSS pixels: in both painters a pattern repeats after a whole number of these. */
const TILE_PIXEL = 0.5;
const LEAST_PIXELS = 4;

/** The side of the square after which a pattern repeats, in CSS pixels: the same for both painters. */
export function tileSide({ kind, spacing }: Pattern): number {
  const side = spacing * (kind === "dots" ? 1.4 : Math.SQRT2);
  return Math.max(LEAST_PIXELS, Math.round(side / TILE_PIXEL)) * TILE_PIXEL;
}
