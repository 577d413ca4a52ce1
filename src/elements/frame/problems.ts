import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../model/problem.js";
import type { Words } from "../../scene/words.js";
import { isLasting } from "../store/lasting.js";

const MAX_SHOWN = 20;

/** The problems with what the page or the reader gave, each with its path. */
export function problemsView(
  problems: readonly Problem[],
  words: Words,
  dismiss: () => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const only = problems.every(isLasting);
  return html`<div class="problems" role="alert">
    ${only ? nothing : html`<strong>${words.say("error.title")}</strong>`}
    <ul>
      ${problems
        .slice(0, MAX_SHOWN)
        .map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : nothing}${message}</li>`)}
    </ul>
    ${problems.length > MAX_SHOWN ? html`<p>${words.say("error.more", { count: problems.length - MAX_SHOWN })}</p>` : nothing}
    <button type="button" @click=${dismiss}>${words.say("error.dismiss")}</button>
  </div>`;
}
