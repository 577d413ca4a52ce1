import { existsSync } from "node:fs";
import { addScenario, ofReader } from "../model/apply-scenario.js";
import { type Baseline, pinnedBaseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import { isItsOwn, openedScenario, withMoreEdits } from "../model/edited.js";
import { validateScenario } from "../model/parse-scenario.js";
import type { Problem } from "../model/problem.js";
import { isScenario, readBaseline, readState } from "../model/read-state.js";
import type { Scenario } from "../model/scenario.js";
import { findScenario } from "../model/scenario-of.js";
import { stateFrom } from "../model/start.js";
import type { CoalitionState } from "../model/state.js";
import { UsageError } from "./options.js";
import { BadData, describedIn, within } from "./state-files.js";

/** A situation given as one argument of a command line. */
export type Operand =
  /** A scenario, by its id or from a file. */
  | { readonly kind: "scenario"; readonly text: string; readonly scenario: Scenario }
  /** Fields from a query or a state file; their problems are a usage error or bad data accordingly. */
  | { readonly kind: "fields"; readonly text: string; readonly value: unknown; readonly isQuery: boolean };

/** Reads an argument: a query such as `objections=HUN`, a scenario's id, a scenario file, or a file with one state. */
export async function operandOf(text: string, dataset: Dataset): Promise<Operand> {
  const known = findScenario(dataset, text);
  if (known) return { kind: "scenario", text, scenario: known };
  if (text === "" || (/[=?]/.test(text) && !existsSync(text)))
    return { kind: "fields", text, value: text, isQuery: true };
  if (text !== "-" && !existsSync(text)) {
    const ids = dataset.scenarios.map(({ id }) => id).join(", ");
    const message = `expected a query such as objections=HUN, a file, or one of the scenarios ${ids}`;
    throw new BadData([{ code: "unreadable", path: text, message }]);
  }
  const found = await describedIn(text);
  const [only] = found;
  if (!only || found.length > 1)
    throw new BadData([{ code: "not-one", path: text, message: `expected one state, got ${found.length}` }]);
  if (!isScenario(only.value)) return { kind: "fields", text, value: only.value, isQuery: false };
  const result = validateScenario(only.value, dataset);
  if ("problems" in result) throw new BadData(within(text, result.problems));
  return { kind: "scenario", text, scenario: result.scenario };
}

/** Throws if there are problems: a {@link UsageError} for a query, {@link BadData} for a file. */
function refuse({ text, isQuery }: Extract<Operand, { kind: "fields" }>, problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  if (isQuery) throw new UsageError(`${text}: ${first.path ? `${first.path}: ` : ""}${first.message}`);
  throw new BadData(within(text, problems));
}

/** The state that a scenario asks for; the dataset is the same for one of ours or based on it, else it has the reader's too. */
export function opened(
  dataset: Dataset,
  scenario: Scenario,
): { readonly dataset: Dataset; readonly state: CoalitionState } {
  const state = openedScenario(dataset, scenario);
  return { dataset: isItsOwn(dataset, scenario) ? addScenario(dataset, ofReader(scenario)) : dataset, state };
}

/** A state with further edits on top of those of a scenario file; without such a file they are its only ones. */
export function withEdits(dataset: Dataset, state: CoalitionState, more: string): CoalitionState {
  if (state.edits === "" || more === "") return { ...state, edits: state.edits || more };
  const result = withMoreEdits(dataset, state, more);
  // What does not fit is kept, so that it is named like all that does not fit.
  return { ...state, edits: "edits" in result ? result.edits : more };
}

/** An operand's state, with fields of `over` taking precedence, and the dataset with the operand's scenario applied. */
export function stateFor(
  operand: Operand,
  dataset: Dataset,
  over: Partial<CoalitionState>,
): { readonly dataset: Dataset; readonly state: CoalitionState } {
  if (operand.kind === "scenario") {
    const { scenario } = operand;
    const { dataset: seen, state } = opened(dataset, scenario);
    const { edits = "", ...fields } = over;
    return { dataset: seen, state: withEdits(seen, { ...state, ...fields, scenario: state.scenario }, edits) };
  }
  const parsed = readState(operand.value, dataset);
  refuse(operand, parsed.problems);
  return { dataset, state: stateFrom(dataset, parsed.patch, over) };
}

/** An operand's baseline: the fields that it gives, or a scenario's whole starting state. Throws on a scenario file. */
export function baselineIn(operand: Operand, dataset: Dataset): Baseline {
  if (operand.kind === "scenario") {
    const start = openedScenario(dataset, operand.scenario);
    if (isItsOwn(dataset, operand.scenario)) {
      const message = "compare a scenario file with coalition-map diff";
      throw new BadData([{ code: "scenario-file", path: operand.text, message }]);
    }
    return pinnedBaseline(start);
  }
  const { value, isQuery } = operand;
  const named = value as { state?: unknown } | string | null;
  const inner = typeof named === "object" && named !== null && "state" in named ? named.state : named;
  const { baseline = {}, problems } = readBaseline(inner, dataset);
  // Only a baseline is read here, so its paths need no prefix.
  const own = problems.map((one) => ({ ...one, path: one.path.replace(/^baseline\.?/, "") }));
  refuse({ ...operand, text: isQuery ? "--baseline" : operand.text }, own);
  return baseline;
}
