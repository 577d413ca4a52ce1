import { type CoalitionState, STATE_FIELDS, type StateField } from "./state.js";

/** Fields that a baseline never sets: how a state is viewed, and the size of the force, which does not affect coverage. */
const LOOKS = ["reading", "domain", "shade", "compare", "component", "forceSize"] as const;

/** A field of the state that a baseline may set. */
export type BaselineKey = Exclude<keyof CoalitionState, (typeof LOOKS)[number]>;

/** What a state is compared with, as fields that replace the state's own. */
export type Baseline = Partial<Pick<CoalitionState, BaselineKey>>;

const looks: ReadonlySet<string> = new Set(LOOKS);

/** The fields that a baseline may set, in the order of the table of fields. */
export const BASELINE_FIELDS: readonly StateField[] = STATE_FIELDS.filter(({ key }) => !looks.has(key));

const BASELINE_KEYS = BASELINE_FIELDS.map(({ key }) => key as BaselineKey);

/** The whole state that a baseline describes: its own fields, and the others from the state compared with it. */
export const baselineState = (baseline: Baseline, state: CoalitionState): CoalitionState => ({ ...state, ...baseline });

/** A state as a baseline with every field that a baseline may set, so that later switches do not change it. */
export function pinnedBaseline(state: CoalitionState): Baseline {
  return Object.fromEntries(BASELINE_KEYS.map((key) => [key, state[key]])) as Baseline;
}

/** The fields of a baseline that differ from a state; only these are written into addresses and files. */
export function differingFrom(baseline: Baseline, state: CoalitionState): Baseline {
  const differs = (key: BaselineKey) =>
    Object.hasOwn(baseline, key) && JSON.stringify(baseline[key]) !== JSON.stringify(state[key]);
  return Object.fromEntries(BASELINE_KEYS.filter(differs).map((key) => [key, baseline[key]])) as Baseline;
}
