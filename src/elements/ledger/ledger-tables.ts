import { html, nothing, type TemplateResult } from "lit";
import { gapRangeText } from "../../scene/gap-text.js";
import { printedFates, roundArea, roundPeople } from "../../scene/ledger-sentence.js";
import type { Ledger } from "../../scene/ledger-text.js";
import { hoursText, percentText, rangeText } from "../../scene/range-text.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "../folds/late-words.js";
import type { Store } from "../store/store.js";
import type { CityColumn, CitySort } from "./city-sort.js";
import { basisView } from "./ledger-basis.js";
import { amountText, cell, headings, NOTHING, wideTable } from "./ledger-cells.js";
import { citiesTable } from "./ledger-cities.js";

const MEASURES = ["average", "atSomeTime", "twoOrMore"] as const;

function measuresTable(ledger: Ledger, words: Words): TemplateResult {
  const { atMost, average } = ledger;
  const both = (title: string, of: (side: "with" | "without") => string) =>
    html`<tr><th scope="row">${title}</th>${cell(of("with"))}${cell(of("without"))}</tr>`;
  return wideTable(
    sayLate(words, "table.measures"),
    html`${headings([sayLate(words, "table.part"), sayLate(words, "table.with"), sayLate(words, "table.without")])}
      <tbody>
        ${MEASURES.map((id) => both(sayLate(words, `table.${id}`), (side) => rangeText(ledger[id][side].percent, words, { atMost })))}
        ${both(sayLate(words, "table.averageKm2"), (side) => amountText(average[side].areaKm2, roundArea, words))}
        ${both(sayLate(words, "table.averagePeople"), (side) => amountText(average[side].people, roundPeople, words))}
      </tbody>`,
  );
}

function fatesTable(ledger: Ledger, words: Words): TemplateResult {
  return wideTable(
    sayLate(words, "table.parts"),
    html`${headings([sayLate(words, "table.part"), sayLate(words, "table.share"), sayLate(words, "table.area"), sayLate(words, "table.people")])}
      <tbody>
        ${printedFates(ledger, words).map(
          ({ id, name, range, part }) => html`<tr data-fate=${id}>
            <th scope="row">${name}</th>
            ${cell(range)}
            ${cell(amountText(part.areaKm2, roundArea, words))}
            ${cell(amountText(part.people, roundPeople, words))}
          </tr>`,
        )}
      </tbody>`,
  );
}

type Station = Ledger["stations"][number];

/** Who holds a station, with shares of the day, the largest first: "France 43 %, Türkiye 38 %". */
function holdersText({ holders }: Station, nameOf: (provider: string) => string, words: Words): string {
  const shares = new Map<string, number>();
  for (const { provider, share } of holders) shares.set(provider, (shares.get(provider) ?? 0) + share.value);
  const held = [...shares].filter(([, share]) => share > 0).sort(([, a], [, b]) => b - a);
  if (held.length === 0) return words.say("thing.empty");
  return held.map(([provider, share]) => `${nameOf(provider)} ${percentText(share * 100, words)}`).join(", ");
}

function reachText({ ring }: Station, words: Words): string {
  if (!ring) return NOTHING;
  const [km, low, high] = [ring.nominalKm, ring.lowKm, ring.highKm].map((end) => words.number(end));
  return `${ring.atMost ? "≤ " : ""}${km} (${low}–${high})`;
}

function stationsTable(ledger: Ledger, words: Words, nameOf: (provider: string) => string): TemplateResult {
  const titles = (["table.hours", "table.gap", "table.reach"] as const).map((title) => sayLate(words, title));
  const hoursOf = ({ share: { value, low, high } }: Station) => ({
    value: value * 24,
    low: low === null ? null : low * 24,
    high: high === null ? null : high * 24,
  });
  return wideTable(
    sayLate(words, "table.stations"),
    html`${headings([sayLate(words, "table.station"), words.say("thing.heldBy"), ...titles], [1])}
      <tbody>
        ${ledger.stations.map(
          (row) => html`<tr>
            <th scope="row">${words.data(row.name)}</th>
            <td class="text">${holdersText(row, nameOf, words)}</td>
            ${cell(hoursText(hoursOf(row), words))}
            ${cell(row.longestGapH ? gapRangeText(row.longestGapH, words) : NOTHING)}
            ${cell(reachText(row, words))}
          </tr>`,
        )}
      </tbody>`,
  );
}

function providersTable(ledger: Ledger, words: Words, nameOf: (provider: string) => string): TemplateResult {
  const { providers, atMost } = ledger;
  const [first] = providers;
  const titles = ["table.provider", "table.providerAverage", "table.sole", "table.cost"] as const;
  const said = ({ percent }: Ledger["average"]["with"]) => rangeText(percent, words, { atMost });
  const costs = first && first.cost.percent.value > 0 ? { name: nameOf(first.id), percent: said(first.cost) } : null;
  return html`${wideTable(
    sayLate(words, "table.providers"),
    html`${headings(titles.map((title) => sayLate(words, title)))}
      <tbody>
        ${providers.map(
          (row) => html`<tr>
            <th scope="row">${nameOf(row.id)}</th>
            ${cell(said(row.average))}
            ${cell(said(row.alone))}
            ${cell(said(row.cost))}
          </tr>`,
        )}
      </tbody>`,
  )}
    <p class="hint">${costs ? sayLate(words, "table.costsMost", costs) : sayLate(words, "table.costsNothing")}</p>`;
}

/** The full coverage panel: what is watched and lost, from which stations, by whom, for which cities, and what that rests on. */
export function ledgerTables(
  ledger: Ledger,
  words: Words,
  sort: CitySort,
  sortBy: (column: CityColumn) => void,
  store: Store,
): TemplateResult {
  const names = new Map(ledger.providers.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) =>
    id === "NATO" ? sayLate(words, "capability.nato") : words.country(id, names.get(id) ?? id);
  return html`<div class="tables">
    <div>
      ${measuresTable(ledger, words)} ${fatesTable(ledger, words)}
      <p class="hint">${sayLate(words, "table.fatesNote")}</p>
    </div>
    <div>${stationsTable(ledger, words, nameOf)}</div>
    <div>${providersTable(ledger, words, nameOf)}</div>
    <div class="whole cities">${citiesTable(ledger, words, sort, sortBy)}</div>
    ${basisView(ledger, words, store)}
    ${ledger.problems.length > 0 ? ledger.problems.map(({ path, message }) => html`<p role="alert"><code>${path}</code>: ${message}</p>`) : nothing}
  </div>`;
}
