import { html, nothing, type TemplateResult } from "lit";
import type { Ledger } from "../../scene/ledger-text.js";
import { rangeText } from "../../scene/range-text.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "../folds/late-words.js";
import type { Store } from "../store/store.js";
import { cell, headings, wideTable } from "./ledger-cells.js";
import { ownValueView } from "./own-value.js";

/** How far the averages could lie apart if the stations' hours were not independent of each other. */
function dependenceText({ atMost, dependence: { with: withUs, without } }: Ledger, words: Words): string {
  const said = (value: number) => rangeText({ value, low: null, high: null }, words, { atMost });
  return sayLate(words, "table.dependence", {
    low: said(withUs.lowPercent),
    high: said(withUs.highPercent),
    lowWithout: said(without.lowPercent),
    highWithout: said(without.highPercent),
  });
}

/** Shares and tolerances are fractions: they keep their decimals. */
function assumptionRow(row: Ledger["assumptions"][number], words: Words, store: Store) {
  const { label, value, low, high, unit, effect } = row;
  const said = sayLate(words, "table.assumption", {
    value: words.number(value, 2),
    low: words.number(low, 2),
    high: words.number(high, 2),
    unit: words.data(unit),
  });
  return html`<tr>
    <th scope="row" lang=${words.langOf(label) ?? nothing}>${words.data(label)}</th>
    ${cell(said)}
    <td class="own-value">${ownValueView(store, row, words)}</td>
    <td>${effect > 0 && effect < 0.05 ? "<0.1" : words.number(effect, effect < 10 ? 1 : 0)}</td>
  </tr>`;
}

/** Assumptions that the reader has set: they are no longer drawn and move nothing, but can be set back here. */
function setRows(known: Ledger["assumptions"], { facts, state }: Store): Ledger["assumptions"] {
  const drawn = new Set(known.map(({ id }) => id));
  return Object.entries(state.overrides).flatMap(([id, value]) => {
    const row = drawn.has(id) ? undefined : facts?.assumptions.find((one) => one.id === id);
    if (!row) return [];
    const { label, unit, low, high } = row;
    return [{ id, label, unit, value, low, high, effect: 0 }];
  });
}

function assumptionsTable({ assumptions }: Ledger, words: Words, store: Store): TemplateResult {
  const sorted = [...setRows(assumptions, store), ...[...assumptions].sort((a, b) => b.effect - a.effect)];
  return wideTable(
    sayLate(words, "table.assumptions", { count: assumptions.length }),
    html`${headings([sayLate(words, "table.assumption.name"), sayLate(words, "table.assumption.value"), sayLate(words, "table.assumption.own"), sayLate(words, "table.effect")])}
      <tbody>${sorted.map((row) => assumptionRow(row, words, store))}</tbody>`,
  );
}

/** What the numbers rest on: the independence of the stations' hours, the assumptions that can move a number, the method. */
export function basisView(ledger: Ledger, words: Words, store: Store): TemplateResult {
  const { method, assumptions } = ledger;
  return html`<div class="whole">
    <p class="hint">${dependenceText(ledger, words)}</p>
    ${assumptions.length > 0 ? assumptionsTable(ledger, words, store) : nothing}
    <p class="hint">
      ${
        method.draws > 0
          ? sayLate(words, "table.draws", { draws: method.draws, seed: String(method.seed) })
          : sayLate(words, "table.noDraws")
      }
      ${sayLate(words, "table.method", {
        polygon: method.polygonKm2,
        sample: method.sampleKm2,
        points: method.samplePoints,
        percent: words.percent(method.discrepancyPercent, 2),
      })}
    </p>
  </div>`;
}
