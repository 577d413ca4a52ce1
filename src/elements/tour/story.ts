import { html, type TemplateResult } from "lit";
import { isAddress } from "../../model/parse-field.js";
import { leadSentenceShort } from "../../scene/lead-sentence.js";
import { sayStory } from "../../scene/story-words.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { adoptStyles } from "../adopt-styles.js";
import { sayLate } from "../folds/late-words.js";
import type { Store } from "../store/store.js";
import { leads, readStep, storyQuery } from "./step-address.js";
import { moveButton, stepView } from "./step-view.js";
import { type Steps, TITLE_ID, type TourHost } from "./steps.js";
import { indexAfter, moveOf, strokeOf } from "./story-keys.js";
import { storyStyles } from "./story-styles.js";
import { tourStyles } from "./tour-styles.js";

/** A story that is not shown after so many updates waits for something else than the element. */
const MOST_UPDATES = 6;

/** What the map shows, in our own words beside the story's. */
function onTheMap({ situation, sentence, comparison }: Derived, words: Words): string {
  const numbers = situation.state.reading === "coverage" ? ` ${leadSentenceShort(comparison, words)}` : "";
  return sayStory(words, "story.onMap", { sentence: sentence + numbers });
}

/** `mode="story"`: the map with one sentence a step, and nothing else to set. */
export class Story {
  readonly #host: TourHost;
  readonly #store: Store;
  readonly #steps: Steps;
  /** The scenario whose story has begun; the report's statements are told alike in every scenario without one. */
  #begun: string | undefined;
  readonly #scenarios: () => Promise<unknown>;
  /** The loading of a scenario that was last waited for, and whether it has ended. */
  #waitedFor: Promise<unknown> | undefined;
  #isSettled = false;
  /** Whether the map may be shown: the story has begun, or there is none to wait for. */
  isTold = false;
  #isShown = false;
  /** Where the finger that may turn a step went down. */
  #pressed: { readonly pointerId: number; readonly x: number; readonly y: number } | undefined;
  /** The story's part of the address, as last read or written. */
  #query: string | undefined;
  readonly #onAddress = (): void => {
    // A jump inside the page, or a change of what is not ours, says nothing new.
    if (this.#queryNow() !== this.#query) this.#begin();
  };

  /** `scenarios` settles when no scenario is being loaded. */
  constructor(host: TourHost, store: Store, steps: Steps, scenarios: () => Promise<unknown>) {
    this.#host = host;
    this.#store = store;
    this.#steps = steps;
    this.#scenarios = scenarios;
    steps.onMove = () => {
      this.#query = this.#queryNow();
    };
    adoptStyles(host.shadowRoot, storyStyles, true);
    adoptStyles(host.shadowRoot, tourStyles, true);
    host.addController({
      hostConnected: () => window.addEventListener("popstate", this.#onAddress),
      hostDisconnected: () => window.removeEventListener("popstate", this.#onAddress),
    });
  }

  /** Settles when a story has begun and the map has been given the state of its step. */
  async begun(): Promise<void> {
    await this.#scenarios();
    // One update begins the story, another shows it; one that was on its way already may come before.
    for (let updates = 0; updates < 2 || (updates < MOST_UPDATES && !this.#isShown); updates++)
      await this.#host.updateComplete;
  }

  /** Called after each update: begins the story of the present scenario. Returns whether the map may be drawn as it is. */
  follow(): boolean {
    const waited = this.#scenarios();
    if (this.#waitedFor !== waited) {
      this.#waitedFor = waited;
      this.#isSettled = false;
      void waited.then(() => {
        this.#isSettled = waited === this.#waitedFor;
        this.#host.requestUpdate();
      });
    }
    const wasTold = this.isTold;
    this.isTold = this.#beginOrWait();
    // What has just begun is drawn by the next update, in its own state.
    if (this.isTold && !wasTold) this.#host.requestUpdate();
    this.#isShown = wasTold;
    return wasTold;
  }

  /** Begins the story of the present scenario, unless it has begun; returns whether the scenario is there, or never will be. */
  #beginOrWait(): boolean {
    const { facts, state } = this.#store;
    if (!facts) return false;
    const known = facts.scenarios.find(({ id }) => id === state.scenario);
    if (!known && isAddress(state.scenario) && !this.#isSettled) return false;
    const told = known?.story ? known.id : "";
    // After a tour in another mode has ended, there is no step either.
    if (known && (this.#begun !== told || this.#steps.at < 0)) {
      const isFirst = this.#begun === undefined;
      this.#begun = told;
      this.#begin(isFirst);
    }
    return true;
  }

  /**
   * Begins at the step that the page's address names, else at the first. Of the first story, the `view` that the page asks
   * for takes precedence over the part of the world that the step shows.
   */
  #begin(isFirst = false): void {
    if (this.#host.mode !== "story" || this.#begun === undefined) return;
    const { steps } = this.#steps.tour(this.#store.words());
    if (steps.length === 0) return;
    const { at, hasState, hasPlace, problems } = readStep(window.location.search, this.#host.urlKey, steps.length);
    const isPlaced = hasPlace || (isFirst && leads(this.#host.view ?? ""));
    this.#steps.begin(at, { isShown: hasState, isPlaced });
    this.#query = this.#queryNow();
    this.#store.report(problems, true);
  }

  #queryNow(): string | undefined {
    const { urlKey } = this.#host;
    return urlKey === null ? undefined : storyQuery(window.location.search, urlKey);
  }

  /** Goes where a move leads; returns whether there is such a step. */
  #move(move: Parameters<typeof indexAfter>[0]): boolean {
    const { length } = this.#steps.tour(this.#store.words()).steps;
    const at = indexAfter(move, this.#steps.at, length);
    return at !== this.#steps.at && this.#steps.go(at);
  }

  get #isRtl(): boolean {
    return this.#store.words().direction === "rtl";
  }

  /** At either end a key is left to the page, which then scrolls. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const text = (event.currentTarget as Element).querySelector(".steps");
    const move = moveOf(event, this.#isRtl, text);
    if (move && this.#move(move)) event.preventDefault();
  };

  /** A second finger is no longer a stroke: it pinches, or taps. */
  readonly #onDown = ({ pointerType, isPrimary, pointerId, clientX: x, clientY: y }: PointerEvent): void => {
    this.#pressed = pointerType === "touch" && isPrimary ? { pointerId, x, y } : undefined;
  };
  readonly #onUp = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const from = this.#pressed;
    if (from?.pointerId !== pointerId) return;
    this.#pressed = undefined;
    const move = strokeOf(clientX - from.x, clientY - from.y, this.#isRtl);
    if (move) this.#move(move);
  };
  /** The browser scrolls or zooms with it. */
  readonly #onCancel = (): void => {
    this.#pressed = undefined;
  };

  view(words: Words, derived: Derived): TemplateResult {
    const tour = this.#steps.tour(words);
    const { at } = this.#steps;
    const count = tour.steps.length;
    if (count === 0)
      return html`<section class="story" part="story"><h3 id=${TITLE_ID} tabindex="-1">${sayStory(words, "story.none")}</h3></section>`;
    // The scenario has not arrived, which is said elsewhere.
    if (at < 0) return html``;
    const number = sayLate(words, "tour.step", { n: at + 1, count });
    // All steps are there: the longest gives the box its height, so that the map keeps its size, and print has them all.
    return html`<section class="story" part="story" role="group" aria-labelledby=${TITLE_ID} @keydown=${this.#onKey} @pointerdown=${this.#onDown} @pointerup=${this.#onUp} @pointercancel=${this.#onCancel}>
      <div class="steps">
        ${tour.steps.map((step, index) => html`<div class=${index === at ? "step shown" : "step"}>${stepView(tour, step, index, words, index === at)}</div>`)}
      </div>
      <p class="on-map">${onTheMap(derived, words)}</p>
      <div class="tour-buttons">
        ${moveButton("tour.previous", at > 0, () => this.#steps.go(at - 1), words)}
        <progress max=${count} value=${at + 1} aria-label=${number}></progress>
        ${moveButton("tour.next", at + 1 < count, () => this.#steps.go(at + 1), words)}
      </div>
    </section>`;
  }
}
