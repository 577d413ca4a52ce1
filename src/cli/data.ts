import { computeLedger } from "../coverage/ledger.js";
import { drawFigure, type Figure, type FigureInput, type FigureOptions } from "../figure/figure-svg.js";
import { loadBundledDataset, loadBundledSources } from "../model/bundled-dataset.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { buildScene } from "../scene/build-scene.js";
import { situationOf } from "../scene/situation.js";
import type { ThemeName } from "../scene/theme.js";
import { wordsFor } from "../scene/words.js";

/** The shipped dataset, with its sources. */
export async function loadDataset(): Promise<Dataset> {
  const [dataset, sources] = await Promise.all([loadBundledDataset(), loadBundledSources()]);
  return { ...dataset, sources: [...sources] };
}

/** Everything that a figure is drawn from, for a state. */
export function figureInput(
  dataset: Dataset,
  state: CoalitionState,
  theme: ThemeName,
  locale: string,
  options: FigureOptions,
): FigureInput {
  const words = wordsFor(locale);
  const situation = situationOf(dataset, state);
  const scene = buildScene(situation, theme, words);
  const side = (usIsr: CoalitionState["usIsr"]) =>
    usIsr === state.usIsr ? scene : buildScene(situationOf(dataset, { ...state, usIsr }), theme, words);
  const pair = state.compare === "us-isr" ? { with: side("on"), without: side("off") } : null;
  return { situation, scene, pair, ledger: computeLedger(dataset, state), words, theme, options };
}

/** A figure of a state. */
export function figureOf(input: FigureInput): Figure {
  return drawFigure(input);
}
