import { html, nothing, type TemplateResult } from "lit";
import { compareDates } from "../../model/as-of.js";
import type { Statement } from "../../model/forces.js";
import { sayForce } from "../../scene/kinds/force-words.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { dataView, listView, sourced } from "./sourced.js";

/** What states have offered, planned or made conditions for by a date, oldest first. */
export function statementsView(
  statements: readonly Statement[],
  date: string,
  words: Words,
  nameOf: (id: string) => string,
): TemplateResult | typeof nothing {
  const said = statements
    .filter((one) => compareDates(one.date, date) <= 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return listView(
    sayLate(words, "fold.statements"),
    said.map(
      (
        one,
      ) => html`<strong>${nameOf(one.who)}</strong>, ${sayLate(words, `fold.said.${one.kind}`)}: ${dataView(one.text, words)}
        ${one.where ? html`(${dataView(one.where, words)})` : nothing}
        <span class="quiet">${sayForce(words, "force.said", { by: words.data(one.by), date: words.date(one.date) })}</span>
        ${sourced({ sources: one.sources, grade: one.grade }, words)}`,
    ),
  );
}
