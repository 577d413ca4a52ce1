import { type CSSResult, type ReactiveController, type ReactiveControllerHost, unsafeCSS } from "lit";
import type { MapLook } from "../../map/index.js";
import { withoutSecrets } from "../../model/problem.js";
import type { Box } from "../../scene/placement/box.js";
import type { Scene } from "../../scene/scene.js";
import { adoptStyles } from "../adopt-styles.js";
import { loadItalic, loadRest, needsRest } from "../fonts.js";
import { MAP_PATIENCE_MS, Slow, within } from "../patience.js";
import { coveredIn, sameBoxes } from "./covered.js";
import { type Camera, isBounds, type Painter, type PainterPart, type View } from "./painter.js";

export type { Camera } from "./painter.js";

export interface LiveMapOptions {
  /** Called when the view of this map has moved, except by `follow`; `moved` tells whether a reader has moved it. */
  readonly onCamera: (camera: Camera, moved: boolean) => void;
  /** The map's container; `null` before the first render. */
  readonly box: () => HTMLElement | null;
  readonly locale: () => Record<string, string>;
  readonly onHover: (things: readonly string[], x: number, y: number) => void;
  readonly onPick: (things: readonly string[], x: number, y: number) => void;
  /** Called when the first scene is on the canvas. */
  readonly onDrawn: () => void;
  readonly onFailure: (error: Error) => void;
  readonly look: () => MapLook | undefined;
  /** Loads the code that makes live maps. */
  readonly load: () => Promise<PainterPart>;
}

/** Whether the scene's labels have letters that are not in the first part of the font. */
function hasFarLetters({ layers }: Scene): boolean {
  const texts = { regular: "", italic: "" };
  for (const layer of layers) {
    if (layer.kind !== "label") continue;
    for (const { text, style } of layer.features) texts[layer.styles[style]?.italic ? "italic" : "regular"] += text;
  }
  return needsRest(texts.regular, "regular") || needsRest(texts.italic, "italic");
}

/** A file of the live map failed to load. */
export class NotLoaded extends Error {
  readonly ends = "load";
  /** For how many seconds it has been waited for; `undefined` if it has failed. */
  readonly seconds: number | undefined;

  constructor(part: string, seconds?: number) {
    super(part);
    this.name = "NotLoaded";
    this.seconds = seconds;
  }
}

const sizeOf = (box: HTMLElement | null): string =>
  [box?.clientWidth, box?.clientHeight, globalThis.devicePixelRatio].join();

let mapSheet: CSSResult | undefined;

/** Whether the page itself scrolls, so that wheel and one-finger gestures must be left to it. */
function pageScrolls(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight + 1;
}

/**
 * Ties a map to an element's life: created when there is a box and a scene, released (with its WebGL context) when the
 * element leaves the document for good, kept when the element only moves within it.
 */
export class LiveMap implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LiveMapOptions;
  #painter: Painter | undefined;
  #scene: Scene | undefined;
  #starting: Promise<void> | undefined;
  #failure: Error | undefined;
  #drawn = false;
  #life = 0;
  #view: View | undefined;
  /** The size for which the map was last drawn. */
  #size = "";
  #covered: readonly Box[] = [];
  #shut: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: LiveMapOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get painter(): Painter | undefined {
    return this.#painter;
  }
  /** Why the browser could not make a map. */
  get failure(): Error | undefined {
    return this.#failure;
  }
  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** Whether the first scene is on the canvas. */
  get drawn(): boolean {
    return this.#drawn;
  }
  /** Where a later map of this element starts; `undefined` for the extent of its scene. */
  get lastView(): View | undefined {
    return this.#view;
  }

  hostConnected(): void {
    this.retry();
    if (this.#scene) this.paint(this.#scene);
  }

  hostDisconnected(): void {
    // A move within the document disconnects and reconnects in the same task: check again afterwards.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  #release(): void {
    this.#life++;
    this.#drawn = false;
    this.#painter?.remove();
    this.#painter = undefined;
    this.#starting = undefined;
    for (const done of this.#shut.splice(0)) done();
  }

  /** After a failure: the next scene makes a map again, unless the page's policy forbids it, which never changes. */
  retry(): void {
    if (!this.#failure || "needs" in this.#failure) return;
    this.#failure = undefined;
    this.#host.requestUpdate();
  }

  /** Gives up: this element will have no live map until `retry`. */
  #fail(error: unknown, box: HTMLElement | null): void {
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.#release();
    box?.replaceChildren();
    this.#options.onFailure(this.#failure);
  }

  /** Takes over the view of another map. */
  follow(camera: Camera): void {
    this.show(camera);
  }

  /** Points the map, or a later one, at a view; bounds are fitted to its box. */
  show(view: View): void {
    this.#view = view;
    this.#point(view);
  }

  #point(view: View | undefined): void {
    if (view && isBounds(view)) this.#painter?.showBounds(view);
    else if (view) this.#painter?.follow(view);
  }

  /** Gives the map the size of its box; returns whether that has changed. */
  fitBox(): boolean {
    const box = this.#options.box();
    const size = sizeOf(box);
    if (!box || !this.#painter || size === this.#size) return false;
    this.#size = size;
    this.#painter.resize();
    this.#painter.setCooperative(pageScrolls());
    return true;
  }

  /** Measures what covers the map, so that labels avoid it; returns whether that has changed. */
  uncover(): boolean {
    const covered = coveredIn(this.#options.box());
    if (sameBoxes(covered, this.#covered)) return false;
    this.#covered = covered;
    this.#painter?.uncover();
    return true;
  }

  /** Releases the map until the next scene. */
  stop(): void {
    this.#scene = undefined;
    this.#release();
  }

  /** Loads the map's code and fonts before there is a scene to show. */
  async prepare(): Promise<void> {
    await Promise.allSettled([this.#options.load(), loadItalic()]);
  }

  /** Shows a scene; the first one creates the map. */
  paint(scene: Scene): void {
    this.#scene = scene;
    if (this.#failure || !this.#host.isConnected) return;
    const painter = this.#painter;
    // The label names the reading, but MapLibre sets it only when it creates the map.
    painter?.canvas.setAttribute("aria-label", this.#options.locale()["Map.Title"] ?? "");
    if (painter && hasFarLetters(scene))
      void loadRest().then(() => {
        if (this.#scene === scene) void painter.paint(scene, this.#options.look());
      });
    else if (painter) void painter.paint(scene, this.#options.look());
    else this.#starting ??= this.#start();
  }

  async #start(): Promise<void> {
    const life = this.#life;
    // Nothing is loaded for a live map that cannot be: tests' environments have no WebGL, and some browsers.
    if (typeof WebGL2RenderingContext === "undefined" || typeof requestAnimationFrame === "undefined") {
      await null;
      if (life === this.#life) this.#fail(new Error("no WebGL 2"), this.#options.box());
      return;
    }
    const loading = this.#options.load();
    let seconds: number | undefined;
    const part = await within(loading, MAP_PATIENCE_MS).catch((error: unknown) => {
      if (!(error instanceof Slow)) return undefined;
      // What comes late is used all the same.
      loading.then(() => this.retry()).catch(() => {});
      seconds = error.seconds;
      return undefined;
    });
    await loadItalic();
    if (this.#scene && hasFarLetters(this.#scene)) await loadRest();
    const box = this.#options.box();
    if (life !== this.#life) return;
    if (!part) {
      this.#fail(new NotLoaded("MapLibre", seconds), box);
      return;
    }
    const { MapPainter, mapStyles, workerAddress } = part;
    try {
      workerAddress();
    } catch {
      // A bundler has left no address: a classic script does not know its own.
      this.#fail(new NotLoaded("maplibre-gl-worker"), box);
      return;
    }
    if (!this.#host.isConnected || !box || !this.#scene) {
      this.#starting = undefined;
      return;
    }
    mapSheet ??= unsafeCSS(mapStyles);
    adoptStyles(this.#host.shadowRoot, mapSheet, true);
    this.#size = sizeOf(box);
    try {
      this.#painter = new MapPainter({
        container: box,
        locale: this.#options.locale(),
        cooperative: pageScrolls(),
        bounds: this.#scene.bounds,
        scene: this.#scene,
        covered: () => this.#covered,
        onCamera: (camera, moved) => {
          this.#view = this.#painter?.view;
          this.#options.onCamera(camera, moved);
        },
        onHover: this.#options.onHover,
        onPick: this.#options.onPick,
        onError: (error) => {
          if ("needs" in error || "ends" in error) this.#fail(error, box);
          else console.warn(`coalition-map: ${withoutSecrets(error.message)}`);
        },
      });
    } catch (error) {
      this.#fail(error, box);
      return;
    }
    const painter = this.#painter;
    this.#point(this.#view);
    await painter.paint(this.#scene, this.#options.look());
    void painter.whenIdle().then(() => {
      if (this.#painter !== painter) return;
      this.#drawn = true;
      this.#options.onDrawn();
    });
  }

  /** Resolves when the last scene is drawn, or when there will be no map. */
  async whenIdle(): Promise<void> {
    if (!this.#starting) return;
    const gone = new Promise<void>((resolve) => this.#shut.push(resolve));
    await Promise.race([this.#starting.then(() => this.#painter?.whenIdle()), gone]);
  }
}
