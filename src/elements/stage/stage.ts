import type { ReactiveController } from "lit";
import type { CoalitionState } from "../../model/state.js";
import type { Box } from "../../scene/placement/box.js";
import type { Scene } from "../../scene/scene.js";
import { FINE_ZOOM } from "../../scene/situation.js";
import type { Thing } from "../../scene/things.js";
import type { Derived } from "../../session/derive.js";
import { AccessDoor } from "../access/access-door.js";
import { Selection } from "../details/selection.js";
import { CoalitionReadyEvent } from "../events.js";
import { loadFonts } from "../fonts.js";
import type { Store, StoreHost } from "../store/store.js";
import { coveredIn, sameBoxes } from "./covered.js";
import { failureOf, failureText } from "./failure.js";
import { type Camera, LiveMap } from "./live-map.js";
import { Loading, type LoadingWay } from "./loading.js";
import { Look } from "./look.js";
import { mapLocale } from "./map-locale.js";
import type { PainterPart } from "./painter.js";
import { Still } from "./still.js";

/** An eager map that is not drawn after so long is waited for with a poster. */
const LATE_MS = 2000;
/** A map that has not moved for so long is at rest. */
const REST_MS = 120;

/** The element whose map a stage is. */
export interface StageHost extends StoreHost {
  readonly loading: LoadingWay;
  readonly mode: "interactive" | "static";
  readonly projection: "mercator" | "globe";
  readonly mapStyle: string | null;
}

export interface StageOptions {
  /** Fetches what makes live maps: MapLibre and its worker wait until a map is needed. */
  readonly loadPainter: () => Promise<PainterPart>;
  /** Tells a reader who does not see it, once what is being said has ended. */
  readonly announce: (text: string) => void;
  /** The box of the map has another size now. */
  readonly resized: () => void;
  /** Settles when the open parts beside the map are there. */
  readonly partsLoading: () => Promise<unknown> | undefined;
}

/** The map of an element: a poster, then a live map or two of them, or a still; and what a pointer meets there. */
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
  readonly access: AccessDoor;
  readonly loader: Loading;
  /** What lies over the still picture, as it was last drawn. */
  covered: readonly Box[] = [];
  #pressed: { x: number; y: number } | "button" | undefined;
  /** Whether the first picture has been shown. */
  hasStood = false;
  #standing = false;
  #isStraight = false;
  #late: ReturnType<typeof setTimeout> | undefined;
  #mapLocale: string | undefined;
  #looking = 0;
  #reading: CoalitionState["reading"] | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: StageHost, store: Store, options: StageOptions) {
    this.#host = host;
    this.#store = store;
    this.#options = options;
    this.look = new Look(host, (path, key, values) =>
      store.report([{ code: "value", path, message: store.words().say(key, values) }]),
    );
    this.map = this.#mapIn(0, (camera) => this.other.follow(camera));
    this.other = this.#mapIn(1, (camera) => this.map.follow(camera));
    this.selection = new Selection(host, {
      thing: (id) => this.thing(id),
      dataset: () => store.dataset,
      complete: () => store.input.loadNotes(),
      show: (thing, over) => this.access.reveal(thing, over),
      home: () => this.map.painter?.canvas,
      changed: () => store.changed(),
    });
    this.still = new Still(host);
    this.access = new AccessDoor(host, {
      derived: () => store.picture(),
      words: () => store.words(),
      maps: [this.map, this.other],
      still: () => {
        if (!this.isStill && !this.isPoster) return undefined;
        return { mercator: this.isPoster ? (this.map.lastCamera ?? "start") : undefined };
      },
      selected: () => this.selection.selected,
      card: () => this.selection.shownCard,
      open: (thing) => this.selection.open(thing),
      change: (patch) => store.change(patch),
      changed: () => store.changed(),
      say: (text) => options.announce(text),
    });
    this.loader = new Loading(host, {
      loading: () => host.loading,
      seats: () => (this.map.failed ? 0 : store.state.compare === "none" ? 1 : 2),
      giveBack: () => {
        this.map.stop();
        this.other.stop();
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    // Code is on its way while the data is.
    this.still.prepare();
    if (!this.#isEager || this.map.drawn) return;
    this.#isStraight = true;
    void this.map.prepare();
    this.#late = setTimeout(() => {
      if (this.map.drawn) return;
      this.#isStraight = false;
      this.#host.requestUpdate();
    }, LATE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#late);
    clearTimeout(this.#resting);
    cancelAnimationFrame(this.#looking);
  }

  /** What lies over the map is there now: labels keep off it, on the still picture too. */
  hostUpdated(): void {
    cancelAnimationFrame(this.#looking);
    // Measuring waits for the layout of the next frame, instead of asking for one of its own.
    this.#looking = requestAnimationFrame(() => this.#uncover());
  }

  #uncover(): void {
    this.map.uncover();
    this.other.uncover();
    const still = this.#host.shadowRoot?.querySelector(".still") ?? null;
    const covered = still ? coveredIn(still) : [];
    if (!still || sameBoxes(covered, this.covered)) return;
    this.covered = covered;
    this.#host.requestUpdate();
  }

  /** Ranges that are known already are there in the first picture of a state. */
  hostUpdate(): void {
    if (this.hasStood) this.#store.ranges.follow();
  }

  get #isEager(): boolean {
    return this.#host.loading === "eager" && this.#host.mode !== "static";
  }

  /** A reader asks for the live map, which answers a press on the poster and takes the button's focus once it is there. */
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
    this.#isStraight = false;
    this.#host.requestUpdate();
    this.access.drawn();
    const at = this.#pressed;
    this.#pressed = undefined;
    if (at === "button") {
      // A reader who has moved on meanwhile is left in peace.
      if (this.#onButton) this.map.painter?.canvas.focus({ preventScroll: true });
      return;
    }
    // The poster is flat: on the globe another thing may lie at that point.
    if (at && this.#host.projection === "mercator")
      this.map.painter?.pick(at, this.selection.byTouch ? "finger" : "mouse");
  }

  #mapIn(index: 0 | 1, onCamera: (camera: Camera) => void): LiveMap {
    return new LiveMap(this.#host, {
      box: () => this.#host.shadowRoot?.querySelectorAll<HTMLElement>(".stage > .map")[index] ?? null,
      locale: () => mapLocale(this.#store.words(), this.#store.state.reading),
      onCamera: (camera) => {
        onCamera(camera);
        this.access.follow();
        this.#moved();
        if (camera.zoom >= FINE_ZOOM - 0.4) void this.#store.input.loadFine();
      },
      onHover: (things, x, y) => this.selection.hover(things, x, y, index),
      onPick: (things, x, y) => this.selection.pick(things, x, y, index),
      look: () => this.look.look,
      load: () => this.#options.loadPainter(),
      onResize: () => {
        this.#options.resized();
        this.access.follow();
      },
      onDrawn: () => this.#drawn(),
      onFailure: (error) => {
        const problem = failureOf(error, this.#store.words());
        const leads = this.#onButton;
        this.#pressed = undefined;
        this.#store.report([problem]);
        this.#host.requestUpdate();
        if (leads)
          void this.#host.updateComplete.then(() =>
            this.#host.shadowRoot?.querySelector<HTMLElement>(".failed")?.focus(),
          );
      },
    });
  }

  /** The map looks elsewhere: what says where is drawn again once it rests. */
  #moved(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#host.requestUpdate(), REST_MS);
  }

  /** Why there is no live map, for its reader. */
  failureText(): string {
    return failureText(this.map.failure, this.#store.words());
  }

  /** Whether the poster stands where the live map will be. */
  get isPoster(): boolean {
    if (this.#host.mode === "static" || this.map.failed || this.still.printing) return false;
    return !this.loader.awake || !this.map.drawn;
  }

  /** Whether the poster is drawn: an eager map is the first picture itself, sooner than behind a poster, unless it is late. */
  get showsPoster(): boolean {
    return this.isPoster && !(this.#isStraight && this.loader.awake);
  }

  /** Whether a still picture stands where the map would be. */
  get isStill(): boolean {
    return this.#host.mode === "static" || this.map.failed || this.still.printing;
  }

  /** Shows what was derived, on one map or two or as a still; says when the first picture stands. */
  paint({ scene, pair }: Derived): void {
    if (this.#host.mode === "static" || this.map.failed) {
      this.#standWith(this.still.load());
      if (this.#host.mode === "static") {
        this.map.stop();
        this.other.stop();
      }
      return;
    }
    this.loader.consider();
    if (this.isPoster) this.#standWith(this.still.load());
    // The first picture goes before the live map: the two do not share the line until it stands, unless the page says so.
    if (!this.loader.awake || (this.isPoster && this.still.awaited && !this.#isEager)) return;
    const { locale } = this.#store.words();
    // The map's own controls keep the language in which they were made.
    if (this.#mapLocale !== undefined && this.#mapLocale !== locale)
      for (const map of [this.map, this.other]) map.stop();
    this.#mapLocale = locale;
    if ((this.other.painter !== undefined) !== (pair !== null)) this.loader.reseat();
    this.map.paint(pair?.before ?? scene);
    if (pair) this.other.paint(pair.after);
    else this.other.stop();
    this.#fitReading(pair?.before ?? scene);
  }

  /** Each reading is about a ground of its own: another one shows it, as long as the reader has not moved the map. */
  #fitReading({ bounds }: Scene): void {
    const { reading } = this.#store.state;
    if (this.#reading !== undefined && this.#reading !== reading)
      for (const { painter } of [this.map, this.other]) painter?.refit(bounds);
    this.#reading = reading;
  }

  /** Says once that the first picture stands. Where the poster cannot be had, the live map is the first. */
  #standWith(picture: Promise<unknown>): void {
    if (this.#standing) return;
    this.#standing = true;
    void Promise.allSettled([picture, loadFonts()])
      .then(() => this.#drawnAll())
      .then(() => {
        this.#standing = false;
        if (this.hasStood || !this.#host.isConnected) return;
        this.hasStood = true;
        this.#host.dispatchEvent(new CoalitionReadyEvent());
        this.#store.ranges.start();
      });
  }

  /** Resolves when everything of the present state is drawn, and its numbers have their ranges. */
  async whenIdle(): Promise<void> {
    await this.#drawnAll();
    if (!this.#host.isConnected) return;
    await this.#store.ranges.settled();
    await this.#host.updateComplete;
  }

  async #drawnAll(): Promise<void> {
    await Promise.all([this.#store.input.loadDataset(), this.loader.decided, this.#store.input.areaChecked]);
    await this.still.load();
    if (this.isStill) await loadFonts();
    await this.#host.updateComplete;
    await Promise.all([this.access.loading, this.selection.loading, this.#options.partsLoading()]);
    await this.look.settled;
    await this.#host.updateComplete;
    if (this.loader.awake) await Promise.all([this.map.whenIdle(), this.other.whenIdle()]);
    await this.#host.updateComplete;
  }

  /** How far across the map the middle of the host country is, in per cent of its width; `undefined` where it is not seen. */
  middleOfHost(): number | undefined {
    const { width } = this.#host.shadowRoot?.querySelector(".stage")?.getBoundingClientRect() ?? { width: 0 };
    const { dataset } = this.#store;
    const host = dataset?.contributors.find(({ role }) => role === "host");
    const place = dataset?.stateLabels.find(({ id }) => id === host?.id);
    if (!place || !width || !this.map.painter) return undefined;
    // Side by side the map has half the width, around the same middle.
    const half = this.#host.shadowRoot?.querySelector(".map.one")?.getBoundingClientRect().width ?? width;
    const percent = 50 + ((this.map.painter.project([place.lon, place.lat]).x - half / 2) / width) * 100;
    return percent > 5 && percent < 95 ? Math.round(percent) : undefined;
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
    return this.#store.picture()?.things.find((thing) => thing.id === id);
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
