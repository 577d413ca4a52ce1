import { diffOf } from "../coverage/ledger/diff.js";
import { diffToCsv } from "../coverage/ledger/diff-csv.js";
import { diffToMarkdown } from "../coverage/ledger/diff-markdown.js";
import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import { watchOf } from "../coverage/watch.js";
import { editedOf } from "../model/apply-scenario.js";
import type { Dataset } from "../model/dataset.js";
import { diffScenarios } from "../model/diff-scenarios.js";
import { parsePairs } from "../model/parse-state.js";
import type { Scenario } from "../model/scenario.js";
import { scenarioOf } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { diffSentence } from "../scene/diff-sentence.js";
import { diffTables, type TextTable } from "../scene/diff-table.js";
import { editLines } from "../scene/edit-text.js";
import { loadTexts } from "../scene/languages.js";
import { ledgerCaveat } from "../scene/ledger-sentence.js";
import { type Words, wordsFor } from "../scene/words.js";
import { givenArea, withArea } from "./area.js";
import { type CsvChoice, csvChoice, formatOf } from "./csv-options.js";
import { drawsOf } from "./draws.js";
import { operandOf, stateFor } from "./operands.js";
import { type Arguments, localeOf, UsageError } from "./options.js";
import { jsonText, OutputError, printable, writeWhole } from "./output.js";
import { datasetFor, refuseEdits } from "./states.js";

export const DIFF_FORMATS = ["txt", "json", "csv", "md"] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** A table in columns of equal width. */
export function columns({ head, rows }: TextTable): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => [...(cells[column] ?? "")].length)));
  const padded = (text: string, column: number) => text + " ".repeat((widths[column] ?? 0) - [...text].length);
  return lines.map((cells) => cells.map(padded).join("   ").trimEnd()).join("\n");
}

/** A diff for a terminal: sentence, caveat and tables. */
function diffToText(diff: LedgerDiff, dataset: Dataset, words: Words, changes: readonly string[]): string {
  const sentence = `${diffSentence(diff, dataset, words)}\n${ledgerCaveat(diff, words)}`;
  // The sentence has no room for an area of the reader's own.
  const { id, name, areaKm2 } = diff.area;
  const marks = (["baseline", "state"] as const).flatMap((side) => {
    const edited = diff.edited[side];
    if (!edited) return [];
    const mark =
      edited.author === null ? words.say("edits.mark") : words.say("edits.mark.by", { author: edited.author });
    return [`${words.say(side === "baseline" ? "compared.baseline" : "compared.now")}: ${mark}`];
  });
  const where = id === "UKR" ? [] : [`${words.country(id, name)} · ${words.number(areaKm2)} km²`];
  const listed = changes.length > 0 ? [changes.map((line) => `- ${line}`).join("\n")] : [];
  return printable(
    `${[sentence, ...(marks.length > 0 ? [marks.join("\n")] : []), ...where, ...listed, ...diffTables(diff, words).map(columns)].join("\n\n")}\n`,
  );
}

/** What a reader has changed from one situation's scenario to the other's, line by line; nothing for two scenarios. */
function changesOf(before: Situated, after: Situated, words: Words): string[] {
  const from = scenarioWithEdits(before);
  const to = scenarioWithEdits(after);
  if (before.state.scenario !== after.state.scenario || (from === to && !editedOf(after.dataset, after.state)))
    return [];
  const changes = diffScenarios(from, to, after.dataset.orbits);
  return editLines(after.dataset, { from, changes }, words).map(({ text }) => text);
}

interface Situated {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
}

const scenarioWithEdits = ({ dataset, state }: Situated): Scenario =>
  editedOf(dataset, state)?.scenario ?? scenarioOf(dataset, state);

/** Writes a diff in a format, then throws an {@link OutputError} with its first problem if it has any. */
export async function writeDiff(
  diff: LedgerDiff,
  dataset: Dataset,
  words: Words,
  format: DiffFormat,
  output: string,
  { form, table }: CsvChoice,
  changes: readonly string[] = [],
): Promise<void> {
  if (table === "cities") throw new UsageError('--table "cities": a comparison has no table of cities');
  const content = {
    txt: () => diffToText(diff, dataset, words, changes),
    json: () => jsonText(diff),
    csv: () => diffToCsv(diff, form),
    md: () => diffToMarkdown(diff),
  }[format]();
  await writeWhole(output, content);
  const [worst] = diff.problems;
  if (worst) throw new OutputError(`${worst.path}: ${worst.message}`);
}

/** Prints what changes between two situations, each given as a query, a scenario's id, or a file with a state or scenario. */
export async function runDiff(args: Arguments): Promise<void> {
  const { files, values } = args;
  const [from, to] = files;
  if (from === undefined || to === undefined || files.length > 2)
    throw new UsageError(`expected two situations: coalition-map diff A B, got ${files.length}`);
  const { output = "-" } = values;
  const format = formatOf(args, DIFF_FORMATS, "txt");
  const csv = await csvChoice(args);
  const locale = localeOf(values.locale);
  await loadTexts(locale);
  const { dataset } = await datasetFor(args);
  const over = parsePairs(args.fields, dataset);
  const [wrong] = over.problems;
  if (wrong) throw new UsageError(`--${wrong.path}: ${wrong.message}`);
  const [before, after] = [await operandOf(from, dataset), await operandOf(to, dataset)].map((operand) =>
    stateFor(operand, dataset, over.patch),
  ) as [ReturnType<typeof stateFor>, ReturnType<typeof stateFor>];
  for (const [operand, { dataset: seen, state }] of [
    [from, before],
    [to, after],
  ] as const)
    refuseEdits(seen, state, over.patch.edits !== undefined, operand);
  const watches = {
    before: watchOf(before.dataset, { ...before.state, domain: after.state.domain }),
    after: watchOf(after.dataset, after.state),
  };
  // The texts may name the scenario of either operand.
  const scenarios = [...new Set([...after.dataset.scenarios, ...before.dataset.scenarios])];
  const area = await givenArea(args, dataset);
  const diff = diffOf(watches, withArea(drawsOf(args), area, after.dataset, after.state));
  const words = wordsFor(locale);
  await writeDiff(diff, { ...after.dataset, scenarios }, words, format, output, csv, changesOf(before, after, words));
}
