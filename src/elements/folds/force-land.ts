import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import { assessForce, forceStatements, type OpenRange } from "../../model/force-size.js";
import { type LandState, landStatements } from "../../model/land-statements.js";
import type { CoalitionState } from "../../model/state.js";
import { assumptionOf } from "../../model/values.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { dataView, listView, sourced } from "./sourced.js";

/** A range as it was stated: either end or both may be missing; nothing is filled in. */
function rangeText({ low, high }: OpenRange, words: Words): string {
  if (low === null && high === null) return sayLate(words, "force.noNumber");
  if (low === null) return sayLate(words, "force.upTo", { high: high ?? 0 });
  if (high === null) return sayLate(words, "force.from", { low });
  return low === high ? words.number(low) : sayLate(words, "force.range", { low, high });
}

/** What one state has said about ground forces; what it has not said is said to be so. */
function stateView({ contributor, posture, size, role, where, since, statements }: LandState, words: Words) {
  const newest = statements.at(-1);
  return html`<strong>${words.country(contributor.id, contributor.name)}</strong> (${words.say(`posture.${posture}`)}):
    ${size ? rangeText(size, words) : words.say("thing.notStated")}${size && !size.counted ? html` (${sayLate(words, "fold.notCounted")})` : nothing}${where ? html`; ${dataView(where, words)}` : nothing}${since ? html`; ${sayLate(words, "fold.since", { date: words.date(since) })}` : nothing}.
    ${role ? html`<span class="quiet">${dataView(role, words)}</span>` : nothing} ${newest ? sourced(newest, words) : nothing}`;
}

/** What was asked of the United States, and what became of it, oldest first. */
const backstopView = (dataset: Dataset, state: CoalitionState, words: Words) =>
  listView(
    sayLate(words, "fold.backstop"),
    landStatements(dataset, state).backstop.map(
      (row) =>
        html`${words.date(row.date)}, <strong>${sayLate(words, `fold.backstop.${row.stage}`)}</strong>: ${dataView(row.text, words)} ${sourced({ sources: row.sources, grade: row.grade }, words)}`,
    ),
  );

/** The force on land that is asked for, compared with what its rotation needs and what each state has stated. */
export function landView(dataset: Dataset, state: CoalitionState, words: Words): TemplateResult {
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
    ${listView(
      sayLate(words, "force.stated"),
      landStatements(dataset, state).states.map((one) => stateView(one, words)),
    )}
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
          ${sourced({ sources: row.sources, grade: row.grade }, words)}
        </li>`,
      )}
    </ul>
    ${backstopView(dataset, state, words)}
  </section>`;
}
