import type { ReactiveController, ReactiveControllerHost } from "lit";
import { stateOf } from "../../model/apply-scenario.js";
import { type Baseline, baselineState, pinnedBaseline } from "../../model/baseline.js";
import type { Dataset } from "../../model/dataset.js";
import { parseField } from "../../model/parse-field.js";
import { parseState } from "../../model/parse-state.js";
import { type Problem, withoutSecrets } from "../../model/problem.js";
import { fieldText } from "../../model/query.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateField } from "../../model/state.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { type Derived, derive, type Given } from "../../session/derive.js";
import { History } from "../../session/history.js";
import { Session } from "../../session/session.js";
import { CoalitionChangeEvent, CoalitionErrorEvent } from "../events.js";
import { fieldOfAttribute } from "../state-properties.js";
import { Address } from "./address.js";
import { Language } from "./language.js";
import { isLasting } from "./lasting.js";
import { PageInput } from "./page-input.js";
import { RangesOfStore } from "./ranges-of-store.js";

/** What a store reads of the element that it belongs to. */
export interface StoreHost extends ReactiveControllerHost, HTMLElement {
  readonly theme: "auto" | ThemeName;
  readonly locale: string | null;
  readonly urlKey: string | null;
}

/** Something that shows part of a store. */
export interface Follower {
  changed(): void;
  /** Settles when everything shown is up to date. */
  idle(): Promise<unknown>;
}

/** One step of undo: the state, and the baseline that it is compared with. */
interface Step {
  readonly state: CoalitionState;
  readonly baseline: Baseline | null;
}

function without(fields: Partial<CoalitionState>, key: keyof CoalitionState): Partial<CoalitionState> {
  const { [key]: _gone, ...rest } = fields;
  return rest;
}

/**
 * Holds what an element knows: dataset, state and its history, address, language, theme, problems, and the picture derived
 * from them. Views inside the element and elsewhere in the page follow the store.
 */
export class Store implements ReactiveController {
  readonly host: StoreHost;
  readonly session = new Session(() => this.changed());
  readonly input: PageInput;
  readonly ranges: RangesOfStore;
  readonly #language: Language;
  readonly #address: Address;
  readonly #dark = window.matchMedia("(prefers-color-scheme: dark)");
  readonly #followers = new Set<Follower>();
  readonly #followScheme = (): void => this.changed();
  #lastShown: { readonly words?: Words; readonly theme?: ThemeName } = {};
  #history = new History<Step>({ state: DEFAULT_STATE, baseline: null });
  #derived: Derived | undefined;
  #problems: readonly Problem[] = [];
  /** Fields set by the page; they take precedence over the scenario. */
  #asked: Partial<CoalitionState> = {};
  /** Fields chosen by the reader since; they take precedence over both. */
  #chosen: Partial<CoalitionState> = {};
  #isReflecting = false;
  /** Called after a reader's change, with the state before it, and before the page's event. */
  onReadersChange: (before: CoalitionState) => void = () => {};

  constructor(host: StoreHost) {
    this.host = host;
    this.input = new PageInput(this);
    this.#address = new Address(host, {
      key: () => host.urlKey ?? host.getAttribute("url-key"),
      read: (patch, problems, baseline) => {
        this.#choose(patch);
        // An address holds only the fields that differ; filling in the others keeps the baseline fixed when switches change.
        if (baseline) this.session.baseline = pinnedBaseline(baselineState(baseline, this.state));
        this.report(problems);
      },
    });
    this.#language = new Language(host, {
      asked: () => host.locale ?? "",
      report: (problems) => this.report(problems),
    });
    this.ranges = new RangesOfStore(this);
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark.addEventListener("change", this.#followScheme);
    void this.input.loadDataset();
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener("change", this.#followScheme);
    this.input.stop();
  }

  /** Tells followers if the page has changed the element's language or theme. */
  hostUpdated(): void {
    const { words, theme } = this.#lastShown;
    if (words === this.words() && theme === this.themeName()) return;
    this.#lastShown = { words: this.words(), theme: this.themeName() };
    this.#tell();
  }

  /** Updates the element and all followers after a change of anything shown. */
  changed(): void {
    this.host.requestUpdate();
    this.#tell();
  }

  #tell(): void {
    for (const follower of this.#followers) follower.changed();
  }

  /** Tells a follower of every change from now on; the returned function ends this. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Settles when all followers show the present state. */
  async followersIdle(): Promise<void> {
    await Promise.all([...this.#followers].map((follower) => follower.idle()));
  }

  /** The present state; frozen. */
  get state(): CoalitionState {
    return this.session.state;
  }
  get dataset(): Dataset | undefined {
    return this.session.dataset;
  }
  get history(): History<Step> {
    return this.#history;
  }
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  words(): Words {
    return this.#language.words();
  }

  /** Settles when the language is loaded; `undefined` if it already is. */
  languageLoading(): Promise<void> | undefined {
    return this.#language.loading();
  }

  themeName(): ThemeName {
    const { theme } = this.host;
    if (theme !== "auto") return theme;
    return this.#dark.matches ? "dark" : "light";
  }

  #given(dataset: Dataset): Given {
    const { state, area, fine, ranges, baseline, baselineRanges } = this.session;
    return { dataset, state, area, fine, ranges, baseline, baselineRanges };
  }

  /** Everything derived from dataset and state, computed once for each; `undefined` until the dataset is loaded. */
  picture(): Derived | undefined {
    const { dataset } = this.session;
    if (!dataset) return undefined;
    this.#derived = derive(this.#given(dataset), this.themeName(), this.words(), this.#derived);
    return this.#derived;
  }

  /** The picture in a given theme, for figures and print. Throws while there is no dataset. */
  pictureIn(theme: ThemeName): Derived {
    const { dataset } = this.session;
    if (!dataset) throw new Error("there is no dataset yet: await whenIdle() first");
    return derive(this.#given(dataset), theme, this.words(), undefined);
  }

  /** Reports problems to page and reader; with `inAddition`, in addition to those already shown instead of replacing them. */
  report(problems: readonly Problem[], inAddition = false): void {
    if (problems.length === 0) return;
    const safe = problems.map((problem) => ({ ...problem, message: withoutSecrets(problem.message) }));
    this.#problems = inAddition ? [...this.#problems, ...safe] : safe;
    this.changed();
    this.host.dispatchEvent(new CoalitionErrorEvent(safe));
  }

  /** Clears the problems that the reader has dismissed. */
  readonly dismiss = (): void => {
    this.#problems = [];
    this.changed();
  };

  /**
   * Applies a reader's change of state and baseline; nothing else fires `coalition-change`. Returns whether anything
   * changed.
   */
  readonly change = (patch: Partial<CoalitionState>, baseline: Baseline | null = this.baseline): boolean => {
    const before = this.#step;
    this.session.baseline = baseline;
    const chosen = this.#choose(patch);
    if (!chosen && this.baseline === before.baseline) return false;
    this.#note(patch, before);
    this.#problems = this.#problems.filter(isLasting);
    this.#address.write(this.state, this.baseline);
    this.onReadersChange(before.state);
    const { state } = this;
    this.host.dispatchEvent(
      new CoalitionChangeEvent({ state, baseline: this.baseline, ledger: this.picture()?.ledger ?? null }),
    );
    return true;
  };

  get #step(): Step {
    return { state: this.state, baseline: this.baseline };
  }

  /** The pinned baseline; `null` if none is pinned. */
  get baseline(): Baseline | null {
    return this.session.baseline;
  }

  /** Sets the baseline for the page; bad fields are reported and ignored. `null` removes it. */
  takeBaseline(value: unknown): void {
    if (value === null || value === undefined) {
      this.session.baseline = null;
      return;
    }
    const { baseline, problems } = parseState({ baseline: value } as never, this.dataset);
    this.session.baseline = baseline ?? this.baseline ?? {};
    this.report(problems);
  }

  /** Pins the present state as the baseline and starts comparing with it. */
  readonly pin = (): boolean => this.change({ compare: "baseline" }, pinnedBaseline(this.state));

  /** Undoes or redoes the reader's last change. */
  travel(way: "undo" | "redo"): void {
    const step = this.#history[way]();
    if (step) this.change(step.state, step.baseline);
  }

  /** Records a reader's change for undo; drags of the altitude slider are undone as one. */
  #note(patch: Partial<CoalitionState>, before: Step): void {
    const present = JSON.stringify(this.#history.present);
    // After undo or redo the history is already at this step.
    if (present === JSON.stringify(this.#step)) return;
    // The page has set another state in between, so the steps before it cannot be undone by the reader.
    if (present !== JSON.stringify(before)) this.#history = new History(before);
    this.#history.push(this.#step, "targetAltitude" in patch ? "altitude" : undefined);
  }

  /** Sets fields for the page; bad ones are reported and ignored. */
  take(value: Partial<CoalitionState>): void {
    const { patch, problems } = parseState(value, this.dataset);
    for (const key of Object.keys(patch)) this.#chosen = without(this.#chosen, key as keyof CoalitionState);
    this.#update(patch);
    this.report(problems);
  }

  /** Reads an attribute of the element; returns whether it belongs to the state. */
  takeAttribute(name: string, value: string | null): boolean {
    const field = fieldOfAttribute(name);
    if (field && !this.#isReflecting) this.setField(field, value, true);
    return field !== undefined;
  }

  /**
   * Sets one field of the state from an attribute or property; a bad value is reported and changes nothing. `null` and
   * `undefined` reset the field to the scenario's value, or to the default.
   */
  setField(field: StateField, value: unknown, byAttribute = false): void {
    const { key } = field;
    const names = key === "scenario";
    if (value === null || value === undefined) {
      this.#asked = without(this.#asked, key);
      this.#chosen = names ? {} : without(this.#chosen, key);
      const start = this.#start();
      this.#update(names ? start : { [key]: start[key] }, byAttribute);
      return;
    }
    const { patch, problems } = parseField(field, value, this.dataset);
    if (key in patch) {
      this.#asked = { ...this.#asked, ...patch };
      this.#chosen = names ? {} : without(this.#chosen, key);
      this.#update(names ? { ...patch, ...this.#scenarioState(), ...this.#asked } : patch, byAttribute);
    }
    this.report(problems);
  }

  /** Takes over a dataset. The first one also rechecks codes and ids that were set before it. */
  begin(dataset: Dataset): void {
    const isFirst = this.session.dataset === undefined;
    this.session.dataset = dataset;
    if (!isFirst) return;
    this.#recheckCodes();
    // The scenario that the page names gives the state; fields that the page sets take precedence.
    this.session.update({ ...this.#scenarioState(), ...this.#asked, ...this.#chosen });
  }

  /** Takes over the valid dataset and the state that a scenario results in. */
  adopt(dataset: Dataset, state: CoalitionState, byReader: boolean): void {
    this.session.dataset = dataset;
    if (byReader) this.change(state);
    else this.session.update({ ...state, ...this.#asked, ...this.#chosen });
  }

  /**
   * Applies a choice made by the reader or read from the address. It takes precedence over the page's fields until the page
   * sets them again, and is reflected in attributes for the page's CSS and scripts. Returns whether anything changed.
   */
  #choose(patch: Partial<CoalitionState>): boolean {
    const before = this.state;
    if (!this.session.update(patch)) return false;
    const changed = STATE_FIELDS.filter(({ key }) => fieldText(this.state, key) !== fieldText(before, key));
    this.#chosen = { ...this.#chosen, ...Object.fromEntries(changed.map(({ key }) => [key, this.state[key]])) };
    this.#reflect(changed);
    return true;
  }

  #reflect(fields: readonly StateField[]): void {
    this.#isReflecting = true;
    for (const { key, name } of fields) this.host.setAttribute(name, fieldText(this.state, key));
    this.#isReflecting = false;
  }

  /** Applies a change made by the page, and brings attributes that are already present up to date. */
  #update(patch: Partial<CoalitionState>, byAttribute = false): void {
    const before = this.state;
    if (!this.session.update(patch) || byAttribute) return;
    const differs = ({ key, name }: StateField) =>
      this.host.hasAttribute(name) && fieldText(this.state, key) !== fieldText(before, key);
    this.#reflect(STATE_FIELDS.filter(differs));
  }

  /** Resets codes and ids that the dataset does not know: before it was loaded, only their form could be checked. */
  #recheckCodes(): void {
    for (const field of STATE_FIELDS.filter(({ kind }) => kind === "codes" || kind === "reference")) {
      const { problems } = parseField(field, this.state[field.key], this.dataset);
      if (problems.length === 0) continue;
      this.#asked = { ...this.#asked, [field.key]: field.default };
      this.#chosen = without(this.#chosen, field.key);
      this.session.update({ [field.key]: field.default } as Partial<CoalitionState>);
      this.report(problems, true);
    }
  }

  /** The state of the scenario that the page names; empty if it names none or the dataset is not loaded. */
  #scenarioState(): Partial<CoalitionState> {
    const id = this.#asked.scenario;
    const scenario = id === undefined ? undefined : this.dataset?.scenarios.find((row) => row.id === id);
    return scenario ? stateOf(scenario) : {};
  }

  /** The state from default, scenario, page and reader, each taking precedence over those before it. */
  #start(): CoalitionState {
    return { ...DEFAULT_STATE, ...this.#scenarioState(), ...this.#asked, ...this.#chosen };
  }
}
