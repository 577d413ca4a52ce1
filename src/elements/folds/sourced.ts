import { html, nothing, type TemplateResult } from "lit";
import type { StatedNumber } from "../../model/forces.js";
import type { TimelineEvent } from "../../model/records.js";
import { statedText } from "../../scene/kinds/force-words.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";

type Sourced = Pick<TimelineEvent, "sources" | "grade">;

/** How many sources a record has, and the grade of the best. */
export function sourcesLine({ sources, grade }: Sourced, words: Words): string {
  if (sources.length === 0 || grade === null) return "";
  return sayLate(words, "timeline.sources", { count: sources.length, grade: words.say(`grade.${grade}`) });
}

/** The same as small print, after the date of a record if it has one. */
export function sourced(row: Sourced & { readonly asOf?: string | null }, words: Words): TemplateResult {
  const parts = [row.asOf ? words.date(row.asOf) : "", sourcesLine(row, words)].filter(Boolean);
  return html`<small class="quiet">${parts.join(" · ")}</small>`;
}

/** A published number with its date and sources; without one, that it is not published. */
export function numberView(number: StatedNumber | null, words: Words): TemplateResult {
  return number
    ? html`${statedText(number, words)} ${sourced(number, words)}`
    : html`${words.say("thing.notPublished")}`;
}

/** A text of the dataset, marked as English where it is not translated. */
export const dataView = (text: string, words: Words): TemplateResult =>
  html`<span lang=${words.langOf(text) ?? nothing}>${words.data(text)}</span>`;

/** A headed list; nothing if it is empty. */
export const listView = (heading: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<h4>${heading}</h4>
        <ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
