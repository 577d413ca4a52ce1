import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Problem } from "../../model/problem.js";
import { decodeQuery, encodeQuery } from "../../model/query.js";
import { type CoalitionState, STATE_FIELDS } from "../../model/state.js";

export interface AddressOptions {
  /** `null`: the page's address is left alone. Empty: plain names. Otherwise names get `key.` in front. */
  readonly key: () => string | null;
  readonly read: (patch: Partial<CoalitionState>, problems: readonly Problem[]) => void;
}

/** Keeps the state in the page's address, for pages that ask for it, and follows back and forward. */
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

  /** Follows the address under the present key, or leaves it alone. */
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
    const prefix = this.#prefix();
    const names = new Set(STATE_FIELDS.map(({ name }) => name));
    const own = new URLSearchParams();
    for (const [name, value] of new URLSearchParams(window.location.search)) {
      const plain = name.startsWith(prefix) ? name.slice(prefix.length) : "";
      // Without a prefix the page's own parameters share the address: only known names are ours.
      if (names.has(plain) || (prefix && plain)) own.append(plain, value);
    }
    const { patch, problems } = decodeQuery(own.toString());
    this.#options.read(patch, problems);
  }

  /** Writes the state into the address, leaving the page's other parameters and its history as they are. */
  write(state: CoalitionState): void {
    if (this.#options.key() === null) return;
    const prefix = this.#prefix();
    const ours = new Set(STATE_FIELDS.map(({ name }) => prefix + name));
    const foreign = window.location.search
      .slice(1)
      .split("&")
      .filter((pair) => pair && ![...new URLSearchParams(pair).keys()].some((name) => ours.has(name)));
    const own = encodeQuery(state)
      .replace(/^\?/, "")
      .split("&")
      .filter(Boolean)
      .map((pair) => prefix + pair);
    const query = [...foreign, ...own].join("&");
    const { pathname, hash } = window.location;
    window.history.replaceState(window.history.state, "", `${pathname}${query ? `?${query}` : ""}${hash}`);
  }
}
