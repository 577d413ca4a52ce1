import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { attributionParts } from "./attribution.js";
import type { Basemap } from "./basemap.js";
import { addBasemap, attributionsOf, removeBasemap } from "./basemap-layers.js";

/** How a map looks besides its scene. */
export interface MapLook {
  readonly projection: "mercator" | "globe";
  readonly basemap?: Basemap;
}

/** As MapLibre begins. */
export const PLAIN: MapLook = { projection: "mercator" };
/** The farthest that a flat map can be looked at from. */
export const LEAST_ZOOM = 1.2;
/** Pixels that the equator takes at zoom 0. */
const WORLD_PX = 512;

/** Brings a map to the look that it is to have, and knows which it has. */
export class LookKeeper {
  readonly #map: MapLibreMap;
  #shown = PLAIN;
  /** A basemap that MapLibre would not draw: it is not tried again. */
  #refused: Basemap | undefined;
  /** The attributions that were told last. */
  #credited = "";

  constructor(map: MapLibreMap) {
    this.#map = map;
    // A source that is loaded from an address names its makers late.
    map.on("sourcedata", ({ sourceDataType }) => {
      if (sourceDataType === "metadata") this.#credit();
    });
  }

  /** The basemap that is on the map. */
  get basemap(): Basemap | undefined {
    return this.#shown.basemap;
  }

  /** The map begins again without any look. */
  forget(): void {
    this.#shown = PLAIN;
  }

  /** Takes over a projection; answers whether it is another. */
  turn({ projection }: MapLook): boolean {
    if (projection === this.#shown.projection) return false;
    this.#map.setProjection({ type: projection });
    this.#shown = { ...this.#shown, projection };
    this.limitZoom();
    return true;
  }

  /** Takes over a basemap, below the layers of a scene that are there, or none; answers whether it is another. */
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

  /** Lets the whole globe be seen, however small its box is. */
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
