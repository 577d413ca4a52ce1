import type { ReactiveController, ReactiveControllerHost } from "lit";
import { stateOf } from "../../model/apply-scenario.js";
import type { Dataset } from "../../model/dataset.js";
import { parseField } from "../../model/parse-field.js";
import { parseState } from "../../model/parse-state.js";
import type { Problem } from "../../model/problem.js";
import { fieldText } from "../../model/query.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateField } from "../../model/state.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { type Derived, derive } from "../../session/derive.js";
import { History } from "../../session/history.js";
import { Session } from "../../session/session.js";
import { CoalitionChangeEvent, CoalitionErrorEvent } from "../events.js";
import { fieldOfAttribute } from "../state-properties.js";
import { Address } from "./address.js";
import { Language } from "./language.js";
import { isLasting } from "./lasting.js";
import { PageInput } from "./page-input.js";
import { RangesOfStore } from "./ranges-of-store.js";

/** The element that a store belongs to: what of it the store reads. */
export interface StoreHost extends ReactiveControllerHost, HTMLElement {
  readonly theme: "auto" | ThemeName;
  readonly locale: string | null;
  readonly urlKey: string | null;
}

/** Shows something of a store's. */
export interface Follower {
  /** The store has changed. */
  changed(): void;
  /** Settles when what it shows is up to date. */
  idle(): Promise<unknown>;
}

/** A change by a reader: what was asked for, and the state before it. */
export interface ReadersChange {
  readonly patch: Partial<CoalitionState>;
  readonly before: CoalitionState;
}

function without(fields: Partial<CoalitionState>, key: keyof CoalitionState): Partial<CoalitionState> {
  const { [key]: _gone, ...rest } = fields;
  return rest;
}

/**
 * What an element knows: dataset, state and its history, address, language, theme, problems; and the picture that follows from
 * them. Whoever shows any of it follows the store, inside the element or anywhere else in the page.
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
  #told: { readonly words?: Words; readonly theme?: ThemeName } = {};
  #history = new History(DEFAULT_STATE);
  #derived: Derived | undefined;
  #problems: readonly Problem[] = [];
  /** What the page itself has set: it takes precedence over what a scenario says. */
  #asked: Partial<CoalitionState> = {};
  /** What a reader has chosen since: it takes precedence over both. */
  #chosen: Partial<CoalitionState> = {};
  #isReflecting = false;
  /** Is told of a reader's change, before the page is. */
  onReadersChange: (change: ReadersChange) => void = () => {};

  constructor(host: StoreHost) {
    this.host = host;
    this.input = new PageInput(this);
    this.#address = new Address(host, {
      key: () => host.urlKey ?? host.getAttribute("url-key"),
      read: (patch, problems) => {
        this.#choose(patch);
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

  /** The page may have set another language or theme on the element: followers look again. */
  hostUpdated(): void {
    const { words, theme } = this.#told;
    if (words === this.words() && theme === this.themeName()) return;
    this.#told = { words: this.words(), theme: this.themeName() };
    this.#tell();
  }

  /** Something that is shown has changed: the element and all followers look again. */
  changed(): void {
    this.host.requestUpdate();
    this.#tell();
  }

  #tell(): void {
    for (const follower of this.#followers) follower.changed();
  }

  /** Tells a follower of every change from now on; the answer ends it. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Settles when all followers show the present state. */
  async followersIdle(): Promise<void> {
    await Promise.all([...this.#followers].map((follower) => follower.idle()));
  }

  /** The present situation; frozen. */
  get state(): CoalitionState {
    return this.session.state;
  }
  get dataset(): Dataset | undefined {
    return this.session.dataset;
  }
  get history(): History {
    return this.#history;
  }
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  words(): Words {
    return this.#language.words();
  }

  /** Settles when the language is there; `undefined` where it is there already. */
  languageLoading(): Promise<void> | undefined {
    return this.#language.loading();
  }

  themeName(): ThemeName {
    const { theme } = this.host;
    if (theme !== "auto") return theme;
    return this.#dark.matches ? "dark" : "light";
  }

  /** Everything that follows from dataset and state, worked out once for each; `undefined` until the dataset is there. */
  picture(): Derived | undefined {
    const { dataset, state, area, fine, ranges } = this.session;
    if (!dataset) return undefined;
    this.#derived = derive({ dataset, state, area, fine, ranges }, this.themeName(), this.words(), this.#derived);
    return this.#derived;
  }

  /** The same in another theme, as a figure needs it. Throws while there is no dataset. */
  pictureIn(theme: ThemeName): Derived {
    const { dataset, state, area, fine, ranges } = this.session;
    if (!dataset) throw new Error("there is no dataset yet: await whenIdle() first");
    return derive({ dataset, state, area, fine, ranges }, theme, this.words(), undefined);
  }

  /** Tells page and reader of problems; `besides` those that are shown already, where they came of the same thing. */
  report(problems: readonly Problem[], besides = false): void {
    if (problems.length === 0) return;
    this.#problems = besides ? [...this.#problems, ...problems] : problems;
    this.changed();
    this.host.dispatchEvent(new CoalitionErrorEvent(problems));
  }

  /** The reader has read the problems. */
  readonly dismiss = (): void => {
    this.#problems = [];
    this.changed();
  };

  /** A reader's change: the one way in which `coalition-change` fires. Answers whether anything is different. */
  readonly change = (patch: Partial<CoalitionState>): boolean => {
    const before = this.state;
    if (!this.#choose(patch)) return false;
    this.#note(patch, before);
    this.#problems = this.#problems.filter(isLasting);
    this.#address.write(this.state);
    this.onReadersChange({ patch, before });
    this.host.dispatchEvent(new CoalitionChangeEvent({ state: this.state, ledger: this.picture()?.ledger ?? null }));
    return true;
  };

  /** Takes the reader's last change back, or does it again. */
  travel(way: "undo" | "redo"): void {
    const state = this.#history[way]();
    if (state) this.change(state);
  }

  /** Notes a reader's change. Drags of one slider are taken back as one. */
  #note(patch: Partial<CoalitionState>, before: CoalitionState): void {
    const present = JSON.stringify(this.#history.present);
    // Undone or done again: the history is there already.
    if (present === JSON.stringify(this.state)) return;
    // The page itself has set another state in between: what came before it is not the reader's.
    if (present !== JSON.stringify(before)) this.#history = new History(before);
    this.#history.push(this.state, "targetAltitude" in patch ? "altitude" : undefined);
  }

  /** Takes over fields that the page gives; bad ones are reported and ignored. */
  take(value: Partial<CoalitionState>): void {
    const { patch, problems } = parseState(value, this.dataset);
    for (const key of Object.keys(patch)) this.#chosen = without(this.#chosen, key as keyof CoalitionState);
    this.#update(patch);
    this.report(problems);
  }

  /** Takes over an attribute of the state's; answers whether it is one. */
  takeAttribute(name: string, value: string | null): boolean {
    const field = fieldOfAttribute(name);
    if (field && !this.#isReflecting) this.setField(field, value, true);
    return field !== undefined;
  }

  /**
   * Reads one field of the state from an attribute or property; a bad value changes nothing. `null` and `undefined` take
   * back what was set: then it is what the scenario says, or the default.
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

  /** The first data is there, or other data: codes and ids that came before it are looked at again. */
  begin(dataset: Dataset): void {
    const isFirst = this.session.dataset === undefined;
    this.session.dataset = dataset;
    if (!isFirst) return;
    this.#recheckCodes();
    // A scenario that the page names gives the state; what the page also sets takes precedence.
    this.session.update({ ...this.#scenarioState(), ...this.#asked, ...this.#chosen });
  }

  /** Takes over a dataset that is known to be sound, and a state, as a scenario gives them. */
  adopt(dataset: Dataset, state: CoalitionState, byReader: boolean): void {
    this.session.dataset = dataset;
    if (byReader) this.change(state);
    else this.session.update({ ...state, ...this.#asked, ...this.#chosen });
  }

  /**
   * Takes over what a reader has chosen, or an address says that one has: it takes precedence over what the page asked for
   * until the page asks again, and a page's own CSS and scripts read it in the attributes. Answers whether anything differs.
   */
  #choose(patch: Partial<CoalitionState>): boolean {
    const before = this.state;
    if (!this.session.update(patch)) return false;
    const changed = STATE_FIELDS.filter(({ key }) => fieldText(this.state, key) !== fieldText(before, key));
    this.#chosen = { ...this.#chosen, ...Object.fromEntries(changed.map(({ key }) => [key, this.state[key]])) };
    this.#reflect(changed);
    return true;
  }

  /** Writes fields of the state into attributes. */
  #reflect(fields: readonly StateField[]): void {
    this.#isReflecting = true;
    for (const { key, name } of fields) this.host.setAttribute(name, fieldText(this.state, key));
    this.#isReflecting = false;
  }

  /** The page's own update: attributes that are there already say what is so now. */
  #update(patch: Partial<CoalitionState>, byAttribute = false): void {
    const before = this.state;
    if (!this.session.update(patch) || byAttribute) return;
    const differs = ({ key, name }: StateField) =>
      this.host.hasAttribute(name) && fieldText(this.state, key) !== fieldText(before, key);
    this.#reflect(STATE_FIELDS.filter(differs));
  }

  /** Codes and ids that came before the dataset were only looked at for their form: those that it does not know go now. */
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

  /** What the scenario that the page names says; nothing where it names none, or the data is not there yet. */
  #scenarioState(): Partial<CoalitionState> {
    const id = this.#asked.scenario;
    const scenario = id === undefined ? undefined : this.dataset?.scenarios.find((row) => row.id === id);
    return scenario ? stateOf(scenario) : {};
  }

  /** Where the page begins: the scenario that it names, what else it asks for, and what a reader has chosen since. */
  #start(): CoalitionState {
    return { ...DEFAULT_STATE, ...this.#scenarioState(), ...this.#asked, ...this.#chosen };
  }
}
