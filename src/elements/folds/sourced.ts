import { html, nothing, render, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { loadBundledSources } from "../../model/bundled-dataset.js";
import type { StatedNumber } from "../../model/forces.js";
import type { Source } from "../../model/records.js";
import { statedText } from "../../scene/kinds/force-words.js";
import type { Cites } from "../../scene/thing.js";
import type { Words } from "../../scene/words.js";
import { sourceView } from "../details/thing-views.js";
import { sayLate } from "./late-words.js";

type Sourced = Pick<Cites, "sources" | "grade">;

/** How many sources a record has, and the grade of the best. */
export function sourcesLine({ sources, grade }: Sourced, words: Words): string {
  if (sources.length === 0 || grade === null) return "";
  return sayLate(words, "timeline.sources", { count: sources.length, grade: words.say(`grade.${grade}`) });
}

/** The element's own data, whose list of sources takes precedence over the shipped one. */
type Host = Element & { readonly facts?: { readonly sources?: readonly Source[] | undefined } };

/** Lists the sources of a line when a reader first opens it. */
async function listSources({ ids, words }: { readonly ids: readonly string[]; readonly words: Words }, event: Event) {
  const line = event.currentTarget as HTMLDetailsElement;
  const place = line.querySelector("div");
  if (!line.open || !place || place.querySelector("ol")) return;
  const host = (line.getRootNode() as ShadowRoot).host as Host | undefined;
  let shown: TemplateResult;
  try {
    const all = host?.facts?.sources ?? (await loadBundledSources());
    const known = new Map(all.map((source) => [source.id, source]));
    const found = ids.flatMap((id) => known.get(id) ?? []);
    shown = html`<ol class="sources">${found.map((source, index) => sourceView(source, index + 1, words))}</ol>`;
  } catch {
    shown = html`<p>${words.say("details.sourcesFailed")}</p>`;
  }
  render(shown, place);
}

/** The sources of a record as small print, after its date if it has one: a line that opens to a list with links. */
export function sourced(row: Sourced & { readonly asOf?: string | null }, words: Words): TemplateResult {
  const date = row.asOf ? words.date(row.asOf) : "";
  const line = sourcesLine(row, words);
  if (!line) return html`<small class="quiet">${date}</small>`;
  const ids = row.sources;
  // A line that shows another record, or in another language, has no list yet.
  const list = keyed(
    `${words.locale} ${ids.join()}`,
    html`<details class="cited" @toggle=${(event: Event) => void listSources({ ids, words }, event)}>
      <summary>${line}</summary>
      <div></div>
    </details>`,
  );
  return html`<small class="quiet">${date ? `${date} · ` : ""}${list}</small>`;
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
