import { html, type TemplateResult } from "lit";
import { FIGURE_LAYERS } from "../../../figure/style.js";
import type { Dataset } from "../../../model/dataset.js";
import type { Words } from "../../../scene/words.js";
import type { Option } from "../../edit/panel/fields.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import { withHighlight, withLayer } from "./draft.js";
import { checkView, sectionView } from "./field-views.js";

/** The states of a dataset that can stand out, by name: those that it has a position of, and that the map shows. */
export function statesOf({ contributors, geography }: Dataset, words: Words): Option[] {
  const shown = new Set(geography.objects.states.geometries.map(({ id }) => id));
  return contributors
    .filter(({ id }) => shown.has(id))
    .map(({ id, name }) => ({ value: id, text: words.country(id, words.data(name)) }))
    .sort((a, b) => a.text.localeCompare(b.text, words.locale));
}

/** What the figure shows, and which states stand out in it. */
export function partsView({ desk, words, drawn }: DeskContext): TemplateResult {
  const { layers, highlight = [] } = desk.draft;
  const states = drawn ? statesOf(drawn.input.situation.dataset, words) : [];
  const count = highlight.length;
  return html`${sectionView(
    "parts",
    sayDesk(words, "desk.parts"),
    html`<div class="desk-checks">
      ${FIGURE_LAYERS.map((name) =>
        checkView(`desk-layer-${name}`, sayDesk(words, `desk.layer.${name}`), layers?.[name] ?? true, (shown) =>
          desk.set(withLayer(desk.draft, name, shown)),
        ),
      )}
    </div>`,
  )}
  ${sectionView(
    "states",
    sayDesk(words, "desk.states"),
    html`<p class="hint">${sayDesk(words, "desk.states.hint")}</p>
      <div class="export-buttons">
        <span class="quiet" role="status">${sayDesk(words, "desk.states.count", { count })}</span>
        <button
          type="button"
          data-action="no-states"
          ?disabled=${count === 0}
          @click=${() => desk.set({ ...desk.draft, highlight: [] })}
        >
          ${sayDesk(words, "desk.states.none")}
        </button>
      </div>
      <div class="desk-checks">
        ${states.map(({ value, text }) =>
          checkView(`desk-state-${value}`, text, highlight.includes(value), (on) =>
            desk.set(withHighlight(desk.draft, value, on)),
          ),
        )}
      </div>`,
  )}`;
}
