import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { withAreaOf } from "../edited-area.js";
import { watchOf } from "../watch.js";
import { sound } from "./compute-ledger.js";
import { diffOf } from "./diff.js";
import type { LedgerDiff } from "./diff-schema.js";
import { ledgerInputProblems } from "./input.js";
import type { RangeOptions } from "./ranges.js";

/**
 * What changes from a baseline to a state: both sides' averages, the difference with its range from paired draws, what is
 * kept, thinned, lost, gained and unseen, who replaces whom at which station, and which fleets are not for this force. Pure.
 * Both are measured in the state's domain. Bad fields, options and overrides are named in `problems`, those of the baseline
 * with paths that start with `baseline.`; both sides are then computed without stations.
 */
export function computeDiff(
  dataset: Dataset,
  baseline: CoalitionState,
  state: CoalitionState,
  options: RangeOptions = {},
): LedgerDiff {
  const faults = {
    before: ledgerInputProblems(baseline, {}, dataset),
    after: ledgerInputProblems(state, options, dataset),
  };
  const given = { ...baseline, domain: state.domain };
  if (faults.before.length + faults.after.length === 0)
    return diffOf(
      { before: watchOf(dataset, given), after: watchOf(dataset, state) },
      withAreaOf(dataset, state, options),
    );
  const bare = { ...dataset, scenarios: dataset.scenarios.map((scenario) => ({ ...scenario, stations: [] })) };
  const after = sound(state, faults.after);
  const before = { ...sound(baseline, faults.before), domain: after.domain };
  const { area } = options;
  const diff = diffOf(
    { before: watchOf(bare, before), after: watchOf(bare, after) },
    { draws: 0, ...(area && { area }) },
  );
  const problems = [
    ...faults.before.map((fault) => ({ ...fault, path: `baseline.${fault.path}` })),
    ...faults.after,
    ...diff.problems,
  ];
  return { ...diff, problems };
}
