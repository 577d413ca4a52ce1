import type { AreaOfInterest } from "../coverage/area.js";
import { computeLedger } from "../coverage/ledger/ledger.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { buildScene } from "../scene/build-scene.js";
import { ledgerHeadline } from "../scene/ledger-sentence.js";
import { mergeLegends } from "../scene/legend.js";
import type { LegendGroup, Scene } from "../scene/scene.js";
import { sentenceOf } from "../scene/sentence.js";
import { type Situation, situationOf } from "../scene/situation.js";
import type { ThemeName } from "../scene/theme.js";
import { listThings, type Thing } from "../scene/things.js";
import type { Words } from "../scene/words.js";

/** Everything to the right of the state, and what it was made from. */
export interface Derived {
  readonly from: readonly [
    Dataset,
    CoalitionState,
    AreaOfInterest | null,
    Dataset["geography"] | null,
    ThemeName,
    Words,
  ];
  readonly situation: Situation;
  readonly scene: Scene;
  /** The two situations side by side, where they are compared. */
  readonly pair: { readonly with: Scene; readonly without: Scene } | null;
  /** Of everything that is drawn, on one map or two. */
  readonly legend: readonly LegendGroup[];
  /** Worked out when first asked for: a switch need not wait for it. */
  readonly things: readonly Thing[];
  /** Likewise. */
  readonly ledger: Ledger;
  /** What the map shows now, in words. */
  readonly sentence: string;
  /** The same for a screen reader, after a change. */
  readonly announcement: string;
}

/** What everything is derived from. */
export interface Given {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly area: AreaOfInterest | null;
  readonly fine: Dataset["geography"] | null;
}

/** Derives scene, lists and words; gives back the last result when nothing it rests on has changed. */
export function derive(
  { dataset, state, area, fine }: Given,
  theme: ThemeName,
  words: Words,
  last: Derived | undefined,
): Derived {
  const from = [dataset, state, area, fine, theme, words] as const;
  if (last?.from.every((part, index) => part === from[index])) return last;
  const situation = situationOf(dataset, state, area, fine);
  const scene = buildScene(situation, theme, words);
  const sideOf = (usIsr: CoalitionState["usIsr"]) =>
    usIsr === state.usIsr ? scene : buildScene(situationOf(dataset, { ...state, usIsr }, area, fine), theme, words);
  const pair = state.compare === "us-isr" ? { with: sideOf("on"), without: sideOf("off") } : null;
  const sentence = sentenceOf(situation, words);
  let things: readonly Thing[] | undefined;
  let ledger: Ledger | undefined;
  return {
    from,
    situation,
    scene,
    pair,
    legend: pair ? mergeLegends(pair.with.legend, pair.without.legend) : scene.legend,
    get things() {
      things ??= listThings(situation, words);
      return things;
    },
    get ledger() {
      ledger ??= computeLedger(dataset, state, area ? { area } : {});
      return ledger;
    },
    sentence,
    get announcement() {
      return state.reading === "coverage" ? `${sentence} ${ledgerHeadline(this.ledger, words)}` : sentence;
    },
  };
}
