import type { AreaOfInterest } from "../coverage/area.js";
import { type DomainRanges, ledgerOf } from "../coverage/ledger/ledger.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import { watchOf } from "../coverage/watch.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { DOMAINS, type Domain } from "../model/terms.js";
import { buildScene } from "./build-scene.js";
import { type Comparison, comparisonOfUsIsr } from "./comparison.js";
import { unionOf } from "./extent.js";
import { mergeLegends } from "./legend.js";
import type { LegendGroup, Scene } from "./scene.js";
import { sentenceOf, usStatus } from "./sentence.js";
import { type Situation, situationOf } from "./situation.js";
import type { ThemeName } from "./theme.js";
import { listThings, type Thing } from "./things.js";
import type { Words } from "./words.js";

export interface PictureOptions {
  readonly theme: ThemeName;
  readonly words: Words;
  /** What shares refer to; Ukraine by default. */
  readonly area?: AreaOfInterest | null;
  /** Finer shapes, once they have been loaded. */
  readonly fine?: Dataset["geography"] | null;
  /** What draws make of the numbers, for the domains that they have been made for; without them a ledger has no ranges. */
  readonly ranges?: DomainRanges | undefined;
}

/** A state as it is shown: everything to its right, made once and handed on. */
export interface Picture {
  readonly situation: Situation;
  readonly scene: Scene;
  /** With US ISR and without, side by side, where they are compared. */
  readonly pair: { readonly with: Scene; readonly without: Scene } | null;
  /** Of everything that is drawn, on one map or two. */
  readonly legend: readonly LegendGroup[];
  readonly words: Words;
  readonly theme: ThemeName;
  /** Everything that can be asked about. Worked out when first asked for, like the two after it. */
  readonly things: readonly Thing[];
  readonly ledger: Ledger;
  /** The ledgers of the same state in all domains, in the order of `DOMAINS`; the present domain's is `ledger` itself. */
  readonly ledgers: readonly Ledger[];
  /** What is compared, over all domains. */
  readonly comparison: Comparison;
  /** What the map shows now, in words. */
  readonly sentence: string;
}

/** Two scenes with the same extent, so that they can be laid side by side. */
function onePlace(pair: NonNullable<Picture["pair"]>): NonNullable<Picture["pair"]> {
  const bounds = unionOf(pair.with.bounds, pair.without.bounds);
  return { with: { ...pair.with, bounds }, without: { ...pair.without, bounds } };
}

/**
 * The picture of a state: who may fly, what is watched, the scene or the two of a comparison, legend, ledger, words. Element,
 * command line, static HTML, figures and tests all make theirs here. Pure; the dataset and the state must be valid.
 */
export function pictureOf(dataset: Dataset, state: CoalitionState, options: PictureOptions): Picture {
  const { theme, words, area = null, fine = null, ranges } = options;
  const watch = watchOf(dataset, state);
  const situation = situationOf(watch, area, fine);
  const scene = buildScene(situation, theme, words);
  const sideOf = (usIsr: CoalitionState["usIsr"]) =>
    usIsr === state.usIsr
      ? scene
      : buildScene(situationOf(watchOf(dataset, { ...state, usIsr }), area, fine), theme, words);
  const pair = state.compare === "us-isr" ? onePlace({ with: sideOf("on"), without: sideOf("off") }) : null;
  let things: readonly Thing[] | undefined;
  const made = new Map<Domain, Ledger>();
  const ledgerIn = (domain: Domain): Ledger => {
    const ledger =
      made.get(domain) ??
      ledgerOf(domain === state.domain ? watch : watch.inDomain(domain), area ? { area } : {}, ranges?.[domain]);
    made.set(domain, ledger);
    return ledger;
  };
  let comparison: Comparison | undefined;
  return {
    situation,
    scene,
    pair,
    legend: pair ? mergeLegends(pair.with.legend, pair.without.legend) : scene.legend,
    words,
    theme,
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
      comparison ??= comparisonOfUsIsr(this.ledgers, {
        chosen: state.domain,
        status: usStatus(situation, words),
        words,
      });
      return comparison;
    },
    get sentence() {
      return sentenceOf(situation, words);
    },
  };
}
