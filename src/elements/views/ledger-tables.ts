import { html, nothing, type TemplateResult } from "lit";
import { roundArea, roundPeople } from "../../scene/ledger-sentence.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { MessageKey, Words } from "../../scene/words.js";
import { CITY_COLUMNS, type CityColumn, type CitySort } from "./city-sort.js";

const PARTS = ["with", "without", "kept", "thinned", "lost", "unseen"] as const;
const CITY_TITLES: Readonly<Record<CityColumn, MessageKey>> = {
  name: "table.city",
  population: "table.population",
  watchersWith: "table.with",
  watchersWithout: "table.without",
  warningMinWith: "table.warning",
  warningMinWithout: "table.warningWithout",
};

const partTitle = (part: (typeof PARTS)[number], words: Words) =>
  part === "with" || part === "without" ? words.say(`table.${part}`) : words.say(`strip.${part}`);

function partsTable(ledger: Ledger, words: Words): TemplateResult {
  const { expected } = ledger;
  return html`<table>
    <caption>${words.say("table.parts")}</caption>
    <thead>
      <tr>
        <th scope="col">${words.say("table.part")}</th>
        <th scope="col">${words.say("table.area")}</th>
        <th scope="col">${words.say("table.share")}</th>
        <th scope="col">${words.say("table.people")}</th>
      </tr>
    </thead>
    <tbody>
      ${PARTS.map(
        (part) => html`<tr>
          <th scope="row">${partTitle(part, words)}</th>
          <td>${words.number(ledger[part].areaKm2)}</td>
          <td>${words.percent(ledger[part].percent, 1)}</td>
          <td>${words.number(roundPeople(ledger[part].population))}</td>
        </tr>`,
      )}
      <tr>
        <th scope="row">${words.say("table.expected")}</th>
        <td colspan="3">
          ${words.percent(expected.withPercent, 1)} → ${words.percent(expected.withoutPercent, 1)}
        </td>
      </tr>
    </tbody>
  </table>`;
}

function redundancyTable({ redundancy }: Ledger, words: Words): TemplateResult {
  return html`<table>
    <caption>${words.say("table.redundancy")}</caption>
    <thead>
      <tr>
        <th scope="col">${words.say("table.watchers")}</th>
        <th scope="col">${words.say("table.with")}</th>
        <th scope="col">${words.say("table.without")}</th>
      </tr>
    </thead>
    <tbody>
      ${([0, 1, 2, 3] as const).map(
        (watchers) => html`<tr>
          <th scope="row">${words.say(`table.watchers.${watchers}`)}</th>
          <td>${words.percent(redundancy.with[watchers].percent, 1)}</td>
          <td>${words.percent(redundancy.without[watchers].percent, 1)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

const providerName = ({ id, name }: Ledger["providers"][number], words: Words) =>
  id === "NATO" ? words.say("capability.nato") : words.country(id, name);

function providersTable({ providers }: Ledger, words: Words): TemplateResult {
  const [first] = providers;
  const costs = first && first.costKm2 > 0 ? first : undefined;
  return html`<table>
      <caption>${words.say("table.providers")}</caption>
      <thead>
        <tr>
          <th scope="col">${words.say("table.provider")}</th>
          <th scope="col">${words.say("table.sees")}</th>
          <th scope="col">${words.say("table.sole")}</th>
          <th scope="col">${words.say("table.cost")}</th>
        </tr>
      </thead>
      <tbody>
        ${providers.map(
          (row) => html`<tr>
            <th scope="row">${providerName(row, words)}</th>
            <td>${words.percent(row.percent, 1)}</td>
            <td>${words.percent(row.solePercent, 1)}</td>
            <td>${words.number(roundArea(row.costKm2))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="hint">
      ${costs ? words.say("table.costsMost", { name: providerName(costs, words), km2: roundArea(costs.costKm2), people: roundPeople(costs.costPopulation) }) : words.say("table.costsNothing")}
    </p>`;
}

function citiesTable(
  ledger: Ledger,
  words: Words,
  sort: CitySort,
  sortBy: (column: CityColumn) => void,
): TemplateResult {
  const { column, descending } = sort;
  const rows = [...ledger.cities].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    const order = typeof x === "string" ? x.localeCompare(String(y), words.locale) : x - Number(y);
    return (descending ? -order : order) || b.population - a.population;
  });
  return html`<table>
      <caption>${words.say("table.cities")}</caption>
      <thead>
        <tr>
          ${CITY_COLUMNS.map(
            (
              name,
            ) => html`<th scope="col" aria-sort=${name === column ? (descending ? "descending" : "ascending") : "none"}>
              <button
                type="button"
                aria-label=${words.say("table.sortBy", { column: words.say(CITY_TITLES[name]) })}
                @click=${() => sortBy(name)}
              >
                ${words.say(CITY_TITLES[name])} ${name === column ? (descending ? "▼" : "▲") : nothing}
              </button>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (city) => html`<tr>
            <th scope="row">${city.name}</th>
            <td>${words.number(city.population)}</td>
            <td>${words.number(city.watchersWith)}</td>
            <td>${words.number(city.watchersWithout)}</td>
            <td>${words.number(city.warningMinWith)}</td>
            <td>${words.number(city.warningMinWithout)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="hint">${words.say("table.warningNote", { speed: ledger.warning.targetSpeedKmh })}</p>`;
}

/** Shares and tolerances are fractions: they keep their decimals. */
function assumptionView({ label, value, low, high, unit }: Ledger["assumptions"][number], words: Words) {
  const said = words.say("table.assumption", {
    label: words.data(label),
    value: words.number(value, 2),
    low: words.number(low, 2),
    high: words.number(high, 2),
    unit: words.data(unit),
  });
  return html`<li lang=${words.langOf(label) ?? nothing}>${said}</li>`;
}

/** The full coverage panel: what is kept and lost, by whom, for which cities, and what that rests on. */
export function ledgerTables(
  ledger: Ledger,
  words: Words,
  sort: CitySort,
  sortBy: (column: CityColumn) => void,
): TemplateResult {
  const { method } = ledger;
  return html`<div class="tables">
    ${partsTable(ledger, words)} ${redundancyTable(ledger, words)} ${providersTable(ledger, words)}
    ${citiesTable(ledger, words, sort, sortBy)}
    <h4>${words.say("table.assumptions")}</h4>
    <ul>
      ${ledger.assumptions.map((row) => assumptionView(row, words))}
    </ul>
    <p class="hint">
      ${words.say("table.method", {
        polygon: method.polygonKm2,
        sample: method.sampleKm2,
        points: method.samplePoints,
        percent: words.percent(method.discrepancyPercent, 3),
      })}
    </p>
    ${ledger.problems.map(({ path, message }) => html`<p role="alert"><code>${path}</code>: ${message}</p>`)}
  </div>`;
}
