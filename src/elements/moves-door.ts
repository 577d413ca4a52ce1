import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Words } from "../scene/words.js";
import type { MovesController, MovesOptions } from "./moves-controller.js";

/** The fold "What moves this number" and the chips of what a reader has set: loaded when the first of them is needed. */
export class MovesDoor {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MovesOptions;
  #open = false;
  #part: MovesController | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MovesOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Settles when what is open is there. */
  get loading(): Promise<void> | undefined {
    return this.#part?.working ?? this.#loading;
  }

  #late(): MovesController | undefined {
    this.#loading ??= import("./moves-controller.js").then(
      ({ MovesController }) => {
        this.#part = new MovesController(this.#host, this.#options);
        this.#host.requestUpdate();
      },
      () => {
        this.#loading = undefined;
      },
    );
    return this.#part;
  }

  view(words: Words): TemplateResult {
    const open = this.#open;
    const part = open || Object.keys(this.#options.state().overrides).length > 0 ? this.#late() : undefined;
    const toggle = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now === this.#open) return;
      this.#open = now;
      this.#host.requestUpdate();
    };
    return html`${part?.chips(words) ?? nothing}
      <details class="fold moves" ?open=${open} @toggle=${toggle}>
        <summary>${words.say("moves.panel")}</summary>
        ${open ? (part?.view(words) ?? nothing) : nothing}
      </details>`;
  }
}
