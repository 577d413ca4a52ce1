import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import type { Figure } from "./figure-svg.js";
import { isPng, recordIn } from "./png-record.js";
import { publicQuery } from "./public-query.js";
import { unescapeXml } from "./xml.js";

/** The part of a dataset that a record needs. */
export type Recorded = Pick<Dataset, "dataVersion" | "scenarios">;

/** What a figure's file records of its origin, in every format. */
export interface FigureRecord {
  /** The state as a query, with its baseline: `us-isr=off&base.us-isr=on`; empty for where the default scenario starts. */
  readonly state: string;
  readonly dataVersion: string;
  /** Version of the program; `""` if it is not known. */
  readonly version: string;
}

/** The record of a figure of a state, made by a version of the program; `""` if that is not known. */
export function recordOf(
  { dataset, state }: { readonly dataset: Recorded; readonly state: CoalitionState },
  version: string,
  baseline: Baseline | null = null,
): FigureRecord {
  return { state: publicQuery(state, dataset, baseline), dataVersion: dataset.dataVersion, version };
}

const STATE_KEY = "coalition-map:state";
const DATA_KEY = "coalition-map:data";
const PROGRAM = "coalition-map";

/** The texts of a figure's PNG, by keyword. */
export function pngTexts({ title, alt }: Pick<Figure, "title" | "alt">, record: FigureRecord): Record<string, string> {
  return {
    Title: title,
    Description: alt,
    Software: `${PROGRAM} ${record.version}`.trim(),
    [STATE_KEY]: record.state,
    [DATA_KEY]: record.dataVersion,
  };
}

/** The keywords of a figure's PDF. */
export function pdfKeywords({ state, dataVersion, version }: FigureRecord): string {
  return `state=${state}; data=${dataVersion}; ${PROGRAM}=${version}`;
}

/** Bytes searched at the beginning and end of a file, where its record is; what is between may be long. */
const SEARCHED = 2_000_000;

const textOf = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

function recordInSvg(text: string): FigureRecord | null {
  const found = /<metadata>([^<]*)<\/metadata>/.exec(text)?.[1];
  if (found === undefined) return null;
  try {
    const value: unknown = JSON.parse(unescapeXml(found));
    if (typeof value !== "object" || value === null) return null;
    const { state, dataVersion, version } = value as Record<string, unknown>;
    if (typeof state !== "string" || typeof dataVersion !== "string") return null;
    return { state, dataVersion, version: typeof version === "string" ? version : "" };
  } catch {
    return null;
  }
}

function recordInPdf(text: string): FigureRecord | null {
  const found = /\(state=((?:[^()\\;]|\\.)*); data=((?:[^()\\;]|\\.)*); coalition-map=([^()]*)\)/.exec(text);
  if (!found) return null;
  const [state = "", dataVersion = "", version = ""] = found.slice(1).map((part) => part.replace(/\\(.)/g, "$1"));
  return { state, dataVersion, version };
}

/**
 * The record in an exported SVG, PNG or PDF: `null` if the file has none, `undefined` if it has none of these formats.
 * Never throws; the caller must check the state.
 */
export function recordOfFile(bytes: Uint8Array): FigureRecord | null | undefined {
  if (isPng(bytes)) {
    const texts = recordIn(bytes);
    const state = texts[STATE_KEY];
    if (state === undefined) return null;
    const version = (texts.Software ?? "").replace(`${PROGRAM} `, "");
    return { state, dataVersion: texts[DATA_KEY] ?? "", version };
  }
  const start = textOf(bytes.subarray(0, SEARCHED));
  if (start.startsWith("%PDF-"))
    return recordInPdf(start + textOf(bytes.subarray(Math.max(SEARCHED, bytes.length - SEARCHED))));
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<svg[\s>]/.test(start))
    return recordInSvg(start);
  return undefined;
}
