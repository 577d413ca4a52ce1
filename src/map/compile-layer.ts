import type { Feature, FeatureCollection, Point } from "geojson";
import type { FilterSpecification, GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import type { LabelStyle, MarkStyle, Pattern, Position, SceneLayer } from "../scene/scene.js";
import { imageOf, isPlaced, LEADER, PLACED, styleKey } from "./keys.js";
import { pairOf } from "./pair-of.js";
import { withoutSeam } from "./without-seam.js";

/** An image that a layer needs, under the name that the layer's specification uses. */
export interface NeededImage {
  readonly name: string;
  readonly pattern?: Pattern;
  readonly mark?: MarkStyle;
}

/** One scene layer as MapLibre layers, with their images. */
export interface CompiledLayer {
  readonly layers: readonly LayerSpecification[];
  readonly images: readonly NeededImage[];
}

const ofStyle = (layer: SceneLayer, style: string): FilterSpecification => [
  "==",
  ["get", "style"],
  styleKey(layer.id, style),
];

/** Sources, by scene layer, of shapes that no switch changes; the finer ones, and a reader's own, come later. */
const LAND: Readonly<Record<string, string>> = {
  states: "land",
  borders: "land",
  "states-fine": "fine-land",
  "borders-fine": "fine-land",
  "reference-lines": "reference",
  "reference-points": "reference",
};

/**
 * The source that holds a scene layer's features. Layers that change together share one, because MapLibre tiles each
 * source separately and redraws the whole map when its tiles arrive.
 */
export const sourceOf = (layer: SceneLayer): string => (isPlaced(layer) ? PLACED : (LAND[layer.id] ?? "situation"));

/** The id of the scene layer that a MapLibre layer of ours draws. */
export const sceneLayerOf = (id: string): string => id.split("/", 1)[0] ?? id;

/** The styles that features of a scene use, as `layer/style`. */
export const stylesInUse = (layers: readonly SceneLayer[]): string[] =>
  layers.flatMap((layer) => layer.features.map(({ style }) => styleKey(layer.id, style)));

function fontOf(style: LabelStyle, family: string): string[] {
  return [style.italic ? `${family} Italic` : style.weight === 600 ? `${family} Semibold` : family];
}

function labelLayer(layer: SceneLayer & { kind: "label" }, style: string, family: string): LayerSpecification {
  const look = layer.styles[style] as LabelStyle;
  return {
    id: `${layer.id}/${style}`,
    type: "symbol",
    source: PLACED,
    filter: ofStyle(layer, style),
    layout: {
      "text-field": ["get", "text"],
      "text-font": fontOf(look, family),
      "text-size": ["get", "size"],
      // Labels were broken into lines when they were placed.
      "text-max-width": 1000,
      "text-letter-spacing": ["get", "spacing"],
      "text-offset": pairOf("right", "down"),
      "text-allow-overlap": true,
      "text-padding": 0,
    },
    paint: { "text-color": look.colour, "text-halo-color": look.halo, "text-halo-width": 1.4 },
    ...between(layer),
  };
}

/** The leaders of labels, each in its label's colour. */
export const LEADERS: LayerSpecification = {
  id: "label-leaders",
  type: "line",
  source: PLACED,
  filter: ["==", ["get", "style"], LEADER],
  paint: { "line-color": ["get", "colour"], "line-width": 0.8 },
};

function areaLayers(layer: SceneLayer & { kind: "area" }, style: string): [LayerSpecification[], NeededImage[]] {
  const { fill, pattern, opacity = 1 } = layer.styles[style] ?? {};
  const base = { ...between(layer), type: "fill", source: sourceOf(layer), filter: ofStyle(layer, style) } as const;
  const specs: LayerSpecification[] = [];
  if (fill)
    specs.push({
      ...base,
      id: `${layer.id}/${style}`,
      paint: { "fill-color": fill, "fill-opacity": opacity, "fill-antialias": true },
    });
  if (!pattern) return [specs, []];
  const name = `pattern:${JSON.stringify(pattern)}`;
  specs.push({ ...base, id: `${layer.id}/${style}/pattern`, paint: { "fill-pattern": name, "fill-opacity": opacity } });
  return [specs, [{ name, pattern }]];
}

function markLayer(layer: SceneLayer & { kind: "mark" }): LayerSpecification {
  return {
    id: `${layer.id}/marks`,
    type: "symbol",
    source: sourceOf(layer),
    filter: ["==", ["get", "layer"], layer.id],
    layout: {
      "icon-image": ["get", "icon"],
      "icon-offset": pairOf("right", "down"),
      "icon-allow-overlap": true,
      "icon-padding": 0,
    },
    paint: {},
    ...between(layer),
  };
}

/** The zoom range of a scene layer, for each MapLibre layer compiled from it. */
const between = ({ minZoom, maxZoom }: SceneLayer) => ({
  ...(minZoom !== undefined && { minzoom: minZoom }),
  ...(maxZoom !== undefined && { maxzoom: maxZoom }),
});

/** Compiles a scene layer to MapLibre layers: one for each style in use (`layer/style`), for marks one for all. */
export function compileLayer(layer: SceneLayer, family: string, inUse: ReadonlySet<string>): CompiledLayer {
  const styles = Object.keys(layer.styles).filter((style) => inUse.has(styleKey(layer.id, style)));
  if (styles.length === 0) return { layers: [], images: [] };
  switch (layer.kind) {
    case "area": {
      const parts = styles.map((style) => areaLayers(layer, style));
      return { layers: parts.flatMap(([specs]) => specs), images: parts.flatMap(([, images]) => images) };
    }
    case "line": {
      const layers = styles.map((style): LayerSpecification => {
        const { colour, width, dash, opacity = 1 } = layer.styles[style] ?? { colour: "#000000", width: 1 };
        return {
          ...between(layer),
          id: `${layer.id}/${style}`,
          type: "line",
          source: sourceOf(layer),
          filter: ofStyle(layer, style),
          layout: { "line-join": "round" },
          paint: {
            "line-color": colour,
            "line-width": width,
            "line-opacity": opacity,
            ...(dash && { "line-dasharray": [...dash] }),
          },
        };
      });
      return { layers, images: [] };
    }
    case "mark": {
      const images = styles.flatMap((style) => {
        const mark = layer.styles[style];
        return mark ? [{ name: imageOf(mark), mark }] : [];
      });
      return { layers: [markLayer(layer)], images };
    }
    case "label":
      return { layers: styles.map((style) => labelLayer(layer, style, family)), images: [] };
  }
}

const pointAt = ([lon, lat]: Position): Point => ({ type: "Point", coordinates: [lon, lat] });

function featuresOf(layer: SceneLayer): Feature[] {
  switch (layer.kind) {
    case "area":
    case "line":
      return layer.features.map(({ id, style, geometry }) => ({
        type: "Feature",
        geometry: withoutSeam(geometry),
        properties: { id, style: styleKey(layer.id, style) },
      }));
    case "mark":
      return layer.features.map(({ id, style, at, shift }) => {
        const look = layer.styles[style];
        if (!look) throw new Error(`unknown mark style: ${style}`);
        const properties = { id, layer: layer.id, icon: imageOf(look), right: shift[0], down: shift[1] };
        return { type: "Feature", geometry: pointAt(at), properties };
      });
    case "label":
      return [];
  }
}

/**
 * The features of a source's layers, except those placed anew for each view. Property names are only our own fixed ones:
 * a name taken from data could stop MapLibre from loading the source.
 */
export function compileSource(layers: readonly SceneLayer[]): GeoJSONSourceSpecification {
  const features = layers.flatMap((layer) => (isPlaced(layer) ? [] : featuresOf(layer)));
  const data: FeatureCollection = { type: "FeatureCollection", features };
  return { type: "geojson", data, tolerance: 0.3, maxzoom: 9 };
}
