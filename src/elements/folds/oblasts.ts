import { html, nothing, type TemplateResult } from "lit";
import type { AreaRow, AreasLedger } from "../../coverage/ledger/areas-schema.js";
import { areaThings } from "../../interchange/counted-reference.js";
import { isBundled } from "../../model/bundled-dataset.js";
import { areasIn, areOwn, isVetoed, type Units, unitLedger } from "../../scene/kinds/oblast-numbers.js";
import { isOurs, sayOblast, sayUnits, unitName } from "../../scene/kinds/oblast-words.js";
import { referenceName } from "../../scene/kinds/reference-parts.js";
import {
  columnTitle,
  largestFall,
  methodNote,
  OBLAST_COLUMNS,
  type OblastColumn,
  sortedBy,
  totalName,
} from "../../scene/oblasts-table.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { numbersKey } from "../../session/numbers-key.js";
import { countByAreas } from "../import/count-areas.js";
import type { Store } from "../store/store.js";

const SETTLED_MS = 150;

/** The fold "By oblast or area": a table that a reader sorts, and in a sentence where most is lost. */
export class OblastsFold {
  readonly #store: Store;
  #column: OblastColumn["id"] = "fall";
  #turned = false;
  /** The numbers that have been asked for with their ranges, and these once they have come. */
  #asked: readonly unknown[] = [];
  #drawn: AreasLedger | undefined;
  #working: Promise<void> | undefined;
  #settle: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Settles when the areas of a layer have been checked. */
  #checking: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Settles when the present numbers have their ranges. */
  get working(): Promise<unknown> {
    return Promise.all([this.#checking, this.#working]);
  }

  #sort(id: OblastColumn["id"]): void {
    this.#turned = id === this.#column && !this.#turned;
    this.#column = id;
    this.#store.changed();
  }

  #head(column: OblastColumn, words: Words, own: string | undefined): TemplateResult {
    const sorted = column.id === this.#column;
    const isUp = (column.id === "name") !== this.#turned;
    const order = sorted ? (isUp ? "ascending" : "descending") : nothing;
    return html`<th scope="col" aria-sort=${order}>
      <button type="button" data-column=${column.id} @click=${() => this.#sort(column.id)}>
        ${columnTitle(column, words, own)}<span aria-hidden="true">${sorted ? (isUp ? " ▲" : " ▼") : ""}</span>
      </button>
    </th>`;
  }

  /** The ledger with ranges, if the present state's has been drawn; else it is asked for once the state has settled. */
  #withRanges(units: Units): AreasLedger | undefined {
    const { session, state, ranges } = this.#store;
    const { original } = session;
    const asked = [original, units, state.domain, numbersKey(state)];
    if (asked.every((part, index) => part === this.#asked[index])) return this.#drawn;
    [this.#asked, this.#drawn] = [asked, undefined];
    clearTimeout(this.#timer);
    this.#settle();
    if (!original) return undefined;
    const areas = areasIn(units, { dataset: original });
    const by = areOwn(units) ? "areas" : "oblast";
    const ask = async () => {
      try {
        const drawn = await (await ranges.need())?.byArea(areas, by);
        if (this.#asked !== asked) return;
        // A map that has been taken out of the page gets no answer, and asks again once it is back.
        if (!drawn) this.#asked = [];
        else {
          this.#drawn = drawn;
          this.#store.changed();
        }
      } catch (error) {
        ranges.failed(error instanceof Error ? error.message : String(error));
      }
    };
    this.#working = new Promise((resolve) => {
      this.#settle = resolve;
      this.#timer = setTimeout(() => void ask().then(resolve), SETTLED_MS);
    });
    return undefined;
  }

  /** What changes between oblasts and the areas of a reader's layer; nothing without such a layer. */
  #choice(words: Words): TemplateResult | typeof nothing {
    const { reference } = this.#store.session;
    if (!reference || areaThings(reference).length === 0) return nothing;
    const isOwn = reference.areas !== undefined;
    const choose = () => {
      const checking = countByAreas(this.#store, !isOwn).finally(() => {
        if (this.#checking === checking) this.#checking = undefined;
        this.#store.changed();
      });
      this.#checking = checking;
      this.#store.changed();
    };
    const text = isOwn
      ? sayOblast(words, "oblast.count.units")
      : sayOblast(words, "oblast.count.own", { layer: referenceName(reference) });
    return html`<button
      type="button"
      class="show"
      data-action="count"
      aria-disabled=${this.#checking ? "true" : nothing}
      @click=${() => this.#checking || choose()}
    >
        ${text}
      </button>
      <p class="hint" role="status">
        ${this.#checking ? sayOblast(words, "oblast.count.checking", { layer: referenceName(reference) }) : ""}
      </p>`;
  }

  /** The content of the open fold: what it counts by, in one place, so that the focus stays on its button; then the numbers. */
  view(derived: Derived, words: Words): TemplateResult {
    return html`<div class="oblasts">${this.#choice(words)}</div>
      ${this.#numbers(derived, words)}`;
  }

  /** Empty until the oblasts of the shipped data are loaded. */
  #numbers({ situation }: Derived, words: Words): TemplateResult | typeof nothing {
    const { input, session, state, change } = this.#store;
    const { reference } = situation;
    const units: Units | undefined = reference?.areas ?? situation.dataset.oblasts ?? session.oblasts;
    const own = reference?.areas ? referenceName(reference) : undefined;
    const hint = (text: string) => html`<p class="hint">${text}</p>`;
    if (isVetoed(situation)) return hint(sayOblast(words, "oblast.vetoed"));
    if (!units) {
      input.askForOblasts();
      return isBundled(session.data) ? nothing : hint(sayOblast(words, "oblast.absent"));
    }
    const ledger = this.#withRanges(units) ?? unitLedger(situation.watch, units);
    const { draws } = ledger.method;
    const { total } = ledger;
    const method = methodNote(ledger, words);
    const cells = (row: AreaRow, name: string) =>
      OBLAST_COLUMNS.map(({ id, print }) =>
        id === "name"
          ? html`<th scope="row" lang=${(isOurs(row) && words.langOf(row.name)) || nothing}>${name}</th>`
          : html`<td>${print(row, words)}</td>`,
      );
    const by = OBLAST_COLUMNS.find(({ id }) => id === this.#column) as OblastColumn;
    const isShown = state.shade === "oblast" && state.reading === "coverage";
    const show = () => change(isShown ? { shade: "difference" } : { shade: "oblast", reading: "coverage" });
    return html`<section class="oblasts">
      <p>${largestFall(ledger, words, own)}</p>
      <button type="button" class="show" aria-pressed=${isShown} @click=${show}>${sayOblast(words, "oblast.show")}</button>
      <div class="wide" tabindex="0" role="group" aria-label=${words.say("panel.oblasts")}>
        <table>
          <thead>
            <tr>
              ${OBLAST_COLUMNS.map((column) => this.#head(column, words, own))}
            </tr>
          </thead>
          <tbody>
            ${sortedBy(ledger.areas, by, this.#turned, words).map(
              (row) => html`<tr data-oblast=${row.id}>
                ${cells(row, unitName(row, words))}
              </tr>`,
            )}
          </tbody>
          ${
            total
              ? html`<tfoot>
                <tr>
                  ${cells(total, totalName(total, words))}
                </tr>
              </tfoot>`
              : nothing
          }
        </table>
      </div>
      ${hint(sayUnits(words, "oblast.hint", own))} ${method ? hint(method) : nothing}
      ${draws > 0 ? hint(sayOblast(words, "oblast.ranges", { draws })) : nothing}
    </section>`;
  }
}
