import { type Lacking, Late } from "../late.js";

type Restore = (query: string) => Promise<void>;

/** Restores views one after the other, by code that is loaded for it; they wait for that code, however late it is. */
export class WaitingViews {
  readonly #restorer: Late<Restore>;
  /** In the order in which they were asked for. */
  readonly #waiting: string[] = [];
  #restored: Promise<void> | undefined;

  constructor(load: () => Promise<Restore>, lacking: Lacking) {
    this.#restorer = new Late(load, (restore) => this.#restoreAll(restore), lacking);
  }

  /** Settles when the last view that was asked for is restored, or what restores it has failed or is late. */
  get loading(): Promise<void> | undefined {
    return this.#restorer.settled?.then(() => this.#restored);
  }

  restore(query: string): void {
    this.#waiting.push(query);
    const restore = this.#restorer.value;
    if (restore) this.#restoreAll(restore);
    else void this.#restorer.need();
  }

  #restoreAll(restore: Restore): void {
    for (const query of this.#waiting.splice(0))
      this.#restored = Promise.resolve(this.#restored).then(() => restore(query));
  }
}
