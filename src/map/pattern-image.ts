import { tileSide } from "../scene/pattern-tile.js";
import type { Pattern } from "../scene/scene.js";

/** An image in the form that MapLibre accepts. */
export interface RasterImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Device pixels per CSS pixel of images. */
export const IMAGE_RATIO = 2;

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Distance in device pixels from a pixel's centre to the nearest stroke or dot, in the repeated pattern. */
function distanceToStroke(pattern: Pattern, side: number, x: number, y: number): number {
  if (pattern.kind === "dots") {
    // Two dots per tile, staggered.
    const to = (cx: number, cy: number) => {
      const dx = Math.abs(((x - cx + side * 1.5) % side) - side / 2);
      const dy = Math.abs(((y - cy + side * 1.5) % side) - side / 2);
      return Math.hypot(dx, dy);
    };
    return Math.min(to(side / 4, side / 4), to((side * 3) / 4, (side * 3) / 4));
  }
  const slanted = (sum: number) => {
    const phase = ((sum % side) + side) % side;
    return Math.min(phase, side - phase) / Math.SQRT2;
  };
  if (pattern.kind === "cross") return Math.min(slanted(x + y), slanted(x - y));
  return slanted(pattern.lean === "down" ? x - y : x + y);
}

/** Draws one tile of a pattern on a transparent ground; it repeats without a seam. */
export function patternImage(pattern: Pattern): RasterImage {
  const side = tileSide(pattern) * IMAGE_RATIO;
  const reach = (pattern.weight * IMAGE_RATIO) / 2;
  const [red, green, blue] = channels(pattern.colour);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const distance = distanceToStroke(pattern, side, x + 0.5, y + 0.5);
      const alpha = Math.min(1, Math.max(0, reach + 0.5 - distance));
      data.set([red, green, blue, Math.round(alpha * 255)], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}
