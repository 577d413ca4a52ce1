import { type Lacking, Late } from "../late.js";
import { NotArrived } from "./missing.js";

/** Takes over a value that a page has set, after checking it, unless it is no longer wanted by then. */
type Take = (value: unknown, isWanted: () => boolean) => void | Promise<void>;

/** A value that a page sets and that is checked by code loaded for it; it waits for that code, however late that is. */
export class PageValue {
  readonly #name: string;
  readonly #checking: Late<Take>;
  #asked = 0;
  #waiting: { readonly value: unknown } | undefined;
  /** Settles when the value last set has been checked, or what checks it has failed or is late. */
  checked: Promise<void> = Promise.resolve();

  /** `name` is that of the element's property. */
  constructor(name: string, load: () => Promise<Take>, lacking: Lacking) {
    this.#name = name;
    this.#checking = new Late(load, () => this.#takeWaiting(), lacking);
  }

  take(value: unknown): void {
    const asked = this.#ask();
    const isWanted = () => asked === this.#asked;
    this.checked = this.#checking.need().then((take) => {
      if (!isWanted()) return undefined;
      if (!take) this.#waiting = { value };
      return take?.(value, isWanted);
    });
  }

  /** Forgets a value that is still being checked. */
  drop(): void {
    this.#ask();
  }

  /** Resolves when the value last set has been checked; rejects with `NotArrived` if what checks it has failed or is late. */
  async need(): Promise<void> {
    this.#takeWaiting();
    await this.checked;
    if (this.#waiting) throw new NotArrived(`what checks ${this.#name} has not arrived`);
  }

  #ask(): number {
    this.#waiting = undefined;
    return ++this.#asked;
  }

  #takeWaiting(): void {
    if (this.#waiting) this.take(this.#waiting.value);
  }
}
