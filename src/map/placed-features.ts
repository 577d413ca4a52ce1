import type { Feature, FeatureCollection } from "geojson";
import { middleOf, type Point } from "../scene/placement/box.js";
import type { PlacedLabel, Placement } from "../scene/placement/place-labels.js";
import { movesWithView } from "../scene/placement/place-marks.js";
import { ASCENT, DESCENT, LINE_HEIGHT, textWidth } from "../scene/placement/text-metrics.js";
import type { Position, SceneLayer } from "../scene/scene.js";
import { imageOf, LEADER, styleKey } from "./keys.js";

/** Projects places to points of a map's canvas, and back. */
export interface Eye {
  readonly project: (at: Position) => Point;
  readonly unproject: (point: Point) => Position;
}

/** How much lower in its box MapLibre draws text than the figure does, in ems. */
const DROP_EMS = 0.13;

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const placeOf = (at: Position) => at.map((degrees) => round(degrees, 5));

/** One feature per line of text: for a line break MapLibre would request glyphs from a basemap's server. */
function labelFeatures({ layer, feature, lines, style, justify, box, tie, leader }: PlacedLabel, eye: Eye): Feature[] {
  const at = tie ?? eye.unproject(middleOf(box));
  const [x, y] = eye.project(at);
  const { size, letterSpacing = 0 } = style;
  const label = lines.map((text, index): Feature => {
    const spare = (box.width - textWidth(text, style)) / 2;
    const side = justify === "start" ? -spare : justify === "end" ? spare : 0;
    const [middle, top] = [box.x + box.width / 2 + side, box.y + index * LINE_HEIGHT * size];
    const line = top + ((ASCENT + DESCENT) / 2) * size;
    const properties = {
      id: feature.id,
      style: styleKey(layer, feature.style),
      text,
      size,
      spacing: letterSpacing,
      // In ems, MapLibre's unit for `text-offset`.
      right: round((middle - x) / size, 2),
      down: round((line - y) / size - DROP_EMS, 2),
    };
    return { type: "Feature", geometry: { type: "Point", coordinates: placeOf(at) }, properties };
  });
  if (!leader) return label;
  const line = [leader.from, eye.unproject(leader.line[1])].map(placeOf);
  const properties = { style: LEADER, colour: style.colour };
  return [{ type: "Feature", geometry: { type: "LineString", coordinates: line }, properties }, ...label];
}

/** The features placed for a view: marks that move with it, labels and their leaders. */
export function placedFeatures(
  layers: readonly SceneLayer[],
  { labels, pointOf }: Placement,
  eye: Eye,
): FeatureCollection {
  const marks = layers.flatMap((layer) => {
    if (!movesWithView(layer)) return [];
    return layer.features.flatMap((mark): Feature[] => {
      const point = pointOf(layer, mark);
      const look = layer.styles[mark.style];
      if (!point || !look) return [];
      const [x, y] = eye.project(mark.at);
      const shift = { right: round(point[0] - x, 1), down: round(point[1] - y, 1) };
      const properties = { id: mark.id, layer: layer.id, icon: imageOf(look), ...shift };
      return [{ type: "Feature", geometry: { type: "Point", coordinates: [...mark.at] }, properties }];
    });
  });
  return { type: "FeatureCollection", features: [...marks, ...labels.flatMap((label) => labelFeatures(label, eye))] };
}
