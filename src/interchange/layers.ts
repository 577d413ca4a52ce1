import { type AreaOfInterest, defaultArea } from "../coverage/area.js";
import { coverageShapes } from "../coverage/coverage-shapes.js";
import { withAreaOf } from "../coverage/edited-area.js";
import { type DomainRanges, ledgerOf } from "../coverage/ledger/ledger.js";
import { watchOf } from "../coverage/watch.js";
import { editedOf } from "../model/apply-scenario.js";
import type { Baseline } from "../model/baseline.js";
import { comparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { situationOf } from "../scene/situation.js";
import { aboutOf, type Reader } from "./about.js";
import { addressBook, type Context, nameBook } from "./context.js";
import { areaLayer, coverageLayer, hoursLayer } from "./coverage-layers.js";
import type { Layer, LayerName, Layers } from "./layer.js";
import { LAYER_NAMES } from "./layer.js";
import { basesLayer, citiesLayer, fleetsLayer, headquartersLayer, statesLayer } from "./record-layers.js";
import { flownStations, racetracksLayer, ringsLayer, stationsLayer } from "./station-layers.js";
import { ofOneType } from "./tidy.js";

export interface LayersOptions {
  /** The area that percentages refer to; by default the one that the state's scenario names, or Ukraine. */
  readonly area?: AreaOfInterest | null | undefined;
  /** Ranges from draws, for the domains that have been drawn. */
  readonly ranges?: DomainRanges | undefined;
  readonly baseline?: Baseline | null | undefined;
  /** Sources of the dataset, if it does not have them itself. */
  readonly sources?: Dataset["sources"];
  /** Who has changed the situation, if anybody has: everything that leaves then says so. By default what the state says. */
  readonly edited?: Reader | null | undefined;
}

/**
 * A situation as layers for a GIS: who contributes, from where, where they would watch from, and what is watched. English, in
 * degrees (WGS 84). Pure: the same dataset, state and options give the same layers. The state must be valid.
 */
export function layersOf(dataset: Dataset, state: CoalitionState, options: LayersOptions = {}): Layers {
  const { ranges, baseline, sources, edited = editedOf(dataset, state) } = options;
  const watch = watchOf(dataset, state);
  const area = withAreaOf(dataset, state, { area: options.area }).area ?? defaultArea(dataset);
  const states = comparedStates(dataset, state, baseline);
  const { basis, before } = states;
  const compared = basis === "baseline" ? { before: watchOf(dataset, before), after: watch } : null;
  const ledger = ledgerOf(watch, { area }, ranges?.[state.domain]);
  const shapes = coverageShapes(watch, area, compared);
  const context: Context = {
    situation: situationOf(watch, area),
    about: aboutOf(watch, states, { baseline, edited }),
    addressesOf: addressBook(dataset.sources ?? sources),
    nameOf: nameBook(watch.dataset),
  };
  const made: Record<LayerName, Layer> = {
    states: statesLayer(context),
    area: areaLayer(context, area, ledger),
    coverage: coverageLayer(context, shapes, basis, ledger),
    hours: hoursLayer(context, shapes, ledger),
    rings: ringsLayer(context),
    racetracks: racetracksLayer(context),
    stations: stationsLayer(context),
    headquarters: headquartersLayer(context),
    fleets: fleetsLayer(context),
    bases: basesLayer(context),
    cities: citiesLayer(context, ledger),
  };
  return {
    about: context.about,
    list: LAYER_NAMES.map((name) => ({ ...made[name], features: ofOneType(made[name].features) })),
    flown: flownStations(context),
  };
}
