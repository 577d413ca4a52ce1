export { default as mapStyles } from "maplibre-gl/dist/maplibre-gl.css?inline";
export type { AttributionPart } from "./attribution.js";
export type { MapLook } from "./map-look.js";
export { MapPainter, type MapPainterOptions } from "./map-painter.js";
export type { WorkerRefused } from "./worker-policy.js";
