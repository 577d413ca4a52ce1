import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import { scenarioOf } from "../../model/scenario-of.js";
import { stateOf } from "../../model/start.js";
import { type CoalitionState, DEFAULT_STATE } from "../../model/state.js";
import { meaningOf } from "../../scene/meaning.js";
import type { Words } from "../../scene/words.js";
import { dropHandlers } from "../frame/drop-handlers.js";
import { downloadScenario, scenarioToSave } from "../store/scenario-files.js";
import { sayLate } from "./late-words.js";

/** What the view calls. */
export interface ScenarioActions {
  /** Start from a scenario of the dataset: take over its whole state. */
  readonly apply: (state: CoalitionState) => void;
  /** Read a file that was picked or dropped. */
  readonly load: (file: File) => void;
  /** The name of the reader's own layer, if there is one, and what takes it away. */
  readonly reference?: { readonly name: string; readonly remove: () => void } | null;
  /** Makes Ukraine the area of interest again; `null` if it is. */
  readonly resetArea?: (() => void) | null;
}

/** Files that can be opened: scenarios and states, figures of ours, layers of a GIS. */
const ACCEPTED = ".json,application/json,.png,.svg,.pdf,.geojson,.kml,.kmz,.gpx,.csv,.tsv";

const differs = (a: CoalitionState, b: CoalitionState) =>
  (["asOf", "usIsr", "lead", "objections", "vetoes", "tankers", "mmf", "straits", "forceSize", "edits"] as const).some(
    (key) => String(a[key]) !== String(b[key]),
  );

/** Scenarios: a list of those in the dataset, a box to open or drop a file, and a button to save the present situation. */
export function scenarioLoaderView(
  dataset: Dataset,
  state: CoalitionState,
  words: Words,
  actions: ScenarioActions,
): TemplateResult {
  const present = scenarioOf(dataset, state);
  const changed = differs(state, stateOf(present));
  const { dragover, drop } = dropHandlers(actions.load);
  const choose = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const scenario = dataset.scenarios.find(({ id }) => id === value);
    // The reader's view stays unless the scenario sets it; everything else comes from the scenario.
    const { reading, domain, targetAltitude, component, compare, shade } = state;
    if (!scenario) return;
    const view = Object.entries({ reading, domain, targetAltitude, component, compare, shade });
    const start = stateOf(scenario);
    const kept = view.filter(([key]) => !Object.hasOwn(scenario.state, key));
    actions.apply({ ...DEFAULT_STATE, ...start, ...Object.fromEntries(kept) });
  };
  const pick = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const file = box.files?.[0];
    box.value = "";
    if (file) actions.load(file);
  };
  const save = () => {
    const name = changed ? sayLate(words, "scenario.savedName", { name: words.data(present.name) }) : present.name;
    downloadScenario(scenarioToSave(dataset, state, name, meaningOf(dataset, state, words)));
  };
  return html`<section class="scenarios" @dragover=${dragover} @drop=${drop}>
    <label for="scenario">${sayLate(words, "scenario.choose")}</label>
    <select id="scenario" @change=${choose}>
      ${
        changed
          ? html`<option value="" .selected=${true}>${sayLate(words, "scenario.changed", { name: words.data(present.name) })}</option>`
          : nothing
      }
      ${dataset.scenarios.map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${!changed && id === present.id} lang=${words.langOf(name) ?? nothing}>${words.data(name)}</option>`,
      )}
    </select>
    <p class="hint" lang=${words.langOf(present.summary) ?? nothing}>${words.data(present.summary)}</p>
    <label class="file">
      <span>${sayLate(words, "scenario.open")}</span> <small class="quiet">${sayLate(words, "scenario.drop")}</small>
      <input id="scenario-file" type="file" accept=${ACCEPTED} @change=${pick} aria-describedby="scenario-files" />
      <small id="scenario-files" class="quiet">${sayLate(words, "import.file")}</small>
    </label>
    ${
      actions.reference
        ? html`<button type="button" data-action="remove-reference" @click=${actions.reference.remove}>
            ${sayLate(words, "import.remove.reference", { name: actions.reference.name })}
          </button>`
        : nothing
    }
    ${
      actions.resetArea
        ? html`<button type="button" data-action="reset-area" @click=${actions.resetArea}>
            ${sayLate(words, "import.remove.area")}
          </button>`
        : nothing
    }
    <button type="button" data-action="save" @click=${save}>${sayLate(words, "scenario.save")}</button>
  </section>`;
}
