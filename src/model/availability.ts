import type { Dataset } from "./dataset.js";
import { HEADQUARTERS_RULES } from "./headquarters-rules.js";
import type { Reason } from "./reason.js";
import type { Fleet, Headquarters } from "./records.js";
import { FLEET_RULES, judgeAll } from "./rules.js";
import type { CoalitionState } from "./state.js";

/** Whether a fleet or headquarters may be used, with all reasons: blocks first, then caveats. */
export interface Assessment {
  readonly available: boolean;
  readonly reasons: readonly Reason[];
}
/** One fleet with its assessment. */
export interface AssessedFleet extends Assessment {
  readonly fleet: Fleet;
}
/** One headquarters with its assessment. */
export interface AssessedHeadquarters extends Assessment {
  readonly headquarters: Headquarters;
}

/** Reasons in their order, and whether none of them blocks. */
export function assessmentOf(reasons: readonly Reason[]): Assessment {
  const blocks = reasons.filter(({ kind }) => kind === "block");
  return { available: blocks.length === 0, reasons: [...blocks, ...reasons.filter(({ kind }) => kind === "caveat")] };
}

/** Whether a fleet may fly in a state, and why. */
export function assessFleet(dataset: Dataset, state: CoalitionState, fleet: Fleet): Assessment {
  return assessmentOf(judgeAll(FLEET_RULES, { dataset, state, record: fleet }));
}

/** Whether a headquarters may be used in a state, and why. */
export function assessHeadquarters(dataset: Dataset, state: CoalitionState, headquarters: Headquarters): Assessment {
  return assessmentOf(judgeAll(HEADQUARTERS_RULES, { dataset, state, record: headquarters }));
}

/** Every fleet of the dataset, in its order. */
export function assessFleets(dataset: Dataset, state: CoalitionState): AssessedFleet[] {
  return dataset.fleets.map((fleet) => ({ fleet, ...assessFleet(dataset, state, fleet) }));
}

/** Every headquarters of the dataset, in its order. */
export function assessAllHeadquarters(dataset: Dataset, state: CoalitionState): AssessedHeadquarters[] {
  return dataset.headquarters.map((headquarters) => ({
    headquarters,
    ...assessHeadquarters(dataset, state, headquarters),
  }));
}
