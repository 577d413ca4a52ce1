import { html, nothing, type TemplateResult } from "lit";
import { editLines, overrideLines } from "../../../scene/edit-text.js";
import { sayEdit } from "../edit-words.js";
import type { PanelContext } from "./context.js";

/** What the list calls. */
export interface ChangesActions {
  /** Takes back a change by its place among the edits, or an assumption by its id. */
  readonly takeBack: (which: number | string) => void;
  readonly takeBackAll: () => void;
}

/** "What I changed": a line for each change, each with a button that takes it back. */
export function changesView(context: PanelContext, { takeBack, takeBackAll }: ChangesActions): TemplateResult {
  const { words, facts, seen, edited, state } = context;
  const lines: readonly (readonly [which: number | string, text: string])[] = [
    ...(edited ? editLines(facts, edited, words).map(({ text }, index) => [index, text] as const) : []),
    ...overrideLines(seen, state.overrides, words).map(
      ({ text }, index) => [Object.keys(state.overrides)[index] ?? "", text] as const,
    ),
  ];
  const back = sayEdit(words, "edit.back");
  const none = edited ? sayEdit(words, "edit.changes.whole") : sayEdit(words, "edit.changes.none");
  return html`<div class="changes">
    <h4 id="edit-changes" tabindex="-1">${sayEdit(words, "edit.changes")}</h4>
    ${
      lines.length === 0
        ? html`<p class="hint">${none}</p>`
        : html`<ul aria-labelledby="edit-changes">
              ${lines.map(
                ([which, text], index) => html`<li>
                  <span>${text}</span>
                  <button
                    type="button"
                    data-back=${index}
                    aria-label=${sayEdit(words, "edit.back.of", { what: text })}
                    @click=${() => takeBack(which)}
                  >${back}</button>
                </li>`,
              )}
            </ul>
            ${
              lines.length > 1
                ? html`<button type="button" data-action="take-back-all" @click=${takeBackAll}>${sayEdit(words, "edit.back.all")}</button>`
                : nothing
            }`
    }
  </div>`;
}
