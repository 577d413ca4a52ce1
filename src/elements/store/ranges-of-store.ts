import { Late, reasonOf } from "../late.js";
import type { Ranges } from "./ranges.js";
import type { Store } from "./store.js";

const SOON_MS = 200;

/** The ranges of a store's numbers: what draws them is loaded when the first picture is shown and the page has time. */
export class RangesOfStore {
  readonly #store: Store;
  readonly #part: Late<Ranges>;

  constructor(store: Store) {
    this.#store = store;
    this.#part = new Late(
      async () => {
        const { Ranges } = await import("./ranges.js");
        return new Ranges({
          dataset: () => store.session.counted,
          state: () => store.state,
          area: () => store.session.area,
          ranges: () => store.session.ranges,
          take: (ranges) => store.session.takeRanges(ranges),
          failed: this.failed,
        });
      },
      undefined,
      (error) => this.failed(reasonOf(error)),
    );
    store.host.addController({ hostDisconnected: () => this.#part.value?.stop() });
  }

  /** Whether ranges are still to come: they have been asked for, and nothing has failed. */
  get awaited(): boolean {
    return this.#hasStarted && !this.#hasFailed && this.#store.session.ranges === undefined;
  }
  #hasStarted = false;
  #hasFailed = false;

  /** Numbers are shown without their ranges. */
  readonly failed = (reason: string): void => {
    this.#hasFailed = true;
    this.#store.report(
      [{ code: "load", path: "", message: this.#store.words().say("moves.failed", { reason }) }],
      true,
    );
  };

  need(): Promise<Ranges | undefined> {
    this.#hasStarted = true;
    return this.#part.need();
  }

  /** The first picture is shown. */
  start(): void {
    this.#hasStarted = true;
    const begin = () => void this.need().then((part) => this.#store.host.isConnected && part?.follow());
    if (typeof requestIdleCallback === "undefined") setTimeout(begin, SOON_MS);
    else requestIdleCallback(begin, { timeout: 10 * SOON_MS });
  }

  /** The state may be another one now. */
  follow(): void {
    if (this.#store.host.isConnected) this.#part.value?.follow();
  }

  /** Settles when the present numbers have their ranges, or cannot have them. */
  async settled(): Promise<void> {
    const part = await this.need();
    if (this.#store.host.isConnected) await part?.settled();
  }
}
