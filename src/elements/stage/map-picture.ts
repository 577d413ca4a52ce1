import type * as FigureModule from "../../figure/index.js";
import type { FigureRecord, SheetInput } from "../../figure/index.js";
import { altTextOf, titleOf } from "../../figure/words.js";
import { pinnedBaseline } from "../../model/baseline.js";
import { quote } from "../../model/problem.js";
import { VERSION } from "../../model/version.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { canvasFile, rasterise, svgFile, withTexts } from "../export/figure-files.js";
import type { LiveMap } from "./live-map.js";
import type { Look } from "./look.js";
import { STACKED_BELOW_PX } from "./still-view.js";

/** Image types that a picture of the map can have. */
const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;
type PictureType = (typeof PICTURE_TYPES)[number];

const SCREEN_DOTS_PER_INCH = 96;

interface ShownMap {
  /** Draws the map at `ratio` device pixels per CSS pixel. */
  readonly draw: (ratio: number) => Promise<HTMLCanvasElement>;
  /** The part of the maps' box that this one fills, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Width of its left part that is left to the other map, in CSS pixels. */
  readonly from: number;
}

type Painter = NonNullable<LiveMap["painter"]>;

/** What is on the screen. */
export interface Shown {
  readonly derived: Derived;
  readonly words: Words;
  readonly theme: ThemeName;
  /** Of the maps' box, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** One or two live maps; `undefined` when stills are shown instead. */
  readonly painters: readonly (Painter | undefined)[] | undefined;
  readonly look: Look;
  /** Two maps share the box side by side; or the first shows up to `swipe` per cent of the width, and the second beyond. */
  readonly beside: boolean;
  readonly swipe: number;
}

/**
 * The maps as they are on the screen, in a sheet with title, legend, scale, notes and credits. Throws on a type that is
 * not one of `PICTURE_TYPES`, and on a scale outside 1 to 4.
 */
export async function takePicture(
  figure: typeof FigureModule,
  { derived, words, theme, width, height, painters, look, beside, swipe }: Shown,
  type: string,
  scale: number,
): Promise<Blob> {
  const known = PICTURE_TYPES.find((one) => one === type);
  if (!known) throw new TypeError(`type: expected ${PICTURE_TYPES.join(", ")}, got ${quote(type)}`);
  if (!(scale >= 1 && scale <= 4)) throw new RangeError(`scale: expected a number from 1 to 4, got ${quote(scale)}`);
  const { situation, scene, pair, ledger, comparison, compared, legend } = derived;
  const shares = pair !== null && pair !== undefined && (beside || !painters);
  const stacked = shares && width < STACKED_BELOW_PX;
  const own = { width: shares && !stacked ? width / 2 : width, height: stacked ? height / 2 : height };
  const maps = (pair ? [pair.before, pair.after] : [scene]).map((one, index): ShownMap => {
    const view = { prefix: `picture${index}-`, ...(painters && { mercator: "start" as const }) };
    const still = () => figure.staticMapSvg(one, own, theme, words, "", view);
    const painter = painters?.[index];
    return {
      draw: (ratio) => painter?.snapshot(ratio) ?? drawStill(figure, still(), own.width, own.height, ratio),
      left: shares && !stacked ? own.width * index : 0,
      top: stacked ? own.height * index : 0,
      ...own,
      from: shares || index === 0 ? 0 : (width * swipe) / 100,
    };
  });
  const camera = painters?.[0]?.camera;
  const at = shares ? 0.5 : swipe / 100;
  const sides = pair ? { first: pair.labels.before, second: pair.labels.after, at, stacked } : undefined;
  const input = { situation, ledger, comparison, words, legend, theme, width, height, camera, sides };
  const baseline = compared.basis === "baseline" ? pinnedBaseline(compared.before) : null;
  const drawnWith = figure.drawnWithOf({ situation, ledger, words });
  const record = figure.recordOf(situation, VERSION, baseline, { drawnWith });
  return mapPicture(figure, maps, { ...input, ...(painters && sheetLook(look, words)) }, record, known, scale);
}

/** What a sheet says about projection and basemap of live maps. */
function sheetLook({ look, credits }: Look, words: Words): Pick<SheetInput, "globe" | "credit"> {
  return {
    globe: look?.projection === "globe",
    ...(credits.text && { credit: words.say("guest.mapStyle.credit", { credit: credits.text }) }),
  };
}

/** Draws a still map (SVG) on a canvas; `width` and `height` in CSS pixels. */
async function drawStill(figure: typeof FigureModule, svg: string, width: number, height: number, ratio: number) {
  const sized = svg.replace('width="100%" height="100%"', `width="${width}" height="${height}"`);
  return rasterise(await svgFile(figure, { svg: sized }), Math.round(width * ratio), Math.round(height * ratio));
}

/** Composes sheet and maps into one picture file. */
async function mapPicture(
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
  // The sheet has a transparent hole, and the maps are drawn behind it.
  context.globalCompositeOperation = "destination-over";
  for (const { draw, left, top, width, height, from } of [...maps].reverse()) {
    const picture = await draw(scale);
    const ratio = picture.width / width;
    const { y } = sheet.hole;
    context.drawImage(
      picture,
      from * ratio,
      0,
      (width - from) * ratio,
      picture.height,
      (left + from) * scale,
      (y + top) * scale,
      (width - from) * scale,
      height * scale,
    );
  }
  const blob = await canvasFile(canvas, type);
  if (type !== "image/png") return blob;
  const about = { title: titleOf(input), alt: altTextOf(input, input.legend) };
  return withTexts(figure, blob, SCREEN_DOTS_PER_INCH * scale, figure.pngTexts(about, record));
}
