import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { type DrawnWith, readDrawnWith, writtenDrawnWith } from "./drawn-with.js";
import type { Figure } from "./figure-svg.js";
import { isPng, recordIn } from "./png-record.js";
import { publicQuery } from "./public-query.js";
import { type RestoredStyle, restoredStyle, styleRecordOf, writtenStyle } from "./record-style.js";
import { unescapeXml } from "./xml.js";

/** The part of a dataset that a record needs. */
export type Recorded = Pick<Dataset, "dataVersion" | "scenarios">;

/** What a figure's file records of its origin, in every format, and of its style if it has one. */
export interface FigureRecord extends RestoredStyle {
  /** The state as a query, with its baseline: `us-isr=off&base.us-isr=on`; empty for where the default scenario starts. */
  readonly state: string;
  readonly dataVersion: string;
  /** Version of the program; `""` if it is not known. */
  readonly version: string;
  /** The series whose first state this is, as `parseSeries` reads it; without one, the figure shows one situation. */
  readonly series?: string;
  /** What else the figure was drawn with; the caller must check its area. */
  readonly drawnWith?: DrawnWith;
}

/** The record of a figure of a state, made by a version of the program; `""` if that is not known. */
export function recordOf(
  { dataset, state }: { readonly dataset: Recorded; readonly state: CoalitionState },
  version: string,
  baseline: Baseline | null = null,
  { style, series, drawnWith }: Pick<Figure, "style" | "series" | "drawnWith"> = {},
): FigureRecord {
  const kept = styleRecordOf(style);
  return {
    state: publicQuery(state, dataset, baseline),
    dataVersion: dataset.dataVersion,
    version,
    ...(series !== undefined && { series }),
    ...(drawnWith && { drawnWith }),
    ...(kept && { style: kept.style, ...(kept.leftOut.length > 0 && { styleLeftOut: kept.leftOut }) }),
  };
}

/** The style of a record as one text; `undefined` without one. */
const styleText = ({ style, styleLeftOut = [] }: FigureRecord): string | undefined =>
  style && writtenStyle({ style, leftOut: styleLeftOut });

const STATE_KEY = "coalition-map:state";
const DATA_KEY = "coalition-map:data";
const SERIES_KEY = "coalition-map:series";
const STYLE_KEY = "coalition-map:style";
const DRAWN_KEY = "coalition-map:drawn-with";
/** Key of the style in a PDF's information; percent-encoded, so that it has no parentheses. */
const PDF_STYLE_KEY = "CoalitionMapStyle";
const PDF_SERIES_KEY = "CoalitionMapSeries";
const PDF_DRAWN_KEY = "CoalitionMapDrawnWith";
const PROGRAM = "coalition-map";

/** The record as a figure's SVG has it. */
export function svgRecord(record: FigureRecord): string {
  const { version, style: _, styleLeftOut: __, drawnWith, ...rest } = record;
  const style = styleText(record);
  return JSON.stringify({
    ...rest,
    ...(version && { version }),
    ...(drawnWith && { drawnWith: writtenDrawnWith(drawnWith) }),
    ...(style !== undefined && { style }),
  });
}

/** The texts of a figure's PNG, by keyword. */
export function pngTexts({ title, alt }: Pick<Figure, "title" | "alt">, record: FigureRecord): Record<string, string> {
  const style = styleText(record);
  return {
    Title: title,
    Description: alt,
    Software: `${PROGRAM} ${record.version}`.trim(),
    [STATE_KEY]: record.state,
    [DATA_KEY]: record.dataVersion,
    ...(record.series !== undefined && { [SERIES_KEY]: record.series }),
    ...(record.drawnWith && { [DRAWN_KEY]: writtenDrawnWith(record.drawnWith) }),
    ...(style !== undefined && { [STYLE_KEY]: style }),
  };
}

/** The keywords of a figure's PDF. */
export function pdfKeywords({ state, dataVersion, version }: FigureRecord): string {
  return `state=${state}; data=${dataVersion}; ${PROGRAM}=${version}`;
}

const encoded = (text: string): string => encodeURIComponent(text).replaceAll("(", "%28").replaceAll(")", "%29");

/** The style, the series and what else a figure's PDF was drawn with, as entries of its information. */
export function pdfEntries(record: FigureRecord): Record<string, string> {
  const style = styleText(record);
  return {
    ...(style !== undefined && { [PDF_STYLE_KEY]: `coalition-map-style=${encoded(style)}` }),
    ...(record.series !== undefined && { [PDF_SERIES_KEY]: `coalition-map-series=${encoded(record.series)}` }),
    ...(record.drawnWith && {
      [PDF_DRAWN_KEY]: `coalition-map-drawn-with=${encoded(writtenDrawnWith(record.drawnWith))}`,
    }),
  };
}

/** Bytes searched at the beginning and end of a file, where its record is; what is between may be long. */
const SEARCHED = 2_500_000;

const textOf = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** What a file was drawn with, as a part of its record. */
function drawn(text: unknown): Pick<FigureRecord, "drawnWith"> {
  const drawnWith = readDrawnWith(text);
  return drawnWith ? { drawnWith } : {};
}

function recordInSvg(text: string): FigureRecord | null {
  const found = /<metadata>([^<]*)<\/metadata>/.exec(text)?.[1];
  if (found === undefined) return null;
  try {
    const value: unknown = JSON.parse(unescapeXml(found));
    if (typeof value !== "object" || value === null) return null;
    const { state, dataVersion, version, series, style, drawnWith } = value as Record<string, unknown>;
    if (typeof state !== "string" || typeof dataVersion !== "string") return null;
    const restored = restoredStyle(typeof style === "string" ? style : undefined);
    const made = typeof version === "string" ? version : "";
    return {
      state,
      dataVersion,
      version: made,
      ...(typeof series === "string" && { series }),
      ...drawn(drawnWith),
      ...restored,
    };
  } catch {
    return null;
  }
}

function recordInPdf(text: string): FigureRecord | null {
  const found = /\(state=((?:[^()\\;]|\\.)*); data=((?:[^()\\;]|\\.)*); coalition-map=([^()]*)\)/.exec(text);
  if (!found) return null;
  const [state = "", dataVersion = "", version = ""] = found.slice(1).map((part) => part.replace(/\\(.)/g, "$1"));
  const [, style] = /\(coalition-map-style=([\w.~%!*'-]*)\)/.exec(text) ?? [];
  const [, series] = /\(coalition-map-series=([\w.~%!*'-]*)\)/.exec(text) ?? [];
  const [, drawnWith = ""] = /\(coalition-map-drawn-with=([\w.~%!*'-]*)\)/.exec(text) ?? [];
  return {
    state,
    dataVersion,
    version,
    ...(series !== undefined && { series: decoded(series) }),
    ...drawn(decoded(drawnWith)),
    ...(style !== undefined && restoredStyle(decoded(style))),
  };
}

/** A percent-encoded text; one that is not is left as it is, and refused as a style. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The record in an exported SVG, PNG or PDF: `null` if the file has none, `undefined` if it has none of these formats.
 * Never throws; the caller must check the state. A style is checked here: the record has it, or what is wrong with it.
 */
export function recordOfFile(bytes: Uint8Array): FigureRecord | null | undefined {
  if (isPng(bytes)) {
    const texts = recordIn(bytes);
    const state = texts[STATE_KEY];
    if (state === undefined) return null;
    const version = (texts.Software ?? "").replace(`${PROGRAM} `, "");
    const series = texts[SERIES_KEY];
    return {
      state,
      dataVersion: texts[DATA_KEY] ?? "",
      version,
      ...(series !== undefined && { series }),
      ...drawn(texts[DRAWN_KEY]),
      ...restoredStyle(texts[STYLE_KEY]),
    };
  }
  const start = textOf(bytes.subarray(0, SEARCHED));
  if (start.startsWith("%PDF-"))
    return recordInPdf(start + textOf(bytes.subarray(Math.max(SEARCHED, bytes.length - SEARCHED))));
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<svg[\s>]/.test(start))
    return recordInSvg(start);
  return undefined;
}
