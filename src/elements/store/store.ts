import type { ReactiveController } from "lit";
import { markupLoading } from "../../assets/markup.js";
import { type Baseline, baselineState, pinnedBaseline } from "../../model/baseline.js";
import type { Dataset } from "../../model/dataset.js";
import { fieldText } from "../../model/field-text.js";
import { parseField } from "../../model/parse-field.js";
import type { ScenarioResult } from "../../model/parse-scenario.js";
import { parseState } from "../../model/parse-state.js";
import { type Problem, quote, withoutSecrets } from "../../model/problem.js";
import { decodeQuery } from "../../model/query.js";
import type { Scenario } from "../../model/scenario.js";
import { stateOf } from "../../model/start.js";
import { type CoalitionState, STATE_FIELDS, type StateField } from "../../model/state.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { type Ask, Asked } from "../../session/asked.js";
import type { Derived } from "../../session/derive.js";
import type { History } from "../../session/history.js";
import { Session } from "../../session/session.js";
import { darkScheme } from "../environment.js";
import { CoalitionChangeEvent, CoalitionErrorEvent } from "../events.js";
import { fieldOfAttribute } from "../state-properties.js";
import { Address } from "./address.js";
import { Attributes } from "./attributes.js";
import { Language } from "./language.js";
import { isLasting } from "./lasting.js";
import { Missing } from "./missing.js";
import { PageInput } from "./page-input.js";
import { Pictures } from "./pictures.js";
import { RangesOfStore } from "./ranges-of-store.js";
import { historyFrom, keyOf, type Step } from "./step.js";
import type { Follower, StoreHost } from "./store-host.js";

const NO_BASELINE = { baseline: null, problems: [] } as const;

/**
 * Holds what an element knows: dataset, state and its history, address, language, theme, problems, and the picture derived
 * from them. Views inside the element and elsewhere in the page follow the store.
 */
export class Store implements ReactiveController {
  readonly host: StoreHost;
  readonly session = new Session(() => this.changed());
  readonly missing: Missing;
  readonly input: PageInput;
  readonly ranges: RangesOfStore;
  readonly language: Language;
  readonly #address: Address;
  readonly #dark = darkScheme();
  readonly #attributes: Attributes;
  readonly #followers = new Set<Follower>();
  readonly #followScheme = (): void => this.changed();
  #lastShown: { readonly words?: Words; readonly theme?: ThemeName } = {};
  #history: History<Step>;
  readonly #pictures = new Pictures(this.session);
  #problems: readonly Problem[] = [];
  #asked = new Asked();
  /** The baseline that the page has set, which a reader may replace. */
  #pageBaseline: Baseline | null = null;
  /** Whether the baseline is an address's: it takes the fields that it leaves out from the state until the reader acts. */
  #isLoose = false;
  /** Whether the script that makes the element may still be setting its attributes. */
  #isSettling = true;
  /** What was asked for before there was a dataset, in order. */
  #early: Ask[] = [];
  /** Called after a reader's change, with the state before it, and before the page's event. */
  onReadersChange: (before: CoalitionState) => void = () => {};

  constructor(host: StoreHost) {
    this.host = host;
    this.#attributes = new Attributes(host);
    this.missing = new Missing(this);
    this.input = new PageInput(this);
    this.#history = historyFrom(this.#step);
    this.#address = new Address(host, {
      key: () => host.urlKey ?? host.getAttribute("url-key"),
      read: (query, first) => this.#readAddress(query, first),
    });
    this.language = new Language(host, {
      asked: () => host.locale ?? "",
      report: (problems) => this.report(problems),
      lacking: (tag) => this.missing.of("missing.language", { path: "locale", params: { tag: quote(tag) } }),
    });
    this.ranges = new RangesOfStore(this);
    host.addController(this);
  }

  hostConnected(): void {
    queueMicrotask(() => {
      this.#isSettling = false;
    });
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
    this.input.followLate();
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
  /** The data as the present state sees them. */
  get dataset(): Dataset | undefined {
    return this.session.dataset;
  }
  /** The data with all scenarios, whatever the state. */
  get facts(): Dataset | undefined {
    return this.session.facts;
  }
  get history(): History<Step> {
    return this.#history;
  }
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  words(): Words {
    return this.language.words();
  }

  /** Settles when the language is loaded and templates can become nodes; `undefined` if that is so. */
  languageLoading(): Promise<unknown> | undefined {
    const [language, markup] = [this.language.loading(), markupLoading()];
    return language && markup ? Promise.all([language, markup]) : (language ?? markup);
  }

  themeName(): ThemeName {
    const { theme } = this.host;
    if (theme !== "auto") return theme;
    return this.#dark.matches ? "dark" : "light";
  }

  /** Everything derived from dataset and state, computed once for each; `undefined` until the dataset is loaded. */
  picture(): Derived | undefined {
    return this.#pictures.now(this.themeName(), this.words());
  }

  /** The picture in a given theme, for figures and print. Throws while there is no dataset. */
  pictureIn(theme: ThemeName): Derived {
    return this.#pictures.in(theme, this.words());
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
   * Applies a reader's change of state, baseline and files; nothing else fires `coalition-change`. Returns whether anything
   * changed.
   */
  readonly change = (
    patch: Partial<CoalitionState>,
    baseline: Baseline | null = this.baseline,
    files: readonly Scenario[] = this.session.files,
    group: string | undefined = "targetAltitude" in patch ? "altitude" : undefined,
  ): boolean => {
    const before = this.#step;
    // An address's baseline gets the fields that the address has left out, so that it stays fixed when switches change.
    this.#setBaseline(baseline === this.baseline ? before.baseline : baseline, false);
    this.session.files = files;
    this.#ask(() => {
      this.#asked.byReader(patch);
      return [];
    });
    this.#settle("all");
    if (keyOf(this.#step) === keyOf(before)) return false;
    this.#note(before, group);
    this.#problems = this.#problems.filter(isLasting);
    this.#write();
    this.onReadersChange(before.state);
    const { state } = this;
    this.host.dispatchEvent(
      new CoalitionChangeEvent({ state, baseline: this.baseline, ledger: this.picture()?.ledger ?? null }),
    );
    return true;
  };

  get #step(): Step {
    const { state, baseline } = this;
    const whole = this.#isLoose && baseline ? pinnedBaseline(baselineState(baseline, state)) : baseline;
    return { state, baseline: whole, files: this.session.files };
  }

  /** The pinned baseline; `null` if none is pinned. */
  get baseline(): Baseline | null {
    return this.session.baseline;
  }

  /** Sets the baseline for the page; bad fields are reported and ignored. `null` removes it. */
  takeBaseline(value: unknown): void {
    this.#askAndReport(() => {
      const isGone = value === null || value === undefined;
      const { baseline, problems } = isGone ? NO_BASELINE : parseState({ baseline: value }, this.facts);
      this.#pageBaseline = isGone ? null : (baseline ?? this.baseline ?? {});
      this.#setBaseline(this.#pageBaseline, false);
      return problems;
    });
  }

  #setBaseline(baseline: Baseline | null, isLoose: boolean): void {
    this.session.baseline = baseline;
    this.#isLoose = isLoose;
  }

  /** Pins the present state as the baseline and starts comparing with it. */
  readonly pin = (): boolean => this.change({ compare: "baseline" }, pinnedBaseline(this.state));

  /** Undoes or redoes the reader's last change. */
  travel(way: "undo" | "redo"): void {
    const step = this.#history[way]();
    if (step) this.change(step.state, step.baseline, step.files, "travel");
  }

  /** Records a reader's change for undo; changes of one group, such as drags of the altitude slider, are undone as one. */
  #note(before: Step, group: string | undefined): void {
    const present = keyOf(this.#history.present);
    // After undo or redo the history is already at this step.
    if (group === "travel" && present === keyOf(this.#step)) return;
    // The page has set another state in between, so the steps before it cannot be undone by the reader.
    if (present !== keyOf(before)) this.#history = historyFrom(before);
    this.#history.push(this.#step, group);
  }

  /** Sets fields for the page, given as an object, a query or a link; bad ones are reported and ignored. */
  take(value: unknown): void {
    const settling = this.#isSettling;
    this.#askAndReport(() => {
      const { patch, problems } =
        typeof value === "string" ? decodeQuery(value, this.facts) : parseState(value, this.facts);
      this.#asked.byPage(patch, settling);
      return problems;
    });
    this.#writeAgain();
  }

  /** Reads an attribute of the element; returns whether it belongs to the state. */
  takeAttribute(name: string, value: string | null): boolean {
    const field = fieldOfAttribute(name);
    if (field && !this.#attributes.isReflecting) this.setField(field, value, true);
    return field !== undefined;
  }

  /**
   * Sets one field of the state from an attribute or property; a bad value is reported and changes nothing. `null` and
   * `undefined` reset the field to the scenario's value, or to the default.
   */
  setField(field: StateField, value: unknown, byAttribute = false): void {
    const { key, name } = field;
    const settling = this.#isSettling;
    this.#askAndReport(
      () => {
        if (value === null || value === undefined) {
          this.#asked.withdraw(key, settling);
          return [];
        }
        const { patch, problems } = parseField(field, value, this.facts);
        if (key in patch) this.#asked.byPage(patch, settling);
        return problems;
      },
      byAttribute ? name : undefined,
    );
    this.#writeAgain();
  }

  /** What an address asks for. What it leaves out is what page and scenario say, unless it is the first and says nothing. */
  #readAddress(query: string, first: boolean): void {
    if (first && query === "") return;
    this.#askAndReport(() => {
      const { patch, problems, baseline } = decodeQuery(query, this.facts);
      this.#asked.byAddress(patch);
      this.#setBaseline(baseline ?? this.#pageBaseline, baseline !== undefined);
      return problems;
    }, "all");
  }

  /** Applies something asked for; before there is a dataset, it is also kept, to be applied again. */
  #ask(ask: Ask): readonly Problem[] {
    if (!this.session.data) this.#early.push(ask);
    return ask();
  }

  #askAndReport(ask: Ask, reflect?: string): void {
    const problems = this.#ask(ask);
    this.#settle(reflect);
    this.report(problems);
  }

  /**
   * Takes over a dataset, and whatever was asked for is checked against it: the first one decides on codes and ids that were
   * set before it. Scenarios from elsewhere that do not fit another dataset are reported and left out.
   */
  begin(data: Dataset, check?: (scenario: Scenario) => ScenarioResult): void {
    const { session } = this;
    const early = this.#early;
    this.#early = [];
    const told = new Set(this.#problems.map((one) => JSON.stringify(one)));
    const problems = check ? session.keepFitting(check) : [];
    const isFirst = session.data === undefined;
    session.data = data;
    if (isFirst) {
      this.#asked = new Asked();
      this.#setBaseline(null, false);
      for (const ask of early) problems.push(...ask());
    } else problems.push(...this.#asked.state(this.facts).problems);
    this.#settle();
    const fresh = problems.filter((one) => !told.has(JSON.stringify(one)));
    this.report(fresh, true);
  }

  /** Takes over a scenario loaded from the address that the state names. */
  takeLoaded(scenario: Scenario): void {
    const { session } = this;
    session.loaded = [...session.loaded.filter(({ id }) => id !== scenario.id), scenario];
    this.#settle();
  }

  /** Takes over a scenario from a reader's file, and the state that it starts from. */
  takeFile(scenario: Scenario): void {
    const files = [...this.session.files.filter(({ id }) => id !== scenario.id), scenario];
    this.change(stateOf(scenario), this.baseline, files);
  }

  /** Whether the present scenario was asked for by the reader or by the reader's address, and not by the page. */
  get isReadersScenario(): boolean {
    return this.#asked.isReaders(this.state.scenario);
  }

  /** Goes back to the page's scenario, because the reader's is not allowed here. */
  refuseScenario(): void {
    this.#asked.refuse("scenario");
    this.#settle("all");
    this.#writeAgain();
  }

  /** The state as what was asked for and the dataset make it. `reflect` as in `Attributes.reflect`. */
  #settle(reflect?: string): void {
    const before = this.state;
    const { state } = this.#asked.state(this.facts, before);
    if (!this.session.update(state)) return;
    const changed = STATE_FIELDS.filter(({ key }) => fieldText(this.state, key) !== fieldText(before, key));
    this.#attributes.reflect(changed, this.state, reflect);
  }

  /** State and baseline as a query that gives them back on this page, whatever its attributes say. */
  get query(): string {
    return this.#asked.query(this.state, this.facts, this.baseline);
  }

  #write(): void {
    if (this.#address.followed) this.#address.write(this.query);
  }

  /** Keeps an address that already holds the map's state true after a change by the page. */
  #writeAgain(): void {
    if (this.session.data && !this.#isSettling && this.#address.holds) this.#write();
  }
}
