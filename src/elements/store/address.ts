import type { ReactiveController, ReactiveControllerHost } from "lit";
import { queryIn, withQuery } from "../../model/address.js";
import type { Baseline } from "../../model/baseline.js";
import type { Problem } from "../../model/problem.js";
import { decodeQuery, encodeQuery } from "../../model/query.js";
import type { CoalitionState } from "../../model/state.js";

export interface AddressOptions {
  /** `null`: the page's address is left alone. Empty: plain names. Otherwise names are prefixed with `key.`. */
  readonly key: () => string | null;
  readonly read: (patch: Partial<CoalitionState>, problems: readonly Problem[], baseline: Baseline | undefined) => void;
}

/** Keeps the state in the page's address, where the page asks for it, and follows the back and forward buttons. */
export class Address implements ReactiveController {
  readonly #options: AddressOptions;
  readonly #follow = (): void => this.#read();
  #key: string | null = null;

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
    const query = queryIn(window.location.search, this.#prefix());
    const { patch, problems, baseline } = decodeQuery(query);
    this.#options.read(patch, problems, baseline);
  }

  /** Writes the state and its baseline into the address, leaving the page's other parameters and its history as they are. */
  write(state: CoalitionState, baseline?: Baseline | null): void {
    if (this.#options.key() === null) return;
    const { pathname, hash, search } = window.location;
    const query = withQuery(search, this.#prefix(), encodeQuery(state, baseline));
    window.history.replaceState(window.history.state, "", `${pathname}${query ? `?${query}` : ""}${hash}`);
  }
}
