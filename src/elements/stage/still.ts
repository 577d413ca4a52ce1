import type { ReactiveController, ReactiveControllerHost } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type * as PainterModule from "../../figure/poster.js";
import { loadOnce } from "../../model/load-once.js";
import type { Scene } from "../../scene/scene.js";
import { type Lacking, Late } from "../late.js";
import { LONG_PATIENCE_MS, within } from "../patience.js";

/** Loads what draws still pictures: the poster, and a still instead of the map on request, without WebGL, or in print. */
export class Still implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #painter: Late<typeof PainterModule>;
  readonly #figure = loadOnce(
    () => import("../../figure/index.js"),
    (module) => module,
  );
  #printing = false;
  /** The part of the world to be shown: west, south, east, north in degrees; `null` for the extent of the scene. */
  bounds: Scene["bounds"] | null = null;
  readonly #before = (): void => this.#print(true);
  readonly #after = (): void => this.#print(false);

  constructor(host: ReactiveControllerHost & HTMLElement, lacking: Lacking) {
    this.#host = host;
    const again = () => host.requestUpdate();
    this.#painter = new Late(
      () => import("../../figure/poster.js"),
      again,
      (error, retry) => {
        lacking(error, retry);
        again();
      },
    );
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
    return this.painter === undefined && !this.failed;
  }

  /** Whether the still painter has failed to load, or is late. */
  get failed(): boolean {
    return this.painter === undefined && this.#painter.failed;
  }

  /** Prefetches the still painter, so that `load` finds it. */
  prepare(): void {
    void import("../../figure/poster.js").catch(() => undefined);
  }

  /** Loads the still painter. After a failure the live map is the first picture, until the painter is asked for again. */
  async load(): Promise<void> {
    if (this.awaited) await this.#painter.need();
  }

  /**
   * Loads the whole figure painter, when a reader or script asks for a figure. Rejects on failure, and if it does not come
   * within ten seconds; the next call tries again.
   */
  loadFigure(): Promise<typeof FigureModule> {
    return within(this.#figure(), LONG_PATIENCE_MS);
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}
