import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";
import { Late } from "../late.js";
import type { Store } from "../store/store.js";
import type { StoreHost } from "../store/store-host.js";
import { storedDraft } from "./draft-key.js";
import type { EditPanel, PanelWays } from "./panel/edit-panel.js";

/** The button "Edit" and the fold "Your scenario": loaded when a reader first edits, or something has been edited. */
export class LazyEdit {
  readonly #store: Store;
  readonly #part: Late<EditPanel>;
  /** Whether a draft was stored when the page was opened; `undefined` until it is looked for. */
  #hasDraft: boolean | undefined;

  constructor(host: StoreHost, store: Store, ways: PanelWays) {
    this.#store = store;
    this.#part = new Late(
      async () => {
        const [{ EditPanel }, editor] = await Promise.all([import("./panel/edit-panel.js"), store.input.needEditor()]);
        if (!editor) throw new Error("editor.js");
        return new EditPanel(host, store, editor, ways);
      },
      () => store.changed(),
      store.missing.of("edit.open"),
    );
  }

  get #isOn(): boolean {
    return this.#store.input.editor?.mode.now.isOn ?? false;
  }

  /** Whether the reader places, tries or draws something on the map. */
  get isPlacing(): boolean {
    return (this.#store.input.editor?.mode.now.tool.kind ?? "move") !== "move";
  }

  /** Settles when the fold is loaded, if it is needed. */
  get loading(): Promise<unknown> | undefined {
    return this.#part.settled;
  }

  button(words: Words): TemplateResult {
    return html`<button type="button" data-action="edit" aria-pressed=${this.#isOn} @click=${() => void this.toggle()}>
      ${words.say("edit.open")}
    </button>`;
  }

  async toggle(): Promise<void> {
    const isOn = this.#isOn;
    const panel = await this.#part.need();
    if (isOn) panel?.end();
    else panel?.begin();
  }

  /** Gives up what is being placed or drawn, else ends editing; returns whether there was either. */
  escape(): boolean {
    return this.#part.value?.escape() ?? false;
  }

  view(words: Words): TemplateResult | typeof nothing {
    const { host, input, state } = this.#store;
    this.#hasDraft ??= storedDraft(host) !== null;
    const isNeeded = this.#isOn || state.edits !== "" || this.#hasDraft || input.editor?.edited;
    return (isNeeded ? this.#part.now() : this.#part.value)?.view(words) ?? nothing;
  }
}
