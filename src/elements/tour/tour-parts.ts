import { nothing, type TemplateResult } from "lit";
import type { Background } from "../../model/bundled-dataset.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import type { Store } from "../store/store.js";
import type { TourOptions } from "./lazy-tour.js";
import { Steps, type TourHost } from "./steps.js";
import { Story } from "./story.js";
import { HeadTour } from "./tour.js";

/** The two ways to show the steps of a map. */
export interface TourParts {
  readonly story: Story;
  /** Begins the tour, unless the element has left the page meanwhile. */
  open(): void;
  /** Ends a tour that is open; returns whether one was. A story has no end. */
  close(): boolean;
  /** The present step: of a tour in the header, or with `derived` of a story; nothing in the other mode. */
  view(words: Words, derived?: Derived): TemplateResult | typeof nothing;
}

/** Both on the same steps, so that a page may change the mode in the middle. */
export function tourParts(host: TourHost, store: Store, options: TourOptions, background: Background): TourParts {
  const steps = new Steps(host, store, options.still, background);
  const tour = new HeadTour(host, store, steps);
  const story = new Story(host, store, steps, options.scenarios);
  const isTold = () => host.mode === "story";
  return {
    story,
    open: () => {
      if (host.isConnected) tour.open();
    },
    close: () => !isTold() && tour.close(),
    view: (words, derived) => {
      if (isTold() !== Boolean(derived)) return nothing;
      return derived ? story.view(words, derived) : tour.view(words);
    },
  };
}
