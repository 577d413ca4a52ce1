import { diffOf } from "../../src/coverage/ledger/diff.js";
import type { DomainRanges } from "../../src/coverage/ledger/ledger.js";
import { rangesInAll } from "../../src/coverage/ledger/ranges.js";
import { watchOf } from "../../src/coverage/watch.js";
import { drawFigure, type Figure, type FigureInput } from "../../src/figure/figure-svg.js";
import { pageOf } from "../../src/figure/layout.js";
import { baselineOf } from "../../src/model/compared-states.js";
import type { Dataset } from "../../src/model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { pictureOf } from "../../src/scene/picture.js";
import { wordsFor } from "../../src/scene/words.js";
import type { SceneCase } from "./scene-case.js";

const known = new WeakMap<Dataset, Map<string, DomainRanges | undefined>>();

/** Ranges from few draws, computed once per state: the tests check the picture, not its percentiles. */
function rangesFor(dataset: Dataset, state: CoalitionState): DomainRanges | undefined {
  if (state.reading !== "coverage") return undefined;
  const made = known.get(dataset) ?? new Map<string, DomainRanges | undefined>();
  known.set(dataset, made);
  const key = JSON.stringify({ ...state, compare: "none", shade: "difference", domain: "air" });
  if (!made.has(key)) made.set(key, rangesInAll(watchOf(dataset, state), { draws: 60 }));
  return made.get(key);
}

/** The input of a scene's figure. */
export function inputOf(scene: SceneCase, dataset: Dataset): FigureInput {
  const { theme = "light", locale = "en-GB", projection = "conic", page = pageOf(110, 150) } = scene;
  const state: CoalitionState = { ...DEFAULT_STATE, ...scene.state };
  const { baseline = null } = scene;
  const isBaseline = state.compare === "baseline";
  const baselineRanges = isBaseline ? rangesFor(dataset, baselineOf(dataset, state, baseline)) : undefined;
  const look = { theme, words: wordsFor(locale), ranges: rangesFor(dataset, state), baseline, baselineRanges };
  const picture = pictureOf(dataset, state, look);
  const diff = isBaseline ? diffOf(picture.watches, { draws: 60 }) : null;
  return { ...picture, baseline, diff, options: { page, projection } };
}

/** Draws a scene, in tests and in the gallery alike. */
export function drawScene(scene: SceneCase, dataset: Dataset): Figure {
  return drawFigure(inputOf(scene, dataset));
}

/** A figure's SVG without the hash of the whole figure that its ids begin with: what is kept to compare with. */
export function comparable(svg: string): string {
  const [, prefix = ""] = /aria-labelledby="(f\w{7}-)/.exec(svg) ?? [];
  return svg.replaceAll(prefix, "");
}
