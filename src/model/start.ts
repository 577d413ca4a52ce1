import { type ParsedFields, parseFields } from "./parse-fields.js";
import type { CoalitionState } from "./state.js";
import { DEFAULT_STATE } from "./state.js";

/** A scenario, as far as its starting state is concerned; any `Scenario` will do. */
export interface Start {
  readonly id: string;
  readonly state?: Readonly<Record<string, unknown>>;
}

/** What says which scenarios there are; any `Dataset` will do. */
export interface Starts {
  readonly scenarios?: readonly Start[];
}

const KNOWN = new WeakMap<Start, CoalitionState>();

/** The state that a scenario starts from: the default, with the scenario's own values laid over it. */
export function stateOf(scenario: Start): CoalitionState {
  const known = KNOWN.get(scenario);
  if (known) return known;
  const { patch }: ParsedFields = parseFields(Object.entries(scenario.state ?? {}));
  const state = Object.freeze({ ...DEFAULT_STATE, ...patch, scenario: scenario.id });
  KNOWN.set(scenario, state);
  return state;
}

/** Where a scenario starts; one that is not there, such as an address that is not loaded yet, starts from the default. */
export function startOf(starts: Starts | undefined, id: string = DEFAULT_STATE.scenario): CoalitionState {
  const scenario = starts?.scenarios?.find((one) => one.id === id);
  return scenario ? stateOf(scenario) : { ...DEFAULT_STATE, scenario: id };
}

/**
 * The one meaning of fields from an address, attributes, options or a file: the start of the scenario that they name, with
 * the fields laid over it. Of several layers, later ones take precedence.
 */
export function stateFrom(
  starts: Starts | undefined,
  ...layers: readonly Readonly<Partial<CoalitionState>>[]
): CoalitionState {
  const fields: Partial<CoalitionState> = Object.assign({}, ...layers);
  return Object.freeze({ ...startOf(starts, fields.scenario), ...fields });
}
