import type { LegendGroup } from "../scene/scene.js";
import { type ThemeName, themeOf } from "../scene/theme.js";
import { scaleBarSvg } from "./furniture.js";
import { legendHeight, legendSvg } from "./legend-svg.js";
import { type Box, type Camera, type FrameProjection, mercatorProjection } from "./projection.js";
import { blockHeight, FONT_FAMILIES, type TextStyle, textBlock, textLine, wrapText } from "./text.js";
import type { FigureText } from "./words.js";
import { creditsOf, notesOf, sourceIdsOf, subtitleOf, titleOf } from "./words.js";
import { round, tag } from "./xml.js";

/** What a sheet is made from, for maps that are drawn elsewhere. */
export interface SheetInput extends FigureText {
  readonly legend: readonly LegendGroup[];
  readonly theme: ThemeName;
  /** Size of the maps together, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The camera of the maps; without one there is no scale bar. */
  readonly camera?: Camera;
  /** The maps are globes: their scale holds only in the middle, so the bar is measured there. */
  readonly globe?: boolean;
  /** Whom to credit in addition to the makers of the data. */
  readonly credit?: string;
  /** Headings of two maps: the second is at `at`, a share of the width, or with `stacked` in the lower half. */
  readonly sides?: {
    readonly first: string;
    readonly second: string;
    readonly at: number;
    readonly stacked?: boolean;
  };
}

/** A sheet with a hole for the maps, in CSS pixels. */
export interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Where the maps show through. */
  readonly hole: Box;
}

const MARGIN = 14;
const GAP = 8;
const COLUMN = 190;

/** A projection whose every row has the scale of the middle one. */
function inTheMiddle(projection: FrameProjection): FrameProjection {
  const { y, height } = projection.frame;
  return { ...projection, invert: (x) => projection.invert(x, y + height / 2) };
}

/**
 * Title, state, legend, notes and credits around a map, and a scale bar over it, as an SVG document with a hole, so that a
 * picture of the canvas can stand alone.
 */
export function sheetSvg(input: SheetInput): Sheet {
  const { legend, width, height, words, camera, sides } = input;
  const theme = themeOf(input.theme);
  const inner = width - 2 * MARGIN;
  const titleStyle: TextStyle = { size: 18, weight: 600, colour: theme.text };
  const subStyle: TextStyle = { size: 12.5, colour: theme.quietText };
  const noteStyle: TextStyle = { size: 11, weight: 600, colour: theme.quietText };
  const creditStyle: TextStyle = { size: 11, colour: theme.quietText };
  const title = wrapText(titleOf(input), inner, titleStyle);
  const sub = wrapText(subtitleOf(input), inner, subStyle);
  const notes = wrapText(notesOf(input).join(" "), inner, noteStyle);
  const made = [creditsOf(input, sourceIdsOf(input).length), input.credit ?? ""].join(" ").trim();
  const credits = wrapText(made, inner, creditStyle);
  const titleHeight = blockHeight(title, titleStyle.size);
  const hole: Box = { x: 0, y: MARGIN + titleHeight + 2 + blockHeight(sub, subStyle.size) + GAP, width, height };
  const columns = Math.max(1, Math.floor((inner + 12) / (COLUMN + 12)));
  const columnWidth = (inner - 12 * (columns - 1)) / columns;
  const key = legendHeight(legend, columns, columnWidth, theme, { size: 12 }, Number.POSITIVE_INFINITY);
  const keyY = hole.y + height + GAP;
  const notesY = keyY + key + GAP;
  const creditsY = notesY + blockHeight(notes, noteStyle.size);
  const whole = creditsY + blockHeight(credits, creditStyle.size) + MARGIN;
  const label: TextStyle = { size: 11, colour: theme.text, halo: theme.halo };
  const heading: TextStyle = { ...label, size: 13, weight: 600 };
  const headings = sides
    ? textLine(sides.first, 10, hole.y + 20, heading) +
      (sides.stacked
        ? textLine(sides.second, 10, hole.y + height / 2 + 20, heading)
        : textLine(sides.second, width * sides.at + 10, hole.y + 20, heading))
    : "";
  const half = sides?.stacked
    ? { ...hole, height: height / 2 }
    : sides && sides.at === 0.5
      ? { ...hole, width: width / 2 }
      : hole;
  const projection = camera && mercatorProjection(camera, half);
  const measured = projection && input.globe ? inTheMiddle(projection) : projection;
  const scale = measured ? scaleBarSvg(measured, theme, words, label).content : "";
  const paper = `M0,0h${round(width)}v${round(whole)}h${round(-width)}ZM0,${round(hole.y)}v${round(height)}h${round(width)}v${round(-height)}Z`;
  const content = [
    tag("path", { d: paper, fill: theme.panel, "fill-rule": "evenodd" }),
    textBlock(title, MARGIN, MARGIN, titleStyle),
    textBlock(sub, MARGIN, MARGIN + titleHeight + 2, subStyle),
    headings,
    scale,
    legendSvg(
      legend,
      { x: MARGIN, y: keyY, width: inner, height: Number.POSITIVE_INFINITY, columns, columnWidth },
      theme,
      { size: 12 },
    ),
    textBlock(notes, MARGIN, notesY, noteStyle),
    textBlock(credits, MARGIN, creditsY, creditStyle),
  ].join("");
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width: round(width),
    height: round(whole),
    viewBox: `0 0 ${round(width)} ${round(whole)}`,
    "font-family": FONT_FAMILIES,
    "text-rendering": "geometricPrecision",
  };
  // `embedFonts` inserts the fonts before `<defs/>`.
  return { svg: tag("svg", root, `<defs/>${content}`), width, height: whole, hole };
}
