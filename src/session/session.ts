import type { AreaOfInterest } from "../coverage/area.js";
import type { DomainRanges } from "../coverage/ledger/ledger.js";
import { type Baseline, baselineState } from "../model/baseline.js";
import { comparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../model/state.js";
import { numbersKey } from "./numbers-key.js";

/** The present dataset and state of one map, and who wants to hear of a change. */
export class Session {
  #dataset: Dataset | undefined;
  #counted: Dataset | undefined;
  #state: CoalitionState = DEFAULT_STATE;
  #area: AreaOfInterest | null = null;
  #fine: Dataset["geography"] | null = null;
  #ranges: DomainRanges | undefined;
  #baseline: Baseline | null = null;
  #baselineRanges: DomainRanges | undefined;
  readonly #tell: () => void;

  constructor(changed: () => void) {
    this.#tell = changed;
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

  /** The dataset that numbers are made from: the present one as it was before anything was added that is only read. */
  get counted(): Dataset | undefined {
    return this.#counted;
  }

  /** Takes the present dataset with more to read in it, such as its notes: every number stays. */
  complete(dataset: Dataset): void {
    this.#dataset = dataset;
    this.#tell();
  }

  /** What shares refer to; `null` for the default. */
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
    this.#tell();
  }

  /** Ranges of the present ledgers, of those domains that have them; a change of what they were made from takes them away. */
  get ranges(): DomainRanges | undefined {
    return this.#ranges;
  }
  takeRanges(ranges: DomainRanges): void {
    if (ranges === this.#ranges) return;
    this.#ranges = ranges;
    this.#tell();
  }

  /** What the state is compared with, as far as that was pinned; `null` where it was not. */
  get baseline(): Baseline | null {
    return this.#baseline;
  }
  set baseline(baseline: Baseline | null) {
    if (JSON.stringify(baseline) === JSON.stringify(this.#baseline)) return;
    const before = this.#baselineKey();
    this.#baseline = baseline && Object.freeze({ ...baseline });
    if (this.#baselineKey() !== before) this.#baselineRanges = undefined;
    this.#tell();
  }

  /** The state whose numbers stand for the baseline's; `undefined` where there is no data, or nothing is compared with one. */
  get baselineState(): CoalitionState | undefined {
    if (!this.#dataset) return this.#baseline ? baselineState(this.#baseline, this.#state) : undefined;
    const { basis, before } = comparedStates(this.#dataset, this.#state, this.#baseline);
    return basis === "baseline" ? before : undefined;
  }

  /** The same as `ranges`, of the baseline; a change that leaves its numbers as they are leaves them too. */
  get baselineRanges(): DomainRanges | undefined {
    return this.#baselineRanges;
  }
  takeBaselineRanges(ranges: DomainRanges): void {
    if (ranges === this.#baselineRanges) return;
    this.#baselineRanges = ranges;
    this.#tell();
  }

  #baselineKey(): string {
    const state = this.baselineState;
    return state ? numbersKey(state) : "";
  }

  /** Something that all numbers are made from has changed. */
  #changed(): void {
    this.#ranges = undefined;
    this.#baselineRanges = undefined;
    this.#tell();
  }

  get state(): CoalitionState {
    return this.#state;
  }

  /** Takes over the fields given; answers whether anything differs. The fields must be valid. */
  update(patch: Partial<CoalitionState>): boolean {
    const next = { ...this.#state, ...patch };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return false;
    const [own, baselines] = [numbersKey(this.#state), this.#baselineKey()];
    this.#state = Object.freeze(next);
    if (numbersKey(next) !== own) this.#ranges = undefined;
    if (this.#baselineKey() !== baselines) this.#baselineRanges = undefined;
    this.#tell();
    return true;
  }
}
