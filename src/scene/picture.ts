import type { AreaOfInterest } from "../coverage/area.js";
import { type DomainRanges, ledgerOf } from "../coverage/ledger/ledger.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import { type Watch, watchOf } from "../coverage/watch.js";
import type { Baseline } from "../model/baseline.js";
import { type ComparedStates, comparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { DOMAINS, type Domain } from "../model/terms.js";
import { comparisonOfBaseline } from "./baseline-comparison.js";
import { buildScene } from "./build-scene.js";
import { type SideLabels, sideLabels } from "./compared-words.js";
import { type Comparison, comparisonOfUsIsr } from "./comparison.js";
import { unionOf } from "./extent.js";
import { mergeLegends } from "./legend.js";
import type { Reference } from "./reference.js";
import type { LegendGroup, Scene } from "./scene.js";
import { sentenceOf, usStatus } from "./sentence.js";
import { type Situation, situationOf } from "./situation.js";
import type { ThemeName } from "./theme.js";
import { listThings, type Thing } from "./things.js";
import type { Words } from "./words.js";

export interface PictureOptions {
  readonly theme: ThemeName;
  readonly words: Words;
  /** The area that percentages refer to; Ukraine by default. */
  readonly area?: AreaOfInterest | null;
  /** Finer shapes, once they have been loaded. */
  readonly fine?: Dataset["geography"] | null;
  /** A reader's own layer, drawn below ours; needs `loadReferenceKind`. No state or address has it. */
  readonly reference?: Reference | null;
  /** Ranges from draws, for the domains that have been drawn; without them a ledger has no ranges. */
  readonly ranges?: DomainRanges | undefined;
  /** The baseline, if the reader has pinned one; else the state is compared with the start of its scenario. */
  readonly baseline?: Baseline | null | undefined;
  /** The same as `ranges`, for the baseline's state. */
  readonly baselineRanges?: DomainRanges | undefined;
}

/** Two scenes to be compared, of the same part of the world. */
export interface ScenePair {
  readonly basis: "us-isr" | "baseline";
  readonly before: Scene;
  readonly after: Scene;
  /** The label above each. */
  readonly labels: SideLabels;
  /** What the scenes are made from. */
  readonly situations: { readonly before: Situation; readonly after: Situation };
}

/** A state as it is shown: everything derived from it for display, computed once and passed on. */
export interface Picture {
  readonly situation: Situation;
  readonly scene: Scene;
  /** With and without US ISR, or the baseline and the state; `null` unless two maps are requested. */
  readonly pair: ScenePair | null;
  /** The two states that the numbers compare, and who watches in each. */
  readonly compared: ComparedStates;
  readonly watches: { readonly before: Watch; readonly after: Watch };
  /** Of everything that is drawn, on one map or two. */
  readonly legend: readonly LegendGroup[];
  readonly words: Words;
  readonly theme: ThemeName;
  /** Everything with a description. Computed on first access, like `ledger`, `ledgers` and `comparison`. */
  readonly things: readonly Thing[];
  readonly ledger: Ledger;
  /** The ledgers of the same state in all domains, in the order of `DOMAINS`; the present domain's is `ledger` itself. */
  readonly ledgers: readonly Ledger[];
  /** The comparison over all domains. */
  readonly comparison: Comparison;
  /** What the map shows now, in words. */
  readonly sentence: string;
}

/** Gives both scenes the same extent, so that they can be compared. */
function onePlace(pair: ScenePair): ScenePair {
  const bounds = unionOf(pair.before.bounds, pair.after.bounds);
  return { ...pair, before: { ...pair.before, bounds }, after: { ...pair.after, bounds } };
}

/**
 * The picture of a state: who may fly, what is watched, one or two scenes, legend, ledger, words. The element, command line,
 * static HTML, figures and tests all get theirs here. Pure; the dataset and the state must be valid.
 */
export function pictureOf(dataset: Dataset, state: CoalitionState, options: PictureOptions): Picture {
  const { theme, words, area = null, fine = null, reference = null, ranges, baseline, baselineRanges } = options;
  const compared = comparedStates(dataset, state, baseline);
  const watch = watchOf(dataset, state);
  const watchIn = once((side: "before" | "after") =>
    compared[side].usIsr === state.usIsr && (compared.basis === "us-isr" || side === "after")
      ? watch
      : watchOf(dataset, compared[side]),
  );
  const sceneOf = (situation: Situation): Scene => buildScene(situation, theme, words);
  const sides = state.compare === "baseline" ? { before: watchIn("before"), after: watch } : null;
  const situation = situationOf(watch, area, fine, sides, reference);
  const scene = sceneOf(situation);
  const situationIn = once((side: "before" | "after") =>
    watchIn(side) === watch ? situation : situationOf(watchIn(side), area, fine, sides, reference),
  );
  const sideOf = (side: "before" | "after"): Scene =>
    situationIn(side) === situation ? scene : sceneOf(situationIn(side));
  const labels = once(() => sideLabels(dataset, compared, words));
  const pair: ScenePair | null =
    state.compare === "none"
      ? null
      : onePlace({
          basis: compared.basis,
          before: sideOf("before"),
          after: sideOf("after"),
          labels: labels(undefined),
          situations: { before: situationIn("before"), after: situationIn("after") },
        });
  const ledgerIn = once((domain: Domain) => ledgerFor(watch, domain, area, ranges));
  const ledgerBefore = (domain: Domain): Ledger => ledgerFor(watchIn("before"), domain, area, baselineRanges);
  let things: readonly Thing[] | undefined;
  let comparison: Comparison | undefined;
  return {
    situation,
    scene,
    pair,
    compared,
    legend: pair ? mergeLegends(pair.before.legend, pair.after.legend) : scene.legend,
    words,
    theme,
    get watches() {
      return { before: watchIn("before"), after: watchIn("after") };
    },
    get things() {
      things ??= listThings(situation, words, ranges?.[state.domain] && this.ledger);
      return things;
    },
    get ledger() {
      return ledgerIn(state.domain);
    },
    get ledgers() {
      return DOMAINS.map(ledgerIn);
    },
    get comparison() {
      const chosen = state.domain;
      comparison ??=
        compared.basis === "us-isr"
          ? comparisonOfUsIsr(this.ledgers, { chosen, status: usStatus(situation, words), words })
          : comparisonOfBaseline(DOMAINS.map(ledgerBefore), this.ledgers, { chosen, labels: labels(undefined) });
      return comparison;
    },
    get sentence() {
      return sentenceOf(situation, words);
    },
  };
}

/** The ledger of a watch in one of the domains, with its ranges if they have been drawn. */
function ledgerFor(watch: Watch, domain: Domain, area: AreaOfInterest | null, ranges?: DomainRanges): Ledger {
  const own = watch.state.domain === domain ? watch : watch.inDomain(domain);
  return ledgerOf(own, area ? { area } : {}, ranges?.[domain]);
}

/** Memoises a function of one argument. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
