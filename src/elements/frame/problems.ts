import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../model/problem.js";
import type { Words } from "../../scene/words.js";
import { isLasting } from "../store/lasting.js";
import { againEverywhere } from "../store/missing.js";
import type { Store } from "../store/store.js";

const MAX_SHOWN = 20;

/** Problems under what they have in common, each with the path that the page's author may look for. */
function listView(problems: readonly Problem[], title: string, words: Words): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`${title ? html`<strong>${title}</strong>` : nothing}
    <ul>
      ${problems
        .slice(0, MAX_SHOWN)
        .map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : nothing}${message}</li>`)}
    </ul>
    ${problems.length > MAX_SHOWN ? html`<p>${words.say("error.more", { count: problems.length - MAX_SHOWN })}</p>` : nothing}`;
}

/**
 * What is wrong with what the page or the reader gave, and what has not arrived, which can be asked for again. `said` is a text
 * that stands elsewhere already.
 */
export function problemsView(
  { problems: all, missing, dataset, dismiss }: Store,
  words: Words,
  said: string,
): TemplateResult | typeof nothing {
  const lacking = missing.problems;
  const problems = all.filter(({ message }) => message !== said);
  const unsaid = lacking.filter(({ message }) => message !== said);
  // Where everything is said elsewhere, only the buttons are left here.
  const role = problems.length + unsaid.length > 0 ? "alert" : "group";
  if (problems.length + lacking.length === 0) return nothing;
  const close = () => {
    missing.dismiss();
    dismiss();
  };
  return html`<div class="problems" role=${role}>
    ${listView(problems, problems.every(isLasting) ? "" : words.say("error.title"), words)}
    ${listView(
      unsaid.map(({ code, message }) => ({ code, message, path: "" })),
      words.say(dataset ? "missing.title" : "missing.nothing"),
      words,
    )}
    ${lacking.length > 0 ? html`<button type="button" class="again" @click=${againEverywhere}>${words.say("missing.again")}</button>` : nothing}
    <button type="button" @click=${close}>${words.say("error.dismiss")}</button>
  </div>`;
}
