import { html, nothing, type TemplateResult } from "lit";
import { MOST_COUNTED } from "../../interchange/counted-reference.js";
import { type LayerStations, stationsOf } from "../../interchange/layer-stations.js";
import { areasOf } from "../../interchange/layer-uses.js";
import type { Layer, LayerFeature } from "../../interchange/read-parts.js";
import { MOST_STATIONS } from "../../model/scenario.js";
import type { Words } from "../../scene/words.js";
import { stay } from "../stay.js";
import { type ImportKey, sayImport } from "./import-words.js";
import {
  DEFAULT_LEG_KM,
  STATION_DOMAINS,
  type StationChoice,
  type StationDomain,
  unknownDomains,
} from "./station-commands.js";

export const USES = ["area", "areas", "stations", "reference"] as const;
export type Use = (typeof USES)[number];

/** What a reader has chosen in the dialog so far. */
export interface ImportSettings extends StationChoice {
  readonly use: Use;
  /** Id of the area that is used, or empty for all together. */
  readonly area: string;
  readonly swapped: boolean;
}

export interface ImportActions {
  readonly set: (patch: Partial<ImportSettings>) => void;
  readonly go: () => void;
  readonly closed: () => void;
}

/** Fleets that may fly the stations, by id and name. */
export type FleetNames = readonly (readonly [id: string, name: string])[];

/** More areas than this are not offered one by one. */
const MOST_AREAS = 200;
const MOST_ROWS = 30;

const COUNTS: Readonly<Record<LayerFeature["geometry"]["type"], ImportKey>> = {
  Point: "import.count.points",
  MultiPoint: "import.count.points",
  LineString: "import.count.lines",
  MultiLineString: "import.count.lines",
  Polygon: "import.count.areas",
  MultiPolygon: "import.count.areas",
};

/** How many points, lines and areas a layer has, in words. */
export function foundText({ format, features }: Layer, words: Words): string {
  const keys = [...new Set(Object.values(COUNTS))];
  const parts = keys.flatMap((key) => {
    const count = features.filter(({ geometry }) => COUNTS[geometry.type] === key).length;
    return count > 0 ? [sayImport(words, key, { count })] : [];
  });
  return sayImport(words, "import.found", {
    format: format === "geojson" ? "GeoJSON" : format.toUpperCase(),
    list: words.list(parts),
  });
}

/** Why a layer cannot be used in a way; empty if it can. */
export function hindrance(layer: Layer, use: Use, words: Words): string {
  const areas = use === "area" || use === "areas" ? areasOf(layer).length : 0;
  if (use === "areas" && areas > MOST_COUNTED)
    return sayImport(words, "import.use.areas.many", { count: areas, most: MOST_COUNTED });
  if (use === "area" || use === "areas") return areas > 0 ? "" : sayImport(words, "import.use.area.none");
  if (use === "reference") return "";
  const found = stationsOf(layer);
  if ("problems" in found)
    return sayImport(words, "import.use.stations.many", { count: layer.features.length, most: MOST_STATIONS });
  return found.stations.length > 0 ? "" : sayImport(words, "import.use.stations.none");
}

interface Row {
  readonly count: number;
  readonly example: string;
}
const rowText = (what: string, { count, example }: Row, words: Words): string =>
  count === 1
    ? sayImport(words, "import.row.one", { what, example })
    : sayImport(words, "import.row", { what, count, example });

/** What is not taken over, each with how often and the first case; of stations also the values that none can have. */
function leftRows(layer: Layer, { use }: ImportSettings, words: Words): string[] {
  const rows = layer.left.map((one) => rowText(sayImport(words, `import.left.${one.what}`), one, words));
  const found = use === "stations" ? stationsOf(layer) : undefined;
  if (!found || "problems" in found) return rows;
  // Under the property's own name, which is the file's in any language.
  const own = [...found.unusable, ...unknownDomains(found.stations)];
  return [...own.map((one) => rowText(one.property, one, words)), ...rows];
}

/** Warnings and what is left out, each with how often and the first case. */
function toldView(layer: Layer, settings: ImportSettings, words: Words, set: ImportActions["set"]): TemplateResult {
  const { swapped } = settings;
  const { warnings } = layer;
  const left = leftRows(layer, settings, words);
  const asks = warnings.some(({ code }) => code === "latitude-first");
  const swap = html`<button type="button" data-action="swap" @click=${() => set({ swapped: !swapped })}>
    ${sayImport(words, swapped ? "import.unswap" : "import.swap")}
  </button>`;
  return html`${
    warnings.length > 0 || swapped
      ? html`<section class="import-warnings" aria-labelledby="import-check">
          <h3 id="import-check">${sayImport(words, "import.check")}</h3>
          <ul>
            ${warnings.map((one) => html`<li>${rowText(sayImport(words, `import.warning.${one.code}`), one, words)}</li>`)}
            ${swapped ? html`<li>${sayImport(words, "import.swapped")}</li>` : nothing}
          </ul>
          ${asks || swapped ? swap : nothing}
        </section>`
      : nothing
  }
  ${
    left.length > 0
      ? html`<section class="import-left" aria-labelledby="import-left">
          <h3 id="import-left">${sayImport(words, "import.left")}</h3>
          <ul>
            ${left.slice(0, MOST_ROWS).map((row) => html`<li>${row}</li>`)}
          </ul>
        </section>`
      : nothing
  }`;
}

const chosenIn = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

function areaView(layer: Layer, { area }: ImportSettings, words: Words, set: ImportActions["set"]) {
  const areas = areasOf(layer);
  if (areas.length < 2 || areas.length > MOST_AREAS) return nothing;
  return html`<label for="import-area">${sayImport(words, "import.which")}</label>
    <select id="import-area" @change=${(event: Event) => set({ area: chosenIn(event) })}>
      <option value="" .selected=${area === ""}>${sayImport(words, "import.which.all", { count: areas.length })}</option>
      ${areas.map(({ id, name }) => html`<option value=${id} .selected=${id === area}>${name}</option>`)}
    </select>`;
}

const saysTrack = ({ legLengthKm, orientationDeg }: LayerStations["stations"][number]): boolean =>
  legLengthKm !== null && orientationDeg !== null;

function stationView(
  layer: Layer,
  { domain, fleet }: ImportSettings,
  fleets: FleetNames,
  words: Words,
  set: ImportActions["set"],
) {
  const found = stationsOf(layer);
  const says = "stations" in found && found.stations.every(saysTrack);
  return html`<label for="import-domain">${sayImport(words, "import.domain")}</label>
    <select
      id="import-domain"
      @change=${(event: Event) => set({ domain: chosenIn(event) as StationDomain, fleet: "" })}
    >
      ${STATION_DOMAINS.map(
        (one) => html`<option value=${one} .selected=${one === domain}>${words.say(`domain.${one}`)}</option>`,
      )}
    </select>
    <label for="import-fleet">${sayImport(words, "import.fleet")}</label>
    <select id="import-fleet" @change=${(event: Event) => set({ fleet: chosenIn(event) })}>
      <option value="" .selected=${fleet === ""}>${sayImport(words, "import.fleet.none")}</option>
      ${fleets.map(([id, name]) => html`<option value=${id} .selected=${id === fleet}>${name}</option>`)}
    </select>
    ${says ? nothing : html`<p class="quiet">${sayImport(words, "import.track.default", { km: DEFAULT_LEG_KM })}</p>`}`;
}

/** The dialog that asks what a reader's file is to be used as. */
export function importView(
  layer: Layer,
  settings: ImportSettings,
  fleets: FleetNames,
  words: Words,
  { set, go, closed }: ImportActions,
): TemplateResult {
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  const { use } = settings;
  const option = (one: Use) => {
    const wrong = hindrance(layer, one, words);
    const hint = wrong || sayImport(words, `import.use.${one}.hint`);
    return html`<label class="import-use">
      <input
        type="radio"
        name="import-use"
        value=${one}
        .checked=${one === use}
        ?disabled=${wrong !== ""}
        @change=${() => set({ use: one })}
      />
      <span>${sayImport(words, `import.use.${one}`)} <small>${hint}</small></span>
    </label>`;
  };
  return html`<dialog class="import" part="import" aria-labelledby="import-title" @close=${closed} @keydown=${keepKeys}>
    <h2 id="import-title">${sayImport(words, "import.title", { file: layer.file })}</h2>
    <p class="import-found" role="status">${foundText(layer, words)}</p>
    ${toldView(layer, settings, words, set)}
    <form @submit=${stay}>
      <fieldset>
        <legend>${sayImport(words, "import.use")}</legend>
        ${USES.map(option)}
      </fieldset>
      ${use === "area" ? areaView(layer, settings, words, set) : nothing}
      ${use === "stations" ? stationView(layer, settings, fleets, words, set) : nothing}
      <div class="import-buttons">
        <button type="button" class="main" data-action="go" @click=${go}>${sayImport(words, "import.go")}</button>
        <button type="button" data-action="cancel" @click=${close}>${sayImport(words, "import.cancel")}</button>
      </div>
    </form>
  </dialog>`;
}
