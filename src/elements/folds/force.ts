import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import { assessForce, forceStatements, type OpenRange } from "../../model/force-size.js";
import type { CoalitionState } from "../../model/state.js";
import { assumptionOf } from "../../model/values.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { sourcesLine } from "./timeline.js";

/** A range as it was stated: either end or both may be missing; nothing is filled in. */
function rangeText({ low, high }: OpenRange, words: Words): string {
  if (low === null && high === null) return sayLate(words, "force.noNumber");
  if (low === null) return sayLate(words, "force.upTo", { high: high ?? 0 });
  if (high === null) return sayLate(words, "force.from", { low });
  return low === high ? words.number(low) : sayLate(words, "force.range", { low, high });
}

/** The force asked for, compared with what its rotation needs and what contributors have stated. */
export function forceView(dataset: Dataset, state: CoalitionState, words: Words): TemplateResult {
  const { size, pool, sum, shortfall, poolShortfall, stated, uncounted } = assessForce(dataset, state);
  const numbered = stated.some(({ low, high }) => low !== null || high !== null);
  const short = (range: { low: number; high: number }) =>
    range.high === 0 ? sayLate(words, "force.enough") : rangeText(range, words);
  const { low, high } = assumptionOf(dataset, "rotation-pool");
  const ratio = { nominal: pool.nominal / size, low, high };
  return html`<section class="force">
    <dl>
      <dt>${sayLate(words, "force.asked")}</dt>
      <dd>${words.number(size)}</dd>
      <dt>${sayLate(words, "force.pool")}</dt>
      <dd>${pool.low === pool.high ? words.number(pool.nominal) : sayLate(words, "force.poolValue", pool)}</dd>
      <dt>${sayLate(words, "force.sum")}</dt>
      <dd>${numbered ? rangeText(sum, words) : sayLate(words, "force.nothing")}</dd>
      <dt>${sayLate(words, "force.shortfall")}</dt>
      <dd>${short(shortfall)}</dd>
      <dt>${sayLate(words, "force.poolShortfall")}</dt>
      <dd>${short(poolShortfall)}</dd>
    </dl>
    <p class="hint">${sayLate(words, "force.poolNote", ratio)} ${sayLate(words, "force.invented")}</p>
    <h4>${sayLate(words, "force.stated")}</h4>
    <ul>
      ${stated.map(
        ({ contributor, note, date, ...range }) => html`<li>
          <strong>${words.country(contributor.id, contributor.name)}</strong>: ${rangeText(range, words)}
          (${date === null ? sayLate(words, "force.undated") : words.date(date)}). <span class="quiet" lang=${words.langOf(note) ?? nothing}>${note}</span>
        </li>`,
      )}
    </ul>
    <p>
      ${
        uncounted.length === 0
          ? sayLate(words, "force.uncounted.none")
          : sayLate(words, "force.uncounted", {
              states: words.list(uncounted.map(({ id, name }) => words.country(id, name))),
            })
      }
    </p>
    <h4>${sayLate(words, "force.statements")}</h4>
    <ul>
      ${forceStatements(dataset, state.asOf).map(
        (row) => html`<li lang=${words.langOf(row.what) ?? nothing}>
          ${sayLate(words, "force.statement", {
            what: words.data(row.what),
            n: rangeText(row, words),
            by: words.data(row.statedBy),
            date: words.date(row.date),
          })}
          <small class="quiet">${sourcesLine(row, words)}</small>
        </li>`,
      )}
    </ul>
  </section>`;
}
