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
  /** Which step was shown with each entry of the history, so that undo and redo lead to step and sentence too. */
  #shown = new WeakMap<object, number>();
  /** The step shown before the first of these entries: where a story began, none for a tour. */
  #first = -1;
  #isGoing = false;
  /** How often a reader has gone to a step. */
  #count = 0;
  /** Called when a reader has come to another step. */
  onMove: () => void = () => {};

  /** `background` contains the report's statements. */
  constructor(host: TourHost, store: Store, still: Still, background: Background) {
    this.#host = host;
    this.#store = store;
    this.#still = still;
    this.#background = background;
    // Told of each change at once, so that none is missed between two updates of the element.
    host.addEventListener("coalition-change", () => this.#follow());
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
    this.#beginHistory(-1);
  }

  /** Undo and redo lead back to a step only as far as the present story or tour goes. */
  #beginHistory(at: number): void {
    this.#at = at;
    this.#first = at;
    this.#shown = new WeakMap();
  }

  /**
   * After a reader's change: what is undone or redone takes the step along that was told with it. A reader takes a step for
   * one change; if only the map went back, its sentence would speak of another map.
   */
  #follow(): void {
    if (this.#isGoing) return;
    const { present, canRedo } = this.#store.history;
    const known = this.#shown.get(present);
    // A new change leaves nothing to redo.
    if (known === undefined && !canRedo) this.#shown.set(present, this.#at);
    else this.#return(known ?? this.#first);
  }

  /** Shows the step of an undone or redone change, without taking the focus from where it is. */
  #return(at: number): void {
    if (at === this.#at) return;
    const { shadowRoot, updateComplete } = this.#host;
    const focused = shadowRoot?.activeElement;
    const isOnTitle = focused?.id === TITLE_ID;
    const isInTour = Boolean(focused?.closest(".tour"));
    this.#at = at;
    const step = this.tour(this.#store.words()).steps[at];
    if (step) this.#arrive(step);
    void updateComplete.then(() => {
      // Another change may have been undone meanwhile, which tells of its own step.
      if (this.#at !== at) return;
      if (step) this.#tell();
      // Heading and buttons of a tour that has been undone are gone.
      const next = step ? `#${TITLE_ID}` : "[data-tour]";
      if (step ? isOnTitle : isInTour) shadowRoot?.querySelector<HTMLElement>(next)?.focus();
    });
  }

  /** Goes to a step for a reader; returns whether there is such a step. */
  readonly go = (at: number): boolean => {
    const { steps } = this.tour(this.#store.words());
    const step = steps[at];
    if (!step) return false;
    this.#at = at;
    this.#isGoing = true;
    // A group of its own: two steps are not undone as one, as the altitude's changes are.
    this.#store.change(step.state, step.baseline, undefined, `step ${++this.#count}`);
    this.#isGoing = false;
    // A step with the same state as the one before it takes its entry over.
    this.#shown.set(this.#store.history.present, at);
    this.#store.changed();
    this.#arrive(step);
    this.#tell();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${TITLE_ID}`)?.focus(),
    );
    return true;
  };

  /** Shows a step's part of the world, and writes its number into the address. */
  #arrive(step: TourStep): void {
    this.#frame(step);
    if (this.#host.mode === "story") writeStep(this.#host.urlKey, this.#at + 1);
    this.onMove();
  }

  /** Tells the page which step a reader has come to. */
  #tell(): void {
    const { steps } = this.tour(this.#store.words());
    const { title = "" } = steps[this.#at] ?? {};
    this.#host.dispatchEvent(new CoalitionStepEvent({ step: this.#at + 1, count: steps.length, title }));
  }

  /**
   * Begins at a step, where no reader has asked for it: no event, no focus. With `isShown`, the map shows the state of that
   * step already, or one that the address asks for; with `isPlaced`, it looks where a link or the page asks.
   */
  begin(at: number, { isShown, isPlaced }: { readonly isShown: boolean; readonly isPlaced: boolean }): void {
    this.#beginHistory(at);
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
