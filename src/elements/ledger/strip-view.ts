import { html, nothing, type TemplateResult } from "lit";
import { dumbbellSvg, KEY_SIGNS, type KeySign, keySignSvg } from "../../figure/dumbbell-svg.js";
import type { CoalitionState } from "../../model/state.js";
import type { Comparison } from "../../scene/comparison.js";
import { type DomainRow, type DomainRows, domainRows } from "../../scene/domain-rows.js";
import { leadSentence, leadSentenceShort } from "../../scene/lead-sentence.js";
import type { Theme } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { stay } from "../stay.js";
import { svgNode } from "../svg-node.js";

/** How much is shown: everything; rows of one line; one number per domain. */
export type Density = "full" | "compact" | "tiny";

export interface StripOptions {
  readonly density: Density;
  readonly open: boolean;
  /** Whether the numbers are still waiting for their ranges. */
  readonly busy: boolean;
  /** Minimum height: what the strip has had with the same contents, so that nothing around it moves. */
  readonly minHeightPx: number;
  /** What changes apart from the averages since a baseline; empty without one. */
  readonly change: string;
  /** All numbers, once they are loaded. */
  readonly tables: TemplateResult | typeof nothing;
  readonly toggle: () => void;
  readonly choose: (domain: CoalitionState["domain"]) => void;
}

/**
 * The answer of a map: a sentence chosen by rule, and a row for each domain on a common axis. The rows are also the domain
 * switch, a radio group; screen readers read each row once, as a whole, with "to" for its arrow.
 */
export function stripView(comparison: Comparison, theme: Theme, words: Words, options: StripOptions): TemplateResult {
  const { density, open, busy, minHeightPx } = options;
  const rows = domainRows(comparison, words);
  const lead = density === "full" ? leadSentence(comparison, words) : leadSentenceShort(comparison, words);
  return html`<section class="strip ${density}" .style=${`min-height: ${minHeightPx}px`} role="group" aria-labelledby="lead">
    <h3 id="lead" tabindex="-1" aria-busy=${busy}>${lead}</h3>
    ${options.change && density !== "tiny" ? html`<p class="change">${options.change}.</p>` : nothing}
    <form class="domains" @submit=${stay}>
      <div class="rows" role="radiogroup" aria-label=${words.say("domain.label")}>
        ${density === "tiny" ? nothing : axisView(rows)}
        ${rows.rows.map((row) => rowView(row, rows, theme, options))}
      </div>
    </form>
    ${density === "tiny" ? moreButton(words, options, true) : footView(rows, theme, words, options)}
    <div id="ledger" class="ledger" ?hidden=${!open}>${open ? options.tables : nothing}</div>
  </section>`;
}

function axisView({ axis }: DomainRows): TemplateResult {
  return html`<div class="axis" aria-hidden="true">
    <div>${axis.ticks.map(({ at, text }) => html`<span .style=${`left: ${at * 100}%`}>${text}</span>`)}</div>
  </div>`;
}

function rowView(row: DomainRow, rows: DomainRows, theme: Theme, { density, choose }: StripOptions): TemplateResult {
  const { domain, name, note, numbers, small, spoken, chosen } = row;
  return html`<label class="row">
    <input type="radio" name="domain" value=${domain} aria-label=${spoken} .checked=${chosen} @change=${() => choose(domain)} />
    <span class="name" aria-hidden="true"><b>${name}</b> ${density === "tiny" ? nothing : html`<small>${note}</small>`}</span>
    ${density === "tiny" ? nothing : html`<span class="bell" aria-hidden="true">${svgNode(dumbbellSvg(row, rows.axis, { theme, basis: rows.basis }))}</span>`}
    <span class="numbers" aria-hidden="true"><b>${numbers.text}</b>${density === "full" ? html`<small>${small.text}</small>` : nothing}</span>
  </label>`;
}

/** What the signs of the rows mean, and the button that unfolds all numbers. */
function footView(rows: DomainRows, theme: Theme, words: Words, options: StripOptions): TemplateResult {
  const texts: Partial<Record<KeySign, string>> = { ...rows.key };
  const signs = KEY_SIGNS.filter((sign) => texts[sign]);
  return html`<div class="foot">
    <p class="signs">
      ${options.density === "full" ? html`${signs.map((sign) => html`<span>${svgNode(keySignSvg(sign, { theme }))} ${texts[sign]}</span> `)} ${rows.notCounted}` : html`<span>${svgNode(keySignSvg("from", { theme }))} ${rows.key.from}</span> <span>${svgNode(keySignSvg("to", { theme }))} ${rows.key.to}</span>`}
    </p>
    ${moreButton(words, options, false)}
  </div>`;
}

/** The button that unfolds all numbers. */
function moreButton(words: Words, { open, toggle }: StripOptions, short: boolean): TemplateResult {
  const text = words.say("strip.more");
  return html`<button type="button" class="more" aria-expanded=${open} aria-controls="ledger" aria-label=${short ? text : nothing} @click=${toggle}>
    ${short ? nothing : text} <span aria-hidden="true">${open ? "▼" : "▲"}</span>
  </button>`;
}
