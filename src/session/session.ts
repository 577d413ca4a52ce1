import type { AreaOfInterest } from "../coverage/area.js";
import type { DomainRanges } from "../coverage/ledger/ledger.js";
import { addScenario, hasEdits, needsEditing, seenIn } from "../model/apply-scenario.js";
import { type Baseline, baselineState } from "../model/baseline.js";
import { isBundled, withForces, withOblasts } from "../model/bundled-dataset.js";
import { comparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import type { Forces } from "../model/forces.js";
import { needsForces } from "../model/needs-forces.js";
import { needsOblasts } from "../model/needs-oblasts.js";
import type { Oblasts } from "../model/oblasts.js";
import type { ScenarioResult } from "../model/parse-scenario.js";
import type { Problem } from "../model/problem.js";
import type { Scenario } from "../model/scenario.js";
import { type CoalitionState, DEFAULT_STATE } from "../model/state.js";
import type { Reference } from "../scene/reference.js";
import { numbersKey } from "./numbers-key.js";

/** What is added to a dataset, and whose inputs decide whether it is made anew. */
type Parts = readonly [
  dataset: Dataset,
  forces: Forces | undefined,
  oblasts: Oblasts | undefined,
  loaded: readonly Scenario[],
  files: readonly Scenario[],
];

/** A dataset with forces, oblasts and scenarios added to it; the same parts give the same object. */
class Merged {
  #from: Parts | undefined;
  #made: Dataset | undefined;

  of(...parts: Parts): Dataset {
    if (this.#made && this.#from?.every((one, index) => one === parts[index])) return this.#made;
    const [dataset, forces, oblasts, loaded, files] = parts;
    this.#from = parts;
    const forced = forces ? withForces(dataset, forces) : dataset;
    this.#made = [...loaded, ...files].reduce(addScenario, oblasts ? withOblasts(forced, oblasts) : forced);
    return this.#made;
  }
}

/** The data, scenarios, area, state and baseline of one map; calls `changed` after each change. */
export class Session {
  #data: Dataset | undefined;
  #noted: Dataset | undefined;
  #loaded: readonly Scenario[] = [];
  #files: readonly Scenario[] = [];
  #forces: Forces | undefined;
  #oblasts: Oblasts | undefined;
  readonly #facts = new Merged();
  /** With forces and oblasts and without, so that going back and forth between components makes nothing anew. */
  readonly #shown = Array.from({ length: 4 }, () => new Merged());
  readonly #counted = Array.from({ length: 4 }, () => new Merged());
  #state: CoalitionState = DEFAULT_STATE;
  #area: AreaOfInterest | null = null;
  #fine: Dataset["geography"] | null = null;
  #reference: Reference | null = null;
  #ranges: DomainRanges | undefined;
  #baseline: Baseline | null = null;
  #baselineRanges: DomainRanges | undefined;
  readonly #notify: () => void;

  constructor(changed: () => void) {
    this.#notify = changed;
  }

  /** The dataset of the page or the shipped one, as it was given. */
  get data(): Dataset | undefined {
    return this.#data;
  }
  set data(data: Dataset | undefined) {
    if (data === this.#data) return;
    this.#data = data;
    this.#noted = data;
    this.#changed();
  }

  /** Takes the present data with texts added to them, such as their notes. All numbers stay as they are. */
  complete(dataset: Dataset): void {
    this.#noted = dataset;
    this.#notify();
  }

  /** Scenarios loaded from addresses. */
  get loaded(): readonly Scenario[] {
    return this.#loaded;
  }
  set loaded(loaded: readonly Scenario[]) {
    this.#loaded = loaded;
    this.#changed();
  }

  /** Scenarios from the reader's files; they take the place of others with the same id. */
  get files(): readonly Scenario[] {
    return this.#files;
  }
  set files(files: readonly Scenario[]) {
    if (files === this.#files) return;
    this.#files = files;
    this.#changed();
  }

  /** The forces of the shipped dataset, once they have been loaded. No other data get them. */
  get forces(): Forces | undefined {
    return isBundled(this.#data) ? this.#forces : undefined;
  }
  set forces(forces: Forces) {
    const before = this.counted;
    this.#forces = forces;
    if (this.counted === before) this.#notify();
    else this.#changed();
  }

  /** The oblasts of the shipped dataset, once they have been loaded. No number of a ledger rests on them. */
  get oblasts(): Oblasts | undefined {
    return isBundled(this.#data) ? this.#oblasts : undefined;
  }
  set oblasts(oblasts: Oblasts) {
    const before = this.counted;
    this.#oblasts = oblasts;
    if (this.counted === before) this.#notify();
    else this.#changed();
  }

  /** The data with their notes, the forces and oblasts that have been loaded and all scenarios, whatever the state. */
  get facts(): Dataset | undefined {
    return this.#noted && this.#facts.of(this.#noted, this.forces, this.oblasts, this.#loaded, this.#files);
  }

  #merged(data: Dataset | undefined, known: readonly Merged[], shown = false): Dataset | undefined {
    const forces = needsForces(this.#state) ? this.forces : undefined;
    // What has been edited may name an oblast.
    const oblasts = (shown && needsOblasts(this.#state)) || this.hasEdits ? this.oblasts : undefined;
    const merged = known[(forces ? 1 : 0) + (oblasts ? 2 : 0)];
    return data && merged?.of(data, forces, oblasts, this.#loaded, this.#files);
  }

  #seen(merged: Dataset | undefined): Dataset | undefined {
    return merged && !this.needsEditing ? seenIn(merged, this.#state) : undefined;
  }

  /** Whether the state, or its baseline, has edits, and what applies them is not loaded yet: then there is no dataset. */
  get needsEditing(): boolean {
    const { facts, baselineState } = this;
    return needsEditing(facts, this.#state) || (baselineState !== undefined && needsEditing(facts, baselineState));
  }

  /** Whether the state, or its baseline, has edits. */
  get hasEdits(): boolean {
    const { facts, baselineState } = this;
    return hasEdits(facts, this.#state) || (baselineState !== undefined && hasEdits(facts, baselineState));
  }

  /** To be called when what applies edits has come. */
  editingCame(): void {
    this.#changed();
  }

  /**
   * The facts as the present state sees them, with the numbers of its scenario; forces only if the state needs them, so that
   * it does not matter which states came before.
   */
  get dataset(): Dataset | undefined {
    return this.#seen(this.#merged(this.#noted, this.#shown, true));
  }

  /** The same without the notes: what numbers are computed from. */
  get counted(): Dataset | undefined {
    return this.#seen(this.original);
  }

  /** The same as no state has seen it yet, with edits still to be applied: what a worker is sent. */
  get original(): Dataset | undefined {
    return this.#merged(this.#data, this.#counted);
  }

  /** Leaves out scenarios from elsewhere that do not pass a check; returns the problems with them. */
  keepFitting(check: (scenario: Scenario) => ScenarioResult): Problem[] {
    const problems: Problem[] = [];
    const fits = (scenario: Scenario): boolean => {
      const result = check(scenario);
      if ("problems" in result) problems.push(...result.problems);
      return "scenario" in result;
    };
    if (this.loaded.length > 0) this.loaded = this.loaded.filter(fits);
    if (this.files.length > 0) this.files = this.files.filter(fits);
    return problems;
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

  /** The reader's own layer, drawn below ours. No number rests on it. */
  get reference(): Reference | null {
    return this.#reference;
  }
  set reference(reference: Reference | null) {
    this.#reference = reference;
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
    const { facts } = this;
    if (!facts) return this.#baseline ? baselineState(this.#baseline, this.#state) : undefined;
    const { basis, before } = comparedStates(facts, this.#state, this.#baseline);
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
