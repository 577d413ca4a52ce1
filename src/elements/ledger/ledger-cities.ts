import { html, nothing, type TemplateResult } from "lit";
import type { Ledger } from "../../scene/ledger-text.js";
import { hoursText } from "../../scene/range-text.js";
import type { Words } from "../../scene/words.js";
import { type LateKey, sayLate } from "../folds/late-words.js";
import { CITY_COLUMNS, type CityColumn, type CitySort } from "./city-sort.js";
import { cell, gapText, NOTHING, wideTable } from "./ledger-cells.js";

type City = Ledger["cities"][number];

const TITLES: Readonly<Record<CityColumn, LateKey>> = {
  name: "table.city",
  people: "table.people",
  hoursWith: "table.hoursWith",
  hoursWithout: "table.hoursWithout",
  longestGapWithH: "table.gapWith",
  longestGapWithoutH: "table.gapWithout",
  warningMin: "table.warning",
};

/** Minutes of warning; a city that nobody watches has none, which is not the same as nought minutes. */
function warningOf(city: City, ledger: Ledger) {
  const { value } = ledger.state["us-isr"] === "off" ? city.hoursWithout : city.hoursWith;
  return value > 0 ? city.warningMin : null;
}

function amountOf(city: City, column: CityColumn, ledger: Ledger, words: Words): string | number | null {
  if (column === "name") return words.data(city.name);
  if (column === "hoursWith" || column === "hoursWithout") return city[column].value;
  if (column === "warningMin") return warningOf(city, ledger)?.value ?? null;
  return city[column];
}

/** Cities sorted as asked. Those without a number come last in either direction; equals are sorted by people, most first. */
export function sortedCities(ledger: Ledger, { column, descending }: CitySort, words: Words): City[] {
  return [...ledger.cities].sort((a, b) => {
    const [x, y] = [amountOf(a, column, ledger, words), amountOf(b, column, ledger, words)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || b.people - a.people;
    const order = typeof x === "string" ? x.localeCompare(String(y), words.locale) : x - Number(y);
    return (descending ? -order : order) || b.people - a.people;
  });
}

/** How many hours a day each city is watched and its longest gap, with US surveillance and without; its warning in minutes. */
export function citiesTable(
  ledger: Ledger,
  words: Words,
  sort: CitySort,
  sortBy: (column: CityColumn) => void,
): TemplateResult {
  const { warning } = ledger;
  const columns = CITY_COLUMNS.filter((column) => column !== "warningMin" || warning);
  const heading = (name: CityColumn) => {
    const title = sayLate(words, TITLES[name]);
    const sorted = name === sort.column;
    return html`<th scope="col" aria-sort=${sorted ? (sort.descending ? "descending" : "ascending") : "none"}>
      <button type="button" aria-label=${sayLate(words, "table.sortBy", { column: title })} @click=${() => sortBy(name)}>
        ${title} ${sorted ? (sort.descending ? "▼" : "▲") : nothing}
      </button>
    </th>`;
  };
  const row = (city: City) => {
    const minutes = warningOf(city, ledger);
    return html`<tr>
      <th scope="row">${words.data(city.name)}</th>
      <td>${words.number(city.people)}</td>
      ${cell(hoursText(city.hoursWith, words))}
      ${cell(hoursText(city.hoursWithout, words))}
      <td>${gapText(city.longestGapWithH, words)}</td>
      <td>${gapText(city.longestGapWithoutH, words)}</td>
      ${warning ? cell(minutes ? hoursText(minutes, words) : NOTHING) : nothing}
    </tr>`;
  };
  return html`${wideTable(
    sayLate(words, "table.cities"),
    html`<thead><tr>${columns.map(heading)}</tr></thead>
      <tbody>${sortedCities(ledger, sort, words).map(row)}</tbody>`,
  )}
    <p class="hint">
      ${sayLate(words, "table.gapNote")} ${warning ? sayLate(words, "table.warningNote", { speed: warning.targetSpeedKmh }) : nothing}
    </p>`;
}
