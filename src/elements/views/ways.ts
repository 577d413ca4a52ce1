import { html, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";

/** Ways past the header: to the map, and to what it comes to. In sight while they have the focus. */
export function skipView(words: Words, root: ParentNode): TemplateResult {
  const goTo = (selectors: string) => () => {
    const target = root.querySelector<HTMLElement>(selectors);
    (target?.shadowRoot?.querySelector<HTMLElement>("#lead") ?? target)?.focus();
  };
  return html`<div class="skip">
    <button type="button" @click=${goTo(".map.one canvas, .use-map, .stage")}>${words.say("skip.map")}</button>
    <button type="button" @click=${goTo("coalition-ledger")}>${words.say("skip.finding")}</button>
  </div>`;
}

/** Where there is no room for a column: opens the panel over the map, and closes it. */
export function sheetButton(open: boolean, words: Words, toggle: () => void): TemplateResult {
  return html`<button class="sheet-button" type="button" aria-expanded=${open} aria-controls="panel" @click=${toggle}>
    ${words.say(open ? "panel.close" : "panel.open")}
  </button>`;
}
