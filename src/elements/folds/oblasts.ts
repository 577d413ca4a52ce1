import { html, nothing, type TemplateResult } from "lit";
import { isBundled } from "../../model/bundled-dataset.js";
import { isVetoed, oblastLedger } from "../../scene/kinds/oblast-numbers.js";
import { sayOblast } from "../../scene/kinds/oblast-words.js";
import { columnTitle, largestFall, OBLAST_COLUMNS, type OblastColumn, sortedBy } from "../../scene/oblasts-table.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import type { Store } from "../store/store.js";

/** The fold "By oblast": a table that a reader sorts, and in a sentence where most is lost. */
export class OblastsFold {
  readonly #store: Store;
  #column: OblastColumn["id"] = "fall";
  #turned = false;

  constructor(store: Store) {
    this.#store = store;
  }

  #sort(id: OblastColumn["id"]): void {
    this.#turned = id === this.#column && !this.#turned;
    this.#column = id;
    this.#store.changed();
  }

  #head(column: OblastColumn, words: Words): TemplateResult {
    const sorted = column.id === this.#column;
    const isUp = (column.id === "name") !== this.#turned;
    const order = sorted ? (isUp ? "ascending" : "descending") : nothing;
    return html`<th scope="col" aria-sort=${order}>
      <button type="button" data-column=${column.id} @click=${() => this.#sort(column.id)}>
        ${columnTitle(column, words)}<span aria-hidden="true">${sorted ? (isUp ? " ▲" : " ▼") : ""}</span>
      </button>
    </th>`;
  }

  /** The content of the open fold; empty until the oblasts of the shipped data are loaded. */
  view({ situation }: Derived, words: Words): TemplateResult | typeof nothing {
    const { input, session, state, change } = this.#store;
    const oblasts = situation.dataset.oblasts ?? session.oblasts;
    const hint = (text: string) => html`<p class="hint">${text}</p>`;
    if (isVetoed(situation)) return hint(sayOblast(words, "oblast.vetoed"));
    if (!oblasts) {
      input.askForOblasts();
      return isBundled(session.data) ? nothing : hint(sayOblast(words, "oblast.absent"));
    }
    const ledger = oblastLedger(situation.watch, oblasts);
    const by = OBLAST_COLUMNS.find(({ id }) => id === this.#column) as OblastColumn;
    const isShown = state.shade === "oblast" && state.reading === "coverage";
    const show = () => change(isShown ? { shade: "difference" } : { shade: "oblast", reading: "coverage" });
    return html`<section class="oblasts">
      <p>${largestFall(ledger, words)}</p>
      <button type="button" class="show" aria-pressed=${isShown} @click=${show}>${sayOblast(words, "oblast.show")}</button>
      <div class="wide" tabindex="0" role="group" aria-label=${words.say("panel.oblasts")}>
        <table>
          <thead>
            <tr>
              ${OBLAST_COLUMNS.map((column) => this.#head(column, words))}
            </tr>
          </thead>
          <tbody>
            ${sortedBy(ledger.areas, by, this.#turned, words).map(
              (row) => html`<tr data-oblast=${row.id}>
                ${OBLAST_COLUMNS.map(({ id, print }) =>
                  id === "name"
                    ? html`<th scope="row" lang=${words.langOf(row.name) ?? nothing}>${print(row, words)}</th>`
                    : html`<td>${print(row, words)}</td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${hint(sayOblast(words, "oblast.hint"))}
    </section>`;
  }
}
