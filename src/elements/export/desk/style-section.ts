import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../../model/problem.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import { fileView, sectionView } from "./field-views.js";
import { isEnglish } from "./style-file.js";

const MOST_SHOWN = 12;

const problemView = (problem: Problem) => html`<li lang=${isEnglish(problem) ? "en" : nothing}>
  ${problem.path ? html`<code>${problem.path}</code>: ` : nothing}${problem.message}
</li>`;

/** The style as a file: saved, loaded, started again. */
export function styleView({ desk, words }: DeskContext): TemplateResult {
  const { refused } = desk;
  return sectionView(
    "style",
    sayDesk(words, "desk.style"),
    html`<p class="hint">${sayDesk(words, "desk.style.hint")}</p>
      <div class="export-buttons">
        <button type="button" data-action="save-style" @click=${desk.save}>${sayDesk(words, "desk.style.save")}</button>
        ${fileView("desk-style-file", sayDesk(words, "desk.style.load"), ".json,.svg,.png,.pdf", (file) => void desk.load(file))}
        <button type="button" data-action="start-again" @click=${desk.startAgain}>
          ${sayDesk(words, "desk.style.again")}
        </button>
        ${
          desk.canGoBack
            ? html`<button type="button" data-action="style-back" @click=${desk.goBack}>${sayDesk(words, "desk.style.back")}</button>`
            : nothing
        }
      </div>
      ${
        refused
          ? html`<div class="desk-refused" role="alert">
              <p>${sayDesk(words, "desk.style.bad", { name: refused.name })}</p>
              <ul>
                ${refused.problems.slice(0, MOST_SHOWN).map(problemView)}
              </ul>
            </div>`
          : nothing
      }`,
    true,
  );
}
