import type { ReactiveController } from "lit";
import type { CoalitionState } from "../../model/state.js";
import type { Box } from "../../scene/placement/box.js";
import { FINE_ZOOM } from "../../scene/situation.js";
import type { Thing } from "../../scene/things.js";
import type { Derived } from "../../session/derive.js";
import { LazyAccess } from "../access/lazy-access.js";
import { Selection } from "../details/selection.js";
import { CoalitionReadyEvent } from "../events.js";
import { followFonts, loadFonts } from "../fonts.js";
import type { Store } from "../store/store.js";
import { BoxWatch } from "./box-watch.js";
import { coveredIn, sameBoxes } from "./covered.js";
import { failureOf, failureText, mayPass } from "./failure.js";
import { type Camera, LiveMap } from "./live-map.js";
import { Loading } from "./loading.js";
import { Look } from "./look.js";
import { mapLocale } from "./map-locale.js";
import { middleOfHost } from "./middle-of-host.js";
import type { View } from "./painter.js";
import type { StageHost, StageOptions } from "./stage-host.js";
import { Still } from "./still.js";
import { untilSettled } from "./until-settled.js";

/** After this time an eager map that is not drawn yet gets a poster. */
const LATE_MS = 2000;
/** A map that has not moved for this time counts as at rest. */
const REST_MS = 120;

/** The map of an element: a poster, then one or two live maps, or a still; with selection and keyboard access. */
export class Stage implements ReactiveController {
  readonly #host: StageHost;
  readonly #store: Store;
  readonly #options: StageOptions;
  readonly look: Look;
  readonly map: LiveMap;
  /** The second map while two states are compared. */
  readonly other: LiveMap;
  readonly selection: Selection;
  readonly still: Still;
  readonly access: LazyAccess;
  readonly loader: Loading;
  /** Boxes that cover the still picture, as it was last drawn. */
  covered: readonly Box[] = [];
  /** The size of the stage when the element was last rendered, in CSS pixels. */
  #size = "";
  #pressed: { x: number; y: number } | "button" | undefined;
  /** Whether the first picture has been shown. */
  hasShown = false;
  #showing = false;
  #hasNoPoster = false;
  #late: ReturnType<typeof setTimeout> | undefined;
  #mapLocale: string | undefined;
  #reading: CoalitionState["reading"] | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #unfollowFonts: () => void = () => {};
  readonly #retry = (): void => {
    for (const map of [this.map, this.other]) map.retry();
  };

  constructor(host: StageHost, store: Store, options: StageOptions) {
    this.#host = host;
    this.#store = store;
    this.#options = options;
    this.look = new Look(
      host,
      (path, key, values) => store.report([{ code: "value", path, message: store.words().say(key, values) }]),
      store.missing,
      () => store.words(),
    );
    this.map = this.#mapIn(0, (camera) => this.other.follow(camera));
    this.other = this.#mapIn(1, (camera) => this.map.follow(camera));
    new BoxWatch(host, () => this.#settle());
    this.selection = new Selection(host, {
      thing: (id) => this.thing(id),
      dataset: () => store.dataset,
      complete: () => store.input.loadNotes(),
      show: (thing, over) => this.access.reveal(thing, over),
      home: () => this.map.painter?.canvas,
      changed: () => store.changed(),
      lacking: store.missing.of("missing.rest"),
    });
    this.still = new Still(host, store.missing.of("missing.picture"));
    this.access = new LazyAccess(host, {
      derived: () => store.picture(),
      words: () => store.words(),
      maps: [this.map, this.other],
      still: () => {
        if (!this.isStill && !this.isPoster) return undefined;
        return { mercator: this.isPoster ? (this.map.lastView ?? "start") : undefined };
      },
      selected: () => this.selection.selected,
      card: () => this.selection.shownCard,
      open: (thing) => this.selection.open(thing),
      change: (patch) => store.change(patch),
      changed: () => store.changed(),
      say: (text) => options.announce(text),
      lacking: store.missing.of("missing.rest"),
    });
    this.loader = new Loading(host, {
      loading: () => host.loading,
      seats: () => (this.failed ? 0 : store.state.compare === "none" ? 1 : 2),
      giveBack: () => {
        this.map.stop();
        this.other.stop();
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollowFonts = followFonts((error, again) => this.#fontLacks(error, again));
    // Code loads in parallel with the data.
    this.still.prepare();
    if (!this.#isEager || this.map.drawn) return;
    this.#hasNoPoster = true;
    void this.map.prepare();
    this.#late = setTimeout(() => {
      if (this.map.drawn) return;
      this.#hasNoPoster = false;
      this.#host.requestUpdate();
    }, LATE_MS);
  }

  /** A map draws its labels with the fonts that it finds: one that has come late needs a new map. */
  #fontLacks(error: unknown, again: () => void): void {
    this.#store.missing.note("missing.font", error, again);
    if (error !== undefined || !this.map.painter) return;
    this.map.stop();
    this.other.stop();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unfollowFonts();
    clearTimeout(this.#late);
    clearTimeout(this.#resting);
  }

  /** Fits the pictures to their boxes and to what covers these; returns whether anything has to be drawn again. */
  #settle(): boolean {
    const changes = [this.map, this.other].flatMap((map) => [map.fitBox(), map.uncover()]);
    this.#options.resized();
    if (changes.includes(true)) this.access.follow();
    const still = this.#host.shadowRoot?.querySelector(".still") ?? null;
    const covered = still ? coveredIn(still) : [];
    if (!still || (this.#size === this.#measure() && sameBoxes(covered, this.covered))) return changes.includes(true);
    this.covered = covered;
    this.#host.requestUpdate();
    return true;
  }

  #measure(): string {
    const { clientWidth = 0, clientHeight = 0 } = this.#host.shadowRoot?.querySelector(".stage") ?? {};
    return `${clientWidth} ${clientHeight}`;
  }

  /** Ranges that are already known are in the first picture of a state. */
  hostUpdate(): void {
    if (this.isStill || this.isPoster) this.#size = this.#measure();
    if (this.hasShown) this.#store.ranges.follow();
  }

  get #isEager(): boolean {
    return this.#host.loading === "eager" && this.#host.mode !== "static";
  }

  /** Loads the live map for a reader. Once drawn, it handles the press on the poster, or takes the focus from the button. */
  askForMap(at: { x: number; y: number } | "button"): void {
    this.#pressed = at;
    this.loader.use();
  }

  /** Whether a reader has pressed the button and the live map is on its way. */
  get isAskedFor(): boolean {
    return this.#pressed === "button";
  }

  get #onButton(): boolean {
    return this.#host.shadowRoot?.activeElement?.classList.contains("use-map") ?? false;
  }

  #drawn(): void {
    this.#hasNoPoster = false;
    this.#store.missing.note("guest.use", undefined, this.#retry);
    this.#host.requestUpdate();
    this.access.drawn();
    const at = this.#pressed;
    this.#pressed = undefined;
    if (at === "button") {
      // A reader whose focus has moved on meanwhile keeps it.
      if (this.#onButton) this.map.painter?.canvas.focus({ preventScroll: true });
      return;
    }
    // The poster is in Mercator: on the globe another thing may be at that point.
    if (at && this.#host.projection === "mercator")
      this.map.painter?.pick(at, this.selection.byTouch ? "finger" : "mouse");
  }

  #mapIn(index: 0 | 1, onCamera: (camera: Camera) => void): LiveMap {
    return new LiveMap(this.#host, {
      box: () => this.#host.shadowRoot?.querySelectorAll<HTMLElement>(".stage > .map")[index] ?? null,
      locale: () => mapLocale(this.#store.words(), this.#store.state.reading),
      onCamera: (camera, moved) => {
        // Else each map fits the same bounds to its own box.
        if (moved) onCamera(camera);
        this.access.follow();
        this.#moved();
        if (camera.zoom >= FINE_ZOOM - 0.4) void this.#store.input.loadFine();
      },
      onHover: (things, x, y) => this.selection.hover(things, x, y, index),
      onPick: (things, x, y) => this.selection.pick(things, x, y, index),
      look: () => this.look.look,
      load: () => this.#options.loadPainter(),
      onDrawn: () => this.#drawn(),
      onFailure: (error) => {
        const problem = failureOf(error, this.#store.words());
        const hadFocus = this.#onButton;
        this.#pressed = undefined;
        // A still is shown instead of both maps.
        for (const map of [this.map, this.other]) if (!map.failed) map.stop();
        const { code, message } = problem;
        if (mayPass(error)) this.#store.missing.note("guest.use", error, this.#retry, { code, message: () => message });
        else this.#store.report([problem]);
        this.#host.requestUpdate();
        if (hadFocus)
          void this.#host.updateComplete.then(() =>
            this.#host.shadowRoot?.querySelector<HTMLElement>(".failed")?.focus(),
          );
      },
    });
  }

  /** Updates the element, for its locator, once the moving map is at rest. */
  #moved(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), REST_MS);
  }

  #rest(): void {
    if (this.#resting === undefined) return;
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#host.requestUpdate();
  }

  /** Whether there is no live map. */
  get failed(): boolean {
    return this.map.failed || this.other.failed;
  }

  /** Whether what draws stills has not arrived, where a still is needed. */
  get hasNoStill(): boolean {
    return this.isStill && this.still.failed;
  }

  /** Why there is no live map, or no picture at all, as a text for the reader. */
  failureText(): string {
    const words = this.#store.words();
    return this.failed ? failureText(this.map.failure ?? this.other.failure, words) : words.say("missing.box");
  }

  /** Whether the live map is still to replace the poster. */
  get isPoster(): boolean {
    if (this.isStill) return false;
    return !this.loader.awake || !this.map.drawn;
  }

  /** Whether the poster is drawn. An eager map does without, because that shows a first picture sooner, unless it is late. */
  get showsPoster(): boolean {
    return this.isPoster && !(this.#hasNoPoster && this.loader.awake);
  }

  /** Whether a still picture is shown instead of the map. */
  get isStill(): boolean {
    return this.#host.mode === "static" || this.failed || this.still.printing;
  }

  /** Shows a picture on one or two maps, or as a still; announces the first one to the page. */
  paint({ scene, pair }: Derived): void {
    if (this.#host.mode === "static" || this.failed) {
      this.#showWith(this.still.load());
      if (this.#host.mode === "static") {
        this.map.stop();
        this.other.stop();
      }
      return;
    }
    this.loader.consider();
    if (this.isPoster) this.#showWith(this.still.load());
    // The poster takes precedence over the live map: they do not share bandwidth until it is shown, unless `loading` is eager.
    if (!this.loader.awake || (this.isPoster && this.still.awaited && !this.#isEager)) return;
    const { locale } = this.#store.words();
    // MapLibre's controls keep the language in which they were created, so the maps are made anew.
    if (this.#mapLocale !== undefined && this.#mapLocale !== locale)
      for (const map of [this.map, this.other]) map.stop();
    this.#mapLocale = locale;
    if ((this.other.painter !== undefined) !== (pair !== null)) this.loader.reseat();
    this.map.paint(pair?.before ?? scene);
    if (pair) this.other.paint(pair.after);
    else {
      this.other.stop();
      this.other.retry();
    }
    this.#fitReading();
  }

  /** Each reading has an extent of its own: a change of reading shows it, unless the reader has moved the map. */
  #fitReading(): void {
    const { reading } = this.#store.state;
    if (this.#reading !== undefined && this.#reading !== reading)
      for (const { painter } of [this.map, this.other]) painter?.showExtent();
    this.#reading = reading;
  }

  /** Fires `coalition-ready` once, with the first picture. If the poster fails to load, that is the live map. */
  #showWith(picture: Promise<unknown>): void {
    if (this.#showing) return;
    this.#showing = true;
    void Promise.allSettled([picture, loadFonts()])
      .then(() => this.#drawnAll())
      .then(() => {
        this.#showing = false;
        if (this.hasShown || !this.#host.isConnected) return;
        this.hasShown = true;
        this.#host.dispatchEvent(new CoalitionReadyEvent());
        this.#store.ranges.start();
      });
  }

  /**
   * Resolves when the present state is drawn and its numbers have their ranges, without what has failed or is late by some
   * seconds: see `coalition-error`. Rejects with `NotArrived` if there is no data to show.
   */
  async whenIdle(): Promise<void> {
    await this.#store.input.needDataset();
    await this.#drawnAll();
    if (!this.#host.isConnected) return;
    await this.#store.ranges.settled();
    await (this.loader.awake && this.isPoster ? this.#drawnAll() : this.#host.updateComplete);
  }

  async #drawnAll(): Promise<void> {
    await Promise.all([this.#store.input.settled(), this.loader.decided]);
    await this.still.load();
    if (this.isStill) await loadFonts();
    await this.#host.updateComplete;
    await Promise.all([this.access.loading, this.selection.loading, this.#options.partsLoading()]);
    await this.look.settled;
    await untilSettled(async () => {
      await this.#host.updateComplete;
      if (this.loader.awake) await Promise.all([this.map.whenIdle(), this.other.whenIdle()]);
      this.#rest();
      await this.#host.updateComplete;
      return this.#settle() || (this.loader.awake && this.isPoster);
    });
  }

  /** How far across the stage the host country's label is, in per cent of the width; `undefined` if out of view. */
  middleOfHost(): number | undefined {
    return middleOfHost(this.#host.shadowRoot, this.#store.dataset, this.map.painter);
  }

  /** What the live map shows: west, south, east, north in degrees; `undefined` without one. */
  bounds(): [number, number, number, number] | undefined {
    return this.map.painter?.bounds;
  }

  /** Points the map at a view: a camera, or bounds to be fitted (west, south, east, north in degrees). */
  show(view: View): void {
    // A view asked for after a change of reading takes precedence over the extent of the new one, which is not drawn yet.
    this.#reading = this.#store.state.reading;
    for (const map of [this.map, this.other]) map.show(view);
  }
  /** A thing on the map by its id (`fleet:…`, `headquarters:…`, `station:…`, `state:…`, `city:…`). */
  thing(id: string): Thing | undefined {
    return this.#store.picture()?.things.find((thing) => thing.id === id);
  }
  /** @internal Colours of the drawn map at `[lon, lat]` places: `[red, green, blue]` each, black without a map. */
  async colourAt(places: readonly (readonly [number, number])[]): Promise<[number, number, number][]> {
    await this.whenIdle();
    return (await this.map.painter?.readPixels(places)) ?? places.map(() => [0, 0, 0]);
  }
  /** @internal Where a place is on the map, in CSS pixels from its upper left corner. */
  pointOf(place: readonly [number, number]): { x: number; y: number } {
    return this.map.painter?.project(place) ?? { x: 0, y: 0 };
  }
  /** @internal The maps' cameras: one, or two while states are compared. */
  cameras(): Camera[] {
    return [this.map, this.other].flatMap(({ painter }) => (painter ? [painter.camera] : []));
  }
  /** @internal Calls on the map made by painting so far; grows only when something on the map changes. */
  get touched(): number {
    return this.map.painter?.touched ?? 0;
  }
  /** @internal Ids of the scene's layers that have something on the canvas now. */
  renderedLayers(): string[] {
    return this.map.painter?.renderedLayers() ?? [];
  }
}
