import { type Background, withBackground } from "../../model/bundled-dataset.js";
import { type Tour, type TourStep, tourOf } from "../../scene/tour.js";
import type { Words } from "../../scene/words.js";
import type { Still } from "../stage/still.js";
import type { Store } from "../store/store.js";
import type { StoreHost } from "../store/store-host.js";
import { writeStep } from "./step-address.js";
import { CoalitionStepEvent } from "./step-event.js";

/** The element that a tour is shown in. */
export interface TourHost extends StoreHost {
  readonly mode: "interactive" | "static" | "story";
  readonly view: string | null;
  showBounds(bounds: readonly [number, number, number, number]): void;
}

const NO_TOUR: Tour = { steps: [], by: "" };
/** Id of the present step's heading, which takes the focus. */
export const TITLE_ID = "tour-title";

/** The steps of a tour or a story, which of them is shown, and what going to one does. */
export class Steps {
  readonly #host: TourHost;
  readonly #store: Store;
  readonly #still: Still;
  readonly #background: Background;
  #at = -1;
  /** Whether the present step shows a part of the world of its own. */
  #framed = false;

  /** `background` contains the report's statements. */
  constructor(host: TourHost, store: Store, still: Still, background: Background) {
    this.#host = host;
    this.#store = store;
    this.#still = still;
    this.#background = background;
  }

  /** Index of the present step; -1 for none. */
  get at(): number {
    return this.#at;
  }

  tour(words: Words): Tour {
    const { dataset, state } = this.#store;
    return dataset ? tourOf(withBackground(dataset, this.#background), state, words) : NO_TOUR;
  }

  /** Ends at no step; the map stays as it is. */
  leave(): void {
    this.#at = -1;
  }

  /** Goes to a step for a reader; returns whether there is such a step. */
  readonly go = (at: number): boolean => {
    const { steps } = this.tour(this.#store.words());
    const step = steps[at];
    if (!step) return false;
    this.#at = at;
    this.#store.change(step.state, step.baseline);
    this.#store.changed();
    this.#frame(step);
    if (this.#host.mode === "story") writeStep(this.#host.urlKey, at + 1);
    const { title } = step;
    this.#host.dispatchEvent(new CoalitionStepEvent({ step: at + 1, count: steps.length, title }));
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${TITLE_ID}`)?.focus(),
    );
    return true;
  };

  /**
   * Begins at a step, where no reader has asked for it: no event, no focus. With `isShown`, the map shows the state of that
   * step already, or one that the address asks for; with `isPlaced`, it looks where a link or the page asks.
   */
  begin(at: number, { isShown, isPlaced }: { readonly isShown: boolean; readonly isPlaced: boolean }): void {
    this.#at = at;
    const step = this.tour(this.#store.words()).steps[at];
    if (!step) return;
    if (!isShown) {
      const { scenario, ...fields } = step.state;
      // The page's scenario stays the page's: where a reader's may come from is restricted.
      this.#store.take(scenario === this.#store.state.scenario ? fields : step.state);
      if (step.baseline) this.#store.takeBaseline(step.baseline);
    }
    this.#frame(step, isPlaced);
  }

  /** Shows the part of the world that a step is about; in a story, every step shows its own. */
  #frame({ bounds }: TourStep, isPlaced = false): void {
    const picture = this.#store.picture();
    const extent = (picture?.pair?.before ?? picture?.scene)?.bounds;
    this.#still.bounds = bounds;
    const shown = bounds ?? extent;
    if (shown && !isPlaced && (bounds || this.#framed || this.#host.mode === "story")) this.#host.showBounds(shown);
    this.#framed = bounds !== null;
  }
}
