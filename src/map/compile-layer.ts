import type { Feature, FeatureCollection, Point } from "geojson";
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from "maplibre-gl";
import type { LabelStyle, MarkStyle, Pattern, Position, SceneLayer } from "../scene/scene.js";
import { withoutSeam } from "./without-seam.js";

/** An image that a layer needs, by the name its specification uses. */
export interface NeededImage {
  readonly name: string;
  readonly pattern?: Pattern;
  readonly mark?: MarkStyle;
}

/** One scene layer in MapLibre's words: a source, layers over it, and layers that only keep labels off. */
export interface CompiledLayer {
  readonly layers: readonly LayerSpecification[];
  readonly reserved: readonly LayerSpecification[];
  readonly images: readonly NeededImage[];
}

/** Names a style of a layer: layers share sources, and two of them may have a style of one name. */
const styleKey = ({ id }: SceneLayer, style: string): string => `${id}/${style}`;

const ofStyle = (layer: SceneLayer, style: string): FilterSpecification => [
  "==",
  ["get", "style"],
  styleKey(layer, style),
];

/** Areas and lines that stay while switches are turned; finer ones of them come late. */
const LAND: Readonly<Record<string, string>> = {
  states: "land",
  borders: "land",
  "states-fine": "fine-land",
  "borders-fine": "fine-land",
};

/**
 * The source that holds a scene layer's features, shared with others that change at the same time: each source is cut
 * into tiles of its own, and draws the whole map once more when those arrive.
 */
export const sourceOf = ({ id }: SceneLayer): string => LAND[id] ?? "situation";

/** The scene layer that a MapLibre layer of ours draws, by its id. */
export const sceneLayerOf = (id: string): string => id.split("/", 1)[0] ?? id;

/** Styles that features of a scene have, as `layer/style`. */
export const stylesInUse = (layers: readonly SceneLayer[]): string[] =>
  layers.flatMap((layer) => layer.features.map(({ style }) => styleKey(layer, style)));

function fontOf(style: LabelStyle, family: string): string[] {
  return [style.italic ? `${family} Italic` : style.weight === 600 ? `${family} Semibold` : family];
}

/**
 * Each feature's own shift, by its text: MapLibre turns arrays among properties into strings when it is
 * asked what lies under the pointer, and then complains of them.
 */
function shiftExpression(
  features: readonly { readonly shift?: readonly [number, number] }[],
  unit: number,
): [number, number] | ExpressionSpecification {
  const shifts = new Map(features.flatMap(({ shift }) => (shift ? [[shift.join(), shift] as const] : [])));
  shifts.delete("0,0");
  if (shifts.size === 0) return [0, 0];
  const cases = [...shifts].flatMap(([text, [x, y]]) => [text, ["literal", [x / unit, y / unit]]]);
  return ["match", ["get", "shift"], ...cases, ["literal", [0, 0]]] as unknown as ExpressionSpecification;
}

const ANCHOR = { centre: "center", right: "left", below: "top", above: "bottom" } as const;

function labelLayer(layer: SceneLayer & { kind: "label" }, style: string, family: string): LayerSpecification {
  const look = layer.styles[style] as LabelStyle;
  const around = look.side === "around";
  return {
    id: `${layer.id}/${style}`,
    type: "symbol",
    source: sourceOf(layer),
    filter: ofStyle(layer, style),
    layout: {
      "text-field": ["get", "text"],
      "text-font": fontOf(look, family),
      "text-size": look.size,
      "text-max-width": look.wrap ?? 30,
      "text-letter-spacing": look.letterSpacing ?? 0,
      "text-transform": look.uppercase ? "uppercase" : "none",
      "text-line-height": 1.15,
      "text-padding": 2,
      "symbol-sort-key": ["get", "priority"],
      ...(around
        ? {
            "text-variable-anchor": [
              "left",
              "right",
              "bottom",
              "top",
              "bottom-left",
              "top-left",
              "bottom-right",
              "top-right",
            ],
            "text-radial-offset": (look.gap ?? 6) / look.size,
            "text-justify": "auto",
          }
        : {
            "text-anchor": ANCHOR[look.side as keyof typeof ANCHOR],
            "text-offset": shiftExpression(layer.features, look.size),
          }),
      ...(look.always && { "text-allow-overlap": true }),
    },
    paint: { "text-color": look.colour, "text-halo-color": look.halo, "text-halo-width": 1.4 },
    ...between(layer),
  };
}

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

function markLayer(layer: SceneLayer & { kind: "mark" }, suffix: string, opacity: number): LayerSpecification {
  return {
    id: `${layer.id}/${suffix}`,
    type: "symbol",
    source: sourceOf(layer),
    filter: ["==", ["get", "layer"], layer.id],
    layout: {
      "icon-image": ["get", "icon"],
      "icon-offset": shiftExpression(layer.features, 1),
      "icon-allow-overlap": true,
      "icon-padding": 0,
      // Layers whose layouts read alike are placed together, where the lower one is: too late to keep a label off.
      ...(suffix === "reserved" && { "icon-optional": true }),
    },
    paint: { "icon-opacity": opacity },
    ...between(layer),
  };
}

const imageOf = (mark: MarkStyle): string => `mark:${JSON.stringify(mark)}`;

/** The zooms between which a layer is drawn, on every layer it is compiled to. */
const between = ({ minZoom, maxZoom }: SceneLayer) => ({
  ...(minZoom !== undefined && { minzoom: minZoom }),
  ...(maxZoom !== undefined && { maxzoom: maxZoom }),
});

/** Writes a scene layer as MapLibre layers: one for each style that is in use (`layer/style`). */
export function compileLayer(layer: SceneLayer, family: string, inUse: ReadonlySet<string>): CompiledLayer {
  const styles = Object.keys(layer.styles).filter((style) => inUse.has(styleKey(layer, style)));
  if (styles.length === 0) return { layers: [], reserved: [], images: [] };
  switch (layer.kind) {
    case "area": {
      const parts = styles.map((style) => areaLayers(layer, style));
      return { layers: parts.flatMap(([specs]) => specs), reserved: [], images: parts.flatMap(([, images]) => images) };
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
      return { layers, reserved: [], images: [] };
    }
    case "mark": {
      const images = styles.flatMap((style) => {
        const mark = layer.styles[style];
        return mark ? [{ name: imageOf(mark), mark }] : [];
      });
      return {
        layers: [markLayer(layer, "marks", 1)],
        reserved: layer.keepsLabelsOff ? [markLayer(layer, "reserved", 0)] : [],
        images,
      };
    }
    case "label":
      return { layers: styles.map((style) => labelLayer(layer, style, family)), reserved: [], images: [] };
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
        properties: { id, style: styleKey(layer, style) },
      }));
    case "mark":
      return layer.features.map(({ id, style, at, shift }) => {
        const look = layer.styles[style];
        if (!look) throw new Error(`unknown mark style: ${style}`);
        const properties = { id, layer: layer.id, icon: imageOf(look), shift: shift.join() };
        return { type: "Feature", geometry: pointAt(at), properties };
      });
    case "label":
      return layer.features.map(({ id, style, at, text, priority, shift = [0, 0] }) => {
        const properties = { id, style: styleKey(layer, style), text, priority, shift: shift.join() };
        return { type: "Feature", geometry: pointAt(at), properties };
      });
  }
}

/**
 * The features of all layers of a source. Properties are only our own fixed names: a name that came
 * from data could stop MapLibre from loading the source.
 */
export function compileSource(layers: readonly SceneLayer[]): GeoJSONSourceSpecification {
  const data: FeatureCollection = { type: "FeatureCollection", features: layers.flatMap(featuresOf) };
  return { type: "geojson", data, tolerance: 0.3, maxzoom: 9 };
}
