import { html, nothing, type TemplateResult } from "lit";
import type { AttributionPart } from "../../map/index.js";
import type { Dataset } from "../../model/dataset.js";
import type { Words } from "../../scene/words.js";

const link = (url: string, text: string) =>
  html`<a href=${/^https?:/.test(url) ? url : "#"} target="_blank" rel="noopener noreferrer">${text}</a>`;

/** Who made the data and under which terms, and how disputed borders are drawn: always visible, in full on demand. */
export function creditsView(
  { credits, dataVersion, compiledThrough }: Dataset,
  words: Words,
  basemap: readonly AttributionPart[],
): TemplateResult {
  const made = words.say("guest.mapStyle.credit", { credit: basemap.map(({ text }) => text).join("") });
  return html`<details class="credits" part="credits">
    <summary>${words.say("credits.short")} ${basemap.length > 0 ? made : nothing}</summary>
    <p lang=${words.langOf(credits.boundaryPolicy) ?? nothing}>${words.data(credits.boundaryPolicy)}</p>
    <ul>
      ${credits.licences.map(
        ({ what, who, licence, url }) => html`<li>
          ${words.data(what)}: ${link(url, who)}, ${words.data(licence)}
        </li>`,
      )}
      ${basemap.flatMap(({ text, href }) => (href ? html`<li>${link(href, text)}</li>` : []))}
    </ul>
    <p>${words.say("credits.data", { version: dataVersion, date: words.date(compiledThrough) })}</p>
  </details>`;
}
