import type { GeoJSON } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";

/** What of a map is given data. */
export interface HasSources {
  getSource(id: string): Pick<GeoJSONSource, "setData"> | undefined;
  isSourceLoaded(id: string): boolean;
  on(event: "sourcedata" | "idle", listener: () => void): unknown;
}

/**
 * Gives a map's sources their data. A source whose tiles are being made gets them once those are there: MapLibre's worker makes
 * tiles of two versions side by side, and what it ends last stays on the canvas, also if that is the old version; or the tile
 * has features of one and an index of the other, and looking into it throws. Of several data for one source the last are given.
 */
export class SourceData {
  readonly #map: HasSources;
  readonly #waiting = new Map<string, GeoJSON>();
  /** How often data were given so far. */
  #given = 0;

  constructor(map: HasSources | MapLibreMap) {
    this.#map = map as HasSources;
    this.#map.on("sourcedata", () => this.give());
    this.#map.on("idle", () => this.give());
  }

  /** Sets the data of a source of the map, now or as soon as its tiles are there. */
  set(id: string, data: GeoJSON): void {
    this.#waiting.set(id, data);
    this.give();
  }

  /** Gives all data that need not wait any longer. */
  give(): void {
    for (const [id, data] of [...this.#waiting]) {
      const source = this.#map.getSource(id);
      if (source && !this.#map.isSourceLoaded(id)) continue;
      this.#waiting.delete(id);
      source?.setData(data);
      this.#given++;
    }
  }

  /**
   * Waits with `idle` until the map is, again as often as data were given meanwhile: a map is idle for a moment before data
   * that have waited for its tiles are on their way.
   */
  async settled(idle: () => Promise<void>): Promise<void> {
    let before: number;
    do {
      before = this.#given;
      await idle();
    } while (this.#given !== before);
  }

  /** Drops what waits, after the map has lost its sources. */
  forget(): void {
    this.#waiting.clear();
  }
}
