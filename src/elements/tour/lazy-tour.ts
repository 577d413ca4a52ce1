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
  readonly #late: Late<TourParts.TourParts>;

  constructor(host: TourHost, store: Store, options: TourOptions) {
    this.#host = host;
    this.#store = store;
    this.#late = new Late(
      async () => {
        const [{ tourParts }, statements] = await Promise.all([import("./tour-parts.js"), options.background()]);
        return tourParts(host, store, options, statements);
      },
      () => host.requestUpdate(),
      store.missing.of("tour.open"),
    );
  }

  get #told(): boolean {
    return this.#host.mode === "story";
  }

  /** Name of the button that begins the tour. */
  get name(): MessageKey {
    const { facts, state } = this.#store;
    return facts?.scenarios.find(({ id }) => id === state.scenario)?.story ? "tour.story" : "tour.open";
  }

  /** Whether the map waits for the first step of its story, so that it is not shown in another state before. */
  get isAwaited(): boolean {
    return this.#told && !this.#late.failed && !this.#late.value?.story.isTold;
  }

  /** Settles when a story has begun. */
  get loading(): Promise<unknown> | undefined {
    return this.#told ? this.#late.need().then((parts) => parts?.story.begun()) : undefined;
  }

  /** Called after each update: begins a story once it is there. Returns whether the map may be drawn as it is. */
  follow(): boolean {
    return !this.#told || (this.#late.now()?.story.follow() ?? this.#late.failed);
  }

  readonly open = (): void => void this.#late.need().then((parts) => parts?.open());

  /** Ends a tour that is open; returns whether one was. A story has no end. */
  close(): boolean {
    return this.#late.value?.close() ?? false;
  }

  /** The present step: of a tour in the header, or with `derived` of a story below or beside the map. */
  view(words: Words, derived?: Derived): TemplateResult | typeof nothing {
    return this.#late.value?.view(words, derived) ?? nothing;
  }
}
