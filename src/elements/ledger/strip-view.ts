import { html, type TemplateResult } from "lit";
import { stackedBarSvg } from "../../figure/stacked-bar-svg.js";
import { coverageStyles } from "../../scene/layers/coverage.js";
import {
  ledgerCaveat,
  ledgerFinding,
  ledgerSmallLine,
  printedFates,
  roundArea,
  roundPeople,
} from "../../scene/ledger-sentence.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Theme } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../views/svg-node.js";
import type { CityColumn, CitySort } from "./city-sort.js";
import type { ledgerTables } from "./ledger-tables.js";

export interface StripOptions {
  readonly open: boolean;
  /** Whether the ranges of the numbers are still on their way. */
  readonly busy: boolean;
  /** Kept free while the ranges are on their way: as high as the strip was with some, so that the map below stays. */
  readonly leastPx: number;
  /** What draws the tables, once it is there. */
  readonly tables: typeof ledgerTables | undefined;
  readonly sort: CitySort;
  readonly toggle: () => void;
  readonly sortBy: (column: CityColumn) => void;
}

/**
 * The ledger strip: one sentence with the averages and their ranges, one bar of what is kept, thinned, lost and unseen, and a
 * small line; it unfolds into all numbers.
 */
export function stripView(ledger: Ledger, theme: Theme, words: Words, options: StripOptions): TemplateResult {
  const styles = coverageStyles(theme);
  const fates = printedFates(ledger, words);
  const bar = stackedBarSvg(
    fates.map(({ id, percent }) => ({ id, percent, style: styles[id] ?? { fill: theme.ukraine } })),
    theme.quietText,
  );
  const described = fates.map(({ id, name, range }) =>
    words.say("strip.part", {
      name,
      percent: range,
      km2: roundArea(ledger[id].areaKm2.value),
      area: words.country(ledger.area.id, ledger.area.name),
      people: roundPeople(ledger[id].people.value),
    }),
  );
  return html`<section class="strip" .style=${`min-height: ${options.leastPx}px`} role="group" aria-labelledby="strip-title">
    <div class="strip-head" aria-busy=${options.busy}>
      <h3 id="strip-title">${ledgerFinding(ledger, words)}</h3>
      <button type="button" aria-expanded=${options.open} aria-controls="ledger" @click=${options.toggle}>
        ${words.say("strip.more")} <span aria-hidden="true">${options.open ? "▼" : "▲"}</span>
      </button>
    </div>
    <div class="bar" role="img" aria-label=${described.join(words.say("list.semicolon"))}>${svgNode(bar)}</div>
    <ul class="bar-key" aria-hidden="true">
      ${fates.map(({ name, range }) => html`<li><strong>${name}</strong> ${range}</li>`)}
    </ul>
    <p class="finding">${ledgerSmallLine(ledger, words)}. ${ledgerCaveat(ledger, words)}</p>
    ${options.open ? html`<div id="ledger" class="ledger">${options.tables?.(ledger, words, options.sort, options.sortBy)}</div>` : html`<div id="ledger" hidden></div>`}
  </section>`;
}
