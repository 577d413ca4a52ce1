import { render, type TemplateResult } from "lit";
import { foldStyles } from "../../src/elements/folds/fold-styles.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";

/** A view in a shadow root of its own, with a state that changes as in the element. */
export class Stage {
  state: CoalitionState;
  readonly host = document.createElement("div");
  readonly root = this.host.attachShadow({ mode: "open" });
  readonly #view: (stage: Stage) => TemplateResult;

  constructor(view: (stage: Stage) => TemplateResult, patch: Partial<CoalitionState> = {}) {
    this.#view = view;
    this.state = { ...DEFAULT_STATE, ...patch };
    this.root.adoptedStyleSheets = [foldStyles.styleSheet as CSSStyleSheet];
    document.body.append(this.host);
    this.#draw();
  }
  readonly change = (patch: Partial<CoalitionState>): void => {
    this.state = { ...this.state, ...patch };
    this.#draw();
  };
  #draw(): void {
    render(this.#view(this), this.root);
  }
  all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }
  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const [found] = this.all<T>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }
}

/** Presses a key on something. */
export const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more }));
/** Types a whole text into a box at once. */
export const type = (box: HTMLInputElement, text: string) => {
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
};
