import { html, nothing, svg, type TemplateResult } from "lit";
import type { CapabilityCell, CapabilityRow, CapabilityStatus } from "../../model/capability.js";
import { capabilityTable } from "../../model/capability-table.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { satellitesView } from "./satellites.js";

type NameOf = (id: string) => string;

const STATUSES: readonly CapabilityStatus[] = ["covered", "thin", "missing", "unknown"];
/** Disc, half disc, cross and question mark: the shapes differ, so that no colour is needed. */
const SHAPES = {
  covered: svg`<circle cx="7" cy="7" r="6" fill="currentColor" />`,
  thin: svg`<circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" stroke-width="1.3" /><path d="M7 1.6a5.4 5.4 0 0 0 0 10.8z" fill="currentColor" />`,
  missing: svg`<path d="M3 3 11 11 M11 3 3 11" fill="none" stroke="currentColor" stroke-width="1.8" />`,
  unknown: svg`<path d="M4.6 4.9a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.2.9-1.2 1.9M7.1 11.2v1.2" fill="none" stroke="currentColor" stroke-width="1.5" />`,
} as const;

const symbol = (status: CapabilityStatus) =>
  html`<svg class="status ${status}" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
    ${SHAPES[status]}
  </svg>`;

/** The status as a word, with a share of the need if the need has a number. */
function statusText(cell: Pick<CapabilityCell, "status" | "share">, words: Words, nobody = false): string {
  const status = sayLate(words, `capability.${nobody ? "nobody" : "status"}.${cell.status}`);
  if (cell.share === null) return status;
  return sayLate(words, "capability.share", { status, percent: words.percent(cell.share * 100) });
}

function cellView(cell: CapabilityCell | undefined, words: Words, nobody = false): TemplateResult {
  if (!cell) return html`<td><span class="said">${sayLate(words, "capability.none")}</span></td>`;
  // In the column "No one", `covered` means that little or nothing is unmet: a full disc would say the opposite.
  const look = nobody && cell.status === "covered" ? nothing : symbol(cell.status);
  return html`<td class=${cell.status}>${look}<span class="said">${statusText(cell, words, nobody)}</span></td>`;
}

/** The reasons for a row in words: for the whole, then for each provider, then for what no one provides. */
function reasonsView(
  row: CapabilityRow,
  providers: readonly string[],
  words: Words,
  nameOf: NameOf,
  title: (provider: string) => string,
): TemplateResult {
  const line = (name: string, cell: CapabilityCell | CapabilityRow, nobody = false) => {
    const reasons = [...new Set(words.reasons(cell.reasons, nameOf))];
    return html`<dt>${name}</dt>
      <dd><strong>${statusText(cell, words, nobody)}.</strong> ${reasons.join(" ")}</dd>`;
  };
  const name = sayLate(words, `capability.${row.capability}`);
  return html`<details class="reasons">
    <summary>${sayLate(words, "capability.reasons", { capability: name })}</summary>
    <dl>
      ${line(sayLate(words, "capability.whole"), row)}
      ${providers.map((provider) => {
        const cell = row.cells.get(provider);
        return cell ? line(title(provider), cell) : nothing;
      })}
      ${line(sayLate(words, "capability.nobody"), row.nobody, true)}
    </dl>
  </details>`;
}

/**
 * Who provides what in a state: a table of capabilities by provider, with a symbol and a word in each cell, and below it
 * the reasons for each row. `nameOf` names states, fleets and headquarters.
 */
export function capabilityView(dataset: Dataset, state: CoalitionState, words: Words, nameOf: NameOf): TemplateResult {
  const { rows, providers } = capabilityTable(dataset, state);
  const title = (provider: string) =>
    provider === "us" || provider === "nato" ? sayLate(words, `capability.${provider}`) : nameOf(provider);
  const column = (text: string) => html`<th scope="col"><span class="turned">${text}</span></th>`;
  return html`<section class="capability">
    <ul class="status-key" aria-label=${sayLate(words, "capability.legend")}>
      ${STATUSES.map((status) => html`<li>${symbol(status)} ${sayLate(words, `capability.status.${status}`)}</li>`)}
    </ul>
    <p class="hint">${sayLate(words, "capability.note")}</p>
    <p id="capability-caption">${sayLate(words, "capability.caption")}</p>
    <div class="wide" role="group" tabindex="0" aria-label=${sayLate(words, "capability.scroll")}>
      <table aria-describedby="capability-caption">
        <thead>
          <tr>
            <th scope="col">${sayLate(words, "capability.column")}</th>
            ${column(sayLate(words, "capability.whole"))} ${column(sayLate(words, "capability.nobody"))}
            ${providers.map((provider) => column(title(provider)))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr data-capability=${row.capability}>
              <th scope="row">${sayLate(words, `capability.${row.capability}`)}</th>
              ${cellView(row, words)} ${cellView(row.nobody, words, true)}
              ${providers.map((provider) => cellView(row.cells.get(provider), words))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.map((row) => reasonsView(row, providers, words, nameOf, title))}
    ${satellitesView(dataset, state, words, nameOf)}
  </section>`;
}
