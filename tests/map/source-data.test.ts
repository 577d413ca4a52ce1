import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { type HasSources, SourceData } from "../../src/map/source-data.js";

const data = (id: string): FeatureCollection => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", geometry: { type: "Point", coordinates: [0, 0] }, properties: { id } }],
});

/** A map of which a test says which tiles are there. */
class FakeMap implements HasSources {
  readonly given: [source: string, data: unknown][] = [];
  readonly loading = new Set<string>();
  readonly gone = new Set<string>();
  #draw = (): void => {};

  getSource(id: string) {
    return this.gone.has(id) ? undefined : { setData: async (value: unknown) => void this.given.push([id, value]) };
  }
  isSourceLoaded(id: string): boolean {
    return !this.loading.has(id);
  }
  on(_event: "render", listener: () => void): void {
    this.#draw = listener;
  }
  /** Draws a frame. */
  draw(): void {
    this.#draw();
  }
}

describe("the data of a map's sources", () => {
  it("are given at once where no tile is being made, and else the last of them when the tiles are there", () => {
    const map = new FakeMap();
    const sources = new SourceData(map);
    sources.set("rings", data("one"));
    map.loading.add("placed");
    sources.set("placed", data("old"));
    sources.set("placed", data("new"));
    expect(map.given).toEqual([["rings", data("one")]]);
    map.draw();
    expect(map.given, "tiles are still being made").toHaveLength(1);
    map.loading.clear();
    map.draw();
    map.draw();
    expect(map.given.slice(1)).toEqual([["placed", data("new")]]);
  });

  it("are dropped with their source, and when the map starts again", () => {
    const map = new FakeMap();
    const sources = new SourceData(map);
    map.gone.add("rings");
    sources.set("rings", data("one"));
    map.gone.clear();
    map.loading.add("placed");
    sources.set("placed", data("two"));
    sources.forget();
    map.loading.clear();
    map.draw();
    expect(map.given).toEqual([]);
  });
});
