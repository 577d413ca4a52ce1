import { computeLedger } from "../../src/coverage/ledger/ledger.js";
import { drawFigure, type Figure, type FigureInput } from "../../src/figure/figure-svg.js";
import { pageOf } from "../../src/figure/layout.js";
import type { Dataset } from "../../src/model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { situationOf } from "../../src/scene/situation.js";
import { wordsFor } from "../../src/scene/words.js";
import type { SceneCase } from "./scene-case.js";

/** What the figure of a scene is drawn from. */
export function inputOf(scene: SceneCase, dataset: Dataset): FigureInput {
  const { theme = "light", locale = "en-GB", projection = "conic", page = pageOf(110, 150) } = scene;
  const state: CoalitionState = { ...DEFAULT_STATE, ...scene.state };
  const words = wordsFor(locale);
  const build = (change: Partial<CoalitionState> = {}) => situationOf(dataset, { ...state, ...change });
  const situation = build();
  const sceneOf = (usIsr: CoalitionState["usIsr"]) => buildScene(build({ usIsr }), theme, words);
  return {
    situation,
    scene: buildScene(situation, theme, words),
    pair: state.compare === "us-isr" ? { with: sceneOf("on"), without: sceneOf("off") } : null,
    ledger: computeLedger(dataset, state),
    words,
    theme,
    options: { page, projection },
  };
}

/** Draws a scene, in tests and in the gallery alike. */
export function drawScene(scene: SceneCase, dataset: Dataset): Figure {
  return drawFigure(inputOf(scene, dataset));
}
