import type * as FigureModule from "../figure/index.js";
import type { FigureRecord, SheetInput } from "../figure/index.js";
import { altTextOf, titleOf } from "../figure/words.js";
import type { Words } from "../scene/words.js";
import { canvasFile, rasterise, svgFile, withTexts } from "./figure-files.js";
import type { LookController } from "./look-controller.js";

/** Types of picture that a canvas of the map can be had in. */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

const SCREEN_DOTS_PER_INCH = 96;

export interface ShownMap {
  /** The map with so many pixels for each CSS pixel. */
  readonly draw: (ratio: number) => Promise<HTMLCanvasElement>;
  /** What of the maps' box this one fills, in CSS pixels. */
  readonly left: number;
  readonly width: number;
  /** How much of its own left side another map covers, in CSS pixels. */
  readonly from: number;
}

/** What a sheet says of the look of live maps. */
export function sheetLook({ look, credits }: LookController, words: Words): Pick<SheetInput, "globe" | "credit"> {
  return {
    globe: look?.projection === "globe",
    ...(credits.text && { credit: words.say("guest.mapStyle.credit", { credit: credits.text }) }),
  };
}

/** A map that stands as SVG, in its size in CSS pixels. */
export async function drawStill(
  figure: typeof FigureModule,
  svg: string,
  width: number,
  height: number,
  ratio: number,
) {
  const sized = svg.replace('width="100%" height="100%"', `width="${width}" height="${height}"`);
  return rasterise(await svgFile(figure, { svg: sized }), Math.round(width * ratio), Math.round(height * ratio));
}

/** The maps as they are on the screen, in a sheet with title, legend, scale, notes and credits. */
export async function mapPicture(
  figure: typeof FigureModule,
  maps: readonly ShownMap[],
  input: SheetInput,
  record: FigureRecord,
  type: PictureType,
  scale: number,
): Promise<Blob> {
  const sheet = figure.sheetSvg(input);
  const canvas = await rasterise(
    await svgFile(figure, sheet),
    Math.round(sheet.width * scale),
    Math.round(sheet.height * scale),
  );
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas to draw on");
  // The sheet has a hole: the maps are laid behind it.
  context.globalCompositeOperation = "destination-over";
  for (const { draw, left, width, from } of [...maps].reverse()) {
    const picture = await draw(scale);
    const ratio = picture.width / width;
    const { y, height } = sheet.hole;
    context.drawImage(
      picture,
      from * ratio,
      0,
      (width - from) * ratio,
      picture.height,
      (left + from) * scale,
      y * scale,
      (width - from) * scale,
      height * scale,
    );
  }
  const blob = await canvasFile(canvas, type);
  if (type !== "image/png") return blob;
  const about = { title: titleOf(input), alt: altTextOf(input, input.legend) };
  return withTexts(figure, blob, SCREEN_DOTS_PER_INCH * scale, figure.pngTexts(about, record));
}
