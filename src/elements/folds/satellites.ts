import { html, nothing, type TemplateResult } from "lit";
import { dateOf } from "../../model/as-of.js";
import type { Dataset } from "../../model/dataset.js";
import { forcesAt } from "../../model/forces-at.js";
import type { CoalitionState } from "../../model/state.js";
import { SPACE_USES } from "../../model/terms.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { dataView, listView, numberView, sourced } from "./sourced.js";

/**
 * Satellites by what they are for, American and European ones; and what US help is worth, by those who have said so. Empty
 * until the forces are loaded, and for a dataset without any.
 */
export function satellitesView(
  dataset: Dataset,
  state: CoalitionState,
  words: Words,
  nameOf: (id: string) => string,
): TemplateResult | typeof nothing {
  if (!dataset.forces) return nothing;
  const { satellites, worth } = forcesAt(dataset.forces, dateOf(dataset, state.asOf));
  const owner = (id: string) => (id === "us" ? sayLate(words, "capability.us") : nameOf(id));
  const isAmerican = ({ provider }: { readonly provider: string }) => provider === "us";
  return html`<div class="space">
    ${SPACE_USES.map((use) => {
      const rows = satellites.filter((one) => one.use === use);
      const sorted = [...rows.filter(isAmerican), ...rows.filter((one) => !isAmerican(one))];
      const items = sorted.map(
        (
          one,
        ) => html`<strong>${owner(one.provider)}</strong>, ${dataView(one.name, words)}: ${numberView(one.count, words)}.
          ${dataView(one.text, words)} ${sourced({ ...one, asOf: null }, words)}`,
      );
      const none = rows.some((one) => !isAmerican(one))
        ? []
        : [html`<span class="quiet">${sayLate(words, "fold.space.noEuropean")}</span>`];
      return listView(sayLate(words, `fold.space.${use}`), [...items, ...none]);
    })}
    ${listView(
      sayLate(words, "fold.worth"),
      worth.map(
        (one) => html`<strong>${dataView(one.by, words)}</strong>, ${words.date(one.date)}: ${dataView(one.text, words)}
          ${one.disputed ? html`<em>${sayLate(words, "fold.but")} ${dataView(one.disputed, words)}</em>` : nothing}
          ${sourced({ sources: one.sources, grade: one.grade }, words)}`,
      ),
    )}
  </div>`;
}
