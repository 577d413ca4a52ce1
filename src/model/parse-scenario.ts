import { checkScenarioReferences, type Referred } from "./check-references.js";
import { checkSchema, firstProblems } from "./check-schema.js";
import type { Problem } from "./problem.js";
import { readJson } from "./read-json.js";
import { type Scenario, ScenarioSchema } from "./scenario.js";

/** Either a scenario that may be used, or everything that is wrong with it. */
export type ScenarioResult = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

const LIMITS = { values: 20_000, depth: 8, characters: 10_000 } as const;
/** Longest scenario file in characters. */
export const LONGEST_SCENARIO = 1_000_000;

/** Checks whether a value is a scenario of a dataset. Never throws. */
export function validateScenario(value: unknown, dataset: Referred): ScenarioResult {
  const checked = checkSchema(ScenarioSchema, value, LIMITS);
  if ("problems" in checked) return checked;
  const problems = checkScenarioReferences(checked.value, dataset);
  return problems.length > 0 ? { problems: firstProblems(problems) } : { scenario: checked.value };
}

/** Reads the text of a scenario file. Never throws. */
export function parseScenario(text: string, dataset: Referred): ScenarioResult {
  if (text.length > LONGEST_SCENARIO) {
    const message = `expected at most ${LONGEST_SCENARIO} characters, got ${text.length}`;
    return { problems: [{ code: "too-large", path: "", message }] };
  }
  const read = readJson(text);
  return "problems" in read ? read : validateScenario(read.value, dataset);
}
