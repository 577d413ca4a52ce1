import type { LedgerRanges } from "../../session/coverage-work.js";
import { Late } from "../late.js";
import type { Ranges } from "./ranges.js";
import type { Store } from "./store.js";

const SOON_MS = 200;

/** Ranges of the present state, and of the baseline that it is compared with. */
interface Both {
  readonly own: Ranges;
  readonly baseline: Ranges;
}

/** The ranges of a store's numbers. Their code is loaded once the first picture is shown and the page is idle. */
export class RangesOfStore {
  readonly #store: Store;
  readonly #part: Late<Both>;
  #hasStarted = false;
  #hasFailed = false;
  readonly #saying = (reason: string): string => this.#store.words().say("moves.failed", { reason });
  readonly #again = (): void => {
    this.#hasFailed = false;
    this.#part.value?.own.stop();
    this.#part.value?.baseline.stop();
    this.follow();
  };

  constructor(store: Store) {
    this.#store = store;
    const { session } = store;
    this.#part = new Late(
      async () => {
        const { Ranges } = await import("./ranges.js");
        const shared = {
          dataset: () => session.original,
          area: () => session.area,
          failed: this.failed,
          lacking: store.missing.of("missing.rest"),
        };
        const came = () => store.missing.note("moves.panel", undefined, this.#again);
        return {
          own: new Ranges({
            ...shared,
            state: () => session.state,
            ranges: () => session.ranges,
            take: (ranges) => {
              came();
              session.takeRanges(ranges);
            },
          }),
          baseline: new Ranges({
            ...shared,
            state: () => session.baselineState ?? session.state,
            ranges: () => session.baselineRanges,
            take: (ranges) => session.takeBaselineRanges(ranges),
          }),
        };
      },
      () => {
        this.#hasFailed = false;
        if (store.session.dataset) this.follow();
      },
      (error, again) => {
        this.#hasFailed = error !== undefined;
        store.missing.note("moves.panel", error, again, { message: this.#saying });
      },
    );
    store.host.addController({
      hostDisconnected: () => {
        this.#part.value?.own.stop();
        this.#part.value?.baseline.stop();
      },
    });
  }

  /** Whether ranges have been requested and are still to come; false after a failure. */
  get awaited(): boolean {
    return this.#hasStarted && !this.#hasFailed && this.#store.session.ranges === undefined;
  }

  /** Reports that numbers are shown without their ranges. */
  readonly failed = (reason: string): void => {
    this.#hasFailed = true;
    this.#store.missing.note("moves.panel", reason, this.#again, { message: this.#saying });
  };

  /** Loads what draws ranges for the present state; `undefined` if that fails. */
  async need(): Promise<Ranges | undefined> {
    this.#hasStarted = true;
    return (await this.#part.need())?.own;
  }

  /** To be called when the first picture is shown. */
  start(): void {
    this.#hasStarted = true;
    const begin = () => void this.#part.need().then(() => this.follow());
    if (typeof requestIdleCallback === "undefined") setTimeout(begin, SOON_MS);
    else requestIdleCallback(begin, { timeout: 10 * SOON_MS });
  }

  /** To be called when the state may have changed. */
  follow(): void {
    if (!this.#store.host.isConnected) return;
    this.#part.value?.own.follow();
    if (this.#store.session.baselineState) this.#part.value?.baseline.follow();
  }

  /** Settles when the ranges of the present numbers are drawn, or have failed. */
  async settled(): Promise<void> {
    await this.need();
    const both = this.#part.value;
    if (!this.#store.host.isConnected || !both) return;
    await both.own.settled();
    if (this.#store.session.baselineState) await both.baseline.settled();
  }

  /** Ranges of the differences from the baseline to the present state, from paired draws; `undefined` if unavailable. */
  async ofChange(): Promise<LedgerRanges | undefined> {
    const { session } = this.#store;
    const own = await this.need();
    return session.baselineState && own?.change(session.baselineState);
  }
}
