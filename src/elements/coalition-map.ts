import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Figure } from "../figure/index.js";
import type { FigureStyle } from "../figure/style.js";
import type { LayerFile, LayersRequest } from "../interchange/layer-file.js";
import type { Edited, EditResult } from "../model/apply-scenario.js";
import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import type { Edit } from "../model/edit.js";
import { loadOnce } from "../model/load-once.js";
import type { CoalitionState } from "../model/state.js";
import { VERSION } from "../model/version.js";
import type { Ledger } from "../scene/ledger-text.js";
import type { Reference } from "../scene/reference.js";
import type { Scene } from "../scene/scene.js";
import type { AreaOfInterest } from "../scene/situation.js";
import type { ThemeName } from "../scene/theme.js";
import type { Thing } from "../scene/things.js";
import { keepStyles } from "./adopt-styles.js";
import { type Choice, defineChoices, refuse } from "./choice-properties.js";
import type * as FiguresModule from "./export/figures.js";
import type { FigureRequest } from "./export/figures.js";
import { Frame } from "./frame/frame.js";
import { styles } from "./frame/styles.js";
import { EARLY_PROPERTIES, MAP_CHOICES } from "./map-properties.js";
import { registerParts } from "./parts/register-parts.js";
import { announceIdOf, announceSource, SOURCE, type Source } from "./parts/source.js";
import { LONG_PATIENCE_MS, within } from "./patience.js";
import type { LoadingWay } from "./stage/loading.js";
import type { PainterPart } from "./stage/painter.js";
import { Stage } from "./stage/stage.js";
import {
  adoptEarlyProperties,
  defineStateProperties,
  STATE_ATTRIBUTES,
  type StateProperties,
} from "./state-properties.js";
import { Scenarios } from "./store/scenarios.js";
import { Store } from "./store/store.js";

/** Loads what takes figures and pictures. Rejects if that fails or takes too long. */
const exporting = (): Promise<typeof FiguresModule> => within(import("./export/figures.js"), LONG_PATIENCE_MS);

const painterPart = loadOnce<PainterPart, PainterPart>(
  () => import("../map/index.js"),
  (part) => part,
);

/**
 * A map of who contributes to a reassurance force for Ukraine, from where, under whose command,
 * and what they could see with and without US surveillance.
 *
 * @summary The coalition map with all its data; needs no network.
 * @attr {string} scenario - Id of a built-in scenario, or the address of a scenario file. Default `report`.
 * @attr {"2025-04"|"latest"} as-of - Date of the facts. Default `2025-04`, the source report's.
 * @attr {"on"|"off"} us-isr - Whether US surveillance takes part. Default `on`. US tankers have a switch of their own.
 * @attr {"coalition"|"nato"|"un"} lead - Who leads the force. Default `coalition` (the United Kingdom and France).
 * @attr {"shared"|"none"} nato-support - Whether NATO's headquarters and NATO-owned aircraft serve this force, whoever leads it. Default `shared`.
 * @attr {string} objections - ISO alpha-3 codes of allies that object, separated by commas. One objection denies NATO support
 *   and a NATO lead.
 * @attr {string} vetoes - ISO alpha-3 codes of permanent members that veto a UN lead.
 * @attr {"on"|"european"|"off"} tankers - Which tankers refuel: all, all but those of the US, or none. Default `on`.
 * @attr {"air"|"missiles"|"surface"|"signals"} domain - What is looked for. Default `air`.
 * @attr {number} target-altitude - Height of the target in metres, 0 to 20,000. Default `100`.
 * @attr {"ground"|"air"|"sea"} component - Component whose postures colour the states. Default `ground`.
 * @attr {"coverage"|"contributors"|"command"} reading - What the map is read for. Default `coverage`.
 * @attr {"consensus"|"national"} mmf - Whether the multinational tankers need consensus or fly on purchased hours.
 *   Default `consensus`.
 * @attr {"closed"|"open"} straits - Whether the Turkish Straits are closed to warships or open within the limits of the Montreux
 *   Convention. Default `closed`.
 * @attr {number} force-size - Personnel of the force to be formed, 1,000 to 100,000. Default `25000`.
 * @attr {"none"|"us-isr"|"baseline"} compare - Two maps: with and without US surveillance, or a baseline and the present state. Default `none`.
 * @attr {"difference"|"redundancy"|"hours"|"oblast"} shade - What coverage is shaded by: the difference the US makes, how many
 *   watch, hours of the day, or their average in each oblast. Default `difference`.
 * @attr {string} overrides - Assumptions set to values other than the data's: `id:value` pairs, separated by commas.
 * @attr {string} edits - Changes of the scenario: commands as JSON (see `edit()`), or packed as in a link.
 * @attr {"auto"|"light"|"dark"|"print"} theme - Default `auto`: follows the reader's system.
 * @attr {"interactive"|"static"|"story"} mode - `static` shows a still picture (SVG) and creates no WebGL context; `story` tells the
 *   scenario's story, or the report's, one sentence a step, without a panel. Default `interactive`.
 * @attr {"mercator"|"globe"} projection - Projection of the live map; posters, stills and figures keep their own.
 *   Default `mercator`.
 * @attr {string} map-style - Opt-in: address of a MapLibre style drawn below the live map. A content security policy must
 *   allow its servers (`connect-src`, `img-src`).
 * @attr {"full"|"compact"|"none"} controls - How much of the interface is shown. Default `full`.
 * @attr {string} locale - Language: `en`, `uk`, `fr`, `de`, `pl`, or with a region. Default: the nearest `lang`, else English.
 * @attr {string} asset-base - Opt-in: address of the folder with the package's `dist/assets`, for bundlers that copy no files.
 * @attr {string} url-key - Opt-in: keeps the state in the page's address; its value becomes a prefix of the parameter names.
 *   The view of a shared link is read from there too.
 * @attr {string} view - How the map is first seen, as in a shared link: `view.at=31.2,48.4,5.1`; also a baseline, as in
 *   `base.us-isr=on`. Embed codes have it.
 * @attr {string} share-url - Address of the page that shared links and frames lead to, with a map whose `url-key` is empty,
 *   or this map's own if it is the present page. Default: the present page.
 * @attr {string} scenario-origins - Opt-in: origins, separated by spaces, from which an address under `url-key` or a reader's
 *   file may load a scenario, or `*`. Default: the page's own origin alone. The page's own `scenario` may be anywhere.
 * @fires {CoalitionReadyEvent} coalition-ready - The map is shown for the first time.
 * @fires {CoalitionChangeEvent} coalition-change - A reader changed the state. Detail: `{state, ledger}`.
 * @fires {CoalitionEditEvent} coalition-edit - The scenario was changed by commands. Detail: `{commands, edits}`.
 * @fires {CoalitionStepEvent} coalition-step - A reader went to a step of the tour or the story. Detail: `{step, count, title}`.
 * @fires {CoalitionSelectEvent} coalition-select - A reader opened or closed details. Detail: `{thing}`.
 * @fires {CoalitionErrorEvent} coalition-error - Bad data, a bad attribute, no WebGL, a file that has not arrived (code
 *   `load`), or a policy that refuses the map's worker. Detail: `{problems}`.
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
 * @csspart strip - The numbers below the map.
 * @csspart story - With `mode="story"`: the present step, its buttons and progress.
 * @csspart credits - Licences and boundary policy.
 * @csspart export - The dialog for exporting figures.
 * @csspart share - The dialog for links, embed codes and numbers.
 * @csspart import - The dialog that asks what a reader's file is to be used as.
 * @csspart switch - One question with its answers.
 * @cssproperty --coalition-font - Font family of the interface.
 * @cssproperty --coalition-text - Colour of text.
 * @cssproperty --coalition-quiet-text - Colour of secondary text.
 * @cssproperty --coalition-panel - Background of panels.
 * @cssproperty --coalition-rule - Thin lines between panels.
 * @cssproperty --coalition-control - Outline of controls.
 * @cssproperty --coalition-link - Links.
 * @cssproperty --coalition-focus - Focus rings. Default: the colour of links.
 * @cssproperty --coalition-accent - Background of a chosen option and of the main button; sliders. Default: the colour of text.
 * @cssproperty --coalition-accent-text - Text on that background. Default: the colour of panels.
 * @cssproperty --coalition-alert - Outline of problems; symbols of missing capabilities.
 * @cssproperty --coalition-hover - Background of what the pointer is over, and of the summary of the situation.
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
    view: { type: String },
    shareUrl: { type: String, attribute: "share-url" },
    scenarioOrigins: { type: String, attribute: "scenario-origins" },
    assetBase: { type: String, attribute: "asset-base", noAccessor: true },
    loading: { type: String, noAccessor: true },
    mode: { type: String, noAccessor: true },
    projection: { type: String, noAccessor: true },
    mapStyle: { type: String, attribute: "map-style" },
    controls: { type: String, noAccessor: true },
  };
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit finalises the class that asks, so it has to be `super`.
    return [...super.observedAttributes, ...STATE_ATTRIBUTES];
  }
  declare theme: "auto" | ThemeName;
  declare locale: string | null;
  declare urlKey: string | null;
  declare view: string | null;
  declare shareUrl: string | null;
  declare scenarioOrigins: string | null;
  /** When the live map takes the poster's place: `eager`, `lazy` (near the screen) or `interaction`. */
  declare loading: LoadingWay;
  declare mode: "interactive" | "static" | "story";
  declare projection: "mercator" | "globe";
  declare mapStyle: string | null;
  declare controls: "full" | "compact" | "none";

  /** @internal */
  readonly store = new Store(this);
  /** @internal */
  readonly stage = new Stage(this, this.store, {
    loadPainter: () => this.loadPainter(),
    announce: (text) => this.#frame.announce(text),
    resized: () => this.#frame.resized(),
    partsLoading: () => Promise.all([this.#frame.loading, this.store.followersIdle(), this.#scenarios.settled]),
  });
  /** @internal */
  readonly [SOURCE]: Source = { store: this.store, stage: this.stage };
  readonly #scenarios = new Scenarios(this.store);
  readonly #frame = new Frame(this, this.store, this.stage, this.#scenarios);

  constructor() {
    super();
    registerParts();
    announceIdOf(this);
    this.locale = null;
    this.urlKey = null;
    this.view = null;
    this.shareUrl = null;
    this.scenarioOrigins = null;
    this.mapStyle = null;
    adoptEarlyProperties(this, EARLY_PROPERTIES);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceSource();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceSource();
  }

  /** Waits for the language to load, so that nothing is shown in one that the reader has not asked for. */
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

  /** Loads what draws live maps: MapLibre and its worker are not fetched before a map is needed. */
  protected loadPainter(): Promise<PainterPart> {
    return painterPart();
  }

  /** Address of the folder with the files that are shipped beside the built modules; `null` if the page has not set one. */
  get assetBase(): string | null {
    return this.store.input.assetBase;
  }
  set assetBase(value: string | null) {
    this.store.input.takeAssetBase(value);
  }

  /**
   * The present situation. Setting takes over the fields given, also as a query (`us-isr=off`) or a link; bad ones are
   * reported and ignored.
   */
  get state(): CoalitionState {
    return this.store.state;
  }
  set state(value: Partial<CoalitionState>) {
    this.store.take(value);
  }

  /**
   * What the state is compared with: fields of another state, laid over the present one; `null` if nothing is pinned.
   * Shown with `compare="baseline"`. Bad fields are reported and ignored.
   */
  get baseline(): Baseline | null {
    return this.store.baseline;
  }
  set baseline(value: Baseline | null) {
    this.store.takeBaseline(value);
  }

  /**
   * The dataset behind the map; `undefined` until it is loaded. A new one is checked first, by code that is loaded for
   * this: `whenIdle()` waits for it. A bad one is reported with all its problems, and the last good one stays.
   */
  get facts(): Dataset | undefined {
    return this.store.facts;
  }
  set facts(value: Dataset | undefined) {
    this.store.input.takeFacts(value);
  }

  /**
   * The area of interest: a GeoJSON Polygon or MultiPolygon (or a Feature or a collection of one); `null` for Ukraine.
   * It is checked in a worker. A bad one is reported with all its problems, and the last good one stays.
   */
  get area(): AreaOfInterest | null {
    return this.store.input.area;
  }
  set area(value: unknown) {
    this.store.input.takeArea(value);
  }

  /**
   * A layer of the page's or reader's own as GeoJSON, drawn below ours in grey and said not to be ours; `null` for none. With
   * `use: "areas"` what is watched is counted, and shaded, by its areas in place of oblasts; otherwise no number has it, and
   * no state or address ever. A bad one is reported, and the last good one stays.
   */
  get reference(): Reference | null {
    return this.store.session.reference;
  }
  set reference(value: unknown) {
    this.store.input.takeReference(value);
  }

  /**
   * How figures are set: texts, logo, fonts, colours, layers, extent, annotations, as an object or JSON; `null` for none. The
   * export dialog starts from it, and `figure()` takes it. A bad one is reported with all its problems, and the last good one
   * stays.
   */
  get figureStyle(): FigureStyle | null {
    return this.store.input.house.ofPage;
  }
  set figureStyle(value: unknown) {
    this.store.input.takeFigureStyle(value);
  }

  /** The map as plain data; `undefined` until the dataset is loaded. */
  get scene(): Scene | undefined {
    return this.store.picture()?.scene;
  }
  /** The numbers behind the map; `undefined` until the dataset is loaded. */
  get ledger(): Ledger | undefined {
    return this.store.picture()?.ledger;
  }

  /**
   * Resolves when the present state is drawn completely and its numbers have their ranges. It always settles: what has
   * failed to load, or is late by some seconds, is reported as `coalition-error` and not waited for; with no data to show,
   * it rejects with an error named `NotArrived`.
   */
  whenIdle(): Promise<void> {
    return this.stage.whenIdle();
  }

  /**
   * The present state as a figure: a self-contained SVG document with title, legend, numbers, notes and credits, and
   * its alternative text. Rejects an unknown `page`; with an error named `NotArrived` if the data, or what checks
   * `figureStyle`, has not arrived.
   */
  async figure(options: FigureRequest = {}): Promise<Figure> {
    return (await exporting()).figureOf(this.store, this.stage, options);
  }

  /**
   * The map as it is on the screen, with title, legend, scale, notes and credits around it. `type` is `image/png` (with
   * the state written into it), `image/jpeg` or `image/webp`; `scale` is pixels per CSS pixel, 1 to 4.
   * Rejects any other `type` or `scale`, quoting it.
   */
  async toBlob(options: { type?: string; scale?: number } = {}): Promise<Blob> {
    const { pictureBlob } = await exporting();
    const box = this.renderRoot.querySelector<HTMLElement>(".stage");
    return pictureBlob(this.store, this.stage, box, this.#frame.arrangement, options);
  }

  /**
   * Changes the scenario by commands such as `{do: "move", station: "pl-east", lon: 23, lat: 51}`; several are one step for
   * undo. Resolves to whether anything has changed, or to all problems, which are reported too; then nothing has changed.
   */
  async edit(commands: Edit | readonly Edit[]): Promise<EditResult> {
    await this.store.input.needDataset();
    const editor = await this.store.input.needEditor();
    const result = editor?.apply(commands) ?? { problems: [] };
    if ("problems" in result) this.store.report(result.problems);
    return result;
  }
  /** What has been changed in the present scenario, and by whom; `null` if nothing. */
  get edited(): Edited | null {
    return this.store.input.editor?.edited ?? null;
  }

  /**
   * The present situation as files for a GIS: `name`, media `type`, `bytes` (and `text` unless packed), number of `features`,
   * names of their `properties`. `format` is one or several of `geojson`, `kmz`, `kml`, `czml` and `cot`, in a list or a text
   * with commas; `geojson` by default, one file a layer. Rejects any other, quoting it.
   */
  async layers(options: LayersRequest = {}): Promise<readonly LayerFile[]> {
    const { layerFilesOf } = await within(import("./export/layer-files.js"), LONG_PATIENCE_MS);
    return layerFilesOf(this.store, this.stage, options);
  }

  /** Opens the dialog in which the present state is exported as a figure. */
  readonly openExport = (): void => this.#frame.openExport();

  /** What the map shows now: west, south, east, north in degrees; `undefined` if there is no live map. */
  bounds(): [number, number, number, number] | undefined {
    return this.stage.bounds();
  }
  /** Shows a part of the world: west, south, east, north in degrees. */
  showBounds(bounds: readonly [number, number, number, number]): void {
    this.stage.show(bounds);
  }
  /** What is known about a thing on the map, by its id (`fleet:…`, `headquarters:…`, `station:…`, `state:…`, `city:…`). */
  thing(id: string): Thing | undefined {
    return this.stage.thing(id);
  }

  override updated(_changed: PropertyValues): void {
    const derived = this.store.picture();
    if (!derived) return;
    this.#scenarios.follow();
    if (!this.#frame.follow()) return;
    this.toggleAttribute("data-dark", this.store.themeName() === "dark");
    this.stage.paint(derived);
  }

  override render(): TemplateResult {
    return this.#frame.render();
  }
}
export interface CoalitionMap extends StateProperties {}
keepStyles(CoalitionMap);
defineStateProperties(CoalitionMap.prototype);
defineChoices(CoalitionMap.prototype, MAP_CHOICES);
