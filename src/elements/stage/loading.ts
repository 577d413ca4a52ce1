import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type ContextHolder, claimContexts, leaveContexts } from "./context-pool.js";

/** When the live map replaces the poster: at once, when near the screen, or when the reader asks for it. */
export const LOADINGS = ["eager", "lazy", "interaction"] as const;
export type LoadingWay = (typeof LOADINGS)[number];

/** How far above or below the screen a lazy map starts to load. */
const NEAR = "300px 0px";

/** A browser that draws no frames, as for a hidden page, is not waited for longer than this. */
const LONGEST_DECISION_MS = 1000;

export interface LoadingOptions {
  readonly loading: () => LoadingWay;
  /** How many WebGL contexts the element needs when awake. */
  readonly seats: () => number;
  /** Releases every context at once. */
  readonly giveBack: () => void;
}

/** Decides whether the live map may run, or only its poster is shown. */
export class Loading implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LoadingOptions;
  readonly #holder: ContextHolder;
  #awake = false;
  #near = false;
  #seeing: IntersectionObserver | undefined;
  #decide: () => void = () => {};
  /** Settles when it is known whether the element is near the screen. */
  decided: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & HTMLElement, options: LoadingOptions) {
    this.#host = host;
    this.#options = options;
    this.#holder = {
      seats: () => (this.#awake ? options.seats() : 0),
      onScreen: () => this.#near,
      giveBack: () => {
        this.#awake = false;
        options.giveBack();
        host.requestUpdate();
      },
    };
    host.addController(this);
  }

  /** Whether the live map may run. */
  get awake(): boolean {
    return this.#awake;
  }

  hostConnected(): void {
    if (typeof IntersectionObserver === "undefined") {
      this.#near = true;
      return;
    }
    this.decided = new Promise((resolve) => {
      this.#decide = resolve;
    });
    // Some environments of tests have an observer that never says anything.
    setTimeout(this.#decide, LONGEST_DECISION_MS);
    this.#seeing = new IntersectionObserver(
      (entries) => {
        this.#near = entries.at(-1)?.isIntersecting ?? false;
        this.consider();
        this.#decide();
      },
      { rootMargin: NEAR },
    );
    this.#seeing.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#seeing?.disconnect();
    this.#decide();
    // A move within the document disconnects and reconnects in the same task: check again afterwards.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#awake = false;
      leaveContexts(this.#holder);
    });
  }

  /** Wakes the map if its `loading` says so and a WebGL context is free. */
  consider(): void {
    const loading = this.#options.loading();
    if (loading === "eager" || (loading === "lazy" && this.#near)) this.#wake(false);
  }

  /** Wakes the map for a reader, with precedence over other maps. */
  use(): void {
    this.#wake(true);
  }

  /** Claims contexts again after their number has changed. */
  reseat(): void {
    if (this.#awake) claimContexts(this.#holder, this.#options.seats(), true);
  }

  #wake(urgent: boolean): void {
    if (this.#awake || !this.#host.isConnected) return;
    if (!claimContexts(this.#holder, this.#options.seats(), urgent)) return;
    this.#awake = true;
    this.#host.requestUpdate();
  }
}
