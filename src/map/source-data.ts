import type { GeoJSON } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";

/** What of a map is given data. */
export interface HasSources {
  getSource(id: string): Pick<GeoJSONSource, "setData"> | undefined;
  isSourceLoaded(id: string): boolean;
  on(event: "render", listener: () => void): unknown;
}

/**
 * Gives a map's sources their data. A source whose tiles are being made gets them once those are there: MapLibre's worker makes
 * tiles of two versions side by side, and what it ends last stays on the canvas, also if that is the old version; or the tile
 * has features of one and an index of the other, and looking into it throws. Of several data for one source the last are given.
 */
export class SourceData {
  readonly #map: HasSources;
  readonly #waiting = new Map<string, GeoJSON>();

  constructor(map: HasSources | MapLibreMap) {
    this.#map = map as HasSources;
    // A frame after the last tile is drawn before a map is idle, so that no map is idle while data wait.
    this.#map.on("render", () => this.#give());
  }

  /** Sets the data of a source of the map, now or as soon as its tiles are there. */
  set(id: string, data: GeoJSON): void {
    this.#waiting.set(id, data);
    this.#give();
  }

  /** Gives all data that need not wait any longer. */
  #give(): void {
    for (const [id, data] of [...this.#waiting]) {
      const source = this.#map.getSource(id);
      if (source && !this.#map.isSourceLoaded(id)) continue;
      this.#waiting.delete(id);
      source?.setData(data);
    }
  }

  /** Drops what waits, after the map has lost its sources. */
  forget(): void {
    this.#waiting.clear();
  }
}
