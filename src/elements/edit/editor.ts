import { areaOfEdited } from "../../coverage/area-of-edited.js";
import { addEditing, type Edited, type EditResult, editedOf } from "../../model/apply-scenario.js";
import { diffScenarios } from "../../model/diff-scenarios.js";
import type { Edit } from "../../model/edit.js";
import { EDITING, editState, fittingEdits } from "../../model/edited.js";
import { checkEdits, packEdits } from "../../model/pack-edits.js";
import type { Problem } from "../../model/problem.js";
import { findScenario } from "../../model/scenario-of.js";
import type { CoalitionState } from "../../model/state.js";
import { CoalitionEditEvent } from "../events.js";
import type { Store } from "../store/store.js";
import { EditMode } from "./edit-mode.js";

type SetAssumption = Extract<Edit, { do: "set"; what: "assumption" }>;
const isAssumption = (edit: Edit): edit is SetAssumption => edit.do === "set" && edit.what === "assumption";

/** The state's own overrides after commands that set assumptions, which a state has a field of its own for. */
function overridesAfter(state: CoalitionState, edits: readonly SetAssumption[]): CoalitionState["overrides"] {
  const rows = new Map(Object.entries(state.overrides));
  for (const { id, value } of edits)
    if (value === null) rows.delete(id);
    else rows.set(id, value);
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Turns commands into changes of a store's state: one step of undo for all that are given together. Also uses the area that
 * a scenario or edit names, and reports edits that do not fit the data. Loaded with the first state that has edits.
 */
export class Editor {
  /** Whether and how the reader edits at present. */
  readonly mode: EditMode;
  readonly #store: Store;
  /** The edits whose problems have been reported, and the area that has been taken over. */
  #reported = "";
  #area: string | undefined;

  constructor(store: Store) {
    addEditing(EDITING);
    this.#store = store;
    this.mode = new EditMode(() => store.changed());
    store.follow({ changed: () => this.#follow(), idle: () => Promise.resolve() });
  }

  /** What has been changed in the present scenario; `null` if nothing. */
  get edited(): Edited | null {
    const { facts, state } = this.#store;
    return facts ? editedOf(facts, state) : null;
  }

  /**
   * Applies commands as one change of the reader's, and fires `coalition-edit`. With a `group`, consecutive changes of the
   * same group are undone as one. Problems are returned and not reported; then nothing is changed.
   */
  apply(commands: unknown, group?: string): EditResult {
    const { facts, state } = this.#store;
    if (!facts) return { problems: [{ code: "no-data", path: "", message: "there is no dataset yet" }] };
    const checked = checkEdits(Array.isArray(commands) ? commands : [commands]);
    if ("problems" in checked) return checked;
    const { edits } = checked;
    const numbers = edits.filter(isAssumption);
    const wrong = numbers.length > 0 ? this.#wrongNumbers(numbers) : [];
    if (wrong.length > 0) return { problems: wrong };
    // What a file has set of an assumption is one of its edits, and is taken back there too.
    const inEdits = this.edited?.scenario.overrides?.assumptions ?? {};
    const result = editState(
      facts,
      state,
      edits.filter((one) => !isAssumption(one) || (one.value === null && Object.hasOwn(inEdits, one.id))),
    );
    if ("problems" in result) return result;
    const overrides = overridesAfter(state, numbers);
    const changed = this.#store.change({ edits: result.edits, overrides }, undefined, undefined, group);
    if (changed) this.#tell(edits);
    return { changed };
  }

  #tell(commands: readonly Edit[]): void {
    this.#store.host.dispatchEvent(new CoalitionEditEvent({ commands, edits: this.#store.state.edits }));
  }

  /** Takes back all edits, and what was set of assumptions, as one step that can be undone. */
  clear(): boolean {
    const { facts } = this.#store;
    const { edited } = this;
    const commands = facts && edited ? diffScenarios(edited.scenario, edited.from, facts.orbits) : [];
    if (!this.#store.change({ edits: "", overrides: {} })) return false;
    this.#tell(commands);
    return true;
  }

  /** Goes on with another state, such as that of a draft; its edits are told as commands. */
  goOn(state: CoalitionState): void {
    if (this.#store.change(state)) this.#tell(this.edited?.changes ?? []);
  }

  /**
   * Takes back one of the changes, by its place in their list, with those that cannot be without it, such as a station's
   * choice of a fleet that was added. Returns how many others that were.
   */
  takeBack(index: number): number {
    const { facts } = this.#store;
    const { edited } = this;
    if (!facts || !edited) return 0;
    const rest = edited.changes.filter((_, at) => at !== index);
    const { scenario } = fittingEdits(facts, edited.from, rest);
    const left = diffScenarios(edited.from, scenario, facts.orbits);
    const commands = diffScenarios(edited.scenario, scenario, facts.orbits);
    if (!this.#store.change({ edits: packEdits(left) })) return 0;
    this.#tell(commands);
    return Math.max(0, rest.length - left.length);
  }

  #wrongNumbers(edits: readonly SetAssumption[]): readonly Problem[] {
    const { facts, state } = this.#store;
    if (!facts) return [];
    const result = editState(
      facts,
      { ...state, edits: "" },
      edits.filter(({ value }) => value !== null),
    );
    return "problems" in result ? result.problems : [];
  }

  #follow(): void {
    const { session, state, input } = this.#store;
    if (!session.data || session.needsEditing) return;
    const { edited } = this;
    if (state.edits !== this.#reported) {
      this.#reported = state.edits;
      if (edited) this.#store.report(edited.problems);
    }
    const dataset = this.#store.dataset;
    const scenario = edited?.scenario ?? (dataset && findScenario(dataset, state.scenario));
    const area = dataset && areaOfEdited(dataset, scenario);
    const key = area && JSON.stringify(area);
    if (key === this.#area) return;
    this.#area = key;
    input.takeEditedArea(area ?? null);
  }
}
