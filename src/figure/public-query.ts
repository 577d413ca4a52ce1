import type { Baseline } from "../model/baseline.js";
import { withoutSecrets } from "../model/problem.js";
import { encodeQuery } from "../model/query.js";
import type { Starts } from "../model/start.js";
import type { CoalitionState } from "../model/state.js";

/** A state as the query that a figure's file records. Figures are published: a token that leads to a scenario is not. */
export function publicQuery(state: CoalitionState, { scenarios }: Starts, baseline?: Baseline | null): string {
  const plain = <T extends { readonly id: string }>(one: T): T => ({ ...one, id: withoutSecrets(one.id) });
  const shown = { ...state, scenario: withoutSecrets(state.scenario) };
  return encodeQuery(shown, { scenarios: (scenarios ?? []).map(plain) }, { baseline: baseline ?? null });
}
