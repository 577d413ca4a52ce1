import { Resvg } from "@resvg/resvg-js";
import type { Figure } from "../figure/figure-svg.js";
import { missingLetters } from "../figure/missing-letters.js";
import { withRecord } from "../figure/png-record.js";
import { PictureTooLarge } from "../figure/take-figure.js";
import { fontFiles } from "./fonts.js";
import { otherFonts } from "./other-fonts.js";

const DOTS_PER_INCH = 300;
/** A larger image takes more memory than most machines can spare. */
export const MOST_PIXELS = 150_000_000;

/**
 * Replaces the document's font families with those of the shipped TrueType files: they call themselves Inter, and to the
 * rasteriser the semibold one is a family of its own.
 */
function withFileFamilies(svg: string): string {
  return svg
    .replace(/(<t(?:ext|span)\b[^>]*?) font-family="[^"]*"/g, "$1")
    .replace(/font-family="[^"]*"/, 'font-family="Inter"')
    .replaceAll('font-weight="600"', 'font-family="Inter SemiBold" font-weight="600"');
}

/** A figure as PNG. Scale 1 is 300 dots per inch on a page for print, the page's own width in pixels on one for screens. */
export function renderPng(figure: Figure, scale: number, texts: Readonly<Record<string, string>>): Uint8Array {
  const width = Math.round(figure.widthPx * scale);
  const pixels = (width * width * figure.height) / figure.width;
  if (pixels > MOST_PIXELS)
    throw new PictureTooLarge(
      `scale ${scale} gives ${Math.round(pixels / 1e6)} million pixels; at most ${MOST_PIXELS / 1e6} million`,
    );
  return withRecord(drawPng(figure.svg, width), DOTS_PER_INCH * scale, texts);
}

/** An SVG document as PNG, so many pixels wide. */
export function drawPng(svg: string, width: number): Uint8Array {
  const others = otherFonts(missingLetters(svg).letters).map(({ path }) => path);
  const resvg = new Resvg(withFileFamilies(svg), {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: [...Object.values(fontFiles()), ...others], defaultFontFamily: "Inter" },
  });
  return resvg.render().asPng();
}
