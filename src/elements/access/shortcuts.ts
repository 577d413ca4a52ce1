import { html, type TemplateResult } from "lit";
import { sayAccess } from "../../scene/access-words.js";
import type { Words } from "../../scene/words.js";
import { keysOf } from "./keys.js";

/** The list of keys, in a native dialog; with those of a story if it `isStory`. */
export function shortcutsView(words: Words, isStory: boolean): TemplateResult {
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  return html`<dialog class="keys" aria-labelledby="keys-title" @keydown=${keepKeys}>
    <button type="button" class="close" aria-label=${sayAccess(words, "access.close")} @click=${close}>×</button>
    <h2 id="keys-title">${sayAccess(words, "access.title")}</h2>
    <dl>
      ${keysOf(isStory).map(
        ([keys, what]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${sayAccess(words, what)}</dd>`,
      )}
    </dl>
    <p class="quiet">${sayAccess(words, "access.note")}</p>
  </dialog>`;
}
