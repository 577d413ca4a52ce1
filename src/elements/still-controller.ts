import type { ReactiveController, ReactiveControllerHost } from "lit";
import type * as FigureModule from "../figure/index.js";
import type * as PosterModule from "../figure/poster.js";

/** When a still picture stands where the map would be: asked for, for want of WebGL, or on paper. */
export class StillController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #figure: typeof FigureModule | undefined;
  #loading: Promise<typeof FigureModule> | undefined;
  #poster: typeof PosterModule | undefined;
  #posterLoading: Promise<typeof PosterModule> | undefined;
  #posterFailed = false;
  #printing = false;
  readonly #before = (): void => this.#print(true);
  readonly #after = (): void => this.#print(false);

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
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
  /** The figure painter, once it is there. */
  get painter(): typeof FigureModule | undefined {
    return this.#figure;
  }

  /** Loads the figure painter: on first need, and before a reader can ask for paper. */
  load(): Promise<typeof FigureModule> {
    this.#loading ??= import("../figure/index.js").then((module) => {
      this.#figure = module;
      this.#host.requestUpdate();
      return module;
    });
    return this.#loading;
  }

  /** What draws the poster, once it is there: a small part of the figure painter. */
  get poster(): typeof PosterModule | undefined {
    return this.#poster;
  }

  /** Whether what draws the poster may still come. */
  get awaitsPoster(): boolean {
    return this.#poster === undefined && !this.#posterFailed;
  }

  /** Loads what draws the poster. */
  loadPoster(): Promise<typeof PosterModule> {
    if (this.#posterLoading) return this.#posterLoading;
    this.#posterLoading = import("../figure/poster.js").then((module) => {
      this.#poster = module;
      this.#host.requestUpdate();
      return module;
    });
    this.#posterLoading.catch(() => {
      this.#posterFailed = true;
      this.#host.requestUpdate();
    });
    return this.#posterLoading;
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}
