import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { loadBundledDataset } from "../model/bundled-dataset.js";
import type { Dataset } from "../model/dataset.js";
import { parseField, parseState, validateDataset } from "../model/index.js";
import type { Problem } from "../model/problem.js";
import { type CoalitionState, STATE_FIELDS, type StateField } from "../model/state.js";
import type { Scene } from "../scene/scene.js";
import { THEMES, type ThemeName } from "../scene/theme.js";
import { wordsFor } from "../scene/words.js";
import { type Derived, derive } from "../session/derive.js";
import { Session } from "../session/session.js";
import { CoalitionChangeEvent, CoalitionErrorEvent, CoalitionReadyEvent } from "./events.js";
import { MapController } from "./map-controller.js";
import { SelectionController } from "./selection-controller.js";
import { adoptEarlyProperties, defineStateProperties, fieldOfAttribute, STATE_ATTRIBUTES } from "./state-properties.js";
import { styles } from "./styles.js";
import { themeDeclarations } from "./theme-properties.js";
import { UrlController } from "./url-controller.js";
import { creditsView } from "./views/credits.js";
import { legendView, loadSymbols } from "./views/legend.js";
import { switchesView, thingsView } from "./views/panel.js";
import { problemsView } from "./views/problems.js";

const WIDE_PX = 720;

/**
 * A map of who contributes to a reassurance force for Ukraine, from where, under whose command,
 * and what they could see with and without US surveillance.
 *
 * @summary The coalition map, complete with its data, without a network.
 * @attr {string} scenario - Id of a built-in scenario. Default `nato`.
 * @attr {"2025-04"|"latest"} as-of - Date of the facts. Default `2025-04`, the source report's.
 * @attr {"on"|"off"} us-isr - Whether US surveillance takes part. Default `on` (proposed, not committed).
 * @attr {"nato"|"coalition"|"un"} lead - Who leads the force. Default `nato`.
 * @attr {string} objections - ISO alpha-3 codes of allies that object, separated by commas.
 * @attr {string} vetoes - ISO alpha-3 codes of permanent members that veto.
 * @attr {"on"|"off"} tankers - Whether aircraft are refuelled in the air. Default `on`.
 * @attr {"air"|"surface"|"signals"} domain - What is looked for. Default `air`.
 * @attr {number} target-altitude - Height of the target in metres, 0 to 20,000. Default 100.
 * @attr {"ground"|"air"|"sea"} component - Which contribution fills the states. Default `ground`.
 * @attr {"coverage"|"contributors"|"command"} focus - Which of the three readings the map has.
 * @attr {"auto"|"light"|"dark"|"print"} theme - Default `auto`: as the reader's system has it.
 * @attr {"full"|"compact"|"none"} controls - How much of the interface is shown. Default `full`.
 * @attr {string} locale - BCP 47 tag for numbers and dates. Default: the page's language, or English.
 * @attr {string} url-key - Opt-in: keeps the state in the page's address; a value is put before the names.
 * @fires coalition-ready - The map stands for the first time.
 * @fires coalition-change - A reader changed the state. Detail: `{state, ledger}`.
 * @fires coalition-select - A reader opened or closed details. Detail: `{thing}`.
 * @fires coalition-error - Bad data, a bad attribute, or no WebGL. Detail: `{problems}`.
 * @slot title - Replaces the title.
 * @slot caption - A line under the title.
 * @slot legend - Replaces the legend's content.
 * @slot fallback - Shown where the browser cannot draw the map.
 * @csspart panel - The column of switches and lists.
 * @csspart map - The box of the map.
 * @csspart legend - The legend.
 * @csspart details - The panel with facts and sources.
 * @csspart credits - Licences and boundary policy.
 * @csspart switch - One question with its answers.
 * @cssproperty --coalition-font - Font family of the interface.
 * @cssproperty --coalition-text - Colour of text.
 * @cssproperty --coalition-quiet-text - Colour of secondary text.
 * @cssproperty --coalition-panel - Ground of panels.
 * @cssproperty --coalition-rule - Thin lines between panels.
 * @cssproperty --coalition-control - Outline of controls.
 * @cssproperty --coalition-link - Links and focus rings.
 */
export class CoalitionMap extends LitElement {
  static override styles = styles;
  static override properties = {
    theme: { type: String },
    locale: { type: String },
    controls: { type: String },
    urlKey: { type: String, attribute: "url-key" },
    _problems: { state: true },
    _sheetOpen: { state: true },
  };
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...STATE_ATTRIBUTES];
  }

  declare scenario: CoalitionState["scenario"];
  declare asOf: CoalitionState["asOf"];
  declare usIsr: CoalitionState["usIsr"];
  declare lead: CoalitionState["lead"];
  declare objections: CoalitionState["objections"];
  declare vetoes: CoalitionState["vetoes"];
  declare tankers: CoalitionState["tankers"];
  declare domain: CoalitionState["domain"];
  declare targetAltitude: CoalitionState["targetAltitude"];
  declare component: CoalitionState["component"];
  declare compare: CoalitionState["compare"];
  declare theme: "auto" | ThemeName;
  declare locale: string;
  declare controls: "full" | "compact" | "none";
  declare urlKey: string | null;
  declare _problems: readonly Problem[];
  declare _sheetOpen: boolean;

  readonly #session = new Session(() => this.requestUpdate());
  readonly #map = new MapController(this, {
    box: () => this.renderRoot.querySelector<HTMLElement>(".map"),
    locale: () => ({
      "Map.Title": this.#words().say("map.label", { focus: this.#words().say(`focus.${this.state.focus}`) }),
    }),
    onHover: (...at) => this.#selection.hover(...at),
    onPick: (...at) => this.#selection.pick(...at),
    onResize: () => {
      if (this.clientWidth >= WIDE_PX !== this.#wide) this.requestUpdate();
    },
    onFailure: (error) => {
      this.#report([
        { code: "webgl", path: "", message: `${this.#words().say("error.webgl")} (${error.message.slice(0, 120)})` },
      ]);
      this.requestUpdate();
    },
  });
  readonly #selection: SelectionController = new SelectionController(this, {
    thing: (id) => this.#derive()?.things.find((thing) => thing.id === id),
    dataset: () => this.#session.dataset,
    show: ({ at }) => at && this.#map.painter?.showPoint(at),
    home: () => this.#map.painter?.canvas,
  });
  readonly #url = new UrlController(this, {
    key: () => this.getAttribute("url-key"),
    read: (patch, problems) => {
      this.#session.update(patch);
      this.#report(problems);
    },
  });
  readonly #dark = window.matchMedia("(prefers-color-scheme: dark)");
  readonly #followScheme = (): void => this.requestUpdate();
  #derived: Derived | undefined;
  #wide = true;
  #said = "";
  #ready = false;

  constructor() {
    super();
    this.theme = "auto";
    this.locale = "";
    this.controls = "full";
    this.urlKey = null;
    this._problems = [];
    this._sheetOpen = false;
    adoptEarlyProperties(this, [...STATE_FIELDS.map(({ key }) => key), "state", "dataset"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener("change", this.#followScheme);
    if (!this.#session.dataset) void this.#loadDataset();
    void loadSymbols().then(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener("change", this.#followScheme);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const field = fieldOfAttribute(name);
    if (field) this.setField(field, value ?? field.default);
    else super.attributeChangedCallback(name, old, value);
  }

  async #loadDataset(): Promise<void> {
    try {
      const bundled = await loadBundledDataset();
      this.#session.dataset ??= bundled;
    } catch (error) {
      this.#report([
        { code: "data", path: "dataset", message: `the shipped data could not be loaded: ${String(error)}` },
      ]);
    }
  }

  /** The present situation. Setting takes over the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState {
    return this.#session.state;
  }
  set state(value: Partial<CoalitionState>) {
    const { patch, problems } = parseState(value);
    this.#session.update(patch);
    this.#report(problems);
  }

  /**
   * The data behind the map; `undefined` until it is there. A bad one is reported whole, with every
   * problem, and the last good one stays. (HTML's own `dataset` is hidden by it: docs/adr/0002.)
   */
  override get dataset(): Dataset & DOMStringMap {
    return this.#session.dataset as Dataset & DOMStringMap;
  }
  override set dataset(value: Dataset | undefined) {
    const checked = validateDataset(value);
    if ("problems" in checked) this.#report(checked.problems);
    else this.#session.dataset = checked.dataset;
  }

  /** The map as plain data; `undefined` until the dataset is there. */
  get scene(): Scene | undefined {
    return this.#derive()?.scene;
  }

  /** Colours of the drawn map at `[lon, lat]` places: `[red, green, blue]` each, black where there is no map. */
  async colourAt(places: readonly (readonly [number, number])[]): Promise<[number, number, number][]> {
    await this.whenIdle();
    return (await this.#map.painter?.readPixels(places)) ?? places.map(() => [0, 0, 0]);
  }
  /** Calls on the map that the last paint took; 0 when nothing had changed. */
  get touched(): number {
    return this.#map.painter?.touched ?? 0;
  }
  /** Ids of the scene's layers that have something on the canvas now. */
  renderedLayers(): string[] {
    return this.#map.painter?.renderedLayers() ?? [];
  }

  /** Reads one field of the state from an attribute or property; a bad value changes nothing. */
  setField(field: StateField, value: unknown): void {
    const { patch, problems } = parseField(field, value);
    this.#session.update(patch);
    this.#report(problems);
  }

  /** Resolves when everything of the present state is drawn. */
  async whenIdle(): Promise<void> {
    if (!this.#session.dataset) await this.#loadDataset();
    await loadSymbols();
    await this.updateComplete;
    await this.#map.whenIdle();
  }

  #words() {
    return wordsFor(this.locale || this.closest("[lang]")?.getAttribute("lang") || "en-GB");
  }

  #themeName(): ThemeName {
    if (this.theme !== "auto" && THEMES.includes(this.theme)) return this.theme;
    return this.#dark.matches ? "dark" : "light";
  }

  #derive(): Derived | undefined {
    const { dataset, state } = this.#session;
    if (!dataset) return undefined;
    const words = this.#words();
    this.#derived = derive(dataset, state, this.#themeName(), words, this.#derived);
    return this.#derived;
  }

  #report(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this._problems = problems;
    this.dispatchEvent(new CoalitionErrorEvent(problems));
  }

  /** A reader's change: the one way in which `coalition-change` fires. */
  #change(patch: Partial<CoalitionState>): void {
    if (!this.#session.update(patch)) return;
    this._problems = this._problems.filter(({ code }) => code === "webgl");
    this.#url.write(this.state);
    this.#said = this.#derive()?.sentence ?? "";
    this.dispatchEvent(new CoalitionChangeEvent({ state: this.state, ledger: this.#derive()?.ledger ?? null }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    if (!this.#selection.escape()) {
      if (!this._sheetOpen) return;
      this._sheetOpen = false;
    }
    event.stopPropagation();
  }

  override updated(_changed: PropertyValues): void {
    const derived = this.#derive();
    if (!derived) return;
    this.toggleAttribute("data-dark", this.#themeName() === "dark");
    this.#map.paint(derived.scene);
    if (this.#ready || this.#map.failed) return;
    this.#ready = true;
    void this.whenIdle().then(() => {
      if (this.isConnected && !this.#map.failed) this.dispatchEvent(new CoalitionReadyEvent());
    });
  }

  #legend(scene: Scene, open: boolean): TemplateResult {
    return legendView(scene.legend, this.#words().say("legend.title"), open);
  }

  override render(): TemplateResult {
    const words = this.#words();
    const derived = this.#derive();
    const { dataset, state } = this.#session;
    const asOfText = words.date(dataset && state.asOf === "latest" ? dataset.compiledThrough : "2025-04");
    const full = this.controls === "full";
    this.#wide = this.clientWidth >= WIDE_PX;
    const wide = full && this.#wide;
    return html`<div class="frame" .style=${themeDeclarations(this.#themeName())} @keydown=${this.#onKey}>
      <div class=${classMap({ grid: true, bare: !full })}>
        <header class="head">
          <h2><slot name="title">${words.say("title")}</slot></h2>
          <p class="date">${asOfText} <small>${words.say(`date.${state.asOf}.short`)}</small></p>
          <p class="now">${derived?.sentence ?? words.say("map.loading")}</p>
          <slot name="caption"></slot>
        </header>
        ${
          full && derived && dataset
            ? html`<div id="panel" class=${classMap({ panel: true, open: this._sheetOpen })} part="panel">
                ${switchesView(state, dataset, words, (patch) => this.#change(patch))}
                ${wide ? this.#legend(derived.scene, true) : nothing}
                ${thingsView(derived.things, words, this.#map.failed, this.#selection.open)}
              </div>
              <button
                class="sheet-button"
                type="button"
                aria-expanded=${this._sheetOpen}
                aria-controls="panel"
                @click=${() => {
                  this._sheetOpen = !this._sheetOpen;
                }}
              >
                ${words.say(this._sheetOpen ? "panel.close" : "panel.open")}
              </button>`
            : nothing
        }
        <div
          class="stage"
          @pointerdown=${this.#selection.notePointer}
        >
          <div class="map" part="map"></div>
          ${this.#map.failed ? html`<slot name="fallback"><p class="failed">${words.say("error.webgl")}</p></slot>` : nothing}
          <p class="notional">${words.say("map.notional")}</p>
          ${wide || !derived || this.controls === "none" ? nothing : this.#legend(derived.scene, false)}
          ${this.#selection.card(words)}
        </div>
        ${dataset ? creditsView(dataset, words) : nothing}
      </div>
      ${this.#selection.details(words)}
      ${problemsView(this._problems, words, () => {
        this._problems = [];
      })}
      <p class="said" role="status">${this.#said}</p>
    </div>`;
  }
}
defineStateProperties(CoalitionMap.prototype);

declare global {
  interface HTMLElementTagNameMap {
    "coalition-map": CoalitionMap;
  }
}
