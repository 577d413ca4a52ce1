import { html, nothing, type TemplateResult } from "lit";
import { dateOf } from "../../model/as-of.js";
import { componentLeadsAt } from "../../model/command.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { type CommandListItem, commandList, commandTree } from "../../scene/command-tree.js";
import { nameIn } from "../../scene/names.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { dataView, listView, sourced } from "./sourced.js";

function itemView({ id, standing, title, text, why, items }: CommandListItem): TemplateResult {
  return html`<li data-post=${id} data-standing=${standing}>
    <strong>${title}</strong>: ${text}${text.endsWith(".") ? "" : "."} ${why ? html`<span class="quiet">${why}</span>` : nothing}
    ${items.length > 0 ? html`<ul>${items.map(itemView)}</ul>` : nothing}
  </li>`;
}

/** Who is to lead each component, as stated by the date; that none is published for a component is said too. */
function leadsView(dataset: Dataset, state: CoalitionState, words: Words) {
  const date = dateOf(dataset, state.asOf);
  const stated = componentLeadsAt(dataset, date);
  return listView(
    sayLate(words, "fold.leads"),
    stated.map((row) => {
      const states = words.list(row.lead.map((id) => nameIn(dataset, id, words)));
      return html`<strong>${dataView(row.component, words)}</strong>: ${states ? html`${states} (${dataView(row.status, words)})` : dataView(row.status, words)}. ${dataView(row.note, words)} ${sourced(row, words)}`;
    }),
  );
}

/** The chain of command as a nested list: who holds each post, or why nobody does. The twin of the tree that figures draw. */
export function commandView(dataset: Dataset, state: CoalitionState, words: Words): TemplateResult {
  const { root, notes } = commandTree({ dataset, state }, words);
  return html`<section class="command">
    <ul>${itemView(commandList(root, words))}</ul>
    ${notes.length > 0 ? html`<p class="hint">${notes.join(" ")}</p>` : nothing}
    ${leadsView(dataset, state, words)}
  </section>`;
}
