import type { Feature, FeatureCollection } from "geojson";
import type { Point } from "../scene/placement/box.js";
import type { PlacedLabel, Placement } from "../scene/placement/place-labels.js";
import { movesWithView } from "../scene/placement/place-marks.js";
import type { Position, SceneLayer } from "../scene/scene.js";
import { imageOf, LEADER, styleKey } from "./keys.js";

/** How a map turns places into points of its canvas, and back. */
export interface Eye {
  readonly project: (at: Position) => Point;
  readonly unproject: (point: Point) => Position;
}

/** How much lower MapLibre sets letters in their box than the figure does, in ems. */
const SINKS = 0.13;

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const placeOf = (at: Position) => at.map((degrees) => round(degrees, 5));

function labelFeatures({ layer, feature, lines, style, justify, box, tie, leader }: PlacedLabel, eye: Eye): Feature[] {
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
  const at = tie ?? eye.unproject(middle);
  const [x, y] = eye.project(at);
  const label: Feature = {
    type: "Feature",
    geometry: { type: "Point", coordinates: placeOf(at) },
    properties: {
      id: feature.id,
      style: styleKey(layer, feature.style),
      text: lines.join("\n"),
      size: style.size,
      spacing: style.letterSpacing ?? 0,
      justify: { start: "left", middle: "center", end: "right" }[justify],
      // In ems, as MapLibre counts them.
      right: round((middle[0] - x) / style.size, 2),
      down: round((middle[1] - y) / style.size - SINKS, 2),
    },
  };
  if (!leader) return [label];
  const line = [leader.from, eye.unproject(leader.line[1])].map(placeOf);
  const properties = { style: LEADER, colour: style.colour };
  return [{ type: "Feature", geometry: { type: "LineString", coordinates: line }, properties }, label];
}

/** What of a scene is drawn in a view beside what stays where it is. */
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
