import type { Figure } from "../../../figure/figure-svg.js";
import { ownPage, type Page, PRESETS, UNITS_PER_MM } from "../../../figure/layout.js";
import type { FigureStyle } from "../../../figure/style.js";
import type { ThemeName } from "../../../scene/theme.js";
import type { Draft } from "./draft.js";

const DEFAULT_PAGE = "a4-landscape";
const MM_PER_INCH = 25.4;

export type StylePage = NonNullable<FigureStyle["page"]>;

/** The page of a draft by name or size. */
export const pageIn = ({ page }: Draft): StylePage => page ?? DEFAULT_PAGE;

/** The page of a draft as the painter takes it. */
export function pageFor(draft: Draft): keyof typeof PRESETS | Page {
  const page = pageIn(draft);
  return typeof page === "object" ? ownPage(page) : page;
}

/** Whether a page is looked at on screens rather than printed. */
function isForScreens(draft: Draft): boolean {
  const page = pageIn(draft);
  return typeof page === "string" && "widthPx" in PRESETS[page];
}

/** The theme of a draft: the chosen one, or else the one for print on pages that are printed, and on screens the map's own. */
export const themeFor = (draft: Draft, ofMap: ThemeName): ThemeName =>
  draft.theme ?? (isForScreens(draft) ? ofMap : "print");

/** The sharpest useful size of a picture: 300 dots per inch on paper, and on screens two dots for each pixel. */
export const usualScale = (draft: Draft): number => (isForScreens(draft) ? 2 : 1);

/** A picture of a figure: its size on paper in centimetres, its dots per inch, and its size in pixels. */
export interface PictureSize {
  readonly widthCm: number;
  readonly heightCm: number;
  readonly dpi: number;
  readonly width: number;
  readonly height: number;
}

export function pictureSize(figure: Pick<Figure, "width" | "height" | "widthPx">, scale: number): PictureSize {
  const width = Math.round(figure.widthPx * scale);
  const cm = (units: number) => units / UNITS_PER_MM / 10;
  return {
    widthCm: cm(figure.width),
    heightCm: cm(figure.height),
    dpi: Math.round((width * MM_PER_INCH * UNITS_PER_MM) / figure.width),
    width,
    height: Math.round((width * figure.height) / figure.width),
  };
}
