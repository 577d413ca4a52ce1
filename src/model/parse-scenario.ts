import { checkScenarioReferences, type Referred } from "./check-references.js";
import { checkSchema, firstProblems } from "./check-schema.js";
import type { Problem } from "./problem.js";
import { readJson } from "./read-json.js";
import { SCENARIO_VERSION, type Scenario, ScenarioSchema } from "./scenario.js";
import { hasOwnRecords } from "./seen-scenario.js";

/** Either a scenario that may be used, or everything that is wrong with it. */
export type ScenarioResult = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

const LIMITS = { values: 400_000, depth: 12, characters: 10_000 } as const;
/** Longest scenario file in characters. */
export const LONGEST_SCENARIO = 5_000_000;

/** The problem that a file is of a later version than this program reads. */
function laterVersion(value: unknown): Problem[] {
  if (typeof value !== "object" || value === null || !("version" in value)) return [];
  const { version } = value;
  if (typeof version !== "number" || version <= SCENARIO_VERSION) return [];
  const message = `a scenario of version ${version} is from a later coalition-map; this one reads versions 1 and ${SCENARIO_VERSION}`;
  return [{ code: "later-version", path: "version", message }];
}

/** Checks whether a value is a scenario of a dataset. Never throws. */
export function validateScenario(value: unknown, dataset: Referred): ScenarioResult {
  const later = laterVersion(value);
  if (later.length > 0) return { problems: later };
  const checked = checkSchema(ScenarioSchema, value, LIMITS);
  if ("problems" in checked) return checked;
  const problems = checkScenarioReferences(checked.value, dataset);
  return problems.length > 0 ? { problems: firstProblems(problems) } : { scenario: versioned(checked.value) };
}

/** Places, additions and stories are of version 2, whatever a file calls itself. */
const versioned = (scenario: Scenario): Scenario =>
  hasOwnRecords(scenario) || [scenario.area, scenario.author, scenario.story].some((part) => part !== undefined)
    ? { ...scenario, version: SCENARIO_VERSION }
    : scenario;

/** Reads the text of a scenario file. Never throws. */
export function parseScenario(text: string, dataset: Referred): ScenarioResult {
  if (text.length > LONGEST_SCENARIO) {
    const message = `expected at most ${LONGEST_SCENARIO} characters, got ${text.length}`;
    return { problems: [{ code: "too-large", path: "", message }] };
  }
  const read = readJson(text);
  return "problems" in read ? read : validateScenario(read.value, dataset);
}
