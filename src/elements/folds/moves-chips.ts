import { html, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { amountText, assumptionName, sayMoves } from "../../scene/moves-words.js";
import type { Words } from "../../scene/words.js";

/** Assumptions that the reader has set: a chip each, with a button to remove it, and a button for all. */
export function chipsView(
  dataset: Dataset,
  overrides: CoalitionState["overrides"],
  words: Words,
  actions: { readonly remove: (id: string) => void; readonly clear: () => void },
): TemplateResult {
  const chips = Object.entries(overrides).map(([id, value]) => {
    const row = dataset.assumptions.find((one) => one.id === id);
    const name = row ? assumptionName(dataset, row, words) : id;
    return { id, name, amount: row ? amountText(value, row.unit, words) : words.number(value, 2) };
  });
  return html`<div class="set-by-you" role="group" aria-labelledby="set-by-you">
    <h3 id="set-by-you">${sayMoves(words, "moves.chips")}</h3>
    <ul class="chips">
      ${chips.map(
        ({ id, name, amount }) => html`<li>
          <span>${sayMoves(words, "moves.chip", { name, amount })}</span>
          <button type="button" data-remove=${id} aria-label=${sayMoves(words, "moves.chip.remove", { name })} @click=${() => actions.remove(id)}>×</button>
        </li>`,
      )}
    </ul>
    <button type="button" class="clear" @click=${actions.clear}>${sayMoves(words, "moves.chips.clear")}</button>
  </div>`;
}
