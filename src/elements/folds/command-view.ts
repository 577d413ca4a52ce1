import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { type CommandListItem, commandList, commandTree } from "../../scene/command-tree.js";
import type { Words } from "../../scene/words.js";

function itemView({ id, standing, title, text, why, items }: CommandListItem): TemplateResult {
  return html`<li data-post=${id} data-standing=${standing}>
    <strong>${title}</strong>: ${text}${text.endsWith(".") ? "" : "."} ${why ? html`<span class="quiet">${why}</span>` : nothing}
    ${items.length > 0 ? html`<ul>${items.map(itemView)}</ul>` : nothing}
  </li>`;
}

/** The chain of command as a nested list: who holds each post, or why nobody does. The twin of the tree that figures draw. */
export function commandView(dataset: Dataset, state: CoalitionState, words: Words): TemplateResult {
  const { root, notes } = commandTree({ dataset, state }, words);
  return html`<section class="command">
    <ul>${itemView(commandList(root, words))}</ul>
    ${notes.length > 0 ? html`<p class="hint">${notes.join(" ")}</p>` : nothing}
  </section>`;
}
