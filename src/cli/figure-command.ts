import { extname, join } from "node:path";
import type { AreaOfInterest } from "../coverage/area.js";
import { computeDiff } from "../coverage/ledger/compute-diff.js";
import { computeLedger } from "../coverage/ledger/compute-ledger.js";
import { ledgerToCsv } from "../coverage/ledger/csv.js";
import type { CsvForm } from "../coverage/ledger/csv-cell.js";
import { ledgerToMarkdown } from "../coverage/ledger/markdown.js";
import { sourcesBib, sourcesCsl } from "../figure/citations.js";
import { drawFigure, type Figure, type FigureInput } from "../figure/figure-svg.js";
import { figureInput, type InputRequest } from "../figure/take-figure.js";
import { captionOf, sourcesOf } from "../figure/words.js";
import { baselineOf } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import { citiesToCsv } from "../scene/cities-csv.js";
import { loadTexts } from "../scene/languages.js";
import { wordsFor } from "../scene/words.js";
import { givenArea, withArea } from "./area.js";
import { givenAreas, givenReference, writeByArea } from "./by-area.js";
import { csvChoice, formatOf } from "./csv-options.js";
import { writeDiff } from "./diff-command.js";
import { type Draws, drawsOf } from "./draws.js";
import { encode } from "./encode.js";
import { figureOptions } from "./figure-options.js";
import { frameWarning } from "./frame-warning.js";
import { annotationWarnings, givenStyle, highlightWarnings, styleWarnings, warnAll } from "./house-style.js";
import { type Arguments, type Look, lookOf, UsageError } from "./options.js";
import { jsonText, makeFolder, OutputError, printable, progress, writeWhole } from "./output.js";
import { givenSeries, writeSeries } from "./series-command.js";
import { datasetFor, type NamedState, statesFor } from "./states.js";

const FORMATS = ["svg", "png", "pdf"] as const;
/** The same with an animation, which only a series can be. */
const FIGURE_FORMATS = [...FORMATS, "apng"] as const;

function draw(
  dataset: Dataset,
  { state, baseline }: NamedState,
  look: Look,
  draws: Draws & Pick<InputRequest, "reference">,
  area: AreaOfInterest | null,
): { figure: Figure; input: FigureInput } {
  const { theme, locale } = look;
  const options = figureOptions(look);
  const input = figureInput(dataset, state, theme, locale, options, withArea(draws, area, dataset, state), baseline);
  const figure = drawFigure(input);
  warnAll(annotationWarnings(figure));
  return { figure, input };
}

/** The path of `-o`; for several states, or if it ends in a slash, a file in that folder, named after the state. */
function pathFor(output: string, { name }: NamedState, many: boolean, format: string): string {
  return many || /[\\/]$/.test(output) ? join(output, `${name}.${format}`) : output;
}

function warnOfFrame({ bounds }: Look, dataset: Dataset): void {
  const warning = frameWarning(bounds, dataset);
  if (warning) process.stderr.write(`coalition-map: ${printable(warning)}\n`);
}

/** The look of figures, with a style if one is given; says what is wrong with its colours before anything is drawn. */
async function styledLook(args: Arguments): Promise<Look> {
  const style = await givenStyle(args);
  const look = lookOf(args, style);
  if (style) warnAll(styleWarnings(style, look.theme));
  return look;
}

export async function runFigure(args: Arguments): Promise<void> {
  const { output } = args.values;
  if (output === undefined)
    throw new UsageError("-o is missing: a file, a folder for many states, or - for standard output");
  const look = await styledLook(args);
  const format = formatOf(args, FIGURE_FORMATS, "svg");
  const ending = extname(output);
  if (output !== "-" && ending && args.values.format === undefined && ending.slice(1).toLowerCase() !== format)
    throw new UsageError(`-o: expected a name that ends in .svg, .png, .pdf or .apng, got "${output}"`);
  await loadTexts(look.locale);
  const { dataset, start } = await datasetFor(args);
  const series = givenSeries(args, dataset, format);
  const states = await statesFor(args, dataset, start);
  const many = states.length > 1;
  if (many && output === "-") throw new UsageError(`-o -: standard output takes one figure, not ${states.length}`);
  warnOfFrame(look, dataset);
  warnAll(highlightWarnings(look, dataset));
  if (many || /[\\/]$/.test(output)) await makeFolder(output);
  const draws = { ...drawsOf(args), reference: await givenReference(args, states) };
  const area = await givenArea(args, dataset);
  const tell = progress(states.length, args.quiet);
  for (const [index, named] of states.entries()) {
    // An animated PNG is a PNG: servers and programs know that ending.
    const path = pathFor(output, named, many, format === "apng" ? "png" : format);
    if (series) await writeSeries({ args, dataset, look, draws, area, format }, series, named, path);
    else if (format !== "apng")
      await writeWhole(path, await encode(draw(dataset, named, look, draws, area), format, look));
    tell(index + 1, named.name);
  }
}

async function writeReport(
  dataset: Dataset,
  named: NamedState,
  look: Look,
  draws: Draws,
  area: AreaOfInterest | null,
  csv: CsvForm,
  folder: string,
): Promise<void> {
  await makeFolder(folder);
  const drawn = draw(dataset, named, look, draws, area);
  const { state, baseline } = named;
  const { figure, input } = drawn;
  const sources = sourcesOf(input, dataset.sources ?? []);
  const write = (name: string, content: string | Uint8Array) => writeWhole(join(folder, name), content);
  for (const format of FORMATS) await write(`figure.${format}`, await encode(drawn, format, look));
  await write("alt.txt", `${printable(figure.alt)}\n`);
  await write("caption.txt", `${printable(captionOf(input))}\n`);
  await write("ledger.json", jsonText(input.ledger));
  await write("ledger.csv", ledgerToCsv(input.ledger, csv));
  await write("sources.bib", sourcesBib(sources));
  await write("sources.json", jsonText(sourcesCsl(sources)));
  await write("state.json", jsonText({ ...state, ...(baseline && { baseline }) }));
}

export async function runReport(args: Arguments): Promise<void> {
  const { output } = args.values;
  if (output === undefined || output === "-") throw new UsageError("-o is missing: the folder that the report goes to");
  const look = await styledLook(args);
  await loadTexts(look.locale);
  const { dataset, start } = await datasetFor(args);
  const states = await statesFor(args, dataset, start);
  warnOfFrame(look, dataset);
  warnAll(highlightWarnings(look, dataset));
  const draws = drawsOf(args);
  const { form } = await csvChoice(args);
  const area = await givenArea(args, dataset);
  const tell = progress(states.length, args.quiet);
  for (const [index, named] of states.entries()) {
    await writeReport(dataset, named, look, draws, area, form, states.length > 1 ? join(output, named.name) : output);
    tell(index + 1, named.name);
  }
}

const LEDGER_FORMATS = ["json", "csv", "md"] as const;

export async function runLedger(args: Arguments): Promise<void> {
  const { output = "-" } = args.values;
  const format = formatOf(args, LEDGER_FORMATS, "json");
  const csv = await csvChoice(args);
  const draws = drawsOf(args);
  const { dataset, start } = await datasetFor(args);
  const states = await statesFor(args, dataset, start);
  const area = await givenArea(args, dataset);
  const areas = await givenAreas(args, dataset);
  const many = states.length > 1;
  if (many && output === "-") throw new UsageError(`-o is missing: ${states.length} ledgers need a folder`);
  if (many) await makeFolder(output);
  for (const { name, state, baseline } of states) {
    const path = many ? join(output, `${name}.${format}`) : output;
    if (areas) {
      await writeByArea(dataset, state, { ...draws, ...areas }, format, path, csv.form);
      continue;
    }
    const options = withArea(draws, area, dataset, state);
    if (state.compare === "baseline") {
      const diff = computeDiff(dataset, baselineOf(dataset, state, baseline), state, options);
      await writeDiff(diff, dataset, wordsFor(), format, path, csv);
      continue;
    }
    const ledger = computeLedger(dataset, state, options);
    const content =
      format === "csv"
        ? csv.table === "cities"
          ? citiesToCsv(ledger, csv.words, csv.form)
          : ledgerToCsv(ledger, csv.form)
        : format === "md"
          ? ledgerToMarkdown(ledger)
          : jsonText(ledger);
    await writeWhole(path, content);
    const [worst] = ledger.problems;
    if (worst) throw new OutputError(`${worst.path}: ${worst.message}`);
  }
}
