import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { attributionParts } from "./attribution.js";
import type { Basemap } from "./basemap.js";
import { addBasemap, attributionsOf, removeBasemap } from "./basemap-layers.js";

/** How a map looks apart from its scene. */
export interface MapLook {
  readonly projection: "mercator" | "globe";
  readonly basemap?: Basemap;
}

/** MapLibre's initial look. */
export const PLAIN: MapLook = { projection: "mercator" };
/** Least zoom of a flat map. */
export const LEAST_ZOOM = 1.2;
/** Length of the equator at zoom 0, in CSS pixels. */
const WORLD_PX = 512;

/** Applies looks to a map and remembers the present one. */
export class LookKeeper {
  readonly #map: MapLibreMap;
  #shown = PLAIN;
  /** A basemap that MapLibre has rejected; it is not tried again. */
  #refused: Basemap | undefined;
  /** The attributions last reported. */
  #credited = "";

  constructor(map: MapLibreMap) {
    this.#map = map;
    // The attribution of a source loaded from an address arrives late.
    map.on("sourcedata", ({ sourceDataType }) => {
      if (sourceDataType === "metadata") this.#credit();
    });
  }

  get basemap(): Basemap | undefined {
    return this.#shown.basemap;
  }

  /** Starts again after the map has lost its look. */
  forget(): void {
    this.#shown = PLAIN;
  }

  /** Applies a projection; returns whether it has changed. */
  turn({ projection }: MapLook): boolean {
    if (projection === this.#shown.projection) return false;
    this.#map.setProjection({ type: projection });
    this.#shown = { ...this.#shown, projection };
    this.limitZoom();
    return true;
  }

  /** Applies a basemap below the layers of the scene, or removes it; returns whether the map was touched. */
  ground({ basemap }: MapLook, scenery: readonly LayerSpecification[]): boolean {
    const { projection, basemap: before } = this.#shown;
    if (basemap === before || (basemap && basemap === this.#refused)) return false;
    if (before) removeBasemap(this.#map, before);
    this.#shown = { projection };
    this.#credited = "";
    if (!basemap) return true;
    const [, lowest] = scenery;
    const lines = scenery.find(({ type }) => type === "line");
    const reason = addBasemap(this.#map, basemap, { ground: lowest?.id, names: lines?.id });
    if (reason === undefined) {
      this.#shown = { projection, basemap };
      this.#credit();
    } else {
      this.#refused = basemap;
      basemap.report({ reason });
    }
    return true;
  }

  /** Sets the least zoom, so that even a small box can show the whole globe. */
  limitZoom(): void {
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    const whole = Math.max(0, Math.log2((Math.min(clientWidth, clientHeight) * Math.PI) / WORLD_PX));
    this.#map.setMinZoom(this.#shown.projection === "globe" ? Math.min(LEAST_ZOOM, whole) : LEAST_ZOOM);
  }

  #credit(): void {
    const { basemap } = this.#shown;
    const attributions = basemap ? attributionsOf(this.#map, basemap) : [];
    if (attributions.join() === this.#credited) return;
    this.#credited = attributions.join();
    const parts = attributions.map(attributionParts);
    basemap?.report({ credits: parts.flatMap((part, index) => (index > 0 ? [{ text: " | " }, ...part] : part)) });
  }
}
