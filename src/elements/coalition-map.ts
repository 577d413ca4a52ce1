import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import type { Figure } from "../figure/index.js";
import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import { type CoalitionState, STATE_FIELDS } from "../model/state.js";
import { VERSION } from "../model/version.js";
import { changedText } from "../scene/changed.js";
import type { Ledger } from "../scene/ledger-text.js";
import type { Scene } from "../scene/scene.js";
import type { AreaOfInterest } from "../scene/situation.js";
import { THEMES, type ThemeName } from "../scene/theme.js";
import type { Thing } from "../scene/things.js";
import type { Derived } from "../session/derive.js";
import { type Choice, defineChoices, refuse } from "./choice-properties.js";
import { dropHandlers } from "./drop-handlers.js";
import type { ExportController } from "./export/export-controller.js";
import { type FigureRequest, figureInputOf, figureOf, pictureBlob } from "./export/figures.js";
import { MovesDoor } from "./folds/moves-door.js";
import { Late, reasonOf } from "./late.js";
import { Folds } from "./panel/folds.js";
import { sameSize, sizeOf } from "./panel/size.js";
import { registerParts } from "./parts/register-parts.js";
import { announceIdOf, announceSource, SOURCE, type Source } from "./parts/source.js";
import type { CompareView } from "./stage/compare-view.js";
import { LOADINGS, type LoadingWay } from "./stage/loading.js";
import type { PainterPart } from "./stage/painter.js";
import { Stage } from "./stage/stage.js";
import { stageView } from "./stage/stage-view.js";
import {
  adoptEarlyProperties,
  defineStateProperties,
  STATE_ATTRIBUTES,
  type StateProperties,
} from "./state-properties.js";
import { Scenarios } from "./store/scenarios.js";
import { Store } from "./store/store.js";
import { styles } from "./styles/index.js";
import { historyKey } from "./switches/history-buttons.js";
import { themeDeclarations } from "./theme-properties.js";
import { creditsView } from "./views/credits.js";
import { headView, toolsView } from "./views/head.js";
import { problemsView } from "./views/problems.js";
import { sheetButton, skipView } from "./views/ways.js";

/**
 * A map of who contributes to a reassurance force for Ukraine, from where, under whose command,
 * and what they could see with and without US surveillance.
 *
 * @summary The coalition map, complete with its data, without a network.
 * @attr {string} scenario - Id of a built-in scenario, or the address of a scenario file. Default `report`.
 * @attr {"2025-04"|"latest"} as-of - Date of the facts. Default `2025-04`, the source report's.
 * @attr {"on"|"off"} us-isr - Whether US surveillance takes part. Default `on`. US tankers have a switch of their own.
 * @attr {"coalition"|"nato"|"un"} lead - Who leads the force. Default `coalition` (the United Kingdom and France).
 * @attr {"shared"|"none"} nato-support - Whether NATO's headquarters and NATO-owned aircraft serve this force, whoever leads it. Default `shared`.
 * @attr {string} objections - ISO alpha-3 codes of allies that object, separated by commas. One denies NATO support and a NATO lead.
 * @attr {string} vetoes - ISO alpha-3 codes of permanent members that veto a UN lead.
 * @attr {"on"|"european"|"off"} tankers - Who refuels in the air: all, without the US ones, nobody. Default `on`.
 * @attr {"air"|"missiles"|"surface"|"signals"} domain - What is looked for. Default `air`.
 * @attr {number} target-altitude - Height of the target in metres, 0 to 20,000. Default `100`.
 * @attr {"ground"|"air"|"sea"} component - Which contribution fills the states. Default `ground`.
 * @attr {"coverage"|"contributors"|"command"} reading - What the map is read for. Default `coverage`.
 * @attr {"consensus"|"national"} mmf - Whether the multinational tankers need consensus or fly on bought hours. Default `consensus`.
 * @attr {number} force-size - Personnel of the force to be formed, 1,000 to 100,000. Default `25000`.
 * @attr {"none"|"us-isr"|"baseline"} compare - Two maps: with and without US surveillance, or a baseline and the present state. Default `none`.
 * @attr {"difference"|"redundancy"|"hours"} shade - What coverage is shaded by: US worth, how many watch, or hours of the day. Default `difference`.
 * @attr {string} overrides - Assumptions at other values than the data's: `id:value` pairs, separated by commas.
 * @attr {"auto"|"light"|"dark"|"print"} theme - Default `auto`: as the reader's system has it.
 * @attr {"interactive"|"static"} mode - `static` shows a still picture (SVG) and makes no WebGL context. Default `interactive`.
 * @attr {"mercator"|"globe"} projection - Of the live map; posters, stills and figures keep their own. Default `mercator`.
 * @attr {string} map-style - Opt-in: address of a MapLibre style to lie below the live map. A policy must allow its servers (`connect-src`, `img-src`).
 * @attr {"full"|"compact"|"none"} controls - How much of the interface is shown. Default `full`.
 * @attr {string} locale - Language: `en`, `uk`, `fr`, `de`, `pl`, or with a region. Default: the nearest `lang`, else English.
 * @attr {string} asset-base - Opt-in: address of the folder with the package's `dist/assets`, for bundlers that copy no files.
 * @attr {string} url-key - Opt-in: keeps the state in the page's address; a value is put before the names.
 * @fires {CoalitionReadyEvent} coalition-ready - The map stands for the first time.
 * @fires {CoalitionChangeEvent} coalition-change - A reader changed the state. Detail: `{state, ledger}`.
 * @fires {CoalitionSelectEvent} coalition-select - A reader opened or closed details. Detail: `{thing}`.
 * @fires {CoalitionErrorEvent} coalition-error - Bad data, a bad attribute, no WebGL, a file that is missing, or a policy that refuses the map's worker.
 *   Detail: `{problems}`.
 * @attr {"eager"|"lazy"|"interaction"} loading - When the live map takes the poster's place: at once, near the screen,
 *   or when a reader presses the poster, its button or Enter. Default `lazy`.
 * @slot title - Replaces the title.
 * @slot caption - A line under the title.
 * @slot legend - Replaces the legend's content.
 * @slot fallback - Shown where the browser cannot draw the map.
 * @csspart panel - The column of switches and lists.
 * @csspart map - The box of the map.
 * @csspart legend - The legend.
 * @csspart details - The panel with facts and sources.
 * @csspart strip - The line of numbers below the map.
 * @csspart credits - Licences and boundary policy.
 * @csspart export - The dialog in which figures are taken.
 * @csspart switch - One question with its answers.
 * @cssproperty --coalition-font - Font family of the interface.
 * @cssproperty --coalition-text - Colour of text.
 * @cssproperty --coalition-quiet-text - Colour of secondary text.
 * @cssproperty --coalition-panel - Ground of panels.
 * @cssproperty --coalition-rule - Thin lines between panels.
 * @cssproperty --coalition-control - Outline of controls.
 * @cssproperty --coalition-link - Links.
 * @cssproperty --coalition-focus - Focus rings. Default: as links.
 * @cssproperty --coalition-accent - Ground of a chosen option and of the main button, sliders. Default: as text.
 * @cssproperty --coalition-accent-text - Text on that ground. Default: as panels.
 * @cssproperty --coalition-alert - Outline of problems, signs of what is missing.
 * @cssproperty --coalition-hover - Ground of what the pointer is over, and of the summary of the situation.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the fields of the state are defined below the class.
export class CoalitionMap extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    theme: { type: String, noAccessor: true },
    locale: { type: String },
    urlKey: { type: String, attribute: "url-key" },
    assetBase: { type: String, attribute: "asset-base", noAccessor: true },
    loading: { type: String, noAccessor: true },
    mode: { type: String, noAccessor: true },
    projection: { type: String, noAccessor: true },
    mapStyle: { type: String, attribute: "map-style" },
    controls: { type: String, noAccessor: true },
    _sheetOpen: { state: true },
    _compareView: { state: true },
    _swipe: { state: true },
  };
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit finalises the class that asks, so it has to be `super`.
    return [...super.observedAttributes, ...STATE_ATTRIBUTES];
  }
  declare theme: "auto" | ThemeName;
  declare locale: string | null;
  declare urlKey: string | null;
  /** When the live map takes the poster's place: `eager`, `lazy` (near the screen) or `interaction`. */
  declare loading: LoadingWay;
  declare mode: "interactive" | "static";
  declare projection: "mercator" | "globe";
  declare mapStyle: string | null;
  declare controls: "full" | "compact" | "none";
  declare _sheetOpen: boolean;
  declare _compareView: CompareView;
  /** Per cent of the width that the first map has when swiping. */
  declare _swipe: number;

  /** @internal */
  readonly store = new Store(this);
  /** @internal */
  readonly stage = new Stage(this, this.store, {
    loadPainter: () => this.loadPainter(),
    announce: (text) => this.#announce(text),
    resized: () => {
      if (!sameSize(sizeOf(this), this.#size)) this.requestUpdate();
    },
    partsLoading: () => Promise.all([this.#folds.loading, this.#moves.loading, this.store.followersIdle()]),
  });
  /** @internal */
  readonly [SOURCE]: Source = { store: this.store, stage: this.stage };
  readonly #scenarios = new Scenarios(this.store);
  readonly #folds = new Folds(this.store, this.#scenarios);
  readonly #moves = new MovesDoor(this, this.store);
  readonly #drop = dropHandlers((file) => void this.#scenarios.load(file));
  readonly #tour = new Late(
    async () => {
      const { Tour } = await import("./tour/tour.js");
      return new Tour(this, this.store);
    },
    () => this.requestUpdate(),
  );
  readonly #startTour = (): void => void this.#tour.need().then((tour) => tour?.open());
  readonly #export: Late<ExportController>;
  #size = sizeOf(this);
  #said = "";

  constructor() {
    super();
    registerParts();
    announceIdOf(this);
    this.locale = null;
    this.urlKey = null;
    this.mapStyle = null;
    this._sheetOpen = false;
    this._compareView = "beside";
    this._swipe = 50;
    this.store.onReadersChange = (before) => {
      const derived = this.store.picture();
      if (!derived) return;
      const { dataset } = derived.situation;
      this.#announce(changedText(before, this.state, dataset, this.store.words()) + derived.announcement);
    };
    this.#export = new Late(
      async () => {
        const { ExportController } = await import("./export/export-controller.js");
        return new ExportController(this, {
          words: () => this.store.words(),
          input: (request) => figureInputOf(this.store, request),
          bounds: () => this.bounds(),
          painter: () => this.stage.still.loadFigure(),
        });
      },
      undefined,
      (error) => {
        const message = this.store.words().say("export.failed", { reason: reasonOf(error) });
        this.store.report([{ code: "load", path: "", message }]);
      },
    );
    adoptEarlyProperties(this, [
      ...STATE_FIELDS.map(({ key }) => key),
      "assetBase",
      "state",
      "baseline",
      "facts",
      "area",
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceSource();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceSource();
  }

  /** Waits for the language, so that nothing is shown in one that the reader has not asked for. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const waiting = this.store.languageLoading();
    if (waiting) return waiting.then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!this.store.takeAttribute(name, value)) super.attributeChangedCallback(name, old, value);
  }

  [refuse]({ key, values }: Choice, value: unknown): void {
    const message = this.store.words().say("guest.loading.bad", { value: String(value), options: values.join(", ") });
    this.store.report([{ code: "value", path: key, message }]);
  }

  /** Fetches what makes live maps: MapLibre and its worker wait until a map is needed. */
  protected loadPainter(): Promise<PainterPart> {
    return import("../map/index.js");
  }

  /** Where the files are that the built modules have beside them. */
  get assetBase(): string | null {
    return this.store.input.assetBase;
  }
  set assetBase(value: string | null) {
    this.store.input.takeAssetBase(value);
  }

  /** The present situation. Setting takes over the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState {
    return this.store.state;
  }
  set state(value: Partial<CoalitionState>) {
    this.store.take(value);
  }

  /**
   * What the state is compared with: fields of another state, laid over it; `null` where nothing is pinned. Shown with
   * `compare="baseline"`. Bad fields are reported and ignored.
   */
  get baseline(): Baseline | null {
    return this.store.baseline;
  }
  set baseline(value: Baseline | null) {
    this.store.takeBaseline(value);
  }

  /**
   * The data behind the map; `undefined` until it is there. What is set is checked first, by code that is loaded for it:
   * `whenIdle()` waits. A bad one is reported whole, with every problem, and the last good one stays.
   */
  get facts(): Dataset | undefined {
    return this.store.dataset;
  }
  set facts(value: Dataset | undefined) {
    this.store.input.takeFacts(value);
  }

  /**
   * The area that shares refer to: a GeoJSON Polygon or MultiPolygon (or a Feature of one); `null` for Ukraine.
   * It is checked in a worker. A bad one is reported, with every problem, and the last good one stays.
   */
  get area(): AreaOfInterest | null {
    return this.store.input.area;
  }
  set area(value: unknown) {
    this.store.input.takeArea(value);
  }

  /** The map as plain data; `undefined` until the dataset is there. */
  get scene(): Scene | undefined {
    return this.store.picture()?.scene;
  }
  /** The numbers behind the map; `undefined` until the dataset is there. */
  get ledger(): Ledger | undefined {
    return this.store.picture()?.ledger;
  }

  /** Resolves when everything of the present state is drawn, and its numbers have their ranges. */
  whenIdle(): Promise<void> {
    return this.stage.whenIdle();
  }

  /**
   * The present state as a figure: an SVG document that needs nothing else, with title, legend, numbers, notes and
   * credits, and its alternative text. Throws on an unknown page.
   */
  figure(options: FigureRequest = {}): Promise<Figure> {
    return figureOf(this.store, this.stage, options);
  }

  /**
   * The map as it is on the screen, with title, legend, scale, notes and credits around it. `type` is `image/png` (with
   * the state written into it), `image/jpeg` or `image/webp`; `scale` is pixels for each CSS pixel, 1 to 4.
   * Rejects on any other, quoting it.
   */
  toBlob(options: { type?: string; scale?: number } = {}): Promise<Blob> {
    const box = this.renderRoot.querySelector<HTMLElement>(".stage");
    return pictureBlob(this.store, this.stage, box, this.#arrangement, options);
  }

  /** Opens the dialog in which the present state is exported as a figure. */
  readonly openExport = (): void => {
    void this.#export.need().then((dialog) => this.isConnected && dialog?.open());
  };

  /** What the map shows now: west, south, east, north in degrees; `undefined` where there is none. */
  bounds(): [number, number, number, number] | undefined {
    return this.stage.bounds();
  }
  /** Shows a part of the world: west, south, east, north in degrees. */
  showBounds(bounds: readonly [number, number, number, number]): void {
    this.stage.showBounds(bounds);
  }
  /** What is known of a thing on the map, by its id (`fleet:…`, `headquarters:…`, `station:…`, `state:…`, `city:…`). */
  thing(id: string): Thing | undefined {
    return this.stage.thing(id);
  }

  get #arrangement(): { readonly beside: boolean; readonly swipe: number } {
    return { beside: this._compareView === "beside", swipe: this._swipe };
  }

  /** Tells a reader who does not see it, once what is being said has ended. */
  #announce(text: string): void {
    // The same text again has to be another one, or a screen reader stays silent.
    this.#said = this.#said === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    const travel = historyKey(event);
    if (travel) {
      this.store.travel(travel);
      event.preventDefault();
      return;
    }
    if (this.stage.access.key(event) || event.key !== "Escape") return;
    if (!this.stage.selection.escape()) {
      if (this._sheetOpen) this._sheetOpen = false;
      else if (this.#tour.value?.close()) return;
      else if (!this.stage.access.escape()) return;
    }
    event.stopPropagation();
    // A dialog of the page's own, around the map, stays open: what was open inside it has taken the key.
    event.preventDefault();
  }

  override updated(_changed: PropertyValues): void {
    const derived = this.store.picture();
    if (!derived) return;
    void this.#scenarios.follow();
    this.toggleAttribute("data-dark", this.store.themeName() === "dark");
    this.stage.paint(derived);
  }

  override render(): TemplateResult {
    const words = this.store.words();
    const derived = this.store.picture();
    const { facts, stage, store } = this;
    const full = this.controls === "full";
    this.#size = sizeOf(this);
    const problems = () => problemsView(store.problems, words, store.dismiss);
    // What a server has drawn stays until there is something to take its place.
    if (
      (!derived || (stage.still.awaited && !stage.hasStood)) &&
      this.querySelector(":scope > [data-coalition-static]")
    )
      return html`<slot></slot>${problems()}`;
    const tools = () => toolsView(words, { tour: this.#startTour, takeFigure: this.openExport });
    const shows = (part: TemplateResult) => (derived && this.controls !== "none" ? part : nothing);
    return html`<div class="frame" lang=${words.locale} dir=${words.direction} .style=${themeDeclarations(stage.still.printing ? "print" : store.themeName())} @keydown=${this.#onKey} @dragover=${this.#drop.dragover} @drop=${this.#drop.drop}>
      ${shows(skipView(words, this.renderRoot))}
      <div class=${classMap({ grid: true, bare: !full })}>
        ${headView(derived?.situation, words, full ? tools() : nothing, this.#tour.value?.view(words))}
        ${full && derived && this.#size.chips ? html`<coalition-switches class="first" layout="row" only="us-isr domain"></coalition-switches>` : nothing}
        ${this.#stageView(derived)}
        ${derived ? html`<coalition-ledger part="strip" .density=${this.#size.density}></coalition-ledger>` : nothing}
        ${full && derived ? this.#panel(derived, this.#size.wide ? nothing : tools()) : nothing}
        ${derived && !full ? this.#tables() : nothing}
        ${facts ? creditsView(facts, words, stage.look.credits) : nothing}
      </div>
      ${stage.selection.details(words)} ${this.#export.value?.view(words) ?? nothing} ${stage.access.sheet()}
      ${problems()}
      <p class="said" role="status">${this.#said}</p>
    </div>`;
  }

  /** Everything on the map as tables, in a fold: open where there is no map. */
  #tables(): TemplateResult {
    const title = this.store.words().say("list.title");
    const { failed } = this.stage.map;
    return this.#folds.fold("tables", title, () => html`<coalition-tables></coalition-tables>`, failed);
  }

  #panel(derived: Derived, tools: TemplateResult | typeof nothing): TemplateResult {
    const words = this.store.words();
    const { dataset } = derived.situation;
    const open = this._sheetOpen;
    return html`<div id="panel" class=${classMap({ panel: true, open })} part="panel">
        ${tools}
        <coalition-switches only="reading us-isr nato-support as-of target-altitude component"></coalition-switches>
        ${this.#folds.whatIf(words, this)}
        ${this.state.reading === "command" ? this.#folds.command(dataset, words) : nothing}
        <coalition-switches only="compare shade history"></coalition-switches>
        ${this.#size.wide && !this.stage.still.printing ? this.#legend() : nothing}
        ${this.#moves.view(words)}
        ${this.state.reading === "command" ? nothing : this.#folds.command(dataset, words)}
        ${this.#folds.rest(dataset, words)} ${this.#tables()}
      </div>
      ${sheetButton(open, words, () => {
        this._sheetOpen = !open;
      })}`;
  }

  #legend(): TemplateResult {
    const list = () => html`<div part="legend"><slot name="legend"><coalition-legend></coalition-legend></slot></div>`;
    // What is labelled on the map itself needs no legend to begin with.
    const open = this.state.reading === "contributors" && this.#size.wide;
    return this.#folds.fold("legend", this.store.words().say("legend.title"), list, open);
  }

  #stageView(derived: Derived | undefined): TemplateResult {
    const beside = this.controls === "full" && this.#size.wide;
    return stageView(this, derived, {
      view: this._compareView,
      swipe: this._swipe,
      setView: (view) => {
        this._compareView = view;
      },
      setSwipe: (percent) => {
        this._swipe = percent;
      },
      legend: derived && this.controls !== "none" && !beside ? this.#legend() : nothing,
    });
  }
}
export interface CoalitionMap extends StateProperties {}
defineStateProperties(CoalitionMap.prototype);
defineChoices(CoalitionMap.prototype, [
  { key: "theme", values: ["auto", ...THEMES], default: "auto" },
  { key: "loading", values: LOADINGS, default: "lazy" },
  { key: "mode", values: ["interactive", "static"], default: "interactive" },
  { key: "projection", values: ["mercator", "globe"], default: "mercator" },
  { key: "controls", values: ["full", "compact", "none"], default: "full" },
]);
