import type { ReactiveController, ReactiveControllerHost } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type * as PainterModule from "../../figure/poster.js";
import { Late } from "../late.js";

/** Loads what draws still pictures: the poster, and a still instead of the map on request, without WebGL, or in print. */
export class Still implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #painter: Late<typeof PainterModule>;
  #figure: Promise<typeof FigureModule> | undefined;
  #printing = false;
  readonly #before = (): void => this.#print(true);
  readonly #after = (): void => this.#print(false);

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    const again = () => host.requestUpdate();
    this.#painter = new Late(() => import("../../figure/poster.js"), again, again);
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("beforeprint", this.#before);
    window.addEventListener("afterprint", this.#after);
  }
  hostDisconnected(): void {
    window.removeEventListener("beforeprint", this.#before);
    window.removeEventListener("afterprint", this.#after);
  }

  get printing(): boolean {
    return this.#printing;
  }

  /** The still painter, once loaded: a small part of the figure painter. */
  get painter(): typeof PainterModule | undefined {
    return this.#painter.value;
  }

  /** Whether the still painter is neither loaded nor failed. */
  get awaited(): boolean {
    return this.painter === undefined && !this.#painter.failed;
  }

  /** Prefetches the still painter, so that `load` finds it. */
  prepare(): void {
    void import("../../figure/poster.js").catch(() => undefined);
  }

  /** Loads the still painter. A failure is not retried: the live map is the first picture then. */
  async load(): Promise<void> {
    if (this.painter === undefined && !this.#painter.failed) await this.#painter.need();
  }

  /** Loads the whole figure painter, when a reader or script asks for a figure. Rejects on failure; the next call tries again. */
  loadFigure(): Promise<typeof FigureModule> {
    this.#figure ??= import("../../figure/index.js").catch((error) => {
      this.#figure = undefined;
      throw error;
    });
    return this.#figure;
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}
