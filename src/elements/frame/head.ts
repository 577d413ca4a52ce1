import { html, nothing, type TemplateResult } from "lit";
import { headText } from "../../scene/head-text.js";
import type { Situation } from "../../scene/situation.js";
import type { MessageKey, Words } from "../../scene/words.js";

/** What the buttons of the header do. */
export interface HeadActions {
  readonly tour: () => void;
  /** Whose steps the tour has: the report's, or the scenario's own. */
  readonly tourName: MessageKey;
  readonly takeFigure: () => void;
  readonly share: () => void;
  /** The button that begins and ends editing. */
  readonly edit: TemplateResult | typeof nothing;
}

/** The buttons of the header: the tour of the report, editing, the export of a figure, and sharing. */
export function toolsView(words: Words, { tour, tourName, takeFigure, share, edit }: HeadActions): TemplateResult {
  return html`<div class="tools">
    <button type="button" data-tour @click=${tour}>${words.say(tourName)}</button>
    ${edit}
    <button type="button" data-export aria-haspopup="dialog" @click=${takeFigure}>${words.say("export.open")}</button>
    <button type="button" data-share aria-haspopup="dialog" @click=${share}>${words.say("share.open")}</button>
  </div>`;
}

/**
 * The question that the map answers, and below it the situation in one line with the report that raised it. Not a `header`
 * element: that would be a banner landmark of the page around the map.
 */
export function headView(
  situation: Situation | undefined,
  words: Words,
  tools: TemplateResult | typeof nothing = nothing,
  tour: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const head = situation && headText(situation, words);
  const report = head?.report;
  return html`<div class="head">
    <h2><slot name="title">${head?.question ?? words.say("title")}</slot></h2>
    <p class="now">${head?.situation ?? words.say("map.loading")}${
      report
        ? html` · <a href=${report.href} target="_blank" rel="noopener noreferrer external">${report.text}</a>${report.via ? ` (${report.via})` : nothing}`
        : nothing
    }</p>
    ${tools} ${tour}
    <slot name="caption"></slot>
  </div>`;
}
