import { crc32 } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import type { Figure } from "../figure/figure-svg.js";
import { fontFiles } from "./fonts.js";

const DOTS_PER_INCH = 300;
/** A picture of more pixels takes more memory than most machines can spare. */
export const MOST_PIXELS = 150_000_000;

/** The picture asked for does not fit a machine's memory. */
export class TooLarge extends Error {}

/**
 * The shipped TrueType files call themselves Inter, and the semibold one is a family of its own to the rasteriser;
 * the document names what they are to readers.
 */
function withFileFamilies(svg: string): string {
  return svg
    .replace(/font-family="[^"]*"/, 'font-family="Inter"')
    .replaceAll('font-weight="600"', 'font-family="Inter SemiBold" font-weight="600"');
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return framed;
}

/** International text: keyword, no compression, no language, UTF-8. */
const itxt = (keyword: string, text: string) => chunk("iTXt", Buffer.from(`${keyword}\0\0\0\0\0${text}`, "utf8"));

/** Puts resolution and texts into a PNG, before its pixels. */
export function withMetadata(png: Uint8Array, dotsPerInch: number, texts: Readonly<Record<string, string>>): Buffer {
  const headerEnd = 8 + 25;
  const resolution = Buffer.alloc(9);
  resolution.writeUInt32BE(Math.round(dotsPerInch / 0.0254), 0);
  resolution.writeUInt32BE(Math.round(dotsPerInch / 0.0254), 4);
  resolution[8] = 1;
  const chunks = Object.entries(texts).map(([keyword, text]) => itxt(keyword, text));
  const file = Buffer.from(png);
  return Buffer.concat([file.subarray(0, headerEnd), chunk("pHYs", resolution), ...chunks, file.subarray(headerEnd)]);
}

/** A figure as PNG. Scale 1 of a page for print is 300 dots per inch, of one for screens its own width in pixels. */
export function renderPng(figure: Figure, scale: number, texts: Readonly<Record<string, string>>): Buffer {
  const width = Math.round(figure.widthPx * scale);
  const pixels = (width * width * figure.height) / figure.width;
  if (pixels > MOST_PIXELS)
    throw new TooLarge(
      `--scale ${scale} gives ${Math.round(pixels / 1e6)} million pixels; at most ${MOST_PIXELS / 1e6} million`,
    );
  const files = fontFiles();
  const resvg = new Resvg(withFileFamilies(figure.svg), {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: Object.values(files), defaultFontFamily: "Inter" },
  });
  return withMetadata(resvg.render().asPng(), DOTS_PER_INCH * scale, texts);
}
