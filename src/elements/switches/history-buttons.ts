import { html, type TemplateResult } from "lit";
import { DEFAULT_STATE } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import type { Store } from "../store/store.js";

/**
 * Undo, redo, reset. A button that can do nothing is `aria-disabled` and keeps its place and the focus, so that the last
 * undo does not throw a keyboard user out of the row.
 */
export function historyButtons(store: Store, words: Words): TemplateResult {
  const { history, state } = store;
  const button = (name: "undo" | "redo" | "reset", possible: boolean, act: () => void) => html`<button
    type="button"
    data-action=${name}
    aria-disabled=${possible ? "false" : "true"}
    @click=${() => possible && act()}
  >
    ${words.say(`whatif.${name}`)}
  </button>`;
  return html`<div class="history" role="group" aria-label=${words.say("whatif.history")}>
    ${button("undo", history.canUndo, () => store.travel("undo"))}
    ${button("redo", history.canRedo, () => store.travel("redo"))}
    ${button("reset", JSON.stringify(state) !== JSON.stringify(DEFAULT_STATE), () => store.change({ ...DEFAULT_STATE }))}
  </div>`;
}

const TEXT_BOXES = /^(text|search|number|url|email|password|tel)$/;

/** Whether a key press means undo or redo; neither inside a text box, which has its own undo. */
export function historyKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement && TEXT_BOXES.test(target.type)) return undefined;
  if (target instanceof HTMLTextAreaElement) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : undefined;
}
