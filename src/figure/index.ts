/** Scenes as figures for print: SVG, and the parts that PNG and PDF are made from. Pure: needs neither a browser nor Node. */

export { ledgerToCsv } from "../coverage/ledger/csv.js";
export { spreadsheetCsv } from "../coverage/ledger/csv-cell.js";
export { citiesToCsv } from "../scene/cities-csv.js";
export { animatedPng, FRAME_SECONDS } from "./animated-png.js";
export type { Annotated, PlacedAnnotation } from "./annotations.js";
export { briefAltOf } from "./brief-alt.js";
export { type CslItem, sourcesBib, sourcesCsl } from "./citations.js";
export { type DrawnWith, drawnWithOf } from "./drawn-with.js";
export { embedFonts, type FontData } from "./embed-fonts.js";
export { encodeAnimation } from "./encode-animation.js";
export { type FigureRecord, pngTexts, recordOf, recordOfFile } from "./figure-record.js";
export { drawFigure, type Figure, type FigureInput, type FigureOptions, figureSvg } from "./figure-svg.js";
export { drawFrames } from "./frames-svg.js";
export { type ContrastProblem, contrastOf, withHouse } from "./house-theme.js";
export { type Page, PRESET_NAMES, PRESETS, type PresetName, pageOf } from "./layout.js";
export { type MapSvg, mapSvg } from "./map-svg.js";
export { markSvg } from "./mark-svg.js";
export { type MissingLetters, missingLetters } from "./missing-letters.js";
export { drawMultiples } from "./multiples-svg.js";
export { parseStyle, readStyle, type StyleResult } from "./parse-style.js";
export type { PdfAbout, PdfFaces } from "./pdf-page.js";
export { pictureEmbed } from "./picture-embed.js";
export { withRecord } from "./png-record.js";
export { type Camera, cameraFor, conicProjection, mercatorProjection } from "./projection.js";
export { parseSeries, type Series, seriesText } from "./series.js";
export { type SeriesInput, seriesCaption } from "./series-words.js";
export { type Sheet, type SheetInput, sheetSvg } from "./sheet.js";
export { staticMapSvg } from "./static-map.js";
export {
  type Annotation,
  EXTENTS,
  type ExtentName,
  FIGURE_LAYERS,
  type FigureLayer,
  type FigureStyle,
  HOUSE_COLOURS,
  type HouseColour,
  type HouseFont,
  MOST_ANNOTATIONS,
  MOST_FONT_BYTES,
  MOST_LOGO_BYTES,
  STYLE_VERSION,
} from "./style.js";
export { type PdfCanvas, SvgToPdf } from "./svg-to-pdf.js";
export { altTextOf, captionOf, notesOf, sourceIdsOf, sourcesOf, subtitleOf, titleOf } from "./words.js";
