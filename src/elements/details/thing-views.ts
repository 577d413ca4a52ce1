import { html, nothing, type TemplateResult } from "lit";
import type { Source } from "../../model/records.js";
import { gradeText, type Row } from "../../scene/thing.js";
import type { Thing } from "../../scene/things.js";
import type { Words } from "../../scene/words.js";

/** Focuses a source in the list; a link to `#…` would look for it in the page, not in this shadow tree. */
function goToSource(event: Event, number: number): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(`.sources li[value="${number}"]`)?.focus();
}

/** Numbered buttons that lead to the sources of a row, and their best grade. */
function citesView(row: Row, sources: readonly string[], words: Words): TemplateResult | typeof nothing {
  if (!row.cites) return nothing;
  const grade = gradeText(row, words);
  const numbers = row.cites.sources.map((id) => sources.indexOf(id) + 1).sort((a, b) => a - b);
  return html`${numbers.map(
    (number) => html`<button
      type="button"
      class="cite"
      aria-label=${words.say("details.source", { n: number })}
      @click=${(event: Event) => goToSource(event, number)}
    >${number}</button>`,
  )}${grade ? html` <small class="quiet">${grade}</small>` : nothing}`;
}

/** How a view finds and opens other things. */
export interface Ways {
  readonly thing: (id: string) => Thing | undefined;
  readonly open: (thing: Thing) => void;
}

/** The value of a row; each thing that it names is a button that opens that thing's details, if it has any. */
function valueView({ value, links }: Row, ways: Ways | undefined): TemplateResult | string {
  if (!links || !ways) return value;
  return html`<ul class="links">
    ${links.map(({ thing: id, text }) => {
      const thing = ways.thing(id);
      if (!thing) return html`<li>${text}</li>`;
      return html`<li><button type="button" data-open=${id} @click=${() => ways.open(thing)}>${text}</button></li>`;
    })}
  </ul>`;
}

const rowsView = (thing: Thing, words: Words, most: number, ways?: Ways) =>
  html`<dl>
    ${thing.rows.slice(0, most).map((row) => {
      const { term, value, quoted } = row;
      return html`<dt>${term}</dt><dd lang=${(quoted && words.langOf(value)) || nothing}>${valueView(row, ways)}${ways ? citesView(row, thing.sources, words) : nothing}</dd>`;
    })}
  </dl>`;

const trust = (thing: Thing, words: Words) =>
  [
    thing.asOf && words.say("details.asOf", { date: words.date(thing.asOf) }),
    thing.confidence && words.say(`confidence.${thing.confidence}`),
    thing.grade && words.say(`grade.${thing.grade}`),
  ].filter(Boolean);

/** The card of a thing: a few lines and, for touch, a button that opens its details. */
export function cardView(thing: Thing, words: Words, more: (() => void) | null): TemplateResult {
  return html`<strong>${thing.title}</strong>
    <span class="quiet">${thing.subtitle}</span>
    ${rowsView(thing, words, 4)}
    <p class="quiet">${trust(thing, words).join(" · ")}</p>
    ${more ? html`<button type="button" @click=${more}>${words.say("card.more")}</button>` : nothing}`;
}

const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

/** A source as an item of a list: a link, with its publisher, date and grade. */
export function sourceView(source: Source, number: number, words: Words): TemplateResult {
  const title = source.title ?? source.publisher;
  const lang = words.langOf(title) ?? nothing;
  return html`<li value=${number} tabindex="-1">
    ${
      isWeb(source.url)
        ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer external" lang=${lang}>${title}</a>`
        : html`<span lang=${lang}>${title}</span> <span class="quiet">(${words.say("details.noLink")})</span>`
    }<br />
    <span class="quiet" lang=${lang}>${source.publisher}${source.date ? `, ${source.date}` : ""}</span>
    <span class="badge">${words.say(`grade.${source.grade}`)}</span>
  </li>`;
}

/** Everything about a thing: facts, notes, and each source as a link with its date and grade. */
export function detailsView(
  thing: Thing,
  sources: ReadonlyMap<string, Source> | "loading" | "failed",
  words: Words,
  ways: Ways,
): TemplateResult {
  const list =
    thing.sources.length === 0
      ? html`<p class="quiet">${words.say("details.noSources")}</p>`
      : typeof sources === "string"
        ? html`<p class="quiet">${words.say(sources === "loading" ? "details.loading" : "details.sourcesFailed")}</p>`
        : html`<ol class="sources">
            ${thing.sources.flatMap((id, index) => {
              const source = sources.get(id);
              return source ? [sourceView(source, index + 1, words)] : [];
            })}
          </ol>`;
  return html`<h3 id="details-title" tabindex="-1">${thing.title}</h3>
    <p class="quiet">${thing.subtitle}</p>
    ${rowsView(thing, words, thing.rows.length, ways)}
    ${thing.notes.map((note) => html`<p lang=${(thing.quoted.includes(note) ? words.langOf(note) : undefined) ?? nothing}>${note}</p>`)}
    <p class="quiet">${trust(thing, words).join(" · ")}</p>
    <h4 id="details-sources" tabindex="-1">${words.say("details.sources")}</h4>
    ${list}`;
}
