import type { Position as GeoPosition, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { type LegendRule, layerOf, sampleOf } from "../legend-rules.js";
import type { Reference, ReferenceFeature } from "../reference.js";
import type { LabelFeature, LabelLayer, LineLayer, MarkLayer, Position, SceneLayer } from "../scene.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Kind } from "./kind.js";
import { cutTo, drawnFeatures, LONGEST_LABEL, referenceName } from "./reference-parts.js";
import { sayReference } from "./reference-words.js";

/** So many things of a layer are named on the map and in the tables; more are drawn, and counted there. */
export const MOST_LISTED = 500;

/** After all our own labels: larger than any priority of theirs. */
const LAST = 1000;

/** Where a thing of a layer has its name: its point, the middle of its line, or the middle of its largest part's box. */
export function middleOf({ geometry }: ReferenceFeature): Position {
  const parts: readonly GeoPosition[][] =
    geometry.type === "Point"
      ? [[geometry.coordinates]]
      : geometry.type === "MultiPoint" || geometry.type === "LineString"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates.map(([outline = []]) => outline)
          : geometry.type === "Polygon"
            ? [geometry.coordinates[0] ?? []]
            : geometry.coordinates;
  const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
  const [largest = []] = [...parts].sort((a, b) => b.length - a.length);
  if (isLine) {
    const half = (largest.length - 1) / 2;
    const [a, b] = [largest[Math.floor(half)] ?? [], largest[Math.ceil(half)] ?? []];
    return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
  }
  if (geometry.type === "Point" || geometry.type === "MultiPoint") return [largest[0]?.[0] ?? 0, largest[0]?.[1] ?? 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of largest) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [(west + east) / 2, (south + north) / 2];
}

type Outline = LineString | MultiLineString | Polygon | MultiPolygon;
const isOutline = ({ type }: ReferenceFeature["geometry"]): boolean => type !== "Point" && type !== "MultiPoint";

/** The layers of a reader's file: thin grey lines, hollow points, and the names of things where there is room. */
function referenceLayers(
  given: Reference,
  features: readonly ReferenceFeature[],
  theme: Theme,
): { lines: LineLayer; points: MarkLayer; names: LabelLayer } {
  const facts = { name: referenceName(given) };
  const listed = new Set(features.slice(0, MOST_LISTED));
  const thing = (feature: ReferenceFeature) =>
    listed.has(feature) ? { thing: thingId("reference", feature.id) } : undefined;
  const placesOf = ({ geometry }: ReferenceFeature): readonly GeoPosition[] =>
    geometry.type === "Point" ? [geometry.coordinates] : geometry.type === "MultiPoint" ? geometry.coordinates : [];
  const names = features.slice(0, MOST_LISTED).filter(({ properties }) => properties.name !== "");
  return {
    lines: {
      id: "reference-lines",
      kind: "line",
      features: features
        .filter(({ geometry }) => isOutline(geometry))
        .map((feature) => ({
          id: feature.id,
          style: "line",
          geometry: feature.geometry as Outline,
          ...thing(feature),
        })),
      facts,
      styles: { line: { colour: theme.quietText, width: 1 } },
    },
    points: {
      id: "reference-points",
      kind: "mark",
      features: features.flatMap((feature) =>
        placesOf(feature).map(([lon = 0, lat = 0], part) => ({
          id: part === 0 ? feature.id : `${feature.id} ${part + 1}`,
          style: "point",
          at: [lon, lat] as const,
          shift: [0, 0] as const,
          ...thing(feature),
        })),
      ),
      facts,
      styles: { point: { shape: "circle", fill: theme.panel, stroke: theme.quietText, size: 7 } },
    },
    names: {
      id: "reference-labels",
      kind: "label",
      isGuest: true,
      features: names.map(
        (feature, index): LabelFeature => ({
          id: feature.id,
          style: "name",
          at: middleOf(feature),
          text: cutTo(feature.properties.name, LONGEST_LABEL),
          priority: LAST + index,
          ...thing(feature),
        }),
      ),
      styles: {
        name: {
          colour: theme.quietText,
          halo: theme.halo,
          size: 9.5,
          weight: 400,
          italic: true,
          side: "around",
          gap: 5,
          wrap: 12,
        },
      },
    },
  };
}

/** That the layer is the reader's, with its name: with a sample of each way in which its things are drawn. */
const referenceLegend: LegendRule = (drawn) => {
  const shown = ["reference-lines", "reference-points"]
    .map((id) => layerOf(drawn, id))
    .filter((layer): layer is SceneLayer => layer !== undefined && layer.features.length > 0);
  const [first] = shown;
  if (!first) return [];
  const samples = shown.map((layer) => sampleOf(layer, Object.keys(layer.styles)[0] ?? ""));
  const text = sayReference(drawn.words, "reference.legend", { name: String(first.facts?.name ?? "") });
  return [{ layer: "reference", style: "reference", text, samples }];
};

/** A reader's own layer, below all signs and lines of ours. */
export const reference: Kind = {
  id: "reference",
  layers(situation, theme) {
    const { reference: given } = situation;
    if (!given) return {};
    const { lines, points, names } = referenceLayers(given, drawnFeatures(situation), theme);
    return { reference: [lines, points], "reference-names": [names] };
  },
  legend: { "legend.reference": [referenceLegend] },
  finger: 5,
};
