import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import type { DrawnWith } from "./drawn-with.js";
import { recordOf, svgRecord } from "./figure-record.js";
import { familiesOf } from "./house-fonts.js";
import { type Page, UNITS_PER_MM } from "./layout.js";
import { portableSvg } from "./portable-svg.js";
import type { FigureStyle } from "./style.js";
import { FONT_FAMILIES } from "./text.js";
import { escapeXml, round, tag } from "./xml.js";

/** What the document of every figure has. */
export interface FigureDocument {
  readonly page: Page;
  /** In the figure's units of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
  readonly locale: string;
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly baseline?: Baseline | null | undefined;
  readonly version?: string | undefined;
  /** For the record, and the font of its texts. */
  readonly style?: FigureStyle | null;
  /** The series whose first state this is, for the record. */
  readonly series?: string | undefined;
  /** What else it is drawn with, for the record. */
  readonly drawnWith?: DrawnWith | null;
  /** Markup: what `content` refers to, and what is drawn. */
  readonly defs: string;
  readonly content: string;
}

/** The figure as a file: size, title, alternative text, and the record from which its state can be restored. */
export function documentSvg(figure: FigureDocument): { readonly svg: string; readonly widthPx: number } {
  const { page, width, height, title, alt, locale, dataset, state, baseline, version } = figure;
  const { style = null, series, drawnWith = null } = figure;
  const widthPx = page.widthPx ?? Math.round((page.widthMm / 25.4) * 300);
  const size = page.widthPx
    ? { width: String(page.widthPx), height: String(Math.round((page.widthPx * height) / width)) }
    : { width: `${round(page.widthMm)}mm`, height: `${round(height / UNITS_PER_MM)}mm` };
  const record = recordOf({ dataset, state }, version ?? "", baseline, {
    style,
    drawnWith,
    ...(series !== undefined && { series }),
  });
  const about =
    tag("title", { id: "title" }, escapeXml(title)) +
    tag("desc", { id: "desc" }, escapeXml(alt)) +
    tag("metadata", {}, escapeXml(svgRecord(record)));
  const { markup, prefix } = portableSvg(
    `${about}${figure.defs}${figure.content}`,
    `${size.width} ${size.height} ${locale}`,
  );
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    ...size,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    "font-family": `${familiesOf(style?.fonts?.text)}${FONT_FAMILIES}`,
    // Browsers otherwise round each letter to whole pixels, and lines grow beyond their boxes.
    "text-rendering": "geometricPrecision",
    // Inside a page, text would inherit these; all languages of figures are written from left to right.
    direction: "ltr",
    "font-style": "normal",
    "font-weight": "400",
    "text-anchor": "start",
    "letter-spacing": "0",
    "word-spacing": "0",
    role: "img",
    "aria-labelledby": `${prefix}title ${prefix}desc`,
    lang: locale,
    "xml:lang": locale,
  };
  // `embedFonts` inserts the fonts before `<defs>`. One element per line, so that two versions can be compared as text.
  const svg = `${tag("svg", root, markup).replace(/>(?=<(?!\/|tspan))/g, ">\n")}\n`;
  return { svg, widthPx };
}
