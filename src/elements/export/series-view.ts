import { html, type TemplateResult } from "lit";
import type { FigureInput } from "../../figure/index.js";
import type { Words } from "../../scene/words.js";
import { SERIES_OF, type SeriesKind } from "./series-kinds.js";
import { saySeries } from "./series-words.js";

const KINDS = ["pair", "strip"] as const satisfies readonly SeriesKind[];

/** Series about the present state that a reader can save: an animated pair, and a strip of small maps. */
export function seriesView(
  { situation }: Pick<FigureInput, "situation">,
  words: Words,
  save: (kind: SeriesKind) => void,
): TemplateResult {
  const { reading } = situation.state;
  return html`<section role="group" aria-labelledby="export-series">
    <h3 id="export-series">${saySeries(words, "series.dialog")}</h3>
    <p class="hint">${saySeries(words, "series.dialog.hint")}</p>
    <div class="export-buttons">
      ${KINDS.filter((kind) => SERIES_OF[reading][kind] !== null).map(
        (kind) => html`<button type="button" data-series=${kind} @click=${() => save(kind)}>
          ${saySeries(words, kind === "pair" ? "series.dialog.pair" : `series.dialog.strip.${reading}`)}
        </button>`,
      )}
    </div>
  </section>`;
}
