import { basename, dirname, extname, join, relative, sep } from "node:path";
import type { AreaOfInterest } from "../coverage/area.js";
import { seriesBriefAlt } from "../figure/brief-alt.js";
import { drawnWithOf } from "../figure/drawn-with.js";
import { encodeAnimation } from "../figure/encode-animation.js";
import { drawMultiples } from "../figure/multiples-svg.js";
import { pictureEmbed } from "../figure/picture-embed.js";
import { changesOf, MOST_FRAMES, parseSeries, type Series } from "../figure/series.js";
import { repeatedMembers } from "../figure/series-sheet.js";
import { firstOf, memberNames, type SeriesInput } from "../figure/series-words.js";
import { seriesInput } from "../figure/take-figure.js";
import type { Dataset } from "../model/dataset.js";
import { parsePairs } from "../model/parse-state.js";
import { quote } from "../model/problem.js";
import { wordsFor } from "../scene/words.js";
import { withArea } from "./area.js";
import type { Draws } from "./draws.js";
import { encode } from "./encode.js";
import { figureOptions } from "./figure-options.js";
import { areaWarnings, warnAll } from "./house-style.js";
import { type Arguments, type Look, UsageError } from "./options.js";
import { writeWhole } from "./output.js";
import type { NamedState } from "./states.js";

export type SeriesFormat = "svg" | "png" | "pdf" | "apng";

/** The series of `--series`; `undefined` without that option. Throws a {@link UsageError} on a bad one, or on options that need it. */
export function givenSeries(args: Arguments, dataset: Dataset, format: SeriesFormat): Series | undefined {
  const { series: text, embed, output } = args.values;
  if (embed !== undefined && format !== "apng")
    throw new UsageError(`--embed ${quote(embed)}: only for an animation (--format apng), but the format is ${format}`);
  if (embed !== undefined && (output === "-" || args.states.length > 0))
    throw new UsageError(`--embed ${quote(embed)}: needs one file to refer to; -o is ${quote(output)}`);
  if (text === undefined) {
    if (format === "apng") throw new UsageError("--series is missing: an animation shows a series such as us-isr");
    return undefined;
  }
  const found = parseSeries(text, dataset);
  if ("problems" in found)
    throw new UsageError(`--${found.problems.map((one) => `series: ${one.message}`).join("\n")}`);
  const count = found.series.reduce((product, { values }) => product * values.length, 1);
  if (format === "apng" && count > MOST_FRAMES)
    throw new UsageError(`--series: expected at most ${MOST_FRAMES} situations in an animation, got ${count}`);
  if (args.values.baseline !== undefined)
    throw new UsageError(`--baseline ${quote(args.values.baseline)}: a series compares its own situations`);
  return found.series;
}

/** The maps of a series about a state: the state's changes and the options, laid over where each one's scenario starts. */
function inputFor(
  args: Arguments,
  dataset: Dataset,
  series: Series,
  { state, baseline }: NamedState,
  look: Look,
  draws: Draws,
  area: AreaOfInterest | null,
): SeriesInput {
  if (state.compare !== "none" || baseline)
    throw new UsageError(`--series: a state that compares (${state.compare}) has two maps; a series has one for each`);
  const { theme, locale } = look;
  const options = figureOptions(look);
  const given = { ...changesOf(state, dataset), ...parsePairs(args.fields, dataset).patch };
  const request = withArea(draws, area, dataset, state);
  return seriesInput(dataset, series, given, { theme, locale, options, request });
}

/** What a reader of the figure would miss, or see twice: one line each. */
function warningsOf(series: SeriesInput, look: Look, format: SeriesFormat): string[] {
  const english = series.members.map((member) => ({ ...member, words: wordsFor() }));
  const names = memberNames({ ...series, members: english });
  const same = repeatedMembers(series).map(
    ([first, second]) => `--series: ${quote(names[first])} and ${quote(names[second])} show the same`,
  );
  const count = look.style?.annotations?.length ?? 0;
  const left = format !== "apng" && count > 0 ? ["--style: annotations are not drawn on small maps"] : [];
  return [...same, ...left];
}

/** Pictures in a page are at most this wide, in CSS pixels: the file may be finer. */
const MOST_CSS_WIDTH = 1600;

/** Size of a PNG in a page, in CSS pixels (PNG specification, 11.2.1: the header has it). */
function sizeInPage(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const shown = Math.min(width, MOST_CSS_WIDTH);
  return { width: shown, height: Math.round((height * shown) / width) };
}

/** The address of a file as a page in another file has it. */
const addressFrom = (page: string, file: string): string =>
  relative(dirname(page), file).split(sep).map(encodeURIComponent).join("/");

/** Writes the still picture of an animation, all situations at once, and the HTML that shows either. */
async function writeEmbed(series: SeriesInput, look: Look, path: string, animation: Uint8Array, page: string) {
  const figure = drawMultiples(series);
  const stillPath = join(dirname(path), `${basename(path, extname(path))}-still.png`);
  const still = (await encode({ figure, input: firstOf(series) }, "png", look)) as Uint8Array;
  await writeWhole(stillPath, still);
  const html = pictureEmbed({
    animation: {
      address: addressFrom(page, path),
      alt: seriesBriefAlt(series, figure.title),
      ...sizeInPage(animation),
    },
    still: {
      address: addressFrom(page, stillPath),
      alt: seriesBriefAlt(series, figure.title, "maps"),
      ...sizeInPage(still),
    },
    words: firstOf(series).words,
  });
  await writeWhole(page, html);
}

/** Where the figures of a series are made from. */
export interface SeriesSetting {
  readonly args: Arguments;
  readonly dataset: Dataset;
  readonly look: Look;
  readonly draws: Draws;
  readonly area: AreaOfInterest | null;
  readonly format: SeriesFormat;
}

/** Writes the figure of a series about a state: a strip of small maps, or an animation, with its embed if it is asked for. */
export async function writeSeries(
  { args, dataset, look, draws, area, format }: SeriesSetting,
  series: Series,
  named: NamedState,
  path: string,
): Promise<void> {
  const input = inputFor(args, dataset, series, named, look, draws, area);
  warnAll(warningsOf(input, look, format));
  const first = firstOf(input);
  warnAll(areaWarnings({ drawnWith: drawnWithOf(first) }));
  if (format !== "apng") {
    await writeWhole(path, await encode({ figure: drawMultiples(input), input: first }, format, look));
    return;
  }
  const animation = await encodeAnimation(
    input,
    async (figure) => (await encode({ figure, input: first }, "png", look)) as Uint8Array,
  );
  await writeWhole(path, animation);
  if (args.values.embed !== undefined) await writeEmbed(input, look, path, animation, args.values.embed);
}
