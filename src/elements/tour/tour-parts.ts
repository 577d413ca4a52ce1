import type { Background } from "../../model/bundled-dataset.js";
import type { Store } from "../store/store.js";
import type { TourOptions } from "./lazy-tour.js";
import { Steps, type TourHost } from "./steps.js";
import { Story } from "./story.js";
import { HeadTour } from "./tour.js";

/** The two ways to show the steps of a map. */
export interface TourParts {
  readonly tour: HeadTour;
  readonly story: Story;
}

/** Both on the same steps, so that a page may change the mode in the middle. */
export function tourParts(host: TourHost, store: Store, options: TourOptions, background: Background): TourParts {
  const steps = new Steps(host, store, options.still, background);
  return { tour: new HeadTour(host, store, steps), story: new Story(host, store, steps, options.scenarios) };
}
