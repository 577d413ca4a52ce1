import { html, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";

/** What the buttons can do. */
export interface HistoryActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
}
/** What of it is possible now. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the state differs from the one that a reset gives. */
  readonly canReset: boolean;
}

/**
 * Undo, redo, reset. A button that can do nothing keeps its place and the focus: it is `aria-disabled`, so that a
 * reader on the keyboard is not thrown out of the row by the last undo.
 */
export function historyView(can: HistoryState, words: Words, actions: HistoryActions): TemplateResult {
  const button = (name: "undo" | "redo" | "reset", possible: boolean) => html`<button
    type="button"
    data-action=${name}
    aria-disabled=${possible ? "false" : "true"}
    @click=${() => possible && actions[name]()}
  >
    ${words.say(`whatif.${name}`)}
  </button>`;
  return html`<div class="history" role="group" aria-label=${words.say("whatif.history")}>
    ${button("undo", can.canUndo)} ${button("redo", can.canRedo)} ${button("reset", can.canReset)}
  </div>`;
}

const TEXT_BOXES = /^(text|search|number|url|email|password|tel)$/;

/** Which of the two a key press means; none inside a text box, which has an undo of its own. */
export function historyKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement && TEXT_BOXES.test(target.type)) return undefined;
  if (target instanceof HTMLTextAreaElement) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : undefined;
}
