import { type Lacking, Late } from "../late.js";
import type { View } from "../stage/painter.js";

/** Where the map was led and what was open when a view was asked for: what has changed since is left as it is. */
export interface Seen {
  readonly at: View | undefined;
  readonly open: string | null;
}

type Restore = (query: string, seen: Seen) => Promise<void>;

/** Restores views one after the other, by code that is loaded for it; they wait for that code, however late it is. */
export class WaitingViews {
  readonly #restorer: Late<Restore>;
  /** In the order in which they were asked for. */
  readonly #waiting: Parameters<Restore>[] = [];
  #restored: Promise<void> | undefined;

  constructor(load: () => Promise<Restore>, lacking: Lacking) {
    this.#restorer = new Late(load, (restore) => this.#restoreAll(restore), lacking);
  }

  /** Settles when the last view that was asked for is restored, or what restores it has failed or is late. */
  get loading(): Promise<void> | undefined {
    return this.#restorer.settled?.then(() => this.#restored);
  }

  restore(...asked: Parameters<Restore>): void {
    this.#waiting.push(asked);
    const restore = this.#restorer.value;
    if (restore) this.#restoreAll(restore);
    else void this.#restorer.need();
  }

  #restoreAll(restore: Restore): void {
    for (const asked of this.#waiting.splice(0))
      this.#restored = Promise.resolve(this.#restored).then(() => restore(...asked));
  }
}
