export { default as mapStyles } from "maplibre-gl/dist/maplibre-gl.css?inline";
export { MapPainter, type MapPainterOptions } from "./map-painter.js";
export type { WorkerRefused } from "./worker-policy.js";
