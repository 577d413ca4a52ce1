import { coverageLayer } from "./layers/coverage.js";
import { fleetLayers } from "./layers/fleets.js";
import { headquartersLayers } from "./layers/headquarters.js";
import { citiesLayers, placeLabelsLayers } from "./layers/places.js";
import { bordersLayer, fineLayers, personnelLayers, statesLayer } from "./layers/states.js";
import { racetracksLayer, ringLayers, stationLabelsLayer } from "./layers/stations.js";
import { legendOf } from "./legend.js";
import type { Scene, SceneLayer } from "./scene.js";
import type { Situation } from "./situation.js";
import { type ThemeName, themeOf } from "./theme.js";
import type { Words } from "./words.js";

/** West, south, east, north: from the Atlantic to the Caspian, from Crete to Lapland. */
const EUROPE = [-7, 35.5, 45.5, 61] as const;
/** The same story where the frame is tall: from the Baltic to the Black Sea. */
const EAST = [9, 40, 43, 58.5] as const;

/** The map of a situation as data: the same situation, theme and words give the same scene, byte for byte. */
export function buildScene(situation: Situation, themeName: ThemeName, words: Words): Scene {
  const theme = themeOf(themeName);
  const [ringAreas, rings] = ringLayers(situation, theme);
  const [fleets, fleetLabels] = fleetLayers(situation, theme);
  const headquarters = headquartersLayers(situation, theme);
  const [cities, cityLabels, towns, townLabels] = citiesLayers(situation, theme);
  const [minorLabels, placeLabels, hostLabel] = placeLabelsLayers(situation, theme, words);
  const [statesFine, bordersFine] = fineLayers(situation, theme);
  const [personnel, personnelLabels] = personnelLayers(situation, theme, words);
  const layers: SceneLayer[] = [
    statesLayer(situation, theme),
    statesFine,
    coverageLayer(situation, theme),
    bordersLayer(situation, theme),
    bordersFine,
    racetracksLayer(situation, theme),
    ringAreas,
    rings,
    personnel,
    towns,
    cities,
    ...headquarters.marks,
    fleets,
    minorLabels,
    placeLabels,
    townLabels,
    cityLabels,
    fleetLabels,
    ...headquarters.labels,
    stationLabelsLayer(situation, theme, words),
    hostLabel,
    personnelLabels,
  ];
  return {
    background: theme.sea,
    layers,
    legend: legendOf(layers, words),
    bounds: EUROPE,
    tallBounds: EAST,
    insets: headquarters.insets,
    font: "Coalition Sans",
  };
}
