import { html, nothing, type TemplateResult } from "lit";
import { type Background, withBackground } from "../../model/bundled-dataset.js";
import { DEFAULT_STATE } from "../../model/state.js";
import { type TourStep, tourSteps } from "../../scene/tour.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { sayLate } from "../folds/late-words.js";
import type { Store } from "../store/store.js";
import type { StoreHost } from "../store/store-host.js";
import { tourStyles } from "./tour-styles.js";

/** The report's statements one after the other, each with the state of the map that shows it. */
export class Tour {
  readonly #host: StoreHost;
  readonly #store: Store;
  #at = -1;

  readonly #background: Background;

  /** `background` contains the statements. */
  constructor(host: StoreHost, store: Store, background: Background) {
    this.#background = background;
    this.#host = host;
    this.#store = store;
    adoptStyles(host.shadowRoot, tourStyles);
  }

  #steps(words: Words): readonly TourStep[] {
    const { dataset } = this.#store;
    return dataset ? tourSteps(withBackground(dataset, this.#background), words) : [];
  }

  get isOpen(): boolean {
    return this.#at >= 0;
  }

  readonly open = (): void => this.#go(0);

  /** Ends the tour; the map stays as the last step left it. Returns whether a tour was open. */
  readonly close = (): boolean => {
    if (this.#at < 0) return false;
    this.#at = -1;
    this.#store.changed();
    this.#host.shadowRoot?.querySelector<HTMLElement>("[data-tour]")?.focus();
    return true;
  };

  #go(at: number): void {
    const step = this.#steps(this.#store.words())[at];
    if (!step) return;
    this.#at = at;
    this.#store.change({ ...DEFAULT_STATE, ...step.patch });
    this.#store.changed();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>("#tour-title")?.focus(),
    );
  }

  view(words: Words): TemplateResult | typeof nothing {
    const steps = this.#steps(words);
    const step = steps[this.#at];
    if (!step) return nothing;
    const move = (by: 1 | -1, key: "tour.previous" | "tour.next") => {
      const possible = steps[this.#at + by] !== undefined;
      return html`<button type="button" aria-disabled=${!possible} @click=${() => possible && this.#go(this.#at + by)}>${sayLate(words, key)}</button>`;
    };
    return html`<section class="tour" role="group" aria-labelledby="tour-title">
      <h3 id="tour-title" tabindex="-1">${sayLate(words, "tour.step", { n: this.#at + 1, count: steps.length })}: ${step.title}</h3>
      <blockquote lang=${step.lang ?? nothing}>${step.text}</blockquote>
      <p class="quiet" lang=${words.langOf(step.source) ?? nothing}>${step.source}</p>
      <div class="tour-buttons">
        ${move(-1, "tour.previous")} ${move(1, "tour.next")}
        <button type="button" @click=${this.close}>${sayLate(words, "tour.end")}</button>
      </div>
    </section>`;
  }
}
