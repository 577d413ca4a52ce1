import { type Edited, type Editing, withNumbers } from "./apply-scenario.js";
import type { Dataset } from "./dataset.js";
import { diffScenarios } from "./diff-scenarios.js";
import { applyEdit, type Edit } from "./edit.js";
import { packEdits, readEdits } from "./pack-edits.js";
import { validateScenario } from "./parse-scenario.js";
import type { Problem } from "./problem.js";
import { SCENARIO_VERSION, type Scenario } from "./scenario.js";
import { findScenario } from "./scenario-of.js";
import { withOwnRecords } from "./seen-scenario.js";
import { stateOf } from "./start.js";
import type { CoalitionState } from "./state.js";

/** A scenario after edits, with the edits that were applied and the problems of those that were not. */
export interface Applied {
  readonly scenario: Scenario;
  readonly edits: readonly Edit[];
  readonly problems: readonly Problem[];
}

/** Keys of a scenario from which its references are counted: each problem's path leads into the scenario, not the edit. */
const nameOf = (edit: Edit): string => (edit.do === "set" || edit.do === "add" ? `${edit.do} ${edit.what}` : edit.do);

/** One edit, if it can be done and gives a scenario that can be used. */
function tryEdit(dataset: Dataset, scenario: Scenario, edit: Edit, index: number): Scenario | Problem[] {
  try {
    const next = applyEdit(scenario, edit, dataset.orbits).scenario;
    const result = validateScenario(next, dataset);
    if ("scenario" in result) return next;
    return result.problems.map((one) => ({
      ...one,
      path: `edits[${index}]`,
      message: `${nameOf(edit)}: ${one.message}`,
    }));
  } catch (error) {
    const message = `${nameOf(edit)}: ${error instanceof Error ? error.message : String(error)}`;
    return [{ code: "unknown-id", path: `edits[${index}]`, message }];
  }
}

/** All edits at once; `undefined` if one of them cannot be done or the result cannot be used. */
function tryAll(dataset: Dataset, from: Scenario, edits: readonly Edit[]): Scenario | undefined {
  try {
    const scenario = edits.reduce((present, edit) => applyEdit(present, edit, dataset.orbits).scenario, from);
    return "scenario" in validateScenario(scenario, dataset) ? scenario : undefined;
  } catch {
    return undefined;
  }
}

/** Applies edits to a scenario of a dataset. One that does not fit is named and left out; the others are applied. */
export function fittingEdits(dataset: Dataset, from: Scenario, edits: readonly Edit[]): Applied {
  const whole = tryAll(dataset, from, edits);
  if (whole) return { scenario: whole, edits, problems: [] };
  let scenario = from;
  const applied: Edit[] = [];
  const problems: Problem[] = [];
  for (const [index, edit] of edits.entries()) {
    const next = tryEdit(dataset, scenario, edit, index);
    if (Array.isArray(next)) problems.push(...next);
    else {
      scenario = next;
      applied.push(edit);
    }
  }
  return { scenario, edits: applied, problems };
}

function see(dataset: Dataset, from: Scenario, text: string): readonly [Dataset, Edited | null] {
  const read = readEdits(text);
  const applied: Applied =
    "problems" in read
      ? { scenario: from, edits: [], problems: read.problems }
      : fittingEdits(dataset, from, read.edits);
  const { scenario, edits: changes, problems } = applied;
  const scenarios = dataset.scenarios.map((one) => (one === from ? scenario : one));
  const seen = withNumbers(withOwnRecords({ ...dataset, scenarios }, scenario), scenario.overrides ?? {});
  const isReaders = changes.length > 0 || scenario.author !== undefined;
  if (!isReaders && problems.length === 0) return [seen, null];
  return [seen, { from, scenario, changes, author: scenario.author ?? null, problems }];
}

/** What `addEditing` takes. */
export const EDITING: Editing = { see };

/** A state with further edits of its scenario: either the fields that change, or every problem with the edits. */
export function editState(
  dataset: Dataset,
  state: CoalitionState,
  further: readonly Edit[],
): { readonly edits: string; readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  const from = findScenario(dataset, state.scenario) ?? dataset.scenarios[0];
  if (!from) return { problems: [{ code: "no-scenario", path: "scenario", message: "the dataset has no scenario" }] };
  const read = readEdits(state.edits);
  const present = "problems" in read ? from : fittingEdits(dataset, from, read.edits).scenario;
  const { scenario, problems } = fittingEdits(dataset, present, further);
  if (problems.length > 0) return { problems };
  return { edits: packEdits(diffScenarios(from, scenario, dataset.orbits)), scenario };
}

/** A state with the edits of a packed text or JSON in addition to its own; or every problem with them. */
export function withMoreEdits(
  dataset: Dataset,
  state: CoalitionState,
  text: string,
): { readonly edits: string } | { readonly problems: readonly Problem[] } {
  const read = readEdits(text);
  return "problems" in read ? read : editState(dataset, state, read.edits);
}

/** The scenario of the dataset that a file is a change of: the one that it is based on, or calls itself as. */
function changedBy(dataset: Dataset, file: Scenario): Scenario | undefined {
  // No edit can say a story: a scenario with one is shown itself.
  if (file.story) return dataset.scenarios.find((one) => one === file);
  return findScenario(dataset, file.basedOn ?? file.id);
}

/** Whether a scenario file has to be in the dataset to be shown, because it is no change of one that is there. */
export const isItsOwn = (dataset: Dataset, file: Scenario): boolean => changedBy(dataset, file) === undefined;

/**
 * What a scenario file asks for: if it is based on a scenario of the dataset or has the id of one, that one with the
 * differences as edits, so that it is said everywhere what has been changed; else the scenario itself, which then has to be
 * in the dataset.
 */
export function openedScenario(dataset: Dataset, file: Scenario): CoalitionState {
  const base = changedBy(dataset, file);
  const start = stateOf(file);
  if (!base) return start;
  const edits = packEdits(diffScenarios(base, file, dataset.orbits));
  return Object.freeze({ ...start, scenario: base.id, edits });
}

/** An edited scenario as a file; what it is based on says what has been changed when it is opened again. */
export function editedFile({ scenario, from }: Edited, id: string, state: Scenario["state"]): Scenario {
  return { ...scenario, version: SCENARIO_VERSION, id, basedOn: from.basedOn ?? from.id, state };
}
