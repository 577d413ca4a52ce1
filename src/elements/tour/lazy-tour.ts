import { nothing, type TemplateResult } from "lit";
import type { Background } from "../../model/bundled-dataset.js";
import type { MessageKey, Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { Late } from "../late.js";
import type { Still } from "../stage/still.js";
import type { Store } from "../store/store.js";
import type { TourHost } from "./steps.js";
import type * as TourParts from "./tour-parts.js";

/** What a tour needs of the frame around it. */
export interface TourOptions {
  readonly still: Still;
  /** Loads the report's statements. */
  readonly background: () => Promise<Background>;
  /** Settles when no scenario is being loaded. */
  readonly scenarios: () => Promise<unknown>;
}

/** The tour in the header, or with `mode="story"` the story, both loaded late. */
export class LazyTour {
  readonly #host: TourHost;
  readonly #store: Store;
  readonly #scenarios: () => Promise<unknown>;
  readonly #late: Late<TourParts.TourParts>;
  #waitedFor: Promise<unknown> | undefined;
  #isSettled = false;
  #isTold = false;

  constructor(host: TourHost, store: Store, { still, background, scenarios }: TourOptions) {
    this.#host = host;
    this.#store = store;
    this.#scenarios = scenarios;
    this.#late = new Late(
      async () => {
        const [{ tourParts }, statements] = await Promise.all([import("./tour-parts.js"), background()]);
        return tourParts(host, store, still, statements);
      },
      () => host.requestUpdate(),
      store.missing.of("tour.open"),
    );
  }

  /** Name of the button that begins the tour. */
  get name(): MessageKey {
    const { dataset, state } = this.#store;
    return dataset?.scenarios.find(({ id }) => id === state.scenario)?.story ? "tour.story" : "tour.open";
  }

  /** Whether the map waits for the first step of its story, so that it is not shown in another state before. */
  get isAwaited(): boolean {
    return this.#host.mode === "story" && !this.#isTold && !this.#late.failed;
  }

  /** Settles when a story has begun. */
  get loading(): Promise<unknown> | undefined {
    return this.#host.mode === "story" ? this.#begun() : undefined;
  }

  async #begun(): Promise<void> {
    await Promise.all([this.#late.need(), this.#scenarios()]);
    // One update begins the story, another shows it.
    for (let updates = 0; updates < 2; updates++) await this.#host.updateComplete;
  }

  /** Called after each update: begins a story once it is there. Returns whether the map may be drawn as it is. */
  follow(): boolean {
    if (this.#host.mode !== "story") return true;
    const wasAwaited = this.isAwaited;
    const parts = this.#late.now();
    if (parts) this.#begin(parts);
    // What has just begun is drawn by the next update, in its own state.
    if (wasAwaited && !this.isAwaited) this.#host.requestUpdate();
    return !wasAwaited;
  }

  #begin({ story }: TourParts.TourParts): void {
    const waited = this.#scenarios();
    if (this.#waitedFor !== waited) {
      this.#waitedFor = waited;
      this.#isSettled = false;
      void waited.then(() => {
        this.#isSettled = waited === this.#waitedFor;
        this.#host.requestUpdate();
      });
    }
    this.#isTold = story.follow(this.#isSettled);
  }

  readonly open = (): void => void this.#late.need().then((parts) => this.#host.isConnected && parts?.tour.open());

  /** Ends a tour that is open; returns whether one was. A story has no end. */
  close(): boolean {
    return this.#host.mode !== "story" && (this.#late.value?.tour.close() ?? false);
  }

  /** The present step in the header, except where the story has a place of its own. */
  head(words: Words): TemplateResult | typeof nothing {
    if (this.#host.mode === "story") return nothing;
    return this.#late.value?.tour.view(words) ?? nothing;
  }

  /** The story below or beside the map. */
  story(words: Words, derived: Derived): TemplateResult | typeof nothing {
    return this.#late.value?.story.view(words, derived) ?? nothing;
  }
}
