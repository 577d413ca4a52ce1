import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { Words } from "../../scene/words.js";
import type { LookCredits } from "../stage/look.js";

/** A link to the maker of something; to `#` if the address is not http(s). */
export const linkTo = (url: string, text: string) =>
  html`<a href=${/^https?:/.test(url) ? url : "#"} target="_blank" rel="noopener noreferrer">${text}</a>`;

/** Who made the data and under which terms, and how disputed borders are drawn: always visible, in full on demand. */
export function creditsView(
  { credits, dataVersion, compiledThrough, oblasts }: Dataset,
  words: Words,
  { text, links }: LookCredits,
): TemplateResult {
  return html`<details class="credits" part="credits">
    <summary>${words.say("credits.short")} ${text && words.say("guest.mapStyle.credit", { credit: text })}</summary>
    <p lang=${words.langOf(credits.boundaryPolicy) ?? nothing}>${words.data(credits.boundaryPolicy)}</p>
    <ul>
      ${[...credits.licences, ...(oblasts?.credit ? [oblasts.credit] : [])].map(
        ({ what, who, licence, url }) => html`<li>
          ${words.data(what)}: ${linkTo(url, words.data(who))}, ${words.data(licence)}
        </li>`,
      )}
      ${links}
    </ul>
    <p>${words.say("credits.data", { version: dataVersion, date: words.date(compiledThrough) })}</p>
  </details>`;
}
