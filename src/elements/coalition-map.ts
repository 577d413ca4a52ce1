import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import type { CoalitionState } from "../model/state.js";
import { VERSION } from "../model/version.js";
import { changedText } from "../scene/changed.js";
import { nameIn } from "../scene/names.js";
import { themeOf } from "../scene/theme.js";
import { usIsrStood } from "../scene/us-isr-words.js";
import type { Words } from "../scene/words.js";
import type { Derived } from "../session/derive.js";
import { defineChoices } from "./choice-properties.js";
import { dropHandlers } from "./drop-handlers.js";
import { ExportDoor } from "./export-door.js";
import { MapElement } from "./map-element.js";
import { MovesDoor } from "./moves-door.js";
import { styles } from "./styles/index.js";
import { themeDeclarations } from "./theme-properties.js";
import { type CitySort, sortedBy } from "./views/city-sort.js";
import { type CompareView, compareLabels } from "./views/compare.js";
import { creditsView } from "./views/credits.js";
import { headView, toolsView } from "./views/head.js";
import { legendView } from "./views/legend.js";
import { shadingView, sheetButton, switchesView } from "./views/panel.js";
import { problemsView } from "./views/problems.js";
import { stillView } from "./views/still.js";
import { stripView } from "./views/strip.js";
import { WhatIfController } from "./what-if-controller.js";

/** From here on the switches stand in a column of their own. */
const WIDE_PX = 720;

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
 * @attr {"none"|"us-isr"} compare - Two maps, with and without US surveillance. Default `none`.
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
export class CoalitionMap extends MapElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    controls: { type: String, noAccessor: true },
    _sheetOpen: { state: true },
    _ledgerOpen: { state: true },
    _citySort: { state: true },
    _compareView: { state: true },
    _swipe: { state: true },
  };
  declare controls: "full" | "compact" | "none";
  declare _sheetOpen: boolean;
  declare _ledgerOpen: boolean;
  declare _citySort: CitySort;
  declare _compareView: CompareView;
  /** Per cent of the width that the map with US surveillance has when swiping. */
  declare _swipe: number;

  readonly #whatIf = new WhatIfController(this, {
    dataset: () => this.facts,
    state: () => this.state,
    change: (patch) => this.change(patch),
    adopt: (dataset, state, byReader) => this.adopt(dataset, state, byReader),
    report: (problems) => this.report(problems),
    nameOf: (id) => nameIn(this.facts, id, this.words()),
    words: () => this.words(),
  });
  readonly #moves = new MovesDoor(this, {
    dataset: () => this.facts,
    state: () => this.state,
    ledger: () => this.ledger,
    change: (patch) => this.change(patch),
    ask: async (options) => (await this.ranges.need())?.sensitivity(options),
    failed: (reason) => this.rangesFailed(reason),
  });
  readonly #drop = dropHandlers((file) => void this.#whatIf.load(file));
  readonly #export = new ExportDoor(
    this,
    {
      words: () => this.words(),
      input: (options) => this.figureInput(options),
      bounds: () => this.bounds(),
      painter: () => this.still.loadFigure(),
    },
    (reason) => this.report([{ code: "load", path: "", message: this.words().say("export.failed", { reason }) }]),
  );
  #wide = true;
  #said = "";
  #stripSize = { width: 0, height: 0 };

  constructor() {
    super();
    this._sheetOpen = false;
    this._ledgerOpen = false;
    this._citySort = { column: "people", descending: true };
    this._compareView = "beside";
    this._swipe = 50;
  }

  /** Opens the dialog in which the present state is taken as a figure. */
  readonly openExport = (): void => void this.#export.open();
  protected override get foldsLoading(): Promise<void> | undefined {
    const [views, moves] = [this.#whatIf.loading, this.#moves.loading];
    return views && moves ? Promise.all([views, moves]).then(() => undefined) : (views ?? moves);
  }

  protected override resized(): void {
    if (this.clientWidth >= WIDE_PX !== this.#wide) this.requestUpdate();
  }

  protected override arrangement(): { readonly beside: boolean; readonly swipe: number } {
    return { beside: this._compareView === "beside", swipe: this._swipe };
  }

  protected override change(patch: Partial<CoalitionState>): boolean {
    const before = this.state;
    const changed = super.change(patch);
    if (!changed) return false;
    this.#whatIf.note(patch, before);
    const derived = this.derive();
    if (derived) {
      const { dataset } = derived.situation;
      this.announce(changedText(before, this.state, dataset, this.words()) + derived.announcement);
    }
    return true;
  }

  protected override announce(text: string): void {
    // The same text again has to be another one, or a screen reader stays silent.
    this.#said = this.#said === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#whatIf.key(event) || this.access.key(event) || event.key !== "Escape") return;
    if (!this.selection.escape()) {
      if (this._sheetOpen) this._sheetOpen = false;
      else if (!this.access.escape()) return;
    }
    event.stopPropagation();
    // A dialog of the page's own, around the map, stays open: what was open inside it has taken the key.
    event.preventDefault();
  }

  override updated(_changed: PropertyValues): void {
    const derived = this.derive();
    if (!derived) return;
    void this.#whatIf.follow(this.state.scenario);
    this.toggleAttribute("data-dark", this.themeName() === "dark");
    this.#keepStripSize(derived);
    this.paint(derived);
  }

  /** How high the strip is with its ranges, to be kept free while the next ones are on their way. */
  #keepStripSize({ ledger }: Derived): void {
    const strip = this._ledgerOpen || ledger.method.draws === 0 ? null : this.renderRoot.querySelector(".strip");
    if (strip) this.#stripSize = { width: this.clientWidth, height: strip.getBoundingClientRect().height };
  }

  override render(): TemplateResult {
    const words = this.words();
    const derived = this.derive();
    const { facts } = this;
    const full = this.controls === "full";
    this.#wide = this.clientWidth >= WIDE_PX;
    // What a server has drawn stays until there is something to take its place.
    if ((!derived || (this.still.awaited && !this.hasStood)) && this.querySelector(":scope > [data-coalition-static]"))
      return html`<slot></slot>${problemsView(this._problems, words, () => undefined)}`;
    return html`<div class="frame" lang=${words.locale} dir=${words.direction} .style=${themeDeclarations(this.themeName())} @keydown=${this.#onKey} @dragover=${this.#drop.dragover} @drop=${this.#drop.drop}>
      <div class=${classMap({ grid: true, bare: !full })}>
        ${headView(this.state, facts, derived?.sentence, words, full ? toolsView(words, this.openExport) : nothing)} ${full && derived ? this.#panel(derived, words) : nothing}
        ${this.#stage(derived, words)}
        ${derived && derived.situation.state.reading === "coverage" && this.controls !== "none" ? this.#strip(derived, words) : nothing}
        ${derived && !full ? this.access.twin(derived, words, this.map.failed) : nothing}
        ${facts ? creditsView(facts, words, this.look.credits) : nothing}
      </div>
      ${this.selection.details(words)} ${this.#export.view(words)} ${this.access.sheet()}
      ${problemsView(this._problems, words, () => {
        this._problems = [];
      })}
      <p class="said" role="status">${this.#said}</p>
    </div>`;
  }

  #panel(derived: Derived, words: Words): TemplateResult {
    const change = (patch: Partial<CoalitionState>) => this.change(patch);
    return html`<div id="panel" class=${classMap({ panel: true, open: this._sheetOpen })} part="panel">
        ${switchesView(this.state, derived.situation.dataset, words, change)}
        ${this.#wide && !this.still.printing ? legendView(derived.legend, words.say("legend.title"), true) : nothing}
        ${shadingView(this.state, words, change)} ${this.#whatIf.view(derived.situation.dataset, words)}
        ${this.#moves.view(words)}
        ${this.access.twin(derived, words, this.map.failed)}
      </div>
      ${sheetButton(this._sheetOpen, words, () => {
        this._sheetOpen = !this._sheetOpen;
      })}`;
  }

  #stage(derived: Derived | undefined, words: Words): TemplateResult {
    const { printing } = this.still;
    const floating = derived && !printing && this.controls !== "none" && !(this.controls === "full" && this.#wide);
    const two = derived?.pair ? this._compareView : "one";
    return html`<div class="stage ${two}" .style=${`--_swipe: ${this._swipe}%`} @pointerdown=${this.selection.notePointer}>
      <div class="map one" part="map"></div>
      <div class="map two" part="map" ?hidden=${!derived?.pair}></div>
      ${(this.isStill || this.showsPoster) && derived ? this.#still(derived, words) : nothing}
      ${
        this.isPoster && derived && (!this.loader.awake || this.isAskedFor)
          ? html`<button class="use-map" type="button" aria-disabled=${this.loader.awake} @click=${() => this.askForMap("button")}>${words.say(this.loader.awake ? "map.loading" : "guest.use")}</button>`
          : nothing
      }
      ${this.map.failed ? html`<slot name="fallback"><p class="failed" tabindex="-1">${this.failureText()}</p></slot>` : nothing}
      ${
        derived?.pair
          ? compareLabels(
              words,
              usIsrStood(derived.situation.dataset, this.state.asOf, words),
              this._compareView,
              this._swipe,
              {
                view: (view) => {
                  this._compareView = view;
                },
                swipe: (percent) => {
                  this._swipe = percent;
                },
              },
            )
          : html`<p class="notional">${words.say("map.notional")}</p>`
      }
      ${floating ? legendView(derived.legend, words.say("legend.title"), false) : nothing}
      ${this.access.overlay()} ${this.selection.card(words)}
    </div>
    ${printing && derived ? html`<div class="print-key">${legendView(derived.legend, words.say("legend.title"), true)}</div>` : nothing}`;
  }

  #still(derived: Derived, words: Words): TemplateResult | typeof nothing {
    const { painter, printing } = this.still;
    if (!painter) return nothing;
    const { scene, pair, sentence: label } = printing ? this.deriveFor("print") : derived;
    const theme = printing ? "print" : this.themeName();
    const press = (at: { x: number; y: number }) => this.askForMap(at);
    const poster = this.isPoster ? { camera: this.map.lastCamera ?? ("start" as const), press } : null;
    return stillView(
      painter.staticMapSvg,
      { scenes: pair ? [pair.with, pair.without] : [scene], theme, paper: printing, label, poster },
      this.renderRoot.querySelector(".stage"),
      words,
    );
  }

  #strip({ ledger }: Derived, words: Words): TemplateResult {
    return stripView(ledger, themeOf(this.themeName()), words, {
      open: this._ledgerOpen,
      busy: this.mode !== "static" && ledger.method.draws === 0,
      leastPx: ledger.method.draws === 0 && this.#stripSize.width === this.clientWidth ? this.#stripSize.height : 0,
      tables: this._ledgerOpen ? this.#whatIf.late()?.ledgerTables : undefined,
      sort: this._citySort,
      toggle: () => {
        this._ledgerOpen = !this._ledgerOpen;
      },
      sortBy: (column) => {
        this._citySort = sortedBy(column, this._citySort);
      },
    });
  }
}
defineChoices(CoalitionMap.prototype, [{ key: "controls", values: ["full", "compact", "none"], default: "full" }]);
