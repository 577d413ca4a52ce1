import { LitElement, type PropertyDeclarations } from "lit";
import { setAssetBase, startAreaWorker } from "../assets/index.js";
import { stateOf } from "../model/apply-scenario.js";
import { loadBundledDataset, loadBundledFineGeography } from "../model/bundled-dataset.js";
import type { Dataset } from "../model/dataset.js";
import { parseField } from "../model/parse-field.js";
import { parseState } from "../model/parse-state.js";
import type { Problem } from "../model/problem.js";
import { fieldText } from "../model/query.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateField } from "../model/state.js";
import type { Ledger } from "../scene/ledger-text.js";
import type { Scene } from "../scene/scene.js";
import type { AreaOfInterest } from "../scene/situation.js";
import { THEMES, type ThemeName } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { AreaChecker } from "../session/area-checker.js";
import { type Derived, derive } from "../session/derive.js";
import { Session } from "../session/session.js";
import { type Choice, defineChoices, refuse } from "./choice-properties.js";
import { CoalitionChangeEvent, CoalitionErrorEvent } from "./events.js";
import { LanguageController } from "./language-controller.js";
import { RangesDoor } from "./ranges-door.js";
import { adoptEarlyProperties, defineStateProperties, fieldOfAttribute, STATE_ATTRIBUTES } from "./state-properties.js";
import { UrlController } from "./url-controller.js";
import { isLasting } from "./views/problems.js";

function without(fields: Partial<CoalitionState>, key: keyof CoalitionState): Partial<CoalitionState> {
  const { [key]: _gone, ...rest } = fields;
  return rest;
}

/**
 * The part of an element that holds a dataset and a state: attributes and properties in, problems and
 * changes out, and everything that follows from both, worked out when it is asked for.
 */
export class StateElement extends LitElement {
  static override properties: PropertyDeclarations = {
    theme: { type: String, noAccessor: true },
    locale: { type: String },
    urlKey: { type: String, attribute: "url-key" },
    assetBase: { type: String, attribute: "asset-base", noAccessor: true },
    _problems: { state: true },
  };
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit finalises the class that asks, so it has to be `super`.
    return [...super.observedAttributes, ...STATE_ATTRIBUTES];
  }

  declare scenario: CoalitionState["scenario"];
  declare asOf: CoalitionState["asOf"];
  declare usIsr: CoalitionState["usIsr"];
  declare lead: CoalitionState["lead"];
  declare natoSupport: CoalitionState["natoSupport"];
  declare objections: CoalitionState["objections"];
  declare vetoes: CoalitionState["vetoes"];
  declare tankers: CoalitionState["tankers"];
  declare mmf: CoalitionState["mmf"];
  declare domain: CoalitionState["domain"];
  declare targetAltitude: CoalitionState["targetAltitude"];
  declare component: CoalitionState["component"];
  declare forceSize: CoalitionState["forceSize"];
  declare reading: CoalitionState["reading"];
  declare compare: CoalitionState["compare"];
  declare shade: CoalitionState["shade"];
  declare overrides: CoalitionState["overrides"];
  declare theme: "auto" | ThemeName;
  declare locale: string | null;
  declare urlKey: string | null;
  declare _problems: readonly Problem[];

  readonly #session = new Session(() => this.requestUpdate());
  readonly #url = new UrlController(this, {
    key: () => this.urlKey ?? this.getAttribute("url-key"),
    read: (patch, problems) => {
      this.#choose(patch);
      this.report(problems);
    },
  });
  readonly #language = new LanguageController(this, {
    asked: () => this.locale ?? "",
    report: (problems) => this.report(problems),
  });
  protected readonly ranges = new RangesDoor(this, {
    dataset: () => this.#session.dataset,
    state: () => this.state,
    area: () => this.#session.area,
    ranges: () => this.#session.ranges,
    take: (ranges) => this.#session.takeRanges(ranges),
    failed: (reason) => this.rangesFailed(reason),
  });
  readonly #dark = window.matchMedia("(prefers-color-scheme: dark)");
  readonly #followScheme = (): void => this.requestUpdate();
  #derived: Derived | undefined;
  /** What the page itself has set: it takes precedence over what a scenario says. */
  #asked: Partial<CoalitionState> = {};
  /** What a reader has chosen since: it takes precedence over both. */
  #chosen: Partial<CoalitionState> = {};
  #isReflecting = false;
  #assetBase: string | null = null;
  #checker: AreaChecker | undefined;
  #areaAsked = 0;
  #factsAsked = 0;
  /** Settles when the last data that the page has set has been looked at. */
  #factsChecked: Promise<void> | undefined;
  #fineAsked = false;
  /** Settles when the last area that was set has been looked at. */
  protected areaChecked: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.locale = null;
    this.urlKey = null;
    this._problems = [];
    adoptEarlyProperties(this, [...STATE_FIELDS.map(({ key }) => key), "assetBase", "state", "facts", "area"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener("change", this.#followScheme);
    void this.loadDataset();
  }

  /** Where the files are that the built modules have beside them; asked for before anything is fetched. */
  get assetBase(): string | null {
    return this.#assetBase;
  }
  set assetBase(value: string | null) {
    this.#assetBase = value;
    if (value !== null && value !== undefined) this.#takeAssetBase(value);
  }

  #takeAssetBase(assetBase: string): void {
    try {
      setAssetBase(assetBase);
    } catch {
      const message = this.words().say("guest.assetBase.bad", { value: assetBase });
      this.report([{ code: "value", path: "asset-base", message }]);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener("change", this.#followScheme);
    this.#checker?.stop();
  }

  /** Waits for the language, so that nothing is shown in one that the reader has not asked for. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const waiting = this.#language.loading();
    if (waiting) return waiting.then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const field = fieldOfAttribute(name);
    if (field && this.#isReflecting) return;
    if (field) this.setField(field, value, true);
    else super.attributeChangedCallback(name, old, value);
  }

  /**
   * Takes over what a reader has chosen, or an address says that one has: it takes precedence over what the page asked for
   * until the page asks again, and a page's own CSS and scripts read it in the attributes. Answers whether anything differs.
   */
  #choose(patch: Partial<CoalitionState>): boolean {
    const before = this.state;
    if (!this.#session.update(patch)) return false;
    const changed = STATE_FIELDS.filter(({ key }) => fieldText(this.state, key) !== fieldText(before, key));
    this.#chosen = { ...this.#chosen, ...Object.fromEntries(changed.map(({ key }) => [key, this.state[key]])) };
    this.#reflect(changed);
    return true;
  }

  /** Writes fields of the state into attributes. */
  #reflect(fields: readonly StateField[]): void {
    this.#isReflecting = true;
    for (const { key, name } of fields) this.setAttribute(name, fieldText(this.state, key));
    this.#isReflecting = false;
  }

  /** The page's own update: attributes that are there already say what is so now. */
  #update(patch: Partial<CoalitionState>, byAttribute = false): void {
    const before = this.state;
    if (!this.#session.update(patch) || byAttribute) return;
    const differs = ({ key, name }: StateField) =>
      this.hasAttribute(name) && fieldText(this.state, key) !== fieldText(before, key);
    this.#reflect(STATE_FIELDS.filter(differs));
  }

  /** Codes and ids that came before the dataset were only looked at for their form: those that it does not know go now. */
  #recheckCodes(): void {
    for (const field of STATE_FIELDS.filter(({ kind }) => kind === "codes" || kind === "reference")) {
      const { problems } = parseField(field, this.state[field.key], this.#session.dataset);
      if (problems.length === 0) continue;
      this.#asked = { ...this.#asked, [field.key]: field.default };
      this.#chosen = without(this.#chosen, field.key);
      this.#session.update({ [field.key]: field.default } as Partial<CoalitionState>);
      this.report(problems, true);
    }
  }

  /** What the scenario that the page names says; nothing where it names none, or the data is not there yet. */
  #scenarioState(): Partial<CoalitionState> {
    const id = this.#asked.scenario;
    const scenario = id === undefined ? undefined : this.#session.dataset?.scenarios.find((row) => row.id === id);
    return scenario ? stateOf(scenario) : {};
  }

  /** Where the page begins: the scenario that it names, what else it asks for, and what a reader has chosen since. */
  #start(): CoalitionState {
    return { ...DEFAULT_STATE, ...this.#scenarioState(), ...this.#asked, ...this.#chosen };
  }

  /** A scenario that the page names gives the state; what the page also sets takes precedence. */
  #startScenario(): void {
    this.#session.update({ ...this.#scenarioState(), ...this.#asked, ...this.#chosen });
  }

  /** The first data is there: what came before it is looked at again. */
  #begin(dataset: Dataset): void {
    const isFirst = this.#session.dataset === undefined;
    this.#session.dataset = dataset;
    if (!isFirst) return;
    this.#recheckCodes();
    this.#startScenario();
  }

  /** Takes the shipped dataset where the page has given none. */
  protected async loadDataset(): Promise<void> {
    await this.#factsChecked;
    if (this.#session.dataset) return;
    try {
      const bundled = await loadBundledDataset();
      if (!this.#session.dataset) this.#begin(bundled);
    } catch (error) {
      const message = `the shipped data could not be loaded: ${String(error)}`;
      this.report([{ code: "data", path: "facts", message }]);
    }
  }

  /** Loads the finer shapes that go with the shipped dataset; a dataset of the page's own has none. */
  protected async loadFine(): Promise<void> {
    if (this.#fineAsked || this.#session.dataset?.geography !== (await loadBundledDataset()).geography) return;
    this.#fineAsked = true;
    try {
      this.#session.fine = await loadBundledFineGeography();
    } catch {
      this.#fineAsked = false;
    }
  }

  /** The present situation. Setting takes over the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState {
    return this.#session.state;
  }
  set state(value: Partial<CoalitionState>) {
    const { patch, problems } = parseState(value, this.#session.dataset);
    for (const key of Object.keys(patch)) this.#chosen = without(this.#chosen, key as keyof CoalitionState);
    this.#update(patch);
    this.report(problems);
  }

  /**
   * The data behind the map; `undefined` until it is there. What is set is checked first, by code that is loaded for it:
   * `whenIdle()` waits. A bad one is reported whole, with every problem, and the last good one stays.
   */
  get facts(): Dataset | undefined {
    return this.#session.dataset;
  }
  set facts(value: Dataset | undefined) {
    const asked = ++this.#factsAsked;
    this.#factsChecked = import("../model/parse-dataset.js").then(
      ({ validateDataset }) => {
        if (asked !== this.#factsAsked) return;
        const checked = validateDataset(value);
        if ("problems" in checked) this.report(checked.problems);
        else this.#begin(checked.dataset);
      },
      (error) =>
        this.report([{ code: "load", path: "facts", message: `the data cannot be checked: ${String(error)}` }]),
    );
  }

  /**
   * The area that shares refer to: a GeoJSON Polygon or MultiPolygon (or a Feature of one); `null` for Ukraine.
   * It is checked in a worker. A bad one is reported, with every problem, and the last good one stays.
   */
  get area(): AreaOfInterest | null {
    return this.#session.area;
  }
  set area(value: unknown) {
    const asked = ++this.#areaAsked;
    if (value === null || value === undefined) {
      this.#session.area = null;
      return;
    }
    this.#checker ??= new AreaChecker(typeof Worker === "undefined" ? null : startAreaWorker);
    this.areaChecked = this.#checker.check(value).then((result) => {
      if (asked !== this.#areaAsked) return;
      if ("problems" in result) this.report(result.problems);
      else {
        this.#session.area = result.area;
        this.report(result.area.notices);
      }
    });
  }

  /** The map as plain data; `undefined` until the dataset is there. */
  get scene(): Scene | undefined {
    return this.derive()?.scene;
  }

  /** The numbers behind the map; `undefined` until the dataset is there. */
  get ledger(): Ledger | undefined {
    return this.derive()?.ledger;
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
    const { patch, problems } = parseField(field, value, this.#session.dataset);
    if (key in patch) {
      this.#asked = { ...this.#asked, ...patch };
      this.#chosen = names ? {} : without(this.#chosen, key);
      this.#update(names ? { ...patch, ...this.#scenarioState(), ...this.#asked } : patch, byAttribute);
    }
    this.report(problems);
  }

  protected words(): Words {
    return this.#language.words();
  }

  protected themeName(): ThemeName {
    if (this.theme !== "auto") return this.theme;
    return this.#dark.matches ? "dark" : "light";
  }

  /** Everything that follows from dataset and state; worked out once for each. */
  protected derive(): Derived | undefined {
    const { dataset, state, area, fine, ranges } = this.#session;
    if (!dataset) return undefined;
    this.#derived = derive({ dataset, state, area, fine, ranges }, this.themeName(), this.words(), this.#derived);
    return this.#derived;
  }

  /** The same in another theme, as a figure needs it. Throws while there is no dataset. */
  protected deriveFor(theme: ThemeName): Derived {
    const { dataset, state, area, fine, ranges } = this.#session;
    if (!dataset) throw new Error("there is no dataset yet: await whenIdle() first");
    return derive({ dataset, state, area, fine, ranges }, theme, this.words(), undefined);
  }

  [refuse]({ key, values }: Choice, value: unknown): void {
    const message = this.words().say("guest.loading.bad", { value: String(value), options: values.join(", ") });
    this.report([{ code: "value", path: key, message }]);
  }

  /** Tells page and reader of problems; `besides` those that stand already, where they came of the same thing. */
  protected report(problems: readonly Problem[], besides = false): void {
    if (problems.length === 0) return;
    this._problems = besides ? [...this._problems, ...problems] : problems;
    this.dispatchEvent(new CoalitionErrorEvent(problems));
  }

  /** Ranges cannot be had: numbers stand without them. */
  protected rangesFailed(reason: string): void {
    this.report([{ code: "load", path: "", message: this.words().say("moves.failed", { reason }) }], true);
  }

  /** Takes over a dataset that is known to be sound, and a state, as a scenario gives them. */
  protected adopt(dataset: Dataset, state: CoalitionState, byReader: boolean): void {
    this.#session.dataset = dataset;
    if (byReader) this.change(state);
    else this.#session.update({ ...state, ...this.#asked, ...this.#chosen });
  }

  /** A reader's change: the one way in which `coalition-change` fires. Answers whether anything is different. */
  protected change(patch: Partial<CoalitionState>): boolean {
    if (!this.#choose(patch)) return false;
    this._problems = this._problems.filter(isLasting);
    this.#url.write(this.state);
    this.dispatchEvent(new CoalitionChangeEvent({ state: this.state, ledger: this.ledger ?? null }));
    return true;
  }
}
defineStateProperties(StateElement.prototype);
defineChoices(StateElement.prototype, [{ key: "theme", values: ["auto", ...THEMES], default: "auto" }]);
