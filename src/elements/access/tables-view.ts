import { html, nothing, type TemplateResult } from "lit";
import { sayAccess } from "../../scene/access-words.js";
import type { Thing } from "../../scene/things.js";
import type { TwinGroup } from "../../scene/twin.js";
import type { Words } from "../../scene/words.js";

type Open = (thing: Thing) => void;

function tableView(group: TwinGroup, current: string | null, words: Words, open: Open): TemplateResult {
  const { kind, title, prose, columns, rows } = group;
  return html`<h3 id=${`twin-${kind}`}>${title} (${words.number(rows.length)})</h3>
    ${prose ? html`<p>${prose}</p>` : nothing}
    <table aria-labelledby=${`twin-${kind}`}>
      <thead>
        <tr>
          <th scope="col">${words.say("table.name")}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ thing, values }) => html`<tr data-row=${thing.id} aria-current=${thing.id === current ? "true" : nothing}>
            <th scope="row">
              <button type="button" data-thing=${thing.id} @click=${() => open(thing)}>${thing.title}</button>
            </th>
            ${values.map((value) => html`<td>${value}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Everything on the map as headed tables, for readers without a pointer or without the map. */
export function tablesView(
  groups: readonly TwinGroup[],
  unplaced: readonly Thing[],
  current: string | null,
  words: Words,
  open: Open,
): TemplateResult {
  return html`${groups.map((group) => tableView(group, current, words, open))}
  ${
    unplaced.length > 0
      ? html`<p>${sayAccess(words, "access.unplaced")}</p>
          <ul class="things">
            ${unplaced.map(
              (thing) => html`<li>
                <button type="button" @click=${() => open(thing)}>${thing.title}</button>
              </li>`,
            )}
          </ul>`
      : nothing
  }`;
}
