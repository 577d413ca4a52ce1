import { nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import type { Ledger } from "../../scene/ledger-text.js";
import { MEASURES, type MeasureName, parseClaim } from "../../scene/moves-words.js";
import type { Words } from "../../scene/words.js";
import type { Sensitivity, SensitivityOptions } from "../../session/coverage-work.js";
import { adoptStyles } from "../adopt-styles.js";
import { movesView } from "./moves.js";
import { chipsView } from "./moves-chips.js";
import { movesStyles } from "./moves-styles.js";

/** What the fold reads and calls. */
export interface MovesOptions {
  readonly dataset: () => Dataset | undefined;
  readonly state: () => CoalitionState;
  /** The ledger of the present state. */
  readonly ledger: () => Ledger | undefined;
  /** Applies a reader's change. */
  readonly change: (patch: Partial<CoalitionState>) => unknown;
  /** What moves a number of the present state; `undefined` if another has been asked for since. */
  readonly ask: (options: Omit<SensitivityOptions, "area">) => Promise<Sensitivity | undefined>;
  readonly failed: (reason: string) => void;
}

/** Draws made in a page: percentiles are accurate to about half a point. The command line makes ten times as many. */
const DRAWS = 1000;
const SETTLED_MS = 150;

/** The overrides with one assumption set, ordered by id; setting it to the dataset's own value removes it. */
function withOverride(dataset: Dataset, overrides: CoalitionState["overrides"], id: string, value: number) {
  const { [id]: _before, ...rest } = overrides;
  const own = dataset.assumptions.find((row) => row.id === id)?.value === value;
  const entries = Object.entries(own ? rest : { ...rest, [id]: value });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fold "What moves this number": which number, the reader's claim about it, and the result. */
export class MovesController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MovesOptions;
  #measure: MeasureName = "average-with";
  #claim = "";
  #claimError: string | undefined;
  #found: Sensitivity | undefined;
  #all = false;
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MovesOptions) {
    this.#host = host;
    this.#options = options;
    if (host.shadowRoot) adoptStyles(host.shadowRoot, movesStyles);
  }

  /** Settles when the present question has its answer. */
  get working(): Promise<void> | undefined {
    return this.#working;
  }

  /** The assumptions that a reader has set, each with a button to remove it. */
  chips(words: Words): TemplateResult | typeof nothing {
    const dataset = this.#options.dataset();
    const { overrides } = this.#options.state();
    if (!dataset || Object.keys(overrides).length === 0) return nothing;
    const leave = (patch: Partial<CoalitionState>) => {
      // The button disappears with its chip: the focus moves to the fold below, where a keyboard user continues.
      this.#host.shadowRoot?.querySelector<HTMLElement>("details.moves > summary")?.focus();
      this.#options.change(patch);
    };
    return chipsView(dataset, overrides, words, {
      remove: (id) => {
        const { [id]: _gone, ...rest } = this.#options.state().overrides;
        leave({ overrides: rest });
      },
      clear: () => leave({ overrides: {} }),
    });
  }

  view(words: Words): TemplateResult | typeof nothing {
    const [dataset, ledger] = [this.#options.dataset(), this.#options.ledger()];
    if (!dataset || !ledger) return nothing;
    this.#follow();
    const state = this.#options.state();
    return movesView(
      {
        dataset,
        state,
        ledger,
        measure: this.#measure,
        measures: Object.keys(MEASURES) as MeasureName[],
        found: this.#found,
        busy: this.#working !== undefined,
        claim: this.#claim,
        claimError: this.#claimError,
        all: this.#all,
      },
      words,
      {
        choose: (measure) => {
          this.#measure = measure;
          this.#host.requestUpdate();
        },
        check: (claim) => {
          this.#claim = claim.trim();
          this.#claimError =
            this.#claim !== "" && typeof parseClaim(this.#claim) !== "function" ? this.#claim : undefined;
          this.#host.requestUpdate();
        },
        set: (id, value) =>
          this.#options.change({ overrides: withOverride(dataset, this.#options.state().overrides, id, value) }),
        showAll: () => {
          this.#all = true;
          this.#host.requestUpdate();
        },
      },
    );
  }

  /** Asks again if the question has changed: the first one at once, later ones when the state has settled. */
  #follow(): void {
    const state = this.#options.state();
    const claim = this.#claimError === undefined ? this.#claim : "";
    const key = JSON.stringify([
      { ...state, reading: 0, compare: 0, shade: 0, component: 0, forceSize: 0 },
      this.#measure,
      claim,
      this.#options.ledger()?.area,
    ]);
    if (key === this.#asked) return;
    const first = this.#asked === "";
    this.#asked = key;
    clearTimeout(this.#timer);
    const working = new Promise<void>((resolve) => {
      this.#timer = setTimeout(
        () => resolve(key === this.#asked ? this.#ask(key, claim) : undefined),
        first ? 0 : SETTLED_MS,
      );
    }).finally(() => {
      if (this.#working !== working) return;
      this.#working = undefined;
      this.#show();
    });
    this.#working = working;
  }

  /** Asks for the bars first, then for the indices, which take several times as long. */
  async #ask(key: string, claim: string): Promise<void> {
    const question = { measure: this.#measure, draws: DRAWS, ...(claim && { claim }) };
    try {
      for (const indices of [{ indexPoints: 0 }, {}]) {
        const found = await this.#options.ask({ ...question, ...indices });
        if (!found || key !== this.#asked) return;
        this.#found = found;
        this.#show();
      }
    } catch (error) {
      this.#options.failed(error instanceof Error ? error.message.slice(0, 200) : String(error));
    }
  }

  /** Renders again; the focus follows the end of a bar to the bar's new rank. */
  #show(): void {
    const root = this.#host.shadowRoot;
    const end = (root?.activeElement as HTMLElement | null)?.dataset.end;
    this.#host.requestUpdate();
    if (!end) return;
    void this.#host.updateComplete.then(() => {
      if ((root?.activeElement as HTMLElement | null)?.dataset.end === end) return;
      root?.querySelector<HTMLElement>(`[data-end="${CSS.escape(end)}"]`)?.focus();
    });
  }
}
