import type { Bounds, Camera, Painter, View } from "../../src/elements/stage/painter.js";
import type { MapPainterOptions } from "../../src/map/index.js";
import type { Scene } from "../../src/scene/scene.js";

/** A call to a fake map: the method's name, then its arguments. */
export type Call = readonly [name: string, ...given: unknown[]];

/** A map that draws nothing and records its calls. Its world is flat, with 2 ** zoom CSS pixels per degree. */
export class RecordingPainter implements Painter {
  /** All painters created since `forget`, in order, including those that have ended. */
  static readonly made: RecordingPainter[] = [];
  static get alive(): RecordingPainter[] {
    return RecordingPainter.made.filter(({ ended }) => !ended);
  }
  static forget(): void {
    RecordingPainter.made.length = 0;
  }

  readonly calls: Call[] = [];
  readonly canvas: HTMLCanvasElement;
  ended = false;
  camera: Camera = { lon: 20, lat: 50, zoom: 3 };
  view: View | undefined;

  readonly options: MapPainterOptions;

  constructor(options: MapPainterOptions) {
    this.options = options;
    this.canvas = options.container.ownerDocument.createElement("canvas");
    // As in MapLibre, the canvas takes the keyboard focus.
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("aria-label", options.locale["Map.Title"] ?? "");
    options.container.append(this.canvas);
    RecordingPainter.made.push(this);
  }

  /** The arguments of a method, call by call. */
  asked(name: string): unknown[][] {
    return this.calls.flatMap(([called, ...given]) => (called === name ? [given] : []));
  }
  get scenes(): Scene[] {
    return this.asked("paint").map(([scene]) => scene as Scene);
  }

  #note(name: string, ...given: unknown[]): void {
    if (this.ended) throw new Error(`${name} was asked of a map that has ended`);
    this.calls.push([name, ...given]);
  }
  get #pixelsPerDegree(): number {
    return 2 ** this.camera.zoom;
  }

  async paint(scene: Scene, look?: unknown): Promise<void> {
    this.#note("paint", scene, look);
  }
  async whenIdle(): Promise<void> {}
  follow(camera: Camera): void {
    this.#note("follow", camera);
    this.camera = camera;
    this.view = camera;
  }
  showPoint([lon, lat]: readonly [number, number], zoom = this.camera.zoom, offset = [0, 0]): void {
    this.#note("showPoint", [lon, lat], zoom, offset);
    this.moveTo({ lon, lat, zoom });
  }
  /** Moves the map as a reader does. */
  moveTo(camera: Camera): void {
    this.camera = camera;
    this.view = camera;
    this.options.onCamera(camera, true);
  }
  showBounds(bounds: Bounds): void {
    this.#note("showBounds", bounds);
    this.view = bounds;
  }
  project([lon, lat]: readonly [number, number]): { x: number; y: number } {
    const { clientWidth, clientHeight } = this.options.container;
    const { lon: east, lat: north } = this.camera;
    return {
      x: clientWidth / 2 + (lon - east) * this.#pixelsPerDegree,
      y: clientHeight / 2 - (lat - north) * this.#pixelsPerDegree,
    };
  }
  unproject({ x, y }: { readonly x: number; readonly y: number }): readonly [number, number] {
    const { clientWidth, clientHeight } = this.options.container;
    const { lon, lat } = this.camera;
    return [lon + (x - clientWidth / 2) / this.#pixelsPerDegree, lat - (y - clientHeight / 2) / this.#pixelsPerDegree];
  }
  faces(): boolean {
    return true;
  }
  shiftOf(): undefined {
    return undefined;
  }
  pick(at: { x: number; y: number }, pointer?: "mouse" | "finger"): void {
    this.#note("pick", at, pointer);
  }
  drawsIn(): boolean {
    return false;
  }
  showExtent(): void {
    this.#note("showExtent");
  }
  uncover(): void {
    this.#note("uncover");
  }
  setCooperative(cooperative: boolean): void {
    this.#note("setCooperative", cooperative);
  }
  resize(): void {
    this.#note("resize");
  }
  async readPixels(places: readonly unknown[]): Promise<[number, number, number][]> {
    return places.map(() => [0, 0, 0]);
  }
  async snapshot(): Promise<HTMLCanvasElement> {
    return this.canvas;
  }
  renderedLayers(): string[] {
    return (this.scenes.at(-1)?.layers ?? []).map(({ id }) => id);
  }
  remove(): void {
    this.#note("remove");
    this.ended = true;
    this.canvas.remove();
  }

  get bounds(): [number, number, number, number] {
    const { clientWidth, clientHeight } = this.options.container;
    const { lon, lat } = this.camera;
    const [right, up] = [clientWidth / 2 / this.#pixelsPerDegree, clientHeight / 2 / this.#pixelsPerDegree];
    return [lon - right, lat - up, lon + right, lat + up];
  }
  get touched(): number {
    return this.scenes.length;
  }
}
