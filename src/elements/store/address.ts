import type { ReactiveController, ReactiveControllerHost } from "lit";
import { queryIn, withQuery } from "../../model/address.js";

export interface AddressOptions {
  /** `null`: the page's address is left alone. Empty: plain names. Otherwise names are prefixed with `key.`. */
  readonly key: () => string | null;
  /** What is read: the state unless told otherwise. */
  readonly of?: "state" | "view";
  /** Called with the map's part of the address: the `first` that is read, or another after the reader has gone elsewhere. */
  readonly read: (query: string, first: boolean) => void;
}

/** Keeps the state in the page's address, where the page asks for it, and follows the back and forward buttons. */
export class Address implements ReactiveController {
  readonly #options: AddressOptions;
  readonly #follow = (): void => this.#read();
  #key: string | null = null;
  /** The map's part of the address, as last read or written. */
  #query: string | undefined;

  constructor(host: ReactiveControllerHost, options: AddressOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#begin();
  }

  hostUpdate(): void {
    if (this.#options.key() !== this.#key) this.#begin();
  }

  hostDisconnected(): void {
    this.#key = null;
    window.removeEventListener("popstate", this.#follow);
  }

  /** Starts to follow the address under the present key; stops if there is none. */
  #begin(): void {
    this.#key = this.#options.key();
    window.removeEventListener("popstate", this.#follow);
    if (this.#key === null) return;
    window.addEventListener("popstate", this.#follow);
    this.#read();
  }

  #prefix(): string {
    const key = this.#options.key();
    return key ? `${key}.` : "";
  }

  #read(): void {
    const query = queryIn(window.location.search, this.#prefix(), this.#options.of);
    // A jump inside the page, or a move of the element, says nothing new.
    if (query === this.#query) return;
    const first = this.#query === undefined;
    this.#query = query;
    this.#options.read(query, first);
  }

  /** Whether the address holds something of the map's state. */
  get holds(): boolean {
    return this.followed && Boolean(this.#query);
  }

  /** Whether the address is followed. */
  get followed(): boolean {
    return this.#options.key() !== null;
  }

  /**
   * Writes a query into the address, leaving the page's other parameters and its history as they are. Where that is not
   * allowed (a sandboxed frame, a browser that limits how often), the address stays as it is.
   */
  write(query: string): void {
    if (!this.followed) return;
    const { pathname, hash, search } = window.location;
    const whole = withQuery(search, this.#prefix(), query);
    try {
      window.history.replaceState(window.history.state, "", `${pathname}${whole ? `?${whole}` : ""}${hash}`);
      this.#query = queryIn(window.location.search, this.#prefix());
    } catch {
      // The change has been made, and is announced and undone like any other.
    }
  }
}
