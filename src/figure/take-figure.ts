import type { AreaOfInterest } from "../coverage/area.js";
import { withAreaOf } from "../coverage/edited-area.js";
import { diffOf } from "../coverage/ledger/diff.js";
import { MOST_DRAWS, MOST_SEED } from "../coverage/ledger/input.js";
import type { DomainRanges } from "../coverage/ledger/ledger.js";
import { rangesInAll } from "../coverage/ledger/ranges.js";
import { watchOf } from "../coverage/watch.js";
import type { Baseline } from "../model/baseline.js";
import { loadBundledSources, loadDataset } from "../model/bundled-dataset.js";
import { comparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import { loadEditing } from "../model/load-editing.js";
import { type ParsedState, parseState } from "../model/parse-state.js";
import { type Problem, quote } from "../model/problem.js";
import type { CoalitionState } from "../model/state.js";
import { VERSION } from "../model/version.js";
import { loadForceKinds, loadOblastKind, loadReferenceKind } from "../scene/kinds/late-kinds.js";
import { languageOf, loadTexts } from "../scene/languages.js";
import { pictureOf } from "../scene/picture.js";
import type { Reference } from "../scene/reference.js";
import type { ThemeName } from "../scene/theme.js";
import { wordsFor } from "../scene/words.js";
import { embedFonts, type FontData } from "./embed-fonts.js";
import { encodeAnimation } from "./encode-animation.js";
import { pngTexts, recordOf } from "./figure-record.js";
import { drawFigure, type Figure, type FigureInput, type FigureOptions } from "./figure-svg.js";
import { missingLetters, type OtherFont } from "./missing-letters.js";
import { drawMultiples } from "./multiples-svg.js";
import { parseStyle } from "./parse-style.js";
import { parseSeries, type Series, statesOf } from "./series.js";
import { firstOf, type SeriesInput, seriesCaption } from "./series-words.js";
import type { FigureStyle } from "./style.js";
import { captionOf } from "./words.js";

/** Bytes of the three shipped faces. */
export type Faces = Readonly<Record<"regular" | "semibold" | "italic", Uint8Array>>;

/** The picture asked for does not fit in memory. */
export class PictureTooLarge extends RangeError {}

/** What differs between Node and a browser. */
export interface FigureTools {
  /** The three shipped faces as TrueType. */
  readonly faces: () => Promise<Faces>;
  /** The same as WOFF2 in base64, to go inside an SVG. */
  readonly fontData: () => Promise<FontData>;
  /** Fonts of this machine that have letters which the shipped one lacks; empty where it has none, or where they cannot be read. */
  readonly others: (letters: readonly string[]) => readonly OtherFont[];
  /** The figure as PNG; on pages for print, scale 1 is 300 dots per inch. */
  readonly png: (figure: Figure, scale: number, texts: Readonly<Record<string, string>>) => Promise<Uint8Array>;
}

/** How the ranges of a figure's numbers are made. */
export interface DrawsRequest {
  /** Draws that the 5–95 % ranges are made from, 0 for none; 1,000 by default. */
  readonly draws?: number;
  /** The same seed gives the same ranges; 1 by default. */
  readonly seed?: number;
  /** The area of interest; by default the one that the state's scenario names, or Ukraine. */
  readonly area?: AreaOfInterest;
}

/** The draws that a request asks for. Throws on an invalid number, with its name and value. */
export function drawsOf({ draws, seed, area }: DrawsRequest): DrawsRequest {
  for (const [name, value, most] of [
    ["draws", draws, MOST_DRAWS],
    ["seed", seed, MOST_SEED],
  ] as const)
    if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= most))
      throw new RangeError(`${name}: expected a whole number from 0 to ${most}, got ${quote(value)}`);
  return { ...(draws !== undefined && { draws }), ...(seed !== undefined && { seed }), ...(area && { area }) };
}

/** What a figure shows and how it looks. */
export interface FigureRequest extends DrawsRequest {
  /** Fields of the state that differ from the default. */
  readonly state?: Partial<CoalitionState>;
  /** The baseline: the fields that differ from the state. With `compare: "baseline"`, the figure has two maps. */
  readonly baseline?: Baseline;
  /** The dataset; the shipped one by default. */
  readonly facts?: Dataset;
  /** A ready-made page, or one of your own size in millimetres. */
  readonly page?: FigureOptions["page"];
  readonly theme?: ThemeName;
  readonly projection?: FigureOptions["projection"];
  /** West, south, east, north in degrees: a part of Europe, with a locator. */
  readonly bounds?: FigureOptions["bounds"];
  /** The title, in place of the finding. */
  readonly title?: string;
  /**
   * Small multiples in place of one map: one or two fields of the state, each with all of its values or some, such as
   * `us-isr,domain` or `scenario=report,without-us`; at most 12 maps. In `figureApng` the frames of an animation: at most 6
   * situations.
   */
  readonly series?: string;
  /** How a house sets its figures; it is checked, with every problem told. What is given beside it takes precedence. */
  readonly style?: FigureStyle;
  /**
   * A layer of your own as GeoJSON, drawn below ours and said not to be ours. With `use: "areas"` and a state of
   * `shade: "oblast"`, coverage is shaded by its areas.
   */
  readonly reference?: unknown;
  /** A language, as a BCP 47 tag; `en-GB` by default. */
  readonly locale?: string;
  /** For SVG: with the shipped font inside, without it, or with text as shapes. */
  readonly fonts?: "embed" | "none" | "outline";
  /** For PNG: 0.1 to 4; 1 is 300 dots per inch on pages for print. */
  readonly scale?: number;
}

/** A figure in words. */
export interface FigureWords {
  readonly title: string;
  /** Alternative text, for readers who cannot see the figure. */
  readonly alt: string;
  /** A caption with finding, state and caveats. */
  readonly caption: string;
}

/** The shipped dataset, with its sources; what draws its forces is loaded too. */
export async function loadWholeDataset(): Promise<Dataset> {
  const [dataset, sources] = await Promise.all([
    loadDataset(),
    loadBundledSources(),
    loadForceKinds(),
    loadOblastKind(),
    loadEditing(),
  ]);
  return { ...dataset, sources: [...sources] };
}

/** The ranges of a state in all domains. */
export const stateRanges = (dataset: Dataset, state: CoalitionState, draws: DrawsRequest): DomainRanges =>
  rangesInAll(watchOf(dataset, state), draws);

/** How numbers are made, and a layer that is drawn below ours; it needs `loadReferenceKind`. */
export interface InputRequest extends DrawsRequest {
  readonly reference?: Reference | null;
}

/** Everything that a state's figure is drawn from, with the ranges of its numbers. */
export function figureInput(
  dataset: Dataset,
  state: CoalitionState,
  theme: ThemeName,
  locale: string,
  options: FigureOptions,
  request: InputRequest = {},
  baseline: Baseline | null = null,
  rangesOf: typeof stateRanges = stateRanges,
): FigureInput {
  const { reference = null, ...rest } = request;
  const draws = withAreaOf(dataset, state, rest);
  const isCoverage = state.reading === "coverage";
  const ranges = isCoverage ? rangesOf(dataset, state, draws) : undefined;
  // One map shows only its own state; a pinned baseline takes two.
  const isBaseline = isCoverage && state.compare === "baseline";
  const { before } = comparedStates(dataset, state, baseline);
  const against = isBaseline ? { baseline, baselineRanges: rangesInAll(watchOf(dataset, before), draws) } : {};
  const picture = pictureOf(dataset, state, {
    theme,
    words: wordsFor(locale),
    area: draws.area ?? null,
    reference,
    ranges,
    ...against,
  });
  return { ...picture, baseline, diff: isBaseline ? diffOf(picture.watches, draws) : null, options };
}

/** Fields that change neither who watches nor how the draws fall: states that differ in these alone have the same ranges. */
const watchKey = (state: CoalitionState, draws: DrawsRequest): string =>
  JSON.stringify([{ ...state, domain: "", shade: "", component: "" }, draws]);

/** The inputs of a series' maps: `given` is what was asked for apart from the series. */
export function seriesInput(
  dataset: Dataset,
  series: Series,
  given: Partial<CoalitionState>,
  { theme, locale, options, request = {} }: SeriesLook,
): SeriesInput {
  const known = new Map<string, DomainRanges>();
  const rangesOf: typeof stateRanges = (data, state, draws) => {
    const key = watchKey(state, draws);
    const ranges = known.get(key) ?? stateRanges(data, state, draws);
    known.set(key, ranges);
    return ranges;
  };
  const members = statesOf(series, given, dataset).map((state) =>
    figureInput(dataset, state, theme, locale, options, request, null, rangesOf),
  );
  return { series, members };
}

/** How the maps of a series look, and how the ranges of their numbers are made. */
export interface SeriesLook {
  readonly theme: ThemeName;
  readonly locale: string;
  readonly options: FigureOptions;
  readonly request?: InputRequest;
}

/** A figure as a file's content. The code for PDF and for text as shapes is loaded when it is first needed. */
export async function encodeFigure(
  { figure, input }: { readonly figure: Figure; readonly input: FigureInput },
  format: "svg" | "png" | "pdf",
  { fonts = "embed", scale = 1, locale = "en-GB" }: Pick<FigureRequest, "fonts" | "scale" | "locale">,
  tools: FigureTools,
): Promise<string | Uint8Array> {
  const { dataset, state } = input.situation;
  const { fonts: house = {} } = figure;
  const others = () => tools.others(missingLetters(figure.svg, house.text).letters);
  if (format === "svg" && fonts === "outline") {
    const [{ outlineText }, faces] = await Promise.all([import("./outline-text.js"), tools.faces()]);
    return outlineText(figure.svg, faces, others(), house);
  }
  if (format === "svg" && fonts === "none") return figure.svg;
  if (format === "svg") return embedFonts(figure.svg, await tools.fontData(), house);
  const record = recordOf({ dataset, state }, VERSION, input.baseline, figure);
  if (format === "png") return tools.png(await inOwnShapes(figure, tools, others), scale, pngTexts(figure, record));
  const [{ figurePdf }, faces, logo] = await Promise.all([
    import("./pdf-page.js"),
    tools.faces(),
    logoPng(figure, tools),
  ]);
  const about = { record, locale, date: new Date(`${dataset.compiledThrough}T00:00:00Z`) };
  return figurePdf(figure, about, faces, others(), logo);
}

/** A figure whose house has font files, with its text as shapes: not every program that makes pictures reads files inside an SVG. */
async function inOwnShapes(figure: Figure, tools: FigureTools, others: () => readonly OtherFont[]): Promise<Figure> {
  const { fonts: house = {} } = figure;
  if (Object.keys(house).length === 0) return figure;
  const [{ outlineText }, faces] = await Promise.all([import("./outline-text.js"), tools.faces()]);
  return { ...figure, svg: outlineText(figure.svg, faces, others(), house) };
}

/** The logo of a figure as PNG, if a PDF cannot have it as vectors; else `null`. */
export async function logoPng(figure: Figure, { png }: Pick<FigureTools, "png">): Promise<Uint8Array | null> {
  const { logo } = figure;
  if (!logo || logo.isPlain) return null;
  const { width, height } = logo.box;
  return png({ ...figure, svg: logo.svg, fonts: {}, width, height, widthPx: logo.widthPx }, 1, {});
}

const list = (problems: readonly Problem[], of: string) =>
  problems.map(({ path, message }) => `${path ? `${of}.${path}` : of}: ${message}`).join("\n");

/** The dataset that a figure is drawn from: the shipped one, or a given one that is checked. Rejects with every problem. */
async function factsOf(given: Dataset | undefined): Promise<Dataset> {
  if (given === undefined) return loadWholeDataset();
  const [{ validateDataset }] = await Promise.all([
    import("../model/parse-dataset.js"),
    loadForceKinds(),
    loadOblastKind(),
    loadEditing(),
  ]);
  const checked = validateDataset(given);
  if ("problems" in checked) throw new TypeError(list(checked.problems, "facts"));
  return checked.dataset;
}

function checkLook({ locale = "en-GB", scale = 1, bounds }: FigureRequest): void {
  if (languageOf(locale) === undefined) throw new TypeError(`locale: expected a language, got ${quote(locale)}`);
  if (!(scale >= 0.1 && scale <= 4)) throw new RangeError(`scale: expected 0.1 to 4, got ${quote(scale)}`);
  if (bounds === undefined) return;
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = bounds;
  const inRange = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 80 && Math.abs(north) <= 80;
  if (!(inRange && east - west >= 0.2 && north - south >= 0.2))
    throw new RangeError(`bounds: expected west, south, east, north in degrees, got ${quote([...bounds].join(", "))}`);
}

/** The style of a request, checked. Throws with every problem. */
function styleOf({ style }: FigureRequest): FigureStyle | undefined {
  if (style === undefined) return undefined;
  const checked = parseStyle(style);
  if ("problems" in checked) throw new TypeError(list(checked.problems, "style"));
  return checked.style;
}

/** A request's look, facts and state, checked. */
interface Checked {
  readonly facts: Dataset;
  readonly asked: ParsedState;
  readonly baseline: Baseline | null;
  readonly theme: ThemeName;
  readonly locale: string;
  readonly options: FigureOptions;
  readonly request: InputRequest;
}

/** Reads GeoJSON of a user's as a layer, with what is wrong with some of its areas, or with all of it. Never throws. */
export type ReadLayer = (
  value: unknown,
) => Promise<
  | { readonly reference: Reference; readonly isWhole: boolean; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] }
>;

/** The layer of a request, checked: every area of it must be one that can be measured. Rejects with every problem. */
async function referenceFor(given: unknown, readLayer: ReadLayer): Promise<Reference | null> {
  if (given === undefined || given === null) return null;
  const [read] = await Promise.all([readLayer(given), loadReferenceKind()]);
  const isWhole = "reference" in read && read.isWhole;
  if (!isWhole) throw new TypeError(list(read.problems, "").replace(/^\./gm, ""));
  return read.reference;
}

/** Checks a request. Rejects on an invalid look, or with every problem of the facts or the state. */
async function checked(request: FigureRequest, readLayer: ReadLayer): Promise<Checked> {
  const { locale = "en-GB", page, projection, bounds, title } = request;
  checkLook(request);
  const style = styleOf(request);
  const theme = request.theme ?? style?.theme ?? "light";
  const facts = await factsOf(request.facts);
  const asked = parseState(request.state ?? {}, facts);
  if (asked.problems.length > 0) throw new TypeError(list(asked.problems, "state"));
  const against = parseState(request.baseline ? { baseline: request.baseline } : {}, facts);
  if (against.problems.length > 0)
    throw new TypeError(against.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  await loadTexts(locale);
  const options: FigureOptions = {
    version: VERSION,
    ...(page !== undefined && { page }),
    ...(projection !== undefined && { projection }),
    ...(bounds !== undefined && { bounds }),
    ...(title !== undefined && { title }),
    ...(style && { style }),
  };
  const own = { ...drawsOf(request), reference: await referenceFor(request.reference, readLayer) };
  return { facts, asked, baseline: against.baseline ?? null, theme, locale, options, request: own };
}

/** The series of a request, with the input of each situation. Rejects with what is wrong with it. */
async function drawnSeries(request: FigureRequest, readLayer: ReadLayer): Promise<SeriesInput> {
  const { facts, asked, theme, locale, options, request: own } = await checked(request, readLayer);
  if (request.baseline) throw new TypeError("baseline: a series compares its own situations");
  const { compare = "none" } = asked.patch;
  if (compare !== "none") throw new TypeError(`state.compare: expected none with a series, got ${quote(compare)}`);
  const found = parseSeries(request.series, facts);
  if ("problems" in found) throw new TypeError(list(found.problems, "").replace(/^\./, ""));
  return seriesInput(facts, found.series, asked.patch, { theme, locale, options, request: own });
}

/** Draws the figure asked for, with its caption. Rejects as the request is wrong. */
async function draw(
  request: FigureRequest,
  readLayer: ReadLayer,
): Promise<{ figure: Figure; input: FigureInput; caption: () => string }> {
  if (request.series !== undefined) {
    const series = await drawnSeries(request, readLayer);
    return { figure: drawMultiples(series), input: firstOf(series), caption: () => seriesCaption(series) };
  }
  const { facts, asked, baseline, theme, locale, options, request: own } = await checked(request, readLayer);
  const input = figureInput(facts, asked.state, theme, locale, options, own, baseline);
  return { figure: drawFigure(input), input, caption: () => captionOf(input) };
}

/** The functions of `coalition-map/figure`. */
export interface FigureFunctions {
  /** The situation as an SVG document: title, map, legend, numbers, notes, sources. */
  figureSvg(request?: FigureRequest): Promise<string>;
  /** The same as PNG. In Node this needs the package `@resvg/resvg-js`. */
  figurePng(request?: FigureRequest): Promise<Uint8Array>;
  /** The same as one page of PDF. In Node this needs the package `pdfkit`. */
  figurePdf(request?: FigureRequest): Promise<Uint8Array>;
  /** The situations of a series, one after the other, as an animated PNG. */
  figureApng(request: FigureRequest & { readonly series: string }): Promise<Uint8Array>;
  /** The same in words. */
  figureWords(request?: FigureRequest): Promise<FigureWords>;
}

/** Makes the functions of `coalition-map/figure` from the tools of Node or a browser, and what reads layers. */
export function figureFunctions(tools: FigureTools, readLayer: ReadLayer): FigureFunctions {
  const file = async (format: "svg" | "png" | "pdf", request: FigureRequest) =>
    encodeFigure(await draw(request, readLayer), format, request, tools);
  return {
    figureSvg: (request = {}) => file("svg", request) as Promise<string>,
    figurePng: (request = {}) => file("png", request) as Promise<Uint8Array>,
    figurePdf: (request = {}) => file("pdf", request) as Promise<Uint8Array>,
    figureApng: async (request) => {
      const series = await drawnSeries(request, readLayer);
      const input = firstOf(series);
      return encodeAnimation(
        series,
        async (figure) => (await encodeFigure({ figure, input }, "png", request, tools)) as Uint8Array,
      );
    },
    figureWords: async (request = {}) => {
      const { figure, caption } = await draw(request, readLayer);
      return { title: figure.title, alt: figure.alt, caption: caption() };
    },
  };
}
