import { tag } from "./xml.js";

/** A picture as a page refers to it, with its size in CSS pixels. */
export interface PlacedPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/**
 * HTML that shows an animation, and a still picture to readers who have asked for less motion. All texts are escaped; it has no
 * script, so that any page may contain it.
 */
export function pictureEmbed({
  animation,
  still,
  alt,
}: {
  readonly animation: PlacedPicture;
  readonly still: PlacedPicture;
  readonly alt: string;
}): string {
  const sizeOf = ({ width, height }: PlacedPicture) => ({ width: Math.round(width), height: Math.round(height) });
  const media = "(prefers-reduced-motion: reduce)";
  const source = tag("source", { media, srcset: still.address, ...sizeOf(still) });
  const style = "max-width: 100%; height: auto";
  const img = tag("img", { src: animation.address, alt, ...sizeOf(animation), style });
  // In HTML these elements have no closing slash.
  return `<picture>\n  ${source}\n  ${img}\n</picture>\n`.replaceAll("/>\n", ">\n");
}
