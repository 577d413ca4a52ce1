import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { withAreaOf } from "../edited-area.js";
import { type Sensitivity, type SensitivityOptions, sensitivitySteps } from "./sensitivity.js";
import { finish } from "./steps.js";

/**
 * What moves a number of a state's ledger, all at once; see {@link sensitivitySteps}. Its area is by default the one that the
 * state's scenario names, or Ukraine.
 */
export function sensitivity(dataset: Dataset, state: CoalitionState, options: SensitivityOptions = {}): Sensitivity {
  return finish(sensitivitySteps(dataset, state, withAreaOf(dataset, state, options)));
}
