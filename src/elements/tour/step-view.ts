import { html, nothing, type TemplateResult } from "lit";
import { sayStory } from "../../scene/story-words.js";
import type { Tour, TourSource, TourStep } from "../../scene/tour.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "../folds/late-words.js";
import { TITLE_ID } from "./steps.js";

const orNothing = (text: string | undefined) => text ?? nothing;

function sourceView({ text, lang, href }: TourSource, words: Words): TemplateResult {
  const said = href ? html`<a href=${href} target="_blank" rel="noopener noreferrer external">${text}</a>` : text;
  return html`<p class="quiet">${sayStory(words, "story.source")} <bdi lang=${orNothing(lang)}>${said}</bdi></p>`;
}

/**
 * One step: its number, what it is about, its sentence, who says so, and whose words these are. `isShown`: it is the present
 * one, whose heading takes the focus.
 */
export function stepView(
  { steps, by }: Tour,
  { title, titleLang, text, lang, source }: TourStep,
  at: number,
  words: Words,
  isShown = true,
): TemplateResult {
  const number = sayLate(words, "tour.step", { n: at + 1, count: steps.length });
  return html`<h3 id=${isShown ? TITLE_ID : nothing} tabindex=${isShown ? -1 : nothing} aria-describedby=${isShown ? "tour-text" : nothing}>${number}: <span dir="auto" lang=${orNothing(titleLang)}>${title}</span></h3>
    <blockquote id=${isShown ? "tour-text" : nothing} dir="auto" lang=${orNothing(lang)}>${text}</blockquote>
    ${source ? sourceView(source, words) : nothing} ${by ? html`<p class="quiet by">${by}</p>` : nothing}`;
}

/** A button to a neighbouring step; at the ends it stays where it is, and does nothing. */
export function moveButton(
  key: "tour.previous" | "tour.next",
  isPossible: boolean,
  move: () => unknown,
  words: Words,
): TemplateResult {
  return html`<button type="button" aria-disabled=${!isPossible} @click=${() => isPossible && move()}>${sayLate(words, key)}</button>`;
}
