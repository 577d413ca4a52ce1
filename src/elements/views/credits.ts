import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { Words } from "../../scene/words.js";

/** Who made the data and under which terms, and how disputed borders are drawn: always visible, in full on demand. */
export function creditsView({ credits, dataVersion, compiledThrough }: Dataset, words: Words): TemplateResult {
  return html`<details class="credits" part="credits">
    <summary>${words.say("credits.short")}</summary>
    <p lang=${words.langOf(credits.boundaryPolicy) ?? nothing}>${words.data(credits.boundaryPolicy)}</p>
    <ul>
      ${credits.licences.map(
        ({ what, who, licence, url }) => html`<li>
          ${words.data(what)}: <a href=${/^https?:/.test(url) ? url : "#"} target="_blank" rel="noopener noreferrer">${who}</a>, ${words.data(licence)}
        </li>`,
      )}
    </ul>
    <p>${words.say("credits.data", { version: dataVersion, date: words.date(compiledThrough) })}</p>
  </details>`;
}
