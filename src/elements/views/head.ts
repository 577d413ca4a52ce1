import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";

/** What a reader can take away. */
export function toolsView(words: Words, takeFigure: () => void): TemplateResult {
  return html`<div class="tools">
    <button type="button" data-export aria-haspopup="dialog" @click=${takeFigure}>${words.say("export.open")}</button>
  </div>`;
}

/**
 * Title, the date of the facts in large letters, and one sentence that says what the map shows now. No `header`: that
 * would be a banner of the page that the map is a guest in.
 */
export function headView(
  { asOf }: CoalitionState,
  dataset: Dataset | undefined,
  sentence: string | undefined,
  words: Words,
  tools: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const date = asOf === "latest" ? dataset?.compiledThrough : asOf;
  return html`<div class="head">
    <h2><slot name="title">${words.say("title")}</slot></h2>
    <p class="date">${date ? words.date(date) : ""} <small>${words.say(`date.${asOf}.short`)}</small></p>
    <p class="now">${sentence ?? words.say("map.loading")}</p>
    ${tools}
    <slot name="caption"></slot>
  </div>`;
}
