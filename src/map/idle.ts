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
      asking = setInterval(() => {
        if (Date.now() - since < this.#patienceMs || !this.#isWithoutBasemap(layers())) return;
        this.#patienceMs = AGAIN_MS;
        resolve();
      }, AGAIN_MS);
    });
    await Promise.race([idle, own, this.#gone]);
    clearInterval(asking);
  }

  /** Whether there is a basemap, and all but it is loaded. */
  #isWithoutBasemap(layers: readonly LayerSpecification[]): boolean {
    const sources = layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));
    const own = sources.filter((id) => !id.startsWith(BASEMAP_PREFIX));
    return own.length < sources.length && own.every((id) => this.#map.isSourceLoaded(id));
  }
}
