import type { Baseline } from "../model/baseline.js";
import { withoutSecrets } from "../model/problem.js";
import { encodeQuery } from "../model/query.js";
import type { CoalitionState } from "../model/state.js";

/** A state as the query that a figure's file records. Figures are published: a token that leads to a scenario is not. */
export const publicQuery = (state: CoalitionState, baseline?: Baseline | null): string =>
  encodeQuery({ ...state, scenario: withoutSecrets(state.scenario) }, baseline);
