import css from "maplibre-gl/dist/maplibre-gl.css?inline";

/** MapLibre's own styles, for a shadow root. */
export const mapStyles: string = css;
export type { AttributionPart } from "./attribution.js";
export type { MapEnded } from "./map-ended.js";
export type { MapLook } from "./map-look.js";
export { MapPainter } from "./map-painter.js";
export type { MapPainterOptions } from "./painter-options.js";
export { type WorkerRefused, workerAddress } from "./worker-policy.js";
