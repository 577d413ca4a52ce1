import type { City } from "../../model/records.js";
import { dotPx } from "../scales.js";
import type { LabelFeature, LabelLayer, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { Kind } from "./kind.js";

const HOST = "UKR";
/** From this population on a city is named on a map of Europe. */
const LARGE_CITY = 330_000;
/** Cities as dots by population: those of the host, and capitals. */
function citiesLayers(
  situation: Situation,
  theme: Theme,
  words: Words,
): [MarkLayer, LabelLayer, MarkLayer, LabelLayer] {
  const shown = situation.dataset.cities.filter(({ iso, capital }) => iso === "UKR" || capital);
  const isLarge = ({ population, capital }: City) => capital || population >= LARGE_CITY;
  return [
    ...cityLayers("cities", shown.filter(isLarge), theme, words, 2.6),
    ...cityLayers(
      "towns",
      shown.filter((city) => !isLarge(city)),
      theme,
      words,
      4.9,
    ),
  ];
}

function cityLayers(
  id: string,
  cities: readonly City[],
  theme: Theme,
  words: Words,
  minZoom: number,
): [MarkLayer, LabelLayer] {
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
      text: words.data(city.name),
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
        thing: thingId("city", city.id),
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

/** A city of Ukraine, or a capital. */
export const city: Kind = {
  id: "city",
  layers(situation, theme, words) {
    const [cities, cityNames, towns, townNames] = citiesLayers(situation, theme, words);
    return { dots: [towns, cities], "dot-names": [townNames, cityNames] };
  },
  legend: {},
  finger: 2,
};
