import {
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibreMap,
  NavigationControl,
  type PointLike,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import type { Scene, SceneLayer } from "../scene/scene.js";
import { compileFeatures, compileLayer, type NeededImage } from "./compile-layer.js";
import { diffLayers } from "./diff-layers.js";
import { markImage } from "./mark-image.js";
import { IMAGE_RATIO, patternImage } from "./pattern-image.js";
import { assertWorkerAllowed, watchWorkerPolicy } from "./worker-policy.js";
import { workerUrl } from "./worker-url.js";

export interface MapPainterOptions {
  readonly container: HTMLElement;
  /** Words of the map's own controls, by MapLibre's keys. */
  readonly locale: Record<string, string>;
  /** The page's scroll wheel and one-finger gesture stay with the page. */
  readonly cooperative: boolean;
  readonly bounds: readonly [number, number, number, number];
  /** The view was moved here (not by `follow`). */
  readonly onCamera: (camera: { lon: number; lat: number; zoom: number }) => void;
  /** Where the pointer is and what lies below it: ids of things, topmost first. */
  readonly onHover: (things: readonly string[], x: number, y: number) => void;
  readonly onPick: (things: readonly string[], x: number, y: number) => void;
  /** Something went wrong; a `WorkerRefused` says that there will be no picture. */
  readonly onError: (error: Error) => void;
}

/** What is on the map now: what the next scene is compared with. */
interface Painted {
  readonly layers: ReadonlyMap<string, SceneLayer>;
  readonly specs: readonly LayerSpecification[];
}
const EMPTY: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "background", type: "background", paint: {} }],
};
const NOTHING: Painted = { layers: new Map(), specs: [] };
const REACH_PX = 5;
/** Room between the default extent and the frame, in CSS pixels. */
const FRAME_PX = 6;

let workerSet = false;

function sameFeatures(a: SceneLayer | undefined, b: SceneLayer): boolean {
  if (!a || a.kind !== b.kind || a.features.length !== b.features.length) return false;
  if (a.kind === "mark" && JSON.stringify(a.styles) !== JSON.stringify(b.styles)) return false;
  return a.features.every((feature, index) => {
    const other = b.features[index];
    if (!other || feature.id !== other.id || feature.style !== other.style) return false;
    if ("geometry" in feature && "geometry" in other && feature.geometry === other.geometry) return true;
    return JSON.stringify(feature) === JSON.stringify(other);
  });
}

/** Paints scenes on a MapLibre map, changing only what differs from the scene before. */
export class MapPainter {
  readonly #map: MapLibreMap;
  readonly #endWatch: () => void;
  #painted = NOTHING;
  #scene: Scene | undefined;
  #ready: Promise<void>;
  readonly #pick: MapPainterOptions["onPick"];
  #lost = false;
  #following = false;
  #thingOf = new Map<string, string>();
  /** Calls on the map that all scenes took so far. */
  touched = 0;

  /** Throws where the browser has no WebGL, or the page is known to forbid the worker. */
  constructor(options: MapPainterOptions) {
    if (!workerSet) {
      setWorkerUrl(workerUrl);
      workerSet = true;
    }
    assertWorkerAllowed();
    this.#pick = options.onPick;
    this.#map = new MapLibreMap({
      container: options.container,
      style: EMPTY,
      bounds: [...options.bounds],
      fitBoundsOptions: { padding: FRAME_PX },
      attributionControl: false,
      cooperativeGestures: options.cooperative,
      locale: options.locale,
      minZoom: 1.2,
      maxZoom: 10,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
    });
    this.#endWatch = watchWorkerPolicy(options.onError);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.#map.addControl(new ScaleControl({ maxWidth: 120 }), "bottom-left");
    this.#ready = new Promise((resolve) => this.#map.once("load", () => resolve()));
    this.#map.on("error", ({ error }) => options.onError(error instanceof Error ? error : new Error(String(error))));
    this.#map.on("mousemove", ({ point }) => options.onHover(this.#thingsAt(point), point.x, point.y));
    this.#map.on("mouseout", () => options.onHover([], 0, 0));
    this.#map.on("click", ({ point }) => options.onPick(this.#thingsAt(point), point.x, point.y));
    this.#map.on("move", () => {
      if (this.#following) return;
      options.onCamera(this.camera);
    });
    this.#map.on("webglcontextlost", () => {
      this.#lost = true;
    });
    this.#map.on("webglcontextrestored", () => {
      // MapLibre puts its old style back, but places labels over marks then. Begin again, as on the first day.
      this.#map.setStyle(EMPTY, { diff: false });
      this.#map.once("style.load", () => {
        this.#lost = false;
        this.#painted = NOTHING;
        this.#repaint();
      });
    });
  }

  /** Shows a scene. Resolves when the map has taken it (not: when it is drawn; see `whenIdle`). */
  async paint(scene: Scene): Promise<void> {
    this.#scene = scene;
    await this.#ready;
    if (this.#scene === scene) this.#repaint();
  }

  #repaint(): void {
    const scene = this.#scene;
    if (!scene || this.#lost) return;
    const compiled = scene.layers.map((layer) => compileLayer(layer, scene.font));
    const specs: LayerSpecification[] = [
      { id: "background", type: "background", paint: { "background-color": scene.background } },
      ...compiled.flatMap(({ layers }) => layers),
      ...compiled.flatMap(({ reserved }) => reserved),
    ];
    let touched = 0;
    for (const image of compiled.flatMap(({ images }) => images)) touched += this.#addImage(image);
    for (const layer of scene.layers) touched += this.#setSource(layer);
    const before =
      this.#painted === NOTHING
        ? [{ id: "background", type: "background" } as LayerSpecification]
        : this.#painted.specs;
    touched += diffLayers(this.#map, before, specs);
    this.#painted = { layers: new Map(scene.layers.map((layer) => [layer.id, layer])), specs };
    this.touched += touched;
    this.#thingOf = new Map(
      scene.layers.flatMap(({ id, features }) =>
        features.flatMap((feature) => (feature.thing ? [[`${id}/${feature.id}`, feature.thing] as const] : [])),
      ),
    );
  }

  #addImage({ name, pattern, mark }: NeededImage): number {
    if (this.#map.hasImage(name)) return 0;
    const image = pattern ? patternImage(pattern) : mark ? markImage(mark) : undefined;
    if (image) this.#map.addImage(name, image, { pixelRatio: IMAGE_RATIO });
    return 1;
  }

  #setSource(layer: SceneLayer): number {
    const source = this.#map.getSource<GeoJSONSource>(layer.id);
    if (!source) {
      this.#map.addSource(layer.id, { type: "geojson", data: compileFeatures(layer), tolerance: 0.3, maxzoom: 9 });
      return 1;
    }
    if (sameFeatures(this.#painted.layers.get(layer.id), layer)) return 0;
    source.setData(compileFeatures(layer));
    return 1;
  }

  /** Answers a press at a place of the box that came before the map did, in CSS pixels. */
  pick({ x, y }: { readonly x: number; readonly y: number }): void {
    this.#pick(this.#thingsAt({ x, y }), x, y);
  }

  #thingsAt(point: { x: number; y: number }): string[] {
    if (this.#lost || this.#painted === NOTHING) return [];
    const near: [PointLike, PointLike] = [
      [point.x - REACH_PX, point.y - REACH_PX],
      [point.x + REACH_PX, point.y + REACH_PX],
    ];
    const kinds = new Map([...this.#painted.layers].map(([id, { kind }]) => [id, kind]));
    const hits = [
      ...this.#map.queryRenderedFeatures(near).filter(({ source }) => kinds.get(source) !== "area"),
      ...this.#map.queryRenderedFeatures([point.x, point.y]).filter(({ source }) => kinds.get(source) === "area"),
    ];
    const rank = (source: string) => ["mark", "label", "line", "area"].indexOf(kinds.get(source) ?? "area");
    hits.sort((a, b) => rank(a.source) - rank(b.source));
    const things = hits.map(({ source, properties }) => this.#thingOf.get(`${source}/${String(properties.id)}`));
    return [...new Set(things.filter((thing) => thing !== undefined))];
  }

  /** Resolves when everything of the last scene is on the canvas. */
  async whenIdle(): Promise<void> {
    await this.#ready;
    await new Promise<void>((resolve) => {
      this.#map.once("idle", () => resolve());
      this.#map.triggerRepaint();
    });
  }

  /** Moves the view so that a point is seen, without a leap for readers who asked for less motion. */
  showPoint(at: readonly [number, number], zoom = this.#map.getZoom()): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#map.easeTo({ center: [at[0], at[1]], zoom, duration: still ? 0 : 200 });
  }

  showBounds(bounds: readonly [number, number, number, number]): void {
    this.#map.fitBounds([...bounds], { padding: FRAME_PX, duration: 0 });
  }

  get camera(): { lon: number; lat: number; zoom: number } {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** West, south, east, north in degrees. */
  get bounds(): [number, number, number, number] {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Looks where another map looks. */
  follow({ lon, lat, zoom }: { lon: number; lat: number; zoom: number }): void {
    this.#following = true;
    this.#map.jumpTo({ center: [lon, lat], zoom });
    this.#following = false;
  }

  /** Where a place is on the canvas, in CSS pixels. */
  project(at: readonly [number, number]): { x: number; y: number } {
    const { x, y } = this.#map.project([at[0], at[1]]);
    return { x, y };
  }

  setCooperative(cooperative: boolean): void {
    if (cooperative) this.#map.cooperativeGestures.enable();
    else this.#map.cooperativeGestures.disable();
  }

  resize(): void {
    this.#map.resize();
  }

  get canvas(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  /** Colours of single pixels at `[lon, lat]` places, read while the map draws: `[red, green, blue]`. */
  readPixels(places: readonly (readonly [number, number])[]): Promise<[number, number, number][]> {
    return new Promise((resolve) => {
      this.#map.once("render", () => {
        const gl = this.canvas.getContext("webgl2");
        const ratio = this.canvas.width / this.canvas.clientWidth;
        const pixel = new Uint8Array(4);
        resolve(
          places.map((place) => {
            const { x, y } = this.project(place);
            const [left, bottom] = [Math.round(x * ratio), this.canvas.height - Math.round(y * ratio)];
            gl?.readPixels(left, bottom, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
            return [pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0];
          }),
        );
      });
      this.#map.triggerRepaint();
    });
  }

  /** The canvas as it is, drawn again with so many pixels for each CSS pixel. */
  async snapshot(ratio: number): Promise<HTMLCanvasElement> {
    await this.whenIdle();
    const usual = this.#map.getPixelRatio();
    this.#map.setPixelRatio(ratio);
    try {
      await this.whenIdle();
      return await new Promise((resolve) => {
        this.#map.once("render", () => {
          const copy = document.createElement("canvas");
          copy.width = this.canvas.width;
          copy.height = this.canvas.height;
          copy.getContext("2d")?.drawImage(this.canvas, 0, 0);
          resolve(copy);
        });
        this.#map.triggerRepaint();
      });
    } finally {
      this.#map.setPixelRatio(usual);
    }
  }

  /** Ids of scene layers that have something on the canvas. */
  renderedLayers(): string[] {
    return [...new Set(this.#map.queryRenderedFeatures().map(({ source }) => source))];
  }

  /** Ends the map and gives its WebGL context back. */
  remove(): void {
    this.#endWatch();
    this.#map.remove();
  }
}
