import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { type Background, loadBundledBackground, withBackground, withForces } from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import { nameIn } from "../../scene/names.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { adoptStyles } from "../adopt-styles.js";
import type * as FoldViews from "../folds/folds.js";
import type { ScenarioActions } from "../folds/scenario-loader.js";
import { Late } from "../late.js";
import type { CoalitionSwitches } from "../parts/switches.js";
import type { Scenarios } from "../store/scenarios.js";
import type { Store } from "../store/store.js";

/** The folds of the panel. */
export type Fold =
  | "what-if"
  | "legend"
  | "claims"
  | "capability"
  | "force"
  | "command"
  | "timeline"
  | "oblasts"
  | "scenarios"
  | "tables";

/** Focuses an element in the host's switches, once they are shown. */
async function focusIn(host: LitElement, selectors: string): Promise<void> {
  await host.updateComplete;
  for (const part of host.renderRoot.querySelectorAll<CoalitionSwitches>("coalition-switches")) {
    await part.whenShown();
    part.shadowRoot?.querySelector<HTMLElement>(selectors)?.focus();
  }
}

/** The folds of the panel: which are open, and the contents of those that are closed at first, which are loaded late. */
export class Folds {
  readonly #store: Store;
  readonly #scenarios: Scenarios;
  readonly #open = new Map<Fold, boolean>();
  #whole: { readonly from: readonly unknown[]; readonly dataset: Dataset } | undefined;
  #oblasts: FoldViews.OblastsFold | undefined;
  readonly #late: Late<{ readonly views: typeof FoldViews; readonly background: Background }>;

  constructor(store: Store, scenarios: Scenarios) {
    this.#store = store;
    this.#scenarios = scenarios;
    this.#late = new Late(
      async () => {
        const [views, background] = await Promise.all([import("../folds/folds.js"), this.background()]);
        return { views, background };
      },
      ({ views }) => {
        adoptStyles(store.host.shadowRoot, views.contentStyles, true);
        store.changed();
      },
      store.missing.of("missing.rest"),
    );
  }

  /** The report's statements and the events of the timeline, with their translations. Rejects if they cannot be loaded. */
  async background(): Promise<Background> {
    const [background] = await Promise.all([loadBundledBackground(), this.#store.language.needTexts()]);
    return background;
  }

  /** Settles when the contents of all open folds are loaded. A failure leaves them empty and is reported. */
  get loading(): Promise<unknown> {
    const { forcesLoading, oblastsLoading } = this.#store.input;
    return Promise.all([this.#late.settled, forcesLoading, oblastsLoading, this.#oblasts?.working]);
  }

  /** A dataset with the background and, once they have been asked for, the forces; the same inputs give the same object. */
  #full(dataset: Dataset): Dataset {
    const background = this.#late.value?.background;
    const { forces } = this.#store.session;
    const from = [dataset, background, forces];
    if (this.#whole?.from.every((one, index) => one === from[index])) return this.#whole.dataset;
    const known = background ? withBackground(dataset, background) : dataset;
    this.#whole = { from, dataset: forces ? withForces(known, forces) : known };
    return this.#whole.dataset;
  }

  /** The same, after asking for the forces. */
  #withForces(dataset: Dataset): Dataset {
    this.#store.input.askForForces();
    return this.#full(dataset);
  }

  isOpen(id: Fold, usual = false): boolean {
    return this.#open.get(id) ?? usual;
  }

  open(id: Fold, open = true): void {
    this.#open.set(id, open);
    this.#store.changed();
  }

  /** A fold, whose content is rendered only while it is open. `usual`: whether it is open until a reader toggles it. */
  fold(id: Fold, title: string, content: () => TemplateResult | typeof nothing, usual = false): TemplateResult {
    const open = this.isOpen(id, usual);
    const toggle = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now !== this.isOpen(id, usual)) this.open(id, now);
    };
    return html`<details class="fold ${id}" ?open=${open} @toggle=${toggle}>
      <summary><h3>${title}</h3></summary>
      ${open ? content() : nothing}
    </details>`;
  }

  #lateFold(
    id: Fold,
    title: string,
    content: (views: typeof FoldViews) => TemplateResult | typeof nothing,
    usual = false,
  ): TemplateResult {
    const late = () => {
      const part = this.#late.now();
      return part ? content(part.views) : nothing;
    };
    return this.fold(id, title, late, usual);
  }

  /** The chain of command as a tree: open at first in the reading that shows its places on the map. */
  command(dataset: Dataset, words: Words): TemplateResult {
    const { state } = this.#store;
    const full = this.#full(dataset);
    const title = words.say("panel.command");
    return this.#lateFold(
      "command",
      title,
      (views) => views.commandView(full, state, words),
      state.reading === "command",
    );
  }

  /** The what-if switches in a fold, and below it a button for each of the two questions that are asked most. */
  whatIf(words: Words, host: LitElement): TemplateResult {
    const { state, change } = this.#store;
    const off = state.tankers === "off";
    const objects = () => {
      this.open("what-if");
      void focusIn(host, "#objection");
    };
    return html`${this.fold(
      "what-if",
      words.say("panel.whatif"),
      () =>
        html`<coalition-switches only="meaning objections lead vetoes tankers mmf straits force-size"></coalition-switches>`,
    )}
      <div class="quick">
        <button type="button" @click=${objects}>${words.say("whatif.quick.objects")}</button>
        <button type="button" aria-pressed=${off} @click=${() => change({ tankers: off ? "on" : "off" })}>${words.say("whatif.quick.noTankers")}</button>
      </div>`;
  }

  /** The reader's layer and area, and what takes them away. */
  #readersOwn(): Pick<ScenarioActions, "reference" | "resetArea"> {
    const { session, input } = this.#store;
    const { reference } = session;
    // An area that belongs to the scenario is changed where the scenario is.
    const area = input.editor?.edited?.scenario.area === undefined ? session.area : null;
    return {
      reference: reference && { name: reference.name, remove: () => input.takeReference(null) },
      resetArea: area && (() => input.takeArea(null)),
    };
  }

  /** The folds below the legend, all closed at first. */
  rest(derived: Derived, words: Words): TemplateResult {
    const { state, change } = this.#store;
    const { dataset } = derived.situation;
    const full = this.#full(dataset);
    const nameOf = (id: string) => nameIn(dataset, id, words);
    const apply = (next: typeof state) => change(next);
    return html`
      ${this.#lateFold("claims", words.say("panel.claims"), (views) => views.claimsView(full, words, apply, state))}
      ${this.#lateFold("capability", words.say("panel.capability"), (views) =>
        views.capabilityView(this.#withForces(dataset), state, words, nameOf),
      )}
      ${this.#lateFold("force", words.say("panel.force"), (views) =>
        views.forceView(this.#withForces(dataset), state, words, derived.ledger.force, change),
      )}
      ${this.#lateFold("oblasts", words.say("panel.oblasts"), (views) => {
        this.#oblasts ??= new views.OblastsFold(this.#store);
        return this.#oblasts.view(derived, words);
      })}
      ${this.#lateFold("timeline", words.say("panel.timeline"), (views) => views.timelineView(full, state, words, change))}
      ${this.#lateFold("scenarios", words.say("panel.scenarios"), (views) =>
        views.scenarioLoaderView(dataset, state, words, {
          apply,
          load: (file) => void this.#scenarios.load(file),
          ...this.#readersOwn(),
        }),
      )}
    `;
  }
}
