import { type EditedState, editedOf } from "../model/apply-scenario.js";
import type { Dataset } from "../model/dataset.js";
import type { Scenario } from "../model/scenario.js";
import { findScenario } from "../model/scenario-of.js";
import { areaOfEdited } from "./area-of-edited.js";
import { type AreaResult, areaOfInterest } from "./area-of-interest.js";

/** The scenario of a state with its edits. */
function scenarioIn(dataset: Dataset, state: EditedState): Scenario | undefined {
  return editedOf(dataset, state)?.scenario ?? findScenario(dataset, state.scenario);
}

/** The area of interest that a state's scenario names, checked; `undefined` if it names none. */
export function areaInState(dataset: Dataset, state: EditedState): AreaResult | undefined {
  const input = areaOfEdited(dataset, scenarioIn(dataset, state));
  const result = input && areaOfInterest(input);
  // A state keeps its code, by which its name is found in any language.
  return result && "area" in result && input.id !== undefined
    ? { area: { ...result.area, id: String(input.id) } }
    : result;
}

/** Options with the area that a state's scenario names, unless they have one of their own; one that is bad is left out. */
export function withAreaOf<O extends { readonly area?: unknown }>(dataset: Dataset, state: EditedState, options: O): O {
  if (options.area) return options;
  const found = areaInState(dataset, state);
  return found && "area" in found ? { ...options, area: found.area } : options;
}
