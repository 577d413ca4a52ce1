import type { Baseline } from "./baseline.js";
import { parseFields } from "./parse-fields.js";
import { type Lists, parseState } from "./parse-state.js";
import type { Problem } from "./problem.js";
import type { Scenario, StoryStep } from "./scenario.js";
import { stateOf } from "./start.js";
import type { CoalitionState } from "./state.js";

/** What a step of a scenario's story shows: the scenario's start with the step's fields laid over it. */
export const stepState = (scenario: Scenario, { state }: StoryStep): CoalitionState =>
  Object.freeze({ ...stateOf(scenario), ...parseFields(Object.entries(state)).patch, scenario: scenario.id });

/** What a step is compared with; `null` if it says nothing about that. */
export const stepBaseline = ({ baseline }: StoryStep): Baseline | null =>
  baseline ? (parseFields([["baseline", baseline]]).baseline ?? null) : null;

function checkStep({ state, baseline }: StoryStep, lists: Lists, at: string): Problem[] {
  const read = parseState(state, lists, `${at}.state.`);
  const own = [
    ["scenario", read.patch.scenario, "a step shows the scenario of its own file"],
    ["base.", read.baseline, "expected what a step is compared with under baseline"],
  ] as const;
  return [
    ...read.problems,
    ...own.flatMap(([name, given, message]) =>
      given === undefined ? [] : [{ code: "not-of-step", path: `${at}.state.${name}`, message }],
    ),
    ...(baseline ? parseState({ baseline }, lists, `${at}.`).problems : []),
  ];
}

/** What is wrong with the states of a scenario's story, each with its path. `at` names where a part of the scenario is. */
export const checkStory = ({ story = [] }: Scenario, lists: Lists, at: (rest: string) => string): Problem[] =>
  story.flatMap((step, index) => checkStep(step, lists, at(`story[${index}]`)));
