import { LngLat, type Map as MapLibreMap } from "maplibre-gl";
import type { Box, Point } from "../scene/placement/box.js";
import { type Placement, placeLabels } from "../scene/placement/place-labels.js";
import { movesWithView } from "../scene/placement/place-marks.js";
import { controlBoxes } from "../scene/placement/view.js";
import type { Position, Scene } from "../scene/scene.js";
import { PLACED } from "./keys.js";
import { type Eye, placedFeatures } from "./placed-features.js";
import type { SourceData } from "./source-data.js";

/** Least time between two placements while the view moves, in milliseconds. */
const PAUSE_MS = 120;
const WORLD_PX = 512;
/** The radius that MapLibre uses for distances. */
const EARTH_METRES = 6_371_008.8;
/** Distance of MapLibre's camera from the ground, in heights of the canvas. */
const CAMERA_HEIGHTS = 1.5;

/** Angle from the centre of the view to the rim of the visible globe, in radians; infinite on a flat map. */
function seenArc(map: MapLibreMap): number {
  if (map.getProjection()?.type !== "globe") return Number.POSITIVE_INFINITY;
  const radiusPx = (WORLD_PX * 2 ** map.getZoom()) / (2 * Math.PI * Math.cos((map.getCenter().lat * Math.PI) / 180));
  return Math.acos(radiusPx / (radiusPx + CAMERA_HEIGHTS * map.getCanvas().clientHeight));
}

function shiftsOf({ layers }: Scene, { pointOf }: Placement, { project }: Eye): Map<string, Point> {
  return new Map(
    layers.filter(movesWithView).flatMap((layer) =>
      layer.features.flatMap((mark) => {
        const [point, [x, y]] = [pointOf(layer, mark), project(mark.at)];
        return point && mark.thing ? [[mark.thing, [point[0] - x, point[1] - y]] as const] : [];
      }),
    ),
  );
}

/** Keeps labels, and the marks that move with the view, placed for the present view. */
export class LabelKeeper {
  readonly #map: MapLibreMap;
  readonly #data: SourceData;
  readonly #covered: () => readonly Box[];
  #scene: Scene | undefined;
  #shown = "";
  /** Offset of each thing's mark from its place, in CSS pixels. */
  #shifts: ReadonlyMap<string, Point> = new Map();
  #last = 0;
  #next = 0;
  #placeNext: (() => void) | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `covered`: boxes that cover the map, apart from its own controls, in CSS pixels. */
  constructor(map: MapLibreMap, data: SourceData, covered: () => readonly Box[] = () => []) {
    this.#map = map;
    this.#data = data;
    this.#covered = covered;
    for (const event of ["moveend", "zoom", "resize"] as const) map.on(event, () => this.#soon());
  }

  /** Places the labels of a scene; returns whether any label or mark has changed or moved. */
  show(scene: Scene): boolean {
    this.#scene = scene;
    return this.#place();
  }

  /** The same in the next frame, so that the text beside the map need not wait; `done` receives the result. */
  showNext(scene: Scene, done: (changed: boolean) => void): void {
    this.#scene = scene;
    cancelAnimationFrame(this.#next);
    this.#placeNext = () => {
      cancelAnimationFrame(this.#next);
      this.#placeNext = undefined;
      done(this.#place());
    };
    this.#next = requestAnimationFrame(this.#placeNext);
  }

  /** Offset of a thing's mark from its place, in CSS pixels; `undefined` if it has the scene's own shift. */
  shiftOf(thing: string): Point | undefined {
    return this.#shifts.get(thing);
  }

  /** Starts again after the map has lost its labels. */
  forget(): void {
    cancelAnimationFrame(this.#next);
    this.#placeNext = undefined;
    this.#scene = undefined;
    this.#shown = "";
  }

  /** Does any pending placement now. */
  settle(): void {
    this.#placeNext?.();
    if (this.#waiting !== undefined) this.#place();
  }

  end(): void {
    cancelAnimationFrame(this.#next);
    this.#placeNext = undefined;
    clearTimeout(this.#waiting);
    this.#scene = undefined;
  }

  #soon(): void {
    if (this.#waiting !== undefined) return;
    this.#waiting = setTimeout(() => this.#place(), Math.max(0, this.#last + PAUSE_MS - performance.now()));
  }

  #place(): boolean {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#last = performance.now();
    const scene = this.#scene;
    if (!scene || !this.#map.getSource(PLACED)) return false;
    const { clientWidth: width, clientHeight: height } = this.#map.getCanvas();
    const frame = { x: 0, y: 0, width, height };
    const middle = this.#map.getCenter();
    const arcMetres = seenArc(this.#map) * EARTH_METRES;
    const eye: Eye = {
      project: ([lon, lat]) => {
        const { x, y } = this.#map.project([lon, lat]);
        return [x, y];
      },
      unproject: ([x, y]) => {
        const { lng, lat } = this.#map.unproject([x, y]);
        return [lng, lat];
      },
    };
    const project = (at: Position): Point | null =>
      arcMetres < Number.POSITIVE_INFINITY && middle.distanceTo(new LngLat(at[0], at[1])) > arcMetres
        ? null
        : eye.project(at);
    const view = { frame, project, zoom: this.#map.getZoom(), keepOff: [...controlBoxes(frame), ...this.#covered()] };
    const placement = placeLabels(scene, view);
    this.#shifts = shiftsOf(scene, placement, eye);
    const data = placedFeatures(scene.layers, placement, eye);
    const text = JSON.stringify(data);
    if (text === this.#shown) return false;
    this.#shown = text;
    this.#data.set(PLACED, data);
    return true;
  }
}
