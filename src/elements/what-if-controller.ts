import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { applyScenario, stateOf } from "../model/apply-scenario.js";
import { type Background, loadBundledBackground, withBackground } from "../model/bundled-dataset.js";
import type { Dataset } from "../model/dataset.js";
import { isAddress } from "../model/parse-field.js";
import type { ScenarioResult } from "../model/parse-scenario.js";
import type { Problem } from "../model/problem.js";
import { type CoalitionState, DEFAULT_STATE } from "../model/state.js";
import type { Words } from "../scene/words.js";
import { History } from "../session/history.js";
import type * as FoldViews from "./views/folds.js";
import { historyKey, historyView } from "./views/history-buttons.js";
import { whatIfView } from "./views/what-if.js";

export interface WhatIfOptions {
  readonly dataset: () => Dataset | undefined;
  readonly state: () => CoalitionState;
  /** A reader's change. */
  readonly change: (patch: Partial<CoalitionState>) => void;
  /** Another dataset, as a scenario's overrides make it, and the state to start in. */
  readonly adopt: (dataset: Dataset, state: CoalitionState, byReader: boolean) => void;
  readonly report: (problems: readonly Problem[]) => void;
  readonly nameOf: (id: string) => string;
  readonly words: () => Words;
}

/** One question of the "What if" part that can be folded. */
type Fold = "what-if" | "claims" | "capability" | "force" | "command" | "timeline" | "scenarios";

/** What a reader may try: who consents, who leads, scenarios, the source report's claims; with undo and redo. */
export class WhatIfController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: WhatIfOptions;
  #history = new History(DEFAULT_STATE);
  #open = new Set<Fold>(["what-if"]);
  #views: typeof FoldViews | undefined;
  #background: Background | undefined;
  #viewsLoading: Promise<void> | undefined;
  #base: Dataset | undefined;
  #loading: AbortController | undefined;
  /** The last address that was gone to, for good or ill. */
  #followed: string | undefined;

  constructor(host: ReactiveControllerHost, options: WhatIfOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#loading?.abort();
  }

  /** Notes a reader's change. Drags of one slider are taken back as one. */
  note(patch: Partial<CoalitionState>, before: CoalitionState): void {
    const present = JSON.stringify(this.#history.present);
    // Undone or done again: the history is there already.
    if (present === JSON.stringify(this.#options.state())) return;
    // The page itself has set another state in between: what came before it is not the reader's.
    if (present !== JSON.stringify(before)) this.#history = new History(before);
    this.#history.push(this.#options.state(), "targetAltitude" in patch ? "altitude" : undefined);
  }

  /** Undo and redo by keyboard; answers whether the key was one of them. */
  key(event: KeyboardEvent): boolean {
    const wanted = historyKey(event);
    if (!wanted) return false;
    this.#travel(wanted);
    event.preventDefault();
    return true;
  }

  #travel(way: "undo" | "redo"): void {
    const state = this.#history[way]();
    if (state) this.#options.change(state);
  }

  /** Starts from a scenario at an address, where the state names one. A bad one changes nothing. */
  async follow(scenario: string): Promise<void> {
    const dataset = this.#options.dataset();
    if (!dataset || scenario === this.#followed || !isAddress(scenario)) return;
    this.#followed = scenario;
    if (dataset.scenarios.some(({ id }) => id === scenario)) return;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const files = await this.#need(import("./scenario-files.js"));
    const result = await files?.loadScenarioUrl(scenario, dataset, loading.signal);
    if (result && !loading.signal.aborted) this.#take(result, false);
  }

  #take(result: ScenarioResult, byReader: boolean): void {
    if ("problems" in result) {
      this.#options.report(result.problems);
      return;
    }
    const dataset = this.#options.dataset();
    if (!dataset) return;
    this.#base ??= dataset;
    this.#options.adopt(applyScenario(this.#base, result.scenario), stateOf(result.scenario), byReader);
  }

  readonly load = async (file: File): Promise<void> => {
    const parts = await this.#need(Promise.all([import("./restore-file.js"), import("./scenario-files.js")]));
    const dataset = this.#options.dataset();
    if (!dataset || !parts) return;
    const [{ isFigureFile, restoreFile }, { loadScenarioFile }] = parts;
    if (!isFigureFile(file)) {
      this.#take(await loadScenarioFile(file, dataset), true);
      return;
    }
    const { state, problems } = await restoreFile(file, dataset, this.#options.words());
    if (state) this.#options.change(state);
    this.#options.report(problems);
  };

  /** A part of the program that is loaded late; `undefined`, and a report, where it cannot be had. */
  async #need<T>(part: Promise<T>): Promise<T | undefined> {
    try {
      return await part;
    } catch (error) {
      const message = error instanceof Error ? error.message.slice(0, 200) : String(error);
      this.#options.report([{ code: "load", path: "", message }]);
      return undefined;
    }
  }

  /** Settles when the content of every fold that is open is there. A failure leaves them empty; the next need tries again. */
  get loading(): Promise<void> | undefined {
    return this.#viewsLoading;
  }

  /** What is loaded late; `undefined`, and on its way, until it is there. */
  late(): typeof FoldViews | undefined {
    this.#viewsLoading ??= Promise.all([import("./views/folds.js"), loadBundledBackground()]).then(
      ([views, background]) => {
        this.#views = views;
        this.#background = background;
        this.#host.requestUpdate();
      },
      () => {
        this.#viewsLoading = undefined;
      },
    );
    return this.#views;
  }

  /** A fold whose content is loaded when it is first opened. */
  #lateFold(id: Fold, title: string, content: (views: typeof FoldViews) => TemplateResult): TemplateResult {
    return this.#fold(id, title, () => {
      const views = this.late();
      return views ? content(views) : nothing;
    });
  }

  #fold(id: Fold, title: string, content: () => TemplateResult | typeof nothing): TemplateResult {
    const open = this.#open.has(id);
    const toggle = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now === this.#open.has(id)) return;
      if (now) this.#open.add(id);
      else this.#open.delete(id);
      this.#host.requestUpdate();
    };
    return html`<details class="fold ${id}" ?open=${open} @toggle=${toggle}>
      <summary>${title}</summary>
      ${open ? content() : nothing}
    </details>`;
  }

  /** The folds of the panel, worked out only where they are open. */
  view(dataset: Dataset, words: Words): TemplateResult {
    const { change, nameOf } = this.#options;
    const state = this.#options.state();
    const can = {
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
      canReset: JSON.stringify(state) !== JSON.stringify(DEFAULT_STATE),
    };
    const apply = (next: CoalitionState) => change(next);
    const told = this.#background ? withBackground(dataset, this.#background) : dataset;
    return html`
      ${this.#fold(
        "what-if",
        words.say("panel.whatif"),
        () => html`${whatIfView(state, dataset, words, change)}
        ${historyView(can, words, {
          undo: () => this.#travel("undo"),
          redo: () => this.#travel("redo"),
          reset: () => change({ ...DEFAULT_STATE }),
        })}`,
      )}
      ${this.#lateFold("claims", words.say("panel.claims"), (views) => views.claimsView(told, words, apply, state))}
      ${this.#lateFold("command", words.say("panel.command"), (views) => views.commandView(told, state, words))}
      ${this.#lateFold("capability", words.say("panel.capability"), (views) => views.capabilityView(told, state, words, nameOf))}
      ${this.#lateFold("force", words.say("panel.force"), (views) => views.forceView(dataset, state, words))}
      ${this.#lateFold("timeline", words.say("panel.timeline"), (views) => views.timelineView(told, state, words, change))}
      ${this.#lateFold("scenarios", words.say("panel.scenarios"), (views) =>
        views.scenarioLoaderView(dataset, state, words, { apply, load: (file) => void this.load(file) }),
      )}
    `;
  }
}
