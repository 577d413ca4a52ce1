import { assetUrl, type Face } from "../../assets/index.js";
import type * as FigureModule from "../../figure/index.js";
import type { Figure, FigureRecord, FontData, PdfAbout } from "../../figure/index.js";
import type { FigureTools } from "../../figure/take-figure.js";

type Painter = typeof FigureModule;

/** A figure's unit is a 96th of an inch. */
const UNITS_PER_INCH = 96;
/** Dots per inch of a figure's picture on its paper. */
const dotsPerInch = ({ widthPx, width }: Figure, scale: number): number =>
  Math.round((widthPx * scale * UNITS_PER_INCH) / width);
/** No browser allows a canvas of more pixels. */
export const MOST_PIXELS = 150_000_000;

/** Reads a shipped file. `data:` addresses are decoded here, because a strict content security policy forbids fetching them. */
async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const inline = /^data:[^,]*;base64,(.*)$/s.exec(url)?.[1];
  if (inline !== undefined) return Uint8Array.from(atob(inline), (letter) => letter.charCodeAt(0));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} returned ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The shipped font faces, complete. */
async function fontFiles(type: "woff2" | "ttf") {
  const read = (face: Face) => bytesOf(assetUrl(`coalition-sans-${face}.${type}`));
  const [regular, semibold, italic] = await Promise.all([read("400"), read("600"), read("400-italic")]);
  return { regular, semibold, italic };
}

let fonts: Promise<FontData> | undefined;

/** The shipped font faces for embedding in an SVG, fetched once. */
function fontData(): Promise<FontData> {
  fonts ??= fontFiles("woff2").then(({ regular, semibold, italic }) => ({
    regular: base64(regular),
    semibold: base64(semibold),
    italic: base64(italic),
  }));
  fonts.catch(() => {
    fonts = undefined;
  });
  return fonts;
}

/** The figure as an SVG file with its fonts embedded. */
export async function svgFile(painter: Painter, figure: Pick<Figure, "svg" | "fonts">): Promise<Blob> {
  return new Blob([painter.embedFonts(figure.svg, await fontData(), figure.fonts)], { type: "image/svg+xml" });
}

/** Draws an SVG document on a canvas, with width and height in pixels. Throws if the browser has no canvas of that size. */
export async function rasterise(svg: Blob, width: number, height: number): Promise<HTMLCanvasElement> {
  if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS))
    throw new Error(`expected a picture of at most ${MOST_PIXELS / 1e6} million pixels, got ${width} × ${height}`);
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) throw new Error(`this browser has no canvas of ${width} × ${height} pixels`);
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Encodes a canvas as an image file. Throws if the browser cannot encode one of that size. */
export async function canvasFile(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
  if (!blob) throw new Error(`this browser cannot make a picture of ${canvas.width} × ${canvas.height} pixels`);
  return blob;
}

/** Writes resolution, title, alternative text, state and versions into a PNG. */
export async function withTexts(painter: Painter, png: Blob, dotsPerInch: number, texts: Record<string, string>) {
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([painter.withRecord(bytes, dotsPerInch, texts)], { type: "image/png" });
}

async function pictureOf(painter: Painter, figure: Figure, scale: number): Promise<Blob> {
  const width = Math.round(figure.widthPx * scale);
  const height = Math.round((width * figure.height) / figure.width);
  return canvasFile(await rasterise(await svgFile(painter, figure), width, height), "image/png");
}

/** The figure as PNG. Scale 1 means 300 dots per inch for a print page, and the page's own width in pixels for a screen page. */
export async function pngFile(painter: Painter, figure: Figure, record: FigureRecord, scale: number): Promise<Blob> {
  const png = await pictureOf(painter, figure, scale);
  return withTexts(painter, png, dotsPerInch(figure, scale), painter.pngTexts(figure, record));
}

/** The figure as an SVG file with its text as outlines. The code that reads fonts is loaded on demand. */
export async function outlinedFile(figure: Figure): Promise<Blob> {
  const [{ outlineText }, bytes] = await Promise.all([import("../../figure/outline-text.js"), fontFiles("ttf")]);
  return new Blob([outlineText(figure.svg, bytes, [], figure.fonts)], { type: "image/svg+xml" });
}

/** The figure as a one-page PDF with its fonts. The code that writes it is loaded on demand. */
export async function pdfFile(figure: Figure, about: PdfAbout): Promise<Blob> {
  const [{ figurePdf }, { logoPng }, files] = await Promise.all([
    import("../../figure/pdf-page.js"),
    import("../../figure/take-figure.js"),
    fontFiles("ttf"),
  ]);
  const logo = await logoPng(figure, browserTools);
  return new Blob([await figurePdf(figure, about, files, [], logo)], { type: "application/pdf" });
}

/** What a figure needs of a browser: fetched fonts, and PNGs drawn on a canvas. */
export const browserTools: FigureTools = {
  faces: () => fontFiles("ttf"),
  fontData,
  // No page may read the fonts of the machine; pictures are drawn by the browser, which uses them by itself.
  others: () => [],
  png: async (figure, scale, texts) => {
    const painter = await import("../../figure/index.js");
    const png = await pictureOf(painter, figure, scale);
    return new Uint8Array(await (await withTexts(painter, png, dotsPerInch(figure, scale), texts)).arrayBuffer());
  },
};
