import type { PropertyDeclarations, PropertyValues } from "lit";
import type { Figure, FigureInput, FigureOptions } from "../figure/index.js";
import { VERSION } from "../model/version.js";
import { FINE_ZOOM } from "../scene/situation.js";
import type { ThemeName } from "../scene/theme.js";
import type { Thing } from "../scene/things.js";
import type { Derived } from "../session/derive.js";
import { AccessController } from "./access-controller.js";
import { defineChoices } from "./choice-properties.js";
import { CoalitionReadyEvent } from "./events.js";
import { failureOf, failureText } from "./failure.js";
import { loadFonts } from "./fonts.js";
import { LOADINGS, type Loading, LoadingController } from "./loading-controller.js";
import { LookController } from "./look-controller.js";
import { type Camera, MapController } from "./map-controller.js";
import { mapLocale } from "./map-locale.js";
import type { PainterPart } from "./painter.js";
import { SelectionController } from "./selection-controller.js";
import { StateElement } from "./state-element.js";
import { StillController } from "./still-controller.js";

/** An eager map that is not drawn after so long is waited for with a poster. */
const LATE_MS = 2000;

/** A state element with a map, or two while situations are compared, and with what a pointer meets on them. */
export class MapElement extends StateElement {
  static override properties: PropertyDeclarations = {
    loading: { type: String, noAccessor: true },
    mode: { type: String, noAccessor: true },
    projection: { type: String, noAccessor: true },
    mapStyle: { type: String, attribute: "map-style" },
  };
  /** When the live map takes the poster's place: `eager`, `lazy` (near the screen) or `interaction`. */
  declare loading: Loading;
  declare mode: "interactive" | "static";
  declare projection: "mercator" | "globe";
  declare mapStyle: string | null;
  protected readonly look = new LookController(this, (path, key, values) =>
    this.report([{ code: "value", path, message: this.words().say(key, values) }]),
  );
  protected readonly map = this.#mapIn(".map.one", (camera) => this.other.follow(camera));
  /** The second map, without US surveillance, while the two are compared. */
  protected readonly other: MapController = this.#mapIn(".map.two", (camera) => this.map.follow(camera));
  protected readonly selection: SelectionController = new SelectionController(this, {
    thing: (id) => this.thing(id),
    dataset: () => this.facts,
    show: ({ at }, offset) => at && this.map.painter?.showPoint(at, undefined, offset),
    home: () => this.map.painter?.canvas,
  });
  protected readonly still = new StillController(this);
  protected readonly access: AccessController = new AccessController(this, {
    derived: () => this.derive(),
    words: () => this.words(),
    maps: [this.map, this.other],
    still: () => {
      if (!this.isStill && !this.isPoster) return undefined;
      return { mercator: this.isPoster ? (this.map.lastCamera ?? "start") : undefined };
    },
    selected: () => this.selection.selected,
    open: (thing) => this.selection.open(thing),
    change: (patch) => this.change(patch),
    say: (text) => this.announce(text),
  });
  protected readonly loader: LoadingController = new LoadingController(this, {
    loading: () => this.loading,
    seats: () => (this.map.failed ? 0 : this.state.compare === "us-isr" ? 2 : 1),
    giveBack: () => {
      this.map.stop();
      this.other.stop();
    },
  });
  #pressed: { x: number; y: number } | "button" | undefined;
  /** Whether the first picture has stood. */
  protected hasStood = false;
  #standing = false;
  #isStraight = false;
  #late: ReturnType<typeof setTimeout> | undefined;
  #mapLocale: string | undefined;

  constructor() {
    super();
    this.mapStyle = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Code is on its way while the data is.
    this.still.prepare();
    if (!this.#isEager || this.map.drawn) return;
    this.#isStraight = true;
    void this.map.prepare();
    this.#late = setTimeout(() => {
      if (this.map.drawn) return;
      this.#isStraight = false;
      this.requestUpdate();
    }, LATE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#late);
  }

  get #isEager(): boolean {
    return this.loading === "eager" && this.mode !== "static";
  }

  /** A reader asks for the live map, which answers a press on the poster and takes the button's focus once it is there. */
  protected askForMap(at: { x: number; y: number } | "button"): void {
    this.#pressed = at;
    this.loader.use();
  }

  /** Whether a reader has pressed the button and the live map is on its way. */
  protected get isAskedFor(): boolean {
    return this.#pressed === "button";
  }

  get #onButton(): boolean {
    return this.shadowRoot?.activeElement?.classList.contains("use-map") ?? false;
  }

  #drawn(): void {
    this.#isStraight = false;
    this.requestUpdate();
    this.access.drawn();
    const at = this.#pressed;
    this.#pressed = undefined;
    if (at === "button") {
      // A reader who has moved on meanwhile is left in peace.
      if (this.#onButton) this.map.painter?.canvas.focus({ preventScroll: true });
      return;
    }
    // The poster is flat: on the globe another thing may lie at that point.
    if (at && this.projection === "mercator") this.map.painter?.pick(at);
  }

  /** Tells a reader who does not see it, once what is being said has ended. */
  protected announce(_text: string): void {}

  /** Settles when what folds of the panel show is there. */
  protected get foldsLoading(): Promise<void> | undefined {
    return undefined;
  }

  /** The box of the map has another size now. */
  protected resized(): void {}

  /** Fetches what makes live maps: MapLibre and its worker wait until a map is needed. */
  protected loadMap(): Promise<PainterPart> {
    return import("../map/index.js");
  }

  #mapIn(box: string, onCamera: (camera: Camera) => void): MapController {
    return new MapController(this, {
      box: () => this.renderRoot.querySelector<HTMLElement>(box),
      locale: () => mapLocale(this.words(), this.state.reading),
      onCamera: (camera) => {
        onCamera(camera);
        this.access.follow();
        if (camera.zoom >= FINE_ZOOM - 0.4) void this.loadFine();
      },
      onHover: (...at) => this.selection.hover(...at),
      onPick: (...at) => this.selection.pick(...at),
      look: () => this.look.look,
      load: () => this.loadMap(),
      onResize: () => {
        this.resized();
        this.access.follow();
      },
      onDrawn: () => this.#drawn(),
      onFailure: (error) => {
        const problem = failureOf(error, this.words());
        const leads = this.#onButton;
        this.#pressed = undefined;
        this.report([problem]);
        this.requestUpdate();
        if (leads) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".failed")?.focus());
      },
    });
  }

  /** Why there is no live map, for its reader. */
  protected failureText(): string {
    return failureText(this.map.failure, this.words());
  }

  /** Whether the poster stands where the live map will be. */
  protected get isPoster(): boolean {
    if (this.mode === "static" || this.map.failed || this.still.printing) return false;
    return !this.loader.awake || !this.map.drawn;
  }

  /** Whether the poster is drawn: an eager map is the first picture itself, sooner than behind a poster, unless it is late. */
  protected get showsPoster(): boolean {
    return this.isPoster && !(this.#isStraight && this.loader.awake);
  }

  /** Whether a still picture stands where the map would be. */
  protected get isStill(): boolean {
    return this.mode === "static" || this.map.failed || this.still.printing;
  }

  /** Ranges that are known already are there in the first picture of a state. */
  protected override willUpdate(_changed: PropertyValues): void {
    super.willUpdate(_changed);
    if (this.hasStood && this.mode !== "static") this.ranges.follow();
  }

  /** Shows what was derived, on one map or two or as a still; says when the first picture stands. */
  protected paint({ scene, pair }: Derived): void {
    if (this.mode === "static" || this.map.failed) {
      this.#standWith(this.still.load());
      if (this.mode === "static") {
        this.map.stop();
        this.other.stop();
      }
      return;
    }
    this.loader.consider();
    if (this.isPoster) this.#standWith(this.still.load());
    // The first picture goes before the live map: the two do not share the line until it stands, unless the page says so.
    if (!this.loader.awake || (this.isPoster && this.still.awaited && !this.#isEager)) return;
    const { locale } = this.words();
    // The map's own controls keep the language in which they were made.
    if (this.#mapLocale !== undefined && this.#mapLocale !== locale)
      for (const map of [this.map, this.other]) map.stop();
    this.#mapLocale = locale;
    if ((this.other.painter !== undefined) !== (pair !== null)) this.loader.reseat();
    this.map.paint(pair?.with ?? scene);
    if (pair) this.other.paint(pair.without);
    else this.other.stop();
  }

  /** Says once that the first picture stands. Where the poster cannot be had, the live map is the first. */
  #standWith(picture: Promise<unknown>): void {
    if (this.#standing) return;
    this.#standing = true;
    void Promise.allSettled([picture, loadFonts()])
      .then(() => this.#drawnAll())
      .then(() => {
        this.#standing = false;
        if (this.hasStood || !this.isConnected) return;
        this.hasStood = true;
        this.dispatchEvent(new CoalitionReadyEvent());
        if (this.mode !== "static") this.ranges.start();
      });
  }

  /** What a figure of the present state is drawn from. */
  protected async figureInput(options: FigureOptions & { readonly theme?: ThemeName } = {}): Promise<FigureInput> {
    await this.loadDataset();
    // A figure is kept and quoted: its numbers never go without their ranges.
    await this.ranges.settled();
    const { theme = "print", ...rest } = options;
    const { situation, scene, pair, ledger, comparison } = this.deriveFor(theme);
    return {
      situation,
      scene,
      pair,
      ledger,
      comparison,
      words: this.words(),
      theme,
      options: { version: VERSION, ...rest },
    };
  }

  /**
   * The present state as a figure: an SVG document that needs nothing else, with title, legend, numbers, notes and
   * credits, and its alternative text. Throws on an unknown page.
   */
  async figure(options: FigureOptions & { readonly theme?: ThemeName } = {}): Promise<Figure> {
    const [{ drawFigure }, input] = await Promise.all([this.still.loadFigure(), this.figureInput(options)]);
    return drawFigure(input);
  }

  /** Where the maps stand in their box: one, or two side by side or one over the other. */
  protected arrangement(): { readonly beside: boolean; readonly swipe: number } {
    return { beside: true, swipe: 50 };
  }

  /**
   * The map as it is on the screen, with title, legend, scale, notes and credits around it. `type` is `image/png` (with
   * the state written into it), `image/jpeg` or `image/webp`; `scale` is pixels for each CSS pixel, 1 to 4.
   * Rejects on any other, quoting it.
   */
  async toBlob({ type = "image/png", scale = 2 }: { type?: string; scale?: number } = {}): Promise<Blob> {
    await this.whenIdle();
    const [figure, { takePicture }] = await Promise.all([this.still.loadFigure(), import("./map-picture.js")]);
    const derived = this.derive();
    const box = this.renderRoot.querySelector<HTMLElement>(".stage");
    if (!derived || !box) throw new Error("there is no map yet: await whenIdle() first");
    const shown = {
      derived,
      words: this.words(),
      theme: this.themeName(),
      width: box.clientWidth,
      height: box.clientHeight,
      painters: this.isStill ? undefined : [this.map.painter, this.other.painter],
      look: this.look,
      ...this.arrangement(),
    };
    return takePicture(figure, shown, type, scale);
  }

  /** Resolves when everything of the present state is drawn, and its numbers have their ranges. */
  async whenIdle(): Promise<void> {
    await this.#drawnAll();
    if (this.mode === "static" || !this.isConnected) return;
    await this.ranges.settled();
    await this.updateComplete;
  }

  async #drawnAll(): Promise<void> {
    await Promise.all([this.loadDataset(), this.loader.decided, this.areaChecked]);
    await this.still.load().catch(() => undefined);
    if (this.isStill) await loadFonts();
    await this.updateComplete;
    await Promise.all([this.access.loading, this.foldsLoading]);
    await this.look.settled;
    await this.updateComplete;
    if (this.loader.awake) await Promise.all([this.map.whenIdle(), this.other.whenIdle()]);
    await this.updateComplete;
  }

  /** What the map shows now: west, south, east, north in degrees; `undefined` where there is none. */
  bounds(): [number, number, number, number] | undefined {
    return this.map.painter?.bounds;
  }

  /** Shows a part of the world: west, south, east, north in degrees. */
  showBounds(bounds: readonly [number, number, number, number]): void {
    this.map.painter?.showBounds(bounds);
  }
  /** What is known of a thing on the map, by its id (`fleet:…`, `headquarters:…`, `station:…`, `state:…`, `city:…`). */
  thing(id: string): Thing | undefined {
    return this.derive()?.things.find((thing) => thing.id === id);
  }
  /** @internal Colours of the drawn map at `[lon, lat]` places: `[red, green, blue]` each, black where there is no map. */
  async colourAt(places: readonly (readonly [number, number])[]): Promise<[number, number, number][]> {
    await this.whenIdle();
    return (await this.map.painter?.readPixels(places)) ?? places.map(() => [0, 0, 0]);
  }
  /** @internal Where a place is on the map, in CSS pixels from its upper left corner. */
  pointOf(place: readonly [number, number]): { x: number; y: number } {
    return this.map.painter?.project(place) ?? { x: 0, y: 0 };
  }
  /** @internal Where the maps look: one camera, or two while they are compared. */
  cameras(): Camera[] {
    return [this.map, this.other].flatMap(({ painter }) => (painter ? [painter.camera] : []));
  }
  /** @internal Calls on the map that painting took so far: it grows only when something on the map has changed. */
  get touched(): number {
    return this.map.painter?.touched ?? 0;
  }
  /** @internal Ids of the scene's layers that have something on the canvas now. */
  renderedLayers(): string[] {
    return this.map.painter?.renderedLayers() ?? [];
  }
}
defineChoices(MapElement.prototype, [
  { key: "loading", values: LOADINGS, default: "lazy" },
  { key: "mode", values: ["interactive", "static"], default: "interactive" },
  { key: "projection", values: ["mercator", "globe"], default: "mercator" },
]);
