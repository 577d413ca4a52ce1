import { html, nothing, type TemplateResult } from "lit";
import { sayStory } from "../../scene/story-words.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { sayLate } from "../folds/late-words.js";
import type { Store } from "../store/store.js";
import { moveButton, stepView } from "./step-view.js";
import { type Steps, TITLE_ID, type TourHost } from "./steps.js";
import { tourStyles } from "./tour-styles.js";

/** The tour in the header of an interactive map: a story's steps one after the other, until a reader ends it. */
export class HeadTour {
  readonly #host: TourHost;
  readonly #store: Store;
  readonly #steps: Steps;
  /** Whether there is nothing to tell, which a reader has asked for. */
  #isEmpty = false;

  constructor(host: TourHost, store: Store, steps: Steps) {
    this.#host = host;
    this.#store = store;
    this.#steps = steps;
    adoptStyles(host.shadowRoot, tourStyles);
  }

  readonly open = (): void => {
    this.#isEmpty = !this.#steps.go(0);
    if (!this.#isEmpty) return;
    this.#store.changed();
    void this.#host.updateComplete.then(() => this.#find(`#${TITLE_ID}`)?.focus());
  };

  /** Ends the tour; the map stays as the last step left it. Returns whether a tour was open. */
  readonly close = (): boolean => {
    if (this.#steps.at < 0 && !this.#isEmpty) return false;
    this.#steps.leave();
    this.#isEmpty = false;
    this.#store.changed();
    this.#find("[data-tour]")?.focus();
    return true;
  };

  #find(selectors: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selectors);
  }

  #frame(content: TemplateResult, buttons: TemplateResult | typeof nothing, words: Words): TemplateResult {
    return html`<section class="tour" role="group" aria-labelledby=${TITLE_ID}>
      ${content}
      <div class="tour-buttons">
        ${buttons}
        <button type="button" @click=${this.close}>${sayLate(words, "tour.end")}</button>
      </div>
    </section>`;
  }

  view(words: Words): TemplateResult | typeof nothing {
    if (this.#isEmpty)
      return this.#frame(html`<h3 id=${TITLE_ID} tabindex="-1">${sayStory(words, "story.none")}</h3>`, nothing, words);
    const tour = this.#steps.tour(words);
    const { at, go } = this.#steps;
    const step = tour.steps[at];
    if (!step) return nothing;
    const buttons = html`${moveButton("tour.previous", at > 0, () => go(at - 1), words)}
      ${moveButton("tour.next", at + 1 < tour.steps.length, () => go(at + 1), words)}`;
    return this.#frame(stepView(tour, step, at, words), buttons, words);
  }
}
