import { html, type TemplateResult } from "lit";
import type { Words } from "../../../scene/words.js";
import type { Draft } from "../draft.js";
import { sayEdit } from "../edit-words.js";

const DAY_MS = 86_400_000;

/** When a draft was made: the time, and the day unless it was today. */
function whenText(at: number, { locale }: Words): string {
  const isToday = Date.now() - at < DAY_MS && new Date(at).getDate() === new Date().getDate();
  const time = { hour: "numeric", minute: "2-digit" } as const;
  const day = { day: "numeric", month: "long" } as const;
  return new Intl.DateTimeFormat(locale, isToday ? time : { ...day, ...time }).format(at);
}

/** Offers to go on with a draft, or to discard it. */
export function draftView(
  draft: Draft,
  words: Words,
  { takeUp, discard }: { readonly takeUp: () => void; readonly discard: () => void },
): TemplateResult {
  const { count, at } = draft;
  return html`<div class="draft" role="group" aria-labelledby="edit-draft">
    <p id="edit-draft">${sayEdit(words, "edit.draft", { count, when: whenText(at, words) })}</p>
    <div class="row">
      <button type="button" data-action="draft-go-on" @click=${takeUp}>${sayEdit(words, "edit.draft.goOn")}</button>
      <button type="button" data-action="draft-discard" @click=${discard}>${sayEdit(words, "edit.draft.discard")}</button>
    </div>
  </div>`;
}
