import { isDegrees } from "../coverage/area-input.js";
import { type Problem, quote } from "../model/problem.js";
import { layerProblem, MOST_FEATURES, type RawFeature, type RawLayer, refusedLayer } from "./read-parts.js";

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

const GEOMETRIES = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);
const DEEPEST = 8;

/** The features of a GeoJSON value: a collection, also in a collection; a feature; a geometry. */
export function readGeoJson(value: unknown): RawLayer {
  const { type, name, title, crs } = fieldsOf(value);
  const system = fieldsOf(fieldsOf(crs).properties).name;
  if (crs !== undefined && crs !== null && !isDegrees(system))
    return refusedLayer(
      "layer-crs",
      `expected longitude and latitude (WGS 84), got the coordinate system ${quote(system)}`,
      "crs",
    );
  if (type === "Topology")
    return refusedLayer("layer-type", "expected GeoJSON, got TopoJSON: convert it to GeoJSON", "type");
  const features: RawFeature[] = [];
  const wrong = collect(value, "", 0, features);
  if (wrong) return { problems: [wrong] };
  return { name: name ?? title, features };
}

/** Adds the features in a value to a list; returns what is wrong with it, if anything. */
function collect(value: unknown, path: string, depth: number, into: RawFeature[]): Problem | undefined {
  const { type, features, geometry, properties, id } = fieldsOf(value);
  const where = path.replace(/\.$/, "") || String(type);
  if (type === "Feature") into.push({ id, geometry, properties, where });
  else if (typeof type === "string" && GEOMETRIES.has(type)) into.push({ geometry: value, properties: {}, where });
  else if (type === "FeatureCollection") {
    if (depth >= DEEPEST)
      return layerProblem("layer-type", where, `expected collections at most ${DEEPEST} deep, got a deeper one`);
    if (!Array.isArray(features))
      return layerProblem("layer-type", `${path}features`, `expected a list of features, got ${quote(features)}`);
    if (features.length > MOST_FEATURES)
      return layerProblem(
        "layer-features",
        path && where,
        `expected at most ${MOST_FEATURES} features, got ${features.length}`,
      );
    for (const [index, one] of features.entries()) {
      const { type: inner } = fieldsOf(one);
      const at = `${path}features[${index}]`;
      // What is no feature is named when its geometry is read; nothing of it is skipped.
      if (inner === "FeatureCollection") {
        const wrong = collect(one, `${at}.`, depth + 1, into);
        if (wrong) return wrong;
      } else if (inner === "Feature" || GEOMETRIES.has(String(inner))) collect(one, at, depth + 1, into);
      else into.push({ geometry: { type: inner ?? one }, properties: {}, where: at });
    }
  } else return layerProblem("layer-type", path ? path : "type", `expected GeoJSON, got the type ${quote(type)}`);
  return undefined;
}
