import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RangesController, RangesOptions } from "./ranges-controller.js";

const SOON_MS = 200;

/** The way to the ranges of the ledger: what draws them is loaded when the first picture stands and the page has time. */
export class RangesDoor implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RangesOptions;
  #part: RangesController | undefined;
  #loading: Promise<RangesController | undefined> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RangesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#part?.stop();
  }

  /** The part itself; `undefined`, and a report, where it cannot be had. */
  need(): Promise<RangesController | undefined> {
    this.#loading ??= import("./ranges-controller.js").then(
      ({ RangesController }) => {
        this.#part = new RangesController(this.#options);
        return this.#part;
      },
      (error) => {
        this.#options.failed(String(error));
        return undefined;
      },
    );
    return this.#loading;
  }

  /** The first picture stands. */
  start(): void {
    const begin = () => void this.need().then((part) => this.#host.isConnected && part?.follow());
    if (typeof requestIdleCallback === "undefined") setTimeout(begin, SOON_MS);
    else requestIdleCallback(begin, { timeout: 10 * SOON_MS });
  }

  /** The state may be another one now. */
  follow(): void {
    if (this.#host.isConnected) this.#part?.follow();
  }

  /** Settles when the present ledger has its ranges, or cannot have them. */
  async settled(): Promise<void> {
    const part = await this.need();
    if (this.#host.isConnected) await part?.settled();
  }
}
