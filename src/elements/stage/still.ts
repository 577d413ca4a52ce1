import type { ReactiveController, ReactiveControllerHost } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type * as PainterModule from "../../figure/poster.js";
import { Late } from "../late.js";

/** Draws still pictures: the poster, and what stands for the map where it is asked for, for want of WebGL, or on paper. */
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

  /** What draws a still map, once it is there: a small part of the figure painter. */
  get painter(): typeof PainterModule | undefined {
    return this.#painter.value;
  }

  /** Whether what draws a still map may still come. */
  get awaited(): boolean {
    return this.painter === undefined && !this.#painter.failed;
  }

  /** Asks for what draws a still map, to be had at once when it is loaded. */
  prepare(): void {
    void import("../../figure/poster.js").catch(() => undefined);
  }

  /** Loads what draws a still map, once: where it could not be had, the live map is the first picture. */
  async load(): Promise<void> {
    if (this.painter === undefined && !this.#painter.failed) await this.#painter.need();
  }

  /** Loads the whole figure painter, when a reader or a script asks for a figure. Rejects where it cannot be had; the next call tries again. */
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
