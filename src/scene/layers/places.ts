import type { City, PlaceLabel } from "../../model/records.js";
import { dotPx } from "../scales.js";
import type { LabelFeature, LabelLayer, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import type { Words } from "../words.js";

const HOST = "UKR";
/** From this population on a city is named on a map of Europe. */
const LARGE_CITY = 330_000;
/** Cities as dots by population: those of the host, and capitals. */
export function citiesLayers(situation: Situation, theme: Theme): [MarkLayer, LabelLayer, MarkLayer, LabelLayer] {
  const shown = situation.dataset.cities.filter(({ iso, capital }) => iso === "UKR" || capital);
  const isLarge = ({ population, capital }: City) => capital || population >= LARGE_CITY;
  return [
    ...cityLayers("cities", shown.filter(isLarge), theme, 2.6),
    ...cityLayers(
      "towns",
      shown.filter((city) => !isLarge(city)),
      theme,
      4.9,
    ),
  ];
}

function cityLayers(id: string, cities: readonly City[], theme: Theme, minZoom: number): [MarkLayer, LabelLayer] {
  const size = (population: number) => Math.round(dotPx(population));
  const styles = Object.fromEntries(
    [3, 4, 5, 6].map((px) => [
      `dot-${px}`,
      { shape: "circle" as const, fill: theme.quietText, stroke: theme.halo, size: px },
    ]),
  );
  const labels = cities.map(
    (city): LabelFeature => ({
      id: city.id,
      style: city.capital && city.iso === "UKR" ? "capital" : city.iso === "UKR" ? "city" : "foreign",
      at: [city.lon, city.lat],
      text: city.name,
      // The host's capital, its cities, then other capitals; larger ones first.
      priority: (city.iso !== HOST ? 33 : city.capital ? 22 : 30) - Math.log10(Math.max(city.population, 10)) * 3,
    }),
  );
  return [
    {
      id,
      kind: "mark",
      features: cities.map((city) => ({
        id: city.id,
        style: `dot-${size(city.population)}`,
        at: [city.lon, city.lat],
        shift: [0, 0],
        thing: `city:${city.id}`,
      })),
      styles,
      minZoom,
      namedBy: `${id}-labels`,
    },
    {
      id: `${id}-labels`,
      kind: "label",
      features: labels,
      styles: {
        foreign: { colour: theme.quietText, halo: theme.halo, size: 10, weight: 400, side: "around", gap: 5 },
        city: { colour: theme.text, halo: theme.halo, size: 10.5, weight: 400, side: "around", gap: 5 },
        capital: { colour: theme.text, halo: theme.halo, size: 11.5, weight: 600, side: "around", gap: 5 },
      },
      minZoom,
    },
  ];
}

/**
 * Names of states in letter-spaced capitals, of seas in italics: one point each, never one per island. Names of small states
 * that are not involved are shown at closer zoom.
 */
export function placeLabelsLayers(
  situation: Situation,
  theme: Theme,
  words: Words,
): [LabelLayer, LabelLayer, LabelLayer] {
  const { stateLabels, seaLabels, contributors } = situation.dataset;
  const filled = situation.state.reading === "contributors";
  const involved = new Set(contributors.map(({ id }) => id));
  const isMinor = ({ id, rank }: PlaceLabel) => rank > 3 && !involved.has(id);
  const { states } = situation.geography;
  // If the reading is about states, their names take precedence over those of cities.
  const first = filled ? 3 : 60;
  const label = (place: PlaceLabel): LabelFeature => {
    const isHost = place.id === HOST;
    const shape = states.get(place.id);
    return {
      id: place.id,
      style: isHost ? "host" : place.rank <= 2 ? "state" : "small-state",
      at: [place.lon, place.lat],
      text: words.country(place.id, place.name),
      priority: isHost ? 2 : first + place.rank,
      ...(shape && { anchor: { kind: "inside", shape, ...(isHost && { reserved: true }) } }),
    };
  };
  const seas = seaLabels.map(
    ({ id, name, lon, lat }): LabelFeature => ({
      id,
      style: "sea",
      at: [lon, lat],
      text: words.data(name),
      priority: 90,
    }),
  );
  const styles = placeStyles(theme, filled);
  const major = stateLabels.filter((place) => !isMinor(place) && place.id !== HOST).map(label);
  const host = stateLabels.filter(({ id }) => id === HOST).map(label);
  return [
    { id: "minor-labels", kind: "label", features: stateLabels.filter(isMinor).map(label), styles, minZoom: 4.5 },
    { id: "place-labels", kind: "label", features: [...major, ...seas], styles },
    { id: "host-label", kind: "label", features: host, styles },
  ];
}

function placeStyles(theme: Theme, filled: boolean): LabelLayer["styles"] {
  return {
    sea: { colour: theme.seaText, halo: theme.sea, size: 11, weight: 400, side: "centre", italic: true, wrap: 8 },
    "small-state": {
      colour: filled ? theme.text : theme.quietText,
      halo: theme.halo,
      size: 8.5,
      weight: 600,
      side: "centre",
      uppercase: true,
      letterSpacing: 0.1,
      wrap: 8,
      leads: filled,
    },
    state: {
      colour: filled ? theme.text : theme.quietText,
      halo: theme.halo,
      size: 10,
      weight: 600,
      side: "centre",
      uppercase: true,
      letterSpacing: 0.12,
      wrap: 9,
      leads: filled,
    },
    host: {
      colour: theme.text,
      halo: theme.ukraine,
      size: 13,
      weight: 600,
      side: "centre",
      uppercase: true,
      letterSpacing: 0.18,
    },
  };
}
