import { loadWholeDataset } from "../figure/take-figure.js";
import { editedOf } from "../model/apply-scenario.js";
import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import { validateDataset } from "../model/parse-dataset.js";
import { parseScenario } from "../model/parse-scenario.js";
import { parsePairs } from "../model/parse-state.js";
import type { Problem } from "../model/problem.js";
import { readState } from "../model/read-state.js";
import { MOST_BYTES } from "../model/read-text.js";
import { findScenario } from "../model/scenario-of.js";
import { stateFrom } from "../model/start.js";
import type { CoalitionState } from "../model/state.js";
import { fileNames } from "./file-names.js";
import { warnAll } from "./house-style.js";
import { baselineIn, opened, operandOf, withEdits } from "./operands.js";
import { type Arguments, UsageError } from "./options.js";
import { BadData, describedIn, parseJson, readText, within } from "./state-files.js";

/** A state, and the name of its output files. */
export interface NamedState {
  readonly name: string;
  readonly state: CoalitionState;
  /** What the state is compared with, if an option or the file gives a baseline. */
  readonly baseline: Baseline | null;
}

/** The shipped dataset or the user's own, with the user's own scenario applied if there is one. */
export async function datasetFor({ values }: Arguments): Promise<{ dataset: Dataset; start?: Start }> {
  let dataset = await loadWholeDataset();
  if (values.data !== undefined) {
    const result = validateDataset(parseJson(await readText(values.data, MOST_BYTES.data), values.data));
    if ("problems" in result) throw new BadData(within(values.data, result.problems));
    dataset = result.dataset;
  }
  const file = values["scenario-file"];
  if (file === undefined) return { dataset };
  const result = parseScenario(await readText(file, MOST_BYTES.scenario), dataset);
  if ("problems" in result) throw new BadData(within(file, result.problems));
  const { dataset: seen, state } = opened(dataset, result.scenario);
  // Another scenario of the reader's is only where states begin: an option may name a different one.
  return { dataset: seen, start: seen === dataset ? state : { scenario: state.scenario } };
}

/** Where states begin, in place of the default: a scenario, or all of the state that a file asks for. */
type Start = Readonly<Partial<CoalitionState>>;

/** Throws if a state's edits do not fit the data: a {@link UsageError} if an option gave them, else {@link BadData}. */
export function refuseEdits(dataset: Dataset, state: CoalitionState, byOption: boolean, path: string): void {
  const problems = editedOf(dataset, state)?.problems ?? [];
  const [first] = problems;
  if (first && byOption) throw new UsageError(`--${first.path}: ${first.message}`);
  if (first) throw new BadData(path ? within(path, problems) : problems);
}

/** The baseline given by `--baseline`, or `null` without that option. Throws on an invalid baseline. */
async function baselineFor({ values }: Arguments, dataset: Dataset): Promise<Baseline | null> {
  if (values.baseline === undefined) return null;
  return baselineIn(await operandOf(values.baseline, dataset), dataset);
}

/**
 * The states that a command line asks for: those of `--state`, or a single one; other options take precedence over each.
 * Throws a {@link UsageError} on the first wrong option, or all problems of state files at once as {@link BadData}.
 */
export async function statesFor(args: Arguments, dataset: Dataset, start: Start = {}): Promise<NamedState[]> {
  const { values } = args;
  const given = await baselineFor(args, dataset);
  const own = parsePairs(args.fields, dataset);
  const [wrong] = own.problems;
  if (wrong) throw new UsageError(`--${wrong.path}: ${wrong.message}`);
  const described = (await Promise.all(args.states.map(describedIn))).flat();
  if (args.states.length > 0 && described.length === 0)
    throw new BadData([{ code: "empty", path: args.states.join(", "), message: "contains no state" }]);
  const problems: Problem[] = [];
  const known = (id: string, path: string) => {
    if (!findScenario(dataset, id)) {
      const ids = dataset.scenarios.map((each) => each.id).join(", ");
      problems.push({ code: "unknown-scenario", path, message: `expected ${ids}, got "${id}"` });
    }
  };
  /** In increasing precedence: the scenario's start, the file, the options. */
  const lay = (patch: Partial<CoalitionState>, fromFile: Baseline | null = null): Omit<NamedState, "name"> => {
    const compare = given ? { compare: "baseline" as const } : {};
    const more = own.patch.edits ?? patch.edits;
    const { edits: _ours, ...options } = own.patch;
    const { edits: _files, ...fields } = patch;
    const plain = stateFrom(dataset, start, fields, compare, options);
    const state = more === undefined ? plain : withEdits(dataset, plain, more);
    refuseEdits(dataset, state, own.patch.edits !== undefined, values["scenario-file"] ?? "");
    return { state, baseline: given ?? fromFile };
  };
  if (own.patch.scenario !== undefined && !findScenario(dataset, own.patch.scenario)) {
    const ids = dataset.scenarios.map((each) => each.id).join(", ");
    throw new UsageError(`--scenario: expected ${ids}, got "${own.patch.scenario}"`);
  }
  if (own.patch.scenario !== undefined && start.edits)
    throw new UsageError(`--scenario "${own.patch.scenario}": the scenario file has changes of "${start.scenario}"`);
  if (described.length === 0) return [{ name: "coalition-map", ...lay({}) }];
  const states = described.map(({ name, value, path }) => {
    const parsed = readState(value, dataset);
    const { dataVersion = dataset.dataVersion } = args.figure ?? {};
    if (dataVersion !== dataset.dataVersion)
      warnAll([`${path}: was made with data ${dataVersion}, and is drawn with ${dataset.dataVersion}`]);
    problems.push(...within(path, parsed.problems));
    if (parsed.patch.scenario !== undefined) known(parsed.patch.scenario, `${path}: scenario`);
    return { name: parsed.name ?? name, ...lay(parsed.patch, parsed.baseline) };
  });
  if (problems.length > 0) throw new BadData(problems);
  const names = fileNames(states.map(({ name }) => name));
  return states.map((state, index) => ({ ...state, name: names[index] ?? state.name }));
}
