import { html, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";

/** Skip buttons past the header: to the map, and to its finding, or its story. Visible only while focused. */
export function skipView(words: Words, root: ParentNode, told: boolean): TemplateResult {
  const focus = (target: HTMLElement | null) => target?.focus();
  const toMap = () => {
    const stage = root.querySelector<HTMLElement>(".stage");
    // A still has nothing that takes the focus: the stage does.
    if (stage) stage.tabIndex = -1;
    focus(stage?.querySelector<HTMLElement>(".map.one canvas") ?? stage?.querySelector(".use-map") ?? stage ?? null);
  };
  const finding = () => root.querySelector("coalition-ledger")?.shadowRoot?.querySelector<HTMLElement>("#lead") ?? null;
  const toFinding = () => focus(told ? root.querySelector("#tour-title") : finding());
  return html`<div class="skip">
    <button type="button" @click=${toMap}>${words.say("skip.map")}</button>
    <button type="button" @click=${toFinding}>${words.say(told ? "skip.story" : "skip.finding")}</button>
  </div>`;
}

/** Opens and closes the panel over the map, where there is no room for a column. */
export function sheetButton(open: boolean, words: Words, toggle: () => void): TemplateResult {
  return html`<button class="sheet-button" type="button" aria-expanded=${open} aria-controls="panel" @click=${toggle}>
    ${words.say(open ? "panel.close" : "panel.open")}
  </button>`;
}
