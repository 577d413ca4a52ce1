import { html, type TemplateResult } from "lit";
import { stackedBarSvg } from "../../figure/stacked-bar-svg.js";
import { coverageStyles } from "../../scene/layers/coverage.js";
import { ledgerCaveat, ledgerFinding, ledgerHeadline, roundArea, roundPeople } from "../../scene/ledger-sentence.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Theme } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import type { CityColumn, CitySort } from "./city-sort.js";
import type { ledgerTables } from "./ledger-tables.js";
import { svgNode } from "./svg-node.js";

const PARTS = ["kept", "thinned", "lost", "unseen"] as const;

export interface StripOptions {
  readonly open: boolean;
  /** What draws the tables, once it is there. */
  readonly tables: typeof ledgerTables | undefined;
  readonly sort: CitySort;
  readonly toggle: () => void;
  readonly sortBy: (column: CityColumn) => void;
}

/** The ledger strip: the comparison in two numbers, one bar and one sentence; it unfolds into all numbers. */
export function stripView(ledger: Ledger, theme: Theme, words: Words, options: StripOptions): TemplateResult {
  const styles = coverageStyles(theme);
  const bar = stackedBarSvg(
    PARTS.map((id) => ({ id, percent: ledger[id].percent, style: styles[id] ?? { fill: theme.ukraine } })),
    theme.quietText,
  );
  const described = PARTS.filter((id) => ledger[id].areaKm2 > 0).map((id) => ({
    id,
    text: words.say("strip.part", {
      name: words.say(`strip.${id}`),
      km2: roundArea(ledger[id].areaKm2),
      percent: words.percent(ledger[id].percent),
      area: words.country(ledger.area.id, ledger.area.name),
      people: roundPeople(ledger[id].population),
    }),
  }));
  return html`<section class="strip" role="group" part="strip" aria-labelledby="strip-title">
    <div class="strip-head">
      <h3 id="strip-title">${ledgerHeadline(ledger, words)}</h3>
      <button type="button" aria-expanded=${options.open} aria-controls="ledger" @click=${options.toggle}>
        ${words.say("strip.more")} <span aria-hidden="true">${options.open ? "▼" : "▲"}</span>
      </button>
    </div>
    <div class="bar" role="img" aria-label=${described.map(({ text }) => text).join(words.say("list.semicolon"))}>${svgNode(bar)}</div>
    <ul class="bar-key" aria-hidden="true">
      ${PARTS.filter((id) => ledger[id].areaKm2 > 0).map(
        (id) => html`<li>
          <strong>${words.say(`strip.${id}`)}</strong> ${words.percent(ledger[id].percent)} ·
          ${words.say("strip.km2", { n: roundArea(ledger[id].areaKm2) })} ·
          ${words.say("strip.people", { n: roundPeople(ledger[id].population) })}
        </li>`,
      )}
    </ul>
    <p class="finding">${ledgerFinding(ledger, words)} <span class="quiet">${ledgerCaveat(ledger, words)}</span></p>
    ${options.open ? html`<div id="ledger" class="ledger">${options.tables?.(ledger, words, options.sort, options.sortBy)}</div>` : html`<div id="ledger" hidden></div>`}
  </section>`;
}
