import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";
import { Late } from "../late.js";
import type { Store } from "../store/store.js";
import type { StoreHost } from "../store/store-host.js";
import type { MovesController } from "./moves-controller.js";

/** The fold "What moves this number" and the chips of what a reader has set: loaded when either is first needed. */
export class LazyMoves {
  readonly #store: Store;
  readonly #part: Late<MovesController>;
  #open = false;

  constructor(host: StoreHost, store: Store) {
    this.#store = store;
    this.#part = new Late(
      async () => {
        const { MovesController } = await import("./moves-controller.js");
        return new MovesController(host, {
          dataset: () => store.dataset,
          state: () => store.state,
          ledger: () => store.picture()?.ledger,
          change: store.change,
          ask: async (options) => (await store.ranges.need())?.sensitivity(options),
          failed: store.ranges.failed,
        });
      },
      () => store.changed(),
      store.missing.of("moves.panel"),
    );
  }

  /** Settles when the open fold is loaded and has its answer. */
  get loading(): Promise<unknown> | undefined {
    return this.#part.value?.working ?? this.#part.settled;
  }

  view(words: Words): TemplateResult {
    const open = this.#open;
    const part = open || Object.keys(this.#store.state.overrides).length > 0 ? this.#part.now() : undefined;
    const toggle = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now === this.#open) return;
      this.#open = now;
      this.#store.changed();
    };
    return html`${part?.chips(words) ?? nothing}
      <details class="fold moves" ?open=${open} @toggle=${toggle}>
        <summary><h3>${words.say("moves.panel")}</h3></summary>
        ${open ? (part?.view(words) ?? nothing) : nothing}
      </details>`;
  }
}
