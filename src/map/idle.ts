import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { BASEMAP_PREFIX } from "./basemap.js";

/** How long a page's own basemap may keep a map from being idle, the first time and after it has used that up. */
const BASEMAP_MS = 5000;
const AGAIN_MS = 250;

/**
 * Waits for a map to be idle; not for a basemap whose servers do not answer, once our own sources are loaded. Ends early with
 * `gone`, when the map is removed.
 */
export class Idle {
  readonly #map: MapLibreMap;
  readonly #gone: Promise<void>;
  #patienceMs = BASEMAP_MS;

  constructor(map: MapLibreMap, gone: Promise<void>) {
    this.#map = map;
    this.#gone = gone;
  }

  /** `layers`: those on the map. */
  async wait(layers: () => readonly LayerSpecification[]): Promise<void> {
    const map = this.#map;
    const idle = new Promise<void>((resolve) => {
      map.once("idle", () => resolve());
      map.triggerRepaint();
    });
    let asking: ReturnType<typeof setInterval> | undefined;
    const own = new Promise<void>((resolve) => {
      const since = Date.now();
      let times = 0;
      asking = setInterval(() => {
        times = this.#isWithoutBasemap(layers()) ? times + 1 : 0;
        // Twice in a row, so that what has come last is drawn.
        if (Date.now() - since < this.#patienceMs || times < 2) return;
        this.#patienceMs = AGAIN_MS;
        resolve();
      }, AGAIN_MS);
    });
    await Promise.race([idle, own, this.#gone]);
    clearInterval(asking);
  }

  /** Whether the map rests, and only sources of a basemap are not loaded. */
  #isWithoutBasemap(layers: readonly LayerSpecification[]): boolean {
    const sources = layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));
    const waiting = sources.filter((id) => !this.#map.isSourceLoaded(id));
    return waiting.length > 0 && waiting.every((id) => id.startsWith(BASEMAP_PREFIX)) && !this.#map.isMoving();
  }
}
