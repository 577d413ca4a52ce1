import type { AreaOfInterest } from "../coverage/area.js";
import type { DomainRanges } from "../coverage/ledger/ledger.js";
import { type Baseline, baselineState } from "../model/baseline.js";
import { comparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../model/state.js";
import { numbersKey } from "./numbers-key.js";

/** The dataset, area, state and baseline of one map; calls `changed` after each change. */
export class Session {
  #dataset: Dataset | undefined;
  #counted: Dataset | undefined;
  #state: CoalitionState = DEFAULT_STATE;
  #area: AreaOfInterest | null = null;
  #fine: Dataset["geography"] | null = null;
  #ranges: DomainRanges | undefined;
  #baseline: Baseline | null = null;
  #baselineRanges: DomainRanges | undefined;
  readonly #notify: () => void;

  constructor(changed: () => void) {
    this.#notify = changed;
  }

  get dataset(): Dataset | undefined {
    return this.#dataset;
  }
  set dataset(dataset: Dataset | undefined) {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    this.#counted = dataset;
    this.#changed();
  }

  /** The dataset that numbers are computed from: the present one before `complete` added anything. */
  get counted(): Dataset | undefined {
    return this.#counted;
  }

  /** Takes the present dataset with texts added to it, such as its notes. All numbers stay as they are. */
  complete(dataset: Dataset): void {
    this.#dataset = dataset;
    this.#notify();
  }

  /** The area of interest; `null` for the default. */
  get area(): AreaOfInterest | null {
    return this.#area;
  }
  set area(area: AreaOfInterest | null) {
    if (area === this.#area) return;
    this.#area = area;
    this.#changed();
  }

  /** Finer shapes, once they have been loaded. */
  get fine(): Dataset["geography"] | null {
    return this.#fine;
  }
  set fine(fine: Dataset["geography"] | null) {
    this.#fine = fine;
    this.#notify();
  }

  /** Ranges of the present ledgers, for the domains that have them; cleared when anything that they rest on changes. */
  get ranges(): DomainRanges | undefined {
    return this.#ranges;
  }
  takeRanges(ranges: DomainRanges): void {
    if (ranges === this.#ranges) return;
    this.#ranges = ranges;
    this.#notify();
  }

  /** The pinned baseline; `null` if nothing is pinned. */
  get baseline(): Baseline | null {
    return this.#baseline;
  }
  set baseline(baseline: Baseline | null) {
    if (JSON.stringify(baseline) === JSON.stringify(this.#baseline)) return;
    const before = this.#baselineKey();
    this.#baseline = baseline && Object.freeze({ ...baseline });
    if (this.#baselineKey() !== before) this.#baselineRanges = undefined;
    this.#notify();
  }

  /** The baseline as a state; `undefined` if none is compared with or, before the dataset is loaded, if none is pinned. */
  get baselineState(): CoalitionState | undefined {
    if (!this.#dataset) return this.#baseline ? baselineState(this.#baseline, this.#state) : undefined;
    const { basis, before } = comparedStates(this.#dataset, this.#state, this.#baseline);
    return basis === "baseline" ? before : undefined;
  }

  /** The same as `ranges`, for the baseline. */
  get baselineRanges(): DomainRanges | undefined {
    return this.#baselineRanges;
  }
  takeBaselineRanges(ranges: DomainRanges): void {
    if (ranges === this.#baselineRanges) return;
    this.#baselineRanges = ranges;
    this.#notify();
  }

  #baselineKey(): string {
    const state = this.baselineState;
    return state ? numbersKey(state) : "";
  }

  /** The dataset or the area has changed, and with it every number. */
  #changed(): void {
    this.#ranges = undefined;
    this.#baselineRanges = undefined;
    this.#notify();
  }

  get state(): CoalitionState {
    return this.#state;
  }

  /** Changes the fields given, which must be valid; returns whether anything differs. */
  update(patch: Partial<CoalitionState>): boolean {
    const next = { ...this.#state, ...patch };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return false;
    const [own, baselines] = [numbersKey(this.#state), this.#baselineKey()];
    this.#state = Object.freeze(next);
    if (numbersKey(next) !== own) this.#ranges = undefined;
    if (this.#baselineKey() !== baselines) this.#baselineRanges = undefined;
    this.#notify();
    return true;
  }
}
