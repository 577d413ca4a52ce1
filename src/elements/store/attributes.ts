import { fieldText } from "../../model/field-text.js";
import type { CoalitionState, StateField } from "../../model/state.js";

/** An element's attributes as the page's CSS and scripts see them. */
export class Attributes {
  readonly #host: HTMLElement;
  #isReflecting = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether attributes change because the state has, and not the other way round. */
  get isReflecting(): boolean {
    return this.#isReflecting;
  }

  /**
   * Brings attributes that are present up to date, except the one that is being set, `by`; after a reader's change, `all`
   * fields become attributes.
   */
  reflect(fields: readonly StateField[], state: CoalitionState, by?: string): void {
    this.#isReflecting = true;
    for (const { key, name } of fields)
      if (name !== by && (by === "all" || this.#host.hasAttribute(name)))
        this.#host.setAttribute(name, fieldText(state, key));
    this.#isReflecting = false;
  }
}
