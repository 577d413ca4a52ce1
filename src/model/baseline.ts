import { type CoalitionState, STATE_FIELDS, type StateField } from "./state.js";

/** How a state is looked at, and the size of a force, on which no coverage rests: never part of a baseline. */
const LOOKS = ["reading", "domain", "shade", "compare", "component", "forceSize"] as const;

/** A field of the state that a baseline may set. */
export type BaselineKey = Exclude<keyof CoalitionState, (typeof LOOKS)[number]>;

/** What a state is compared with: the fields that are other than in the state itself, laid over it. */
export type Baseline = Partial<Pick<CoalitionState, BaselineKey>>;

const looks: ReadonlySet<string> = new Set(LOOKS);

/** The fields that a baseline may set, in the order of the table of fields. */
export const BASELINE_FIELDS: readonly StateField[] = STATE_FIELDS.filter(({ key }) => !looks.has(key));

const BASELINE_KEYS = BASELINE_FIELDS.map(({ key }) => key as BaselineKey);

/** The state that a baseline stands for: its fields, and all others as they are in the state that it is compared with. */
export const baselineState = (baseline: Baseline, state: CoalitionState): CoalitionState => ({ ...state, ...baseline });

/** A state as a baseline that stays what it is, whatever is switched afterwards: every field that a baseline may set. */
export function pinnedBaseline(state: CoalitionState): Baseline {
  return Object.fromEntries(BASELINE_KEYS.map((key) => [key, state[key]])) as Baseline;
}

/** What of a baseline is other than in a state: that alone is written into addresses and files. */
export function differingFrom(baseline: Baseline, state: CoalitionState): Baseline {
  const differs = (key: BaselineKey) =>
    Object.hasOwn(baseline, key) && JSON.stringify(baseline[key]) !== JSON.stringify(state[key]);
  return Object.fromEntries(BASELINE_KEYS.filter(differs).map((key) => [key, baseline[key]])) as Baseline;
}
