import { join } from "node:path";
import type { AreaOfInterest } from "../coverage/area.js";
import { sensitivity } from "../coverage/ledger/compute-sensitivity.js";
import type { CsvForm } from "../coverage/ledger/csv-cell.js";
import { MOST_DRAWS } from "../coverage/ledger/input.js";
import { editedRow } from "../coverage/ledger/ledger.js";
import { MEASURES, type MeasureName, parseClaim, type Sensitivity } from "../coverage/ledger/sensitivity.js";
import {
  type SensitivityOrigin,
  sensitivityToCsv,
  sensitivityToMarkdown,
} from "../coverage/ledger/sensitivity-forms.js";
import { drawMoves } from "../figure/moves-svg.js";
import { publicQuery } from "../figure/public-query.js";
import type { Dataset } from "../model/dataset.js";
import { VERSION } from "../model/version.js";
import { loadTexts } from "../scene/languages.js";
import { pictureOf } from "../scene/picture.js";
import { wordsFor } from "../scene/words.js";
import { givenArea, withArea } from "./area.js";
import { csvChoice, formatOf } from "./csv-options.js";
import { encode } from "./encode.js";
import { type Arguments, type Look, lookOf, oneOf, UsageError, wholeNumber } from "./options.js";
import { jsonText, makeFolder, OutputError, progress, writeWhole } from "./output.js";
import { datasetFor, type NamedState, statesFor } from "./states.js";

const FORMATS = ["json", "csv", "md", "svg", "png", "pdf"] as const;
type Format = (typeof FORMATS)[number];

/** The question to ask of each state. Throws a {@link UsageError} that names option and value. */
export function questionOf({ values }: Arguments): {
  measure: MeasureName;
  draws: number;
  seed: number;
  claim?: string;
} {
  const measure = oneOf("measure", values.measure, Object.keys(MEASURES) as MeasureName[], "lost");
  const { claim } = values;
  const parsed = claim === undefined ? undefined : parseClaim(claim);
  if (parsed && typeof parsed !== "function") throw new UsageError(`--claim: ${parsed.message}`);
  return {
    measure,
    draws: wholeNumber("draws", values.draws, MOST_DRAWS, 10_000),
    seed: wholeNumber("seed", values.seed, 2 ** 32 - 1, 1),
    ...(claim !== undefined && { claim }),
  };
}

/** A sensitivity as JSON, without its problems, which go to standard error; with what a reader has edited, if anything. */
function contractJson({ problems: _problems, ...found }: Sensitivity, edited: SensitivityOrigin["edited"]): string {
  return jsonText(edited ? { ...found, edited } : found);
}

async function contentOf(
  dataset: Dataset,
  { state }: NamedState,
  found: Sensitivity,
  {
    format,
    form,
    look,
    area,
  }: {
    readonly format: Format;
    readonly form: CsvForm;
    readonly look: Look;
    readonly area: AreaOfInterest | null;
  },
) {
  const edited = editedRow({ dataset, state });
  const origin = { dataVersion: dataset.dataVersion, state: publicQuery(state, dataset), edited };
  if (format === "json") return contractJson(found, edited);
  if (format === "csv") return sensitivityToCsv(found, dataset.assumptions, form, origin);
  if (format === "md") return sensitivityToMarkdown(found, dataset.assumptions, origin);
  const { page, title, theme, locale } = look;
  const options = { page, version: VERSION, ...(title !== undefined && { title }) };
  const input = { ...pictureOf(dataset, state, { theme, words: wordsFor(locale), area }), options };
  return encode({ figure: drawMoves({ ...input, ledger: input.ledger, found }), input }, format, look);
}

export async function runSensitivity(args: Arguments): Promise<void> {
  const { output = "-" } = args.values;
  const format = formatOf(args, FORMATS, "json");
  const { form } = await csvChoice(args);
  const question = questionOf(args);
  const look = lookOf(args);
  await loadTexts(look.locale);
  const { dataset, start } = await datasetFor(args);
  const states = await statesFor(args, dataset, start);
  const area = await givenArea(args, dataset);
  const many = states.length > 1;
  if (many && output === "-") throw new UsageError(`-o is missing: ${states.length} states need a folder`);
  if (many) await makeFolder(output);
  const tell = progress(states.length, args.quiet);
  for (const [index, named] of states.entries()) {
    const { area: own } = withArea({}, area, dataset, named.state);
    const found = sensitivity(dataset, named.state, own ? { ...question, area: own } : question);
    await writeWhole(
      many ? join(output, `${named.name}.${format}`) : output,
      await contentOf(dataset, named, found, { format, form, look, area: own ?? null }),
    );
    const worst = found.problems.find(({ code }) => code !== "no-variance");
    if (worst) throw new OutputError(`${worst.path}: ${worst.message}`);
    // A measure that nothing moves is a result, not an error.
    if (found.problems[0] && !args.quiet) process.stderr.write(`${found.problems[0].message}\n`);
    tell(index + 1, named.name);
  }
}
