import { html, type TemplateResult } from "lit";
import { type AccessKey, sayAccess } from "../../scene/access-words.js";
import type { Words } from "../../scene/words.js";

/** Keys as they stand on the keyboard, and what they do. */
const KEYS: readonly [keys: readonly string[], what: AccessKey][] = [
  [["←", "↑", "↓", "→"], "access.key.move"],
  [["+", "−"], "access.key.zoom"],
  [["N", "P"], "access.key.next"],
  [["Shift + N", "Shift + P"], "access.key.kind"],
  [["Shift + ← ↑ ↓ →"], "access.key.toward"],
  [["Enter"], "access.key.enter"],
  [["Esc"], "access.key.escape"],
  [["↑", "↓"], "access.key.rows"],
  [["1", "2", "3"], "access.key.reading"],
  [["Ctrl + Z", "Ctrl + Y"], "access.key.history"],
  [["?"], "access.key.sheet"],
];

/** The list of keys, in a dialog of the browser's own. */
export function shortcutsView(words: Words): TemplateResult {
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  return html`<dialog class="keys" aria-labelledby="keys-title" @keydown=${keepKeys}>
    <button type="button" class="close" aria-label=${sayAccess(words, "access.close")} @click=${close}>×</button>
    <h2 id="keys-title">${sayAccess(words, "access.title")}</h2>
    <dl>
      ${KEYS.map(
        ([keys, what]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${sayAccess(words, what)}</dd>`,
      )}
    </dl>
    <p class="quiet">${sayAccess(words, "access.note")}</p>
  </dialog>`;
}
