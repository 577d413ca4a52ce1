import { html, nothing, type TemplateResult } from "lit";
import { meaningOf } from "../../../scene/meaning.js";
import type { LinkTarget } from "../../share/link-target.js";
import { downloadScenario, scenarioToSave } from "../../store/scenario-files.js";
import { type EditKey, sayEdit } from "../edit-words.js";
import type { PanelContext } from "./context.js";
import { type SharedLink, sharedLink } from "./copy-link.js";
import { fieldView, wrongView } from "./fields.js";

const NAME = "edit-name";
const SUMMARY = "edit-summary";
const LINK = "edit-link";

/** What the part needs of the element. */
export interface ShareActions {
  /** Opens a file that was picked. */
  readonly load: (file: File) => void;
  /** The present state as a query. */
  readonly query: () => string;
  /** The page that the link leads to. */
  readonly target: () => LinkTarget;
}

/** Name and summary of the scenario; it is saved as a file, opened from one, or sent as a link. */
export function sharePart(context: PanelContext, actions: ShareActions): TemplateResult {
  const { words, facts, state, scenario, form, apply } = context;
  const name = (text: string) => {
    if (text.trim() === "") form.tell(NAME, sayEdit(words, "edit.name.missing"));
    else if (apply([{ do: "set", what: "name", value: text.trim() }], { field: NAME })) form.clear(NAME);
  };
  const summarise = (text: string) => {
    if (apply([{ do: "set", what: "summary", value: text.trim() }], { field: SUMMARY })) form.clear(SUMMARY);
  };
  const save = () => {
    const scenario = scenarioToSave(facts, state, context.scenario.name, meaningOf(context.seen, state, words));
    downloadScenario(scenario);
    context.say(sayEdit(words, "edit.saved", { name: `${scenario.id}.json` }));
  };
  const pick = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const file = box.files?.[0];
    box.value = "";
    if (file) actions.load(file);
  };
  const shown = form.get(LINK);
  return html`${fieldView(form, { id: NAME, label: sayEdit(words, "edit.scenario.name"), usual: words.data(scenario.name), longest: 200, enter: name })}
    ${fieldView(form, { id: SUMMARY, label: sayEdit(words, "edit.scenario.summary"), usual: words.data(scenario.summary), longest: 1000, enter: summarise })}
    <div class="row">
      <button type="button" data-action="save-scenario" @click=${save}>${sayEdit(words, "edit.save")}</button>
      <button type="button" data-action="copy-link" @click=${() => void copy(context, actions)}>${sayEdit(words, "edit.link")}</button>
    </div>
    ${wrongView(form, LINK)}
    ${
      shown
        ? html`<div class="field">
            <label for=${LINK}>${sayEdit(words, "edit.link.label")}</label>
            <input id=${LINK} type="text" readonly .value=${shown} @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()} />
          </div>
          ${actions.target().reads !== "read" ? html`<p class="hint">${sayEdit(words, "edit.link.unread")}</p>` : nothing}`
        : nothing
    }
    <label class="file" for="edit-open">${sayEdit(words, "edit.openFile")}</label>
    <input id="edit-open" type="file" accept=".json,application/json" @change=${pick} />`;
}

const SAID: Readonly<Record<SharedLink["verdict"], EditKey>> = {
  short: "edit.link.copied",
  long: "edit.link.long",
  "too-long": "edit.link.tooLong",
};

/** Copies a link, and shows it where that is not allowed; one that is too long is refused. */
async function copy({ words, form, say, focus }: PanelContext, { query, target }: ShareActions): Promise<void> {
  const { link, length, verdict } = sharedLink(target(), query());
  const told = sayEdit(words, SAID[verdict], { count: length });
  if (verdict === "too-long") {
    form.clear(LINK);
    form.tell(LINK, told);
    return;
  }
  form.set(LINK, link);
  try {
    await navigator.clipboard.writeText(link);
    say(told);
  } catch {
    say(sayEdit(words, "edit.link.shown"));
    focus(`#${LINK}`);
  }
}
