import type { LayerSpecification } from "maplibre-gl";
import type { Scene, SceneLayer } from "../scene/scene.js";
import type { Basemap } from "./basemap.js";
import { type CompiledLayer, compileLayer, LEADERS, type NeededImage, sourceOf, stylesInUse } from "./compile-layer.js";
import { overBasemap } from "./ground.js";
import { PLACED } from "./keys.js";

/** A scene as MapLibre sources, images and layers. */
export interface CompiledScene {
  /** The scene layers in each source, by the source's id; only sources that hold features or once did. */
  readonly sources: ReadonlyMap<string, readonly SceneLayer[]>;
  readonly images: readonly NeededImage[];
  /** All layers, bottom to top. */
  readonly layersOver: (basemap?: Basemap) => LayerSpecification[];
}

/**
 * Compiles successive scenes. A style becomes a layer with the first feature that uses it, and stays one: an empty layer
 * costs little, but adding one makes MapLibre load its source again.
 */
export class SceneCompiler {
  readonly #inUse = new Set<string>();
  readonly #sources = new Set<string>();

  compile({ layers, font, background }: Scene): CompiledScene {
    for (const style of stylesInUse(layers)) this.#inUse.add(style);
    this.#sources.add(PLACED);
    for (const layer of layers) if (layer.features.length > 0) this.#sources.add(sourceOf(layer));
    const compiled = layers.map((layer) => compileLayer(layer, font, this.#inUse));
    const sources = new Map<string, SceneLayer[]>([[PLACED, []]]);
    for (const layer of layers) {
      const name = sourceOf(layer);
      if (this.#sources.has(name)) sources.set(name, [...(sources.get(name) ?? []), layer]);
    }
    const areas = layers.findIndex(({ kind }) => kind !== "area");
    const first = layers.findIndex(({ kind }) => kind === "label");
    const labels = first < 0 ? layers.length : first;
    const flat = (parts: readonly CompiledLayer[]) => parts.flatMap((part) => part.layers);
    return {
      sources,
      images: compiled.flatMap(({ images }) => images),
      layersOver: (basemap) => {
        const look = basemap ? overBasemap : (layer: LayerSpecification) => layer;
        return [
          { id: "background", type: "background", paint: { "background-color": background } },
          ...(basemap?.ground ?? []),
          ...flat(compiled.slice(0, areas)).map(look),
          ...(basemap?.names ?? []),
          ...flat(compiled.slice(areas, labels)).map(look),
          LEADERS,
          ...flat(compiled.slice(labels)).map(look),
        ];
      },
    };
  }
}
