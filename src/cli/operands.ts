import { existsSync } from "node:fs";
import { applyScenario, stateOf } from "../model/apply-scenario.js";
import { type Baseline, pinnedBaseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import { validateScenario } from "../model/parse-scenario.js";
import { parseState } from "../model/parse-state.js";
import type { Problem } from "../model/problem.js";
import { decodeQuery } from "../model/query.js";
import type { Scenario } from "../model/scenario.js";
import { findScenario } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { UsageError } from "./options.js";
import { BadData, describedIn, parseDescribed, within } from "./state-files.js";

/** A situation as one word of a command line names it. */
export type Operand =
  /** A scenario, by its id or from a file. */
  | { readonly kind: "scenario"; readonly text: string; readonly scenario: Scenario }
  /** Fields, from a query or a state file: `problem` makes the error of what is wrong with them. */
  | { readonly kind: "fields"; readonly text: string; readonly value: unknown; readonly isQuery: boolean };

const isScenario = (value: unknown): boolean => typeof value === "object" && value !== null && "stations" in value;

/** What a word means: a query such as `objections=HUN`, the id of a scenario, a scenario file, or a file with one state. */
export async function operandOf(text: string, dataset: Dataset): Promise<Operand> {
  const known = findScenario(dataset, text);
  if (known) return { kind: "scenario", text, scenario: known };
  if (text === "" || (/[=?]/.test(text) && !existsSync(text)))
    return { kind: "fields", text, value: text.slice(text.indexOf("?") + 1), isQuery: true };
  if (text !== "-" && !existsSync(text)) {
    const ids = dataset.scenarios.map(({ id }) => id).join(", ");
    const message = `expected a query such as objections=HUN, a file, or a scenario of ${ids}`;
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

/** A query's faults are a mistake of usage, a file's are bad data. */
function refuse({ text, isQuery }: Extract<Operand, { kind: "fields" }>, problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  if (isQuery) throw new UsageError(`${text}: ${first.path ? `${first.path}: ` : ""}${first.message}`);
  throw new BadData(within(text, problems));
}

/** The state that an operand stands for, in the dataset as its scenario sees it; `over` is laid over it. */
export function stateFor(
  operand: Operand,
  dataset: Dataset,
  over: Partial<CoalitionState>,
): { readonly dataset: Dataset; readonly state: CoalitionState } {
  if (operand.kind === "scenario") {
    const { scenario } = operand;
    return {
      dataset: applyScenario(dataset, scenario),
      state: { ...stateOf(scenario), ...over, scenario: scenario.id },
    };
  }
  const { parsed } = parseDescribed(operand.value, dataset);
  refuse(operand, parsed.problems);
  const id = over.scenario ?? parsed.patch.scenario;
  const start = id === undefined ? undefined : findScenario(dataset, id);
  const base = start ? stateOf(start) : parseState({}).state;
  return { dataset, state: { ...base, ...parsed.patch, ...over, ...(id && { scenario: id }) } };
}

/** The baseline that an operand stands for: the fields that it gives, or all of where a scenario starts. */
export function baselineIn(operand: Operand, dataset: Dataset): Baseline {
  if (operand.kind === "scenario") {
    if (findScenario(dataset, operand.scenario.id) !== operand.scenario) {
      const message = "a scenario file is compared by: coalition-map diff";
      throw new BadData([{ code: "scenario-file", path: operand.text, message }]);
    }
    return pinnedBaseline(stateOf(operand.scenario));
  }
  const { value, isQuery } = operand;
  const named = value as { state?: unknown } | string | null;
  const inner = typeof named === "object" && named !== null && "state" in named ? named.state : named;
  const parsed =
    typeof inner === "string"
      ? decodeQuery(
          inner
            .slice(inner.indexOf("?") + 1)
            .split("&")
            .filter(Boolean)
            .map((pair) => `base.${pair}`)
            .join("&"),
          dataset,
        )
      : parseState({ baseline: inner }, dataset);
  // What is read is a baseline and nothing else: its paths need not say so.
  const problems = parsed.problems.map((one) => ({ ...one, path: one.path.replace(/^baseline\./, "") }));
  refuse({ ...operand, text: isQuery ? "--baseline" : operand.text }, problems);
  return parsed.baseline ?? {};
}
