import type { Dataset } from "./dataset.js";
import type { Edit } from "./edit.js";
import { fieldText } from "./field-text.js";
import type { Problem } from "./problem.js";
import type { Overrides, Scenario } from "./scenario.js";
import { findScenario } from "./scenario-of.js";
import { type CoalitionState, DEFAULT_STATE, type StateKey } from "./state.js";

/**
 * What a scenario file needs in order to restore a state: only what differs from the default, under the state's own keys.
 * Edits are in the rest of the file.
 */
export function scenarioState(state: CoalitionState): Scenario["state"] {
  const keys = (Object.keys(DEFAULT_STATE) as StateKey[]).filter(
    (key) => key !== "scenario" && key !== "edits" && fieldText(state, key) !== fieldText(DEFAULT_STATE, key),
  );
  return Object.fromEntries(
    keys.map((key) => {
      const value = state[key];
      return [key, typeof value === "object" ? fieldText(state, key).split(",") : value];
    }),
  );
}

/**
 * The dataset with a valid scenario in its list, in place of one with the same id. The scenario's own numbers count only in
 * states of that scenario: see `seenIn`. The dataset passed in is not changed.
 */
export function addScenario(dataset: Dataset, scenario: Scenario): Dataset {
  const others = dataset.scenarios.filter(({ id }) => id !== scenario.id);
  return { ...dataset, scenarios: [...others, scenario] };
}

/** The fields of a state that say which scenario it shows; a state of JavaScript may lack `edits`. */
export type EditedState = Pick<CoalitionState, "scenario"> & Partial<Pick<CoalitionState, "edits">>;

/** A scenario of a reader's file: it says so itself, so that nobody takes it for one of the dataset's, in a copy either. */
export const ofReader = (scenario: Scenario): Scenario => ({ ...scenario, origin: "reader" });

/** What is said of scenarios that are a reader's, made once for each. */
const READERS = new WeakMap<Scenario, Edited>();

function asReaders(scenario: Scenario): Edited {
  const known = READERS.get(scenario);
  if (known) return known;
  const edited = { from: scenario, scenario, changes: [], author: scenario.author ?? null, problems: [] };
  READERS.set(scenario, edited);
  return edited;
}

/** What a reader has changed in a scenario. */
export interface Edited {
  /** The scenario as it was, and as it is now. */
  readonly from: Scenario;
  readonly scenario: Scenario;
  /** The changes, in the order in which they are applied. Empty for a reader's scenario that is based on none of ours. */
  readonly changes: readonly Edit[];
  /** Who has made them, if a name was given. */
  readonly author: string | null;
  /** Edits that do not fit these data and are left out. */
  readonly problems: readonly Problem[];
}

/** What became of commands: the state has changed, nothing had to change, or all that is wrong with them. */
export type EditResult = { readonly changed: boolean } | { readonly problems: readonly Problem[] };

/** Reads edits, applies them, and gives a dataset the places and records that a scenario brings with it. */
export interface Editing {
  readonly see: (dataset: Dataset, scenario: Scenario, edits: string) => readonly [Dataset, Edited | null];
}

let editing: Editing | undefined;

/** Makes edits known to {@link seenIn}. */
export function addEditing(one: Editing): void {
  editing = one;
}

/** Whether a state cannot be shown without what reads and applies edits, which a first view does not load. */
export const needsEditing = (dataset: Dataset | undefined, state: EditedState): boolean =>
  !editing && hasEdits(dataset, state);

/** Whether a state has edits, or a scenario that brings records of its own. */
export function hasEdits(dataset: Dataset | undefined, state: EditedState): boolean {
  const scenario = dataset && (findScenario(dataset, state.scenario) ?? dataset.scenarios[0]);
  return (state.edits ?? "") !== "" || scenario?.version === 2;
}

/** Datasets as scenarios with numbers or edits of their own see them, so that each is made once; and what each was made from. */
const SEEN = new WeakMap<Dataset, WeakMap<Scenario, Map<string, Dataset>>>();
const ORIGINALS = new WeakMap<Dataset, Dataset>();
const EDITED = new WeakMap<Dataset, Edited>();
/** While a reader edits, each step makes another dataset: only the last of them are kept. */
const MOST_KEPT = 12;

/** A dataset with a scenario's own numbers in place of its own. */
export function withNumbers(dataset: Dataset, { assumptions = {}, fleets = {} }: Overrides): Dataset {
  return {
    ...dataset,
    assumptions: dataset.assumptions.map((row) =>
      Object.hasOwn(assumptions, row.id) ? { ...row, value: assumptions[row.id] as number } : row,
    ),
    fleets: dataset.fleets.map((fleet) =>
      Object.hasOwn(fleets, fleet.id) ? { ...fleet, quantity: fleets[fleet.id]?.quantity ?? fleet.quantity } : fleet,
    ),
  };
}

/** The dataset of which another is what a state sees; the same one if it is not. */
export const factsOf = (dataset: Dataset): Dataset => ORIGINALS.get(dataset) ?? dataset;

/**
 * The dataset as a state sees it: with its scenario's own numbers, places and records, and with the state's edits. The same
 * inputs give the same object. A dataset that one state has seen may be given to another. Throws for a state with edits
 * before `addEditing`.
 */
export function seenIn(given: Dataset, state: EditedState): Dataset {
  const dataset = factsOf(given);
  const scenario = findScenario(dataset, state.scenario) ?? dataset.scenarios[0];
  const { edits = "" } = state;
  if (!scenario || (edits === "" && scenario.version !== 2 && !scenario.overrides)) return dataset;
  const ofDataset = SEEN.get(dataset) ?? new WeakMap<Scenario, Map<string, Dataset>>();
  SEEN.set(dataset, ofDataset);
  const made = ofDataset.get(scenario) ?? new Map<string, Dataset>();
  ofDataset.set(scenario, made);
  const known = made.get(edits);
  if (known) return known;
  let seen: Dataset;
  if (edits === "" && scenario.version !== 2) seen = withNumbers(dataset, scenario.overrides ?? {});
  else {
    if (!editing) throw new Error("what applies edits is not loaded");
    const [shown, edited] = editing.see(dataset, scenario, edits);
    seen = shown;
    if (edited) EDITED.set(seen, edited);
  }
  const [oldest] = made.keys();
  if (made.size >= MOST_KEPT && oldest !== undefined) made.delete(oldest);
  made.set(edits, seen);
  ORIGINALS.set(seen, dataset);
  return seen;
}

/** What a reader has changed in a state's scenario, or that it is a reader's; `null` for one of the dataset's as it is. */
export function editedOf(dataset: Dataset, state: EditedState): Edited | null {
  const edited = EDITED.get(seenIn(dataset, state));
  if (edited) return edited;
  const scenario = findScenario(factsOf(dataset), state.scenario);
  return scenario?.origin === "reader" ? asReaders(scenario) : null;
}
