import type { ReactiveController, ReactiveControllerHost } from "lit";
import { inNextFrame } from "../environment.js";
import { OVER } from "./covered.js";

/**
 * Calls back, in the frame after, when an element has been rendered, or when the size of something has changed that decides
 * how its maps look: the element itself, the stage, the maps' boxes, and what covers them.
 */
export class BoxWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  readonly #watched = new Set<Element>();
  #observer: ResizeObserver | undefined;
  #cancel = (): void => {};

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver !== "undefined") this.#observer = new ResizeObserver(() => this.#soon());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
    this.#cancel();
  }

  hostUpdated(): void {
    const stage = this.#host.shadowRoot?.querySelector(".stage");
    const present = new Set<Element>(stage ? [this.#host, stage, ...stage.querySelectorAll(`.map, ${OVER}`)] : []);
    for (const one of this.#watched) {
      if (present.has(one)) continue;
      this.#observer?.unobserve(one);
      this.#watched.delete(one);
    }
    for (const one of present) {
      if (this.#watched.has(one)) continue;
      this.#observer?.observe(one);
      this.#watched.add(one);
    }
    this.#soon();
  }

  /** Measuring waits for the layout of the next frame, instead of forcing one; and drawing for a size may change it. */
  #soon(): void {
    this.#cancel();
    this.#cancel = inNextFrame(this.#changed);
  }
}
