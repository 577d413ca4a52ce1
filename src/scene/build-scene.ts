import { EUROPE, extentOf } from "./extent.js";
import { coverageEdgesLayer, coverageLayer } from "./layers/coverage.js";
import { fleetLayers } from "./layers/fleets.js";
import { headquartersLayers } from "./layers/headquarters.js";
import { citiesLayers, placeLabelsLayers } from "./layers/places.js";
import { bordersLayer, fineLayers, personnelLayers, statesLayer } from "./layers/states.js";
import { racetracksLayer, ringsLayer, stationLabelsLayer } from "./layers/stations.js";
import { legendOf } from "./legend.js";
import type { Scene, SceneLayer } from "./scene.js";
import type { Situation } from "./situation.js";
import { type ThemeName, themeOf } from "./theme.js";
import type { Words } from "./words.js";

/** The map of a situation as data: the same situation, theme and words give the same scene, byte for byte. */
export function buildScene(situation: Situation, themeName: ThemeName, words: Words): Scene {
  const theme = themeOf(themeName);
  const [fleets, fleetLabels] = fleetLayers(situation, theme);
  const headquarters = headquartersLayers(situation, theme);
  const [cities, cityLabels, towns, townLabels] = citiesLayers(situation, theme);
  const [minorLabels, placeLabels, hostLabel] = placeLabelsLayers(situation, theme, words);
  const [statesFine, bordersFine] = fineLayers(situation, theme);
  const [personnel, personnelLabels] = personnelLayers(situation, theme, words);
  const coverage = coverageLayer(situation, theme);
  const layers: SceneLayer[] = [
    statesLayer(situation, theme),
    statesFine,
    coverage,
    coverageEdgesLayer(coverage, theme),
    bordersLayer(situation, theme),
    bordersFine,
    racetracksLayer(situation, theme),
    ringsLayer(situation, theme),
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
    // Layers for closer zooms are left out: a figure that shows them makes a legend of its own.
    legend: legendOf(
      layers.filter(({ minZoom }) => minZoom === undefined),
      words,
    ),
    bounds: extentOf(situation),
    overview: EUROPE,
    insets: headquarters.insets,
    font: "Coalition Sans",
  };
}
