import type { GeoJSON } from "geojson";
import {
  type LayerSpecification,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import type { Scene, SceneLayer } from "../scene/scene.js";
import { BASEMAP_PREFIX } from "./basemap.js";
import { copyCanvas, readPixels } from "./canvas-pixels.js";
import { compileSource, type NeededImage, sceneLayerOf } from "./compile-layer.js";
import { SceneCompiler } from "./compile-scene.js";
import { diffLayers } from "./diff-layers.js";
import { Idle } from "./idle.js";
import { PLACED } from "./keys.js";
import { LabelKeeper } from "./label-keeper.js";
import { LEAST_ZOOM, LookKeeper, type MapLook, PLAIN } from "./map-look.js";
import { markImage } from "./mark-image.js";
import type { Camera, MapPainterOptions } from "./painter-options.js";
import { IMAGE_RATIO, patternImage } from "./pattern-image.js";
import { isFacing, placeAt } from "./place-at.js";
import { renderedIn } from "./rendered-in.js";
import { sameFeatures } from "./same-features.js";
import { SourceData } from "./source-data.js";
import { drawsIn, type Pointer, thingsAt, thingsByFeature } from "./things-at.js";
import { watchLife } from "./watch-life.js";
import { assertWorkerAllowed, trustedWorkerAddress, watchWorkerPolicy } from "./worker-policy.js";

/** What is on the map, for comparison with the next scene. */
interface Painted {
  readonly layers: ReadonlyMap<string, SceneLayer>;
  readonly specs: readonly LayerSpecification[];
}
type Bounds = MapPainterOptions["bounds"];
const sameBounds = (a: Bounds, b: Bounds) => a.every((degrees, side) => degrees === b[side]);

const EMPTY: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "background", type: "background", paint: {} }],
};
const NOTHING: Painted = { layers: new Map(), specs: [] };
const byId = (layers: readonly SceneLayer[]) => new Map(layers.map((layer) => [layer.id, layer]));
/** Room between the default extent and the frame, in CSS pixels. */
const FRAME_PX = 6;

let workerSet = false;

/** Paints scenes on a MapLibre map, changing only what differs from the scene before. */
export class MapPainter {
  readonly #map: MapLibreMap;
  readonly #endWatches: readonly (() => void)[];
  /** Settles when the map is removed: what waits for it need not wait longer. */
  readonly #gone: Promise<void>;
  #leave: () => void = () => {};
  #isGone = false;
  readonly #idle: Idle;
  readonly #compiler = new SceneCompiler();
  #painted = NOTHING;
  #scene: Scene | undefined;
  #look = PLAIN;
  readonly #keeper: LookKeeper;
  readonly #data: SourceData;
  readonly #labels: LabelKeeper;
  /** What the view shows in a box of any size: the scene's extent, or bounds that were asked for; or it has been moved. */
  #aim: "extent" | Bounds | "moved" = "extent";
  /** The bounds that it was last fitted to. */
  #fitted: Bounds;
  #ready: Promise<void>;
  readonly #options: MapPainterOptions;
  #lost = false;
  #following = false;
  #thingOf: ReadonlyMap<string, string> = new Map();
  /** What pressed last; needed because browsers report a tap as a mouse click. */
  #pointer: Pointer = "mouse";
  /** Number of calls on the map made by painting so far. */
  touched = 0;

  /** Throws if the browser has no WebGL, the page is known to forbid the worker, or the worker has no address. */
  constructor(options: MapPainterOptions) {
    assertWorkerAllowed();
    if (!workerSet) {
      setWorkerUrl(trustedWorkerAddress());
      workerSet = true;
    }
    this.#options = options;
    this.#fitted = options.bounds;
    const start = options.scene && this.#compiler.compile(options.scene);
    const sources = [...(start?.sources ?? [])].map(([id, layers]) => [id, compileSource(layers)] as const);
    const specs = start?.layersOver() ?? EMPTY.layers;
    this.#map = new MapLibreMap({
      container: options.container,
      style: { version: 8, sources: Object.fromEntries(sources), layers: specs },
      // Tests check that our own layers are valid; a basemap's layers are validated when they are added.
      validateStyle: false,
      bounds: [...options.bounds],
      fitBoundsOptions: { padding: FRAME_PX },
      // The box is watched by whoever owns the map: see `resize`.
      trackResize: false,
      attributionControl: false,
      cooperativeGestures: options.cooperative,
      locale: options.locale,
      minZoom: LEAST_ZOOM,
      maxZoom: 10,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
    });
    for (const image of start?.images ?? []) this.touched += this.#addImage(image);
    if (options.scene) {
      this.#painted = { layers: byId(options.scene.layers), specs };
      this.#thingOf = thingsByFeature(options.scene.layers);
      this.touched += sources.length + specs.length;
    }
    this.#gone = new Promise((resolve) => {
      this.#leave = resolve;
    });
    this.#idle = new Idle(this.#map, this.#gone);
    this.#endWatches = [watchWorkerPolicy(options.onError), watchLife(this.#map, options.onError)];
    this.#keeper = new LookKeeper(this.#map);
    this.#data = new SourceData(this.#map);
    this.#labels = new LabelKeeper(this.#map, this.#data, options.covered);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.#map.addControl(new ScaleControl({ maxWidth: 120 }), "bottom-left");
    this.#ready = new Promise((resolve) =>
      this.#map.once("style.load", () => {
        if (options.scene && !this.#scene) this.#labels.show(options.scene);
        resolve();
      }),
    );
    this.#map.on("error", ({ error }) => options.onError(error instanceof Error ? error : new Error(String(error))));
    this.#map.getCanvasContainer().addEventListener("pointerdown", ({ pointerType }) => {
      this.#pointer = pointerType === "touch" ? "finger" : "mouse";
    });
    this.#map.on("mousemove", ({ point }) => options.onHover(this.#thingsAt(point), point.x, point.y));
    this.#map.on("mouseout", () => options.onHover([], 0, 0));
    this.#map.on("click", ({ point }) => options.onPick(this.#thingsAt(point, this.#pointer), point.x, point.y));
    this.#map.on("move", ({ originalEvent }) => {
      if (originalEvent) this.#aim = "moved";
      if (this.#following) return;
      options.onCamera(this.camera, this.#aim === "moved");
    });
    this.#map.on("webglcontextlost", () => {
      this.#lost = true;
    });
    this.#map.on("webglcontextrestored", () => {
      // MapLibre restores its old style, but then draws labels over marks: start again from an empty style.
      this.#map.setStyle(EMPTY, { diff: false });
      this.#map.once("style.load", () => {
        this.#lost = false;
        this.#painted = NOTHING;
        this.#keeper.forget();
        this.#data.forget();
        this.#labels.forget();
        this.resize();
        this.#repaint();
      });
    });
  }

  /** Places labels anew after what covers the map has changed. */
  uncover(): void {
    if (this.#scene && !this.#lost && this.#painted !== NOTHING) this.#labels.show(this.#scene);
  }

  /** Shows a scene. Resolves when the map has received it, not when it is drawn: see `whenIdle`. */
  async paint(scene: Scene, look: MapLook = PLAIN): Promise<void> {
    // Painting the same scene again, as after a change outside the map, costs nothing.
    if (scene === this.#scene && look === this.#look && this.#painted !== NOTHING) return;
    this.#scene = scene;
    this.#look = look;
    await this.#ready;
    if (this.#scene === scene) this.#repaint();
  }

  #repaint(): void {
    const scene = this.#scene;
    if (!scene || this.#lost || this.#isGone) return;
    const compiled = this.#compiler.compile(scene);
    let touched = 0;
    const turned = this.#keeper.turn(this.#look);
    if (turned) touched++;
    if (turned || (this.#aim === "extent" && !sameBounds(this.#fitted, scene.bounds))) this.#fit();
    const before =
      this.#painted === NOTHING ? EMPTY.layers : this.#painted.specs.filter(({ id }) => !id.startsWith(BASEMAP_PREFIX));
    if (this.#keeper.ground(this.#look, before)) touched++;
    const { basemap } = this.#keeper;
    const specs = compiled.layersOver(basemap);
    for (const image of compiled.images) touched += this.#addImage(image);
    for (const [id, layers] of compiled.sources) touched += this.#setSource(id, layers);
    touched += diffLayers(this.#map, [...before, ...(basemap?.ground ?? []), ...(basemap?.names ?? [])], specs);
    this.#painted = { layers: byId(scene.layers), specs };
    this.#labels.showNext(scene, (changed) => {
      this.touched += changed ? 1 : 0;
    });
    this.touched += touched;
    this.#thingOf = thingsByFeature(scene.layers);
  }

  #addImage({ name, pattern, mark }: NeededImage): number {
    if (this.#map.hasImage(name)) return 0;
    const image = pattern ? patternImage(pattern) : mark ? markImage(mark) : undefined;
    if (image) this.#map.addImage(name, image, { pixelRatio: IMAGE_RATIO });
    return 1;
  }

  #setSource(id: string, layers: readonly SceneLayer[]): number {
    const source = this.#map.getSource(id);
    if (source && id === PLACED) return 0;
    if (source && layers.every((layer) => sameFeatures(this.#painted.layers.get(layer.id), layer))) return 0;
    const compiled = compileSource(layers);
    if (source) this.#data.set(id, compiled.data as GeoJSON);
    else this.#map.addSource(id, compiled);
    return 1;
  }

  /** Handles a press, in CSS pixels of the box, that was made before the map was ready. */
  pick({ x, y }: { readonly x: number; readonly y: number }, pointer: Pointer = "mouse"): void {
    this.#options.onPick(this.#thingsAt({ x, y }, pointer), x, y);
  }

  #thingsAt(point: { x: number; y: number }, pointer: Pointer = "mouse"): string[] {
    if (this.#lost || this.#painted === NOTHING) return [];
    return thingsAt(this.#map, this.#painted.layers, this.#thingOf, point, pointer);
  }

  /** Whether a sign, name or line of a thing is drawn within a box of the canvas, in CSS pixels. */
  drawsIn(box: Parameters<typeof drawsIn>[3], thing: string): boolean {
    if (this.#lost || this.#painted === NOTHING) return false;
    return drawsIn(this.#map, this.#painted.layers, this.#thingOf, box, thing);
  }

  /**
   * Resolves when everything of the last scene is on the canvas, or the map is removed. A basemap's servers may never
   * answer: after some seconds the map does not wait for them.
   */
  async whenIdle(): Promise<void> {
    await Promise.race([this.#ready, this.#gone]);
    if (this.#isGone) return;
    this.#labels.settle();
    await this.#idle.wait(() => (this.#lost ? [] : this.#painted.specs));
  }

  /**
   * Moves a place to the middle of the view, or to `offset` from it, in CSS pixels right and down; without animation for
   * readers who prefer reduced motion.
   */
  showPoint(at: readonly [number, number], zoom = this.#map.getZoom(), offset: [number, number] = [0, 0]): void {
    this.#aim = "moved";
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#map.easeTo({ center: [at[0], at[1]], zoom, offset, duration: still ? 0 : 200 });
  }

  /** Fits the view to bounds, and again whenever the box has another size. */
  showBounds(bounds: Bounds): void {
    this.#aim = sameBounds(bounds, this.#extent) ? "extent" : [...bounds];
    this.#fit();
  }

  /** Shows the extent of the scene again, unless a reader has moved the map. */
  showExtent(): void {
    if (this.#aim === "moved") return;
    this.#aim = "extent";
    this.#fit();
  }

  get #extent(): Bounds {
    return (this.#scene ?? this.#options.scene)?.bounds ?? this.#options.bounds;
  }

  #fit(): void {
    if (this.#aim === "moved") return;
    this.#fitted = this.#aim === "extent" ? this.#extent : this.#aim;
    this.#map.fitBounds([...this.#fitted], { padding: FRAME_PX, duration: 0 });
  }

  /** Where the map looks instead of at its scene's extent. */
  get view(): Camera | Bounds | undefined {
    if (this.#aim === "extent") return undefined;
    return this.#aim === "moved" ? this.camera : this.#aim;
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** West, south, east, north in degrees. */
  get bounds(): [number, number, number, number] {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Takes over the view of another map. */
  follow({ lon, lat, zoom }: Camera): void {
    this.#aim = "moved";
    this.#following = true;
    this.#map.jumpTo({ center: [lon, lat], zoom });
    this.#following = false;
  }

  /** Where a place is on the canvas, in CSS pixels; one on the far side of the globe as if the globe were transparent. */
  project(at: readonly [number, number]): { x: number; y: number } {
    const { x, y } = this.#map.project([at[0], at[1]]);
    return { x, y };
  }

  /** The place at a point of the canvas, in CSS pixels; `undefined` beside the globe. */
  unproject({ x, y }: { readonly x: number; readonly y: number }): readonly [number, number] | undefined {
    const at = placeAt(this.#map, [x, y]);
    return at && [at.lng, at.lat];
  }

  /** Offset of a thing's mark from its place in this view, in CSS pixels; `undefined` if it has the scene's own shift. */
  shiftOf(thing: string): readonly [number, number] | undefined {
    return this.#labels.shiftOf(thing);
  }

  /** Whether a place faces the reader; false only on the far side of the globe. */
  faces(at: readonly [number, number]): boolean {
    return isFacing(this.#map, at);
  }

  setCooperative(cooperative: boolean): void {
    if (cooperative) this.#map.cooperativeGestures.enable();
    else this.#map.cooperativeGestures.disable();
  }

  /**
   * Takes over the present size of the box. The map shows the same part of the world in it as a new map would; one that a
   * reader has moved keeps its centre and zoom.
   */
  resize(): void {
    if (this.#lost) return;
    this.#map.resize();
    this.#keeper.limitZoom();
    this.#fit();
    // At once: a canvas of another size is empty.
    this.#map.redraw();
  }

  get canvas(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  /** Colours of single pixels at `[lon, lat]` places, as `[red, green, blue]`; black off the map and on its far side. */
  readPixels(places: readonly (readonly [number, number])[]): Promise<[number, number, number][]> {
    return readPixels(this.#map, places);
  }

  /** A copy of the canvas, redrawn at `ratio` device pixels per CSS pixel. */
  async snapshot(ratio: number): Promise<HTMLCanvasElement> {
    const gone = this.#gone.then((): never => {
      throw new Error("the map was removed");
    });
    await Promise.race([this.whenIdle(), gone]);
    const usual = this.#map.getPixelRatio();
    this.#map.setPixelRatio(ratio);
    try {
      await this.whenIdle();
      return await Promise.race([copyCanvas(this.#map), gone]);
    } finally {
      if (!this.#isGone) this.#map.setPixelRatio(usual);
    }
  }

  /** Ids of scene layers that have features on the canvas. */
  renderedLayers(): string[] {
    const zoom = this.#map.getZoom();
    // A tile also returns layers of its integer zoom that are not drawn at the map's fractional zoom.
    const rendered = renderedIn(this.#map).filter(
      ({ layer: { minzoom = 0, maxzoom = Infinity } }) => zoom >= minzoom && zoom < maxzoom,
    );
    return [
      ...new Set(
        rendered.map(({ source, layer: { id } }) =>
          this.#painted.layers.has(sceneLayerOf(id)) ? sceneLayerOf(id) : source,
        ),
      ),
    ];
  }

  /** Removes the map and releases its WebGL context. */
  remove(): void {
    this.#isGone = true;
    this.#leave();
    for (const end of this.#endWatches) end();
    this.#labels.end();
    this.#map.remove();
  }
}
